import { describe, expect, it } from 'vitest'
import { type Field, links, list, percent, section, text as textField } from '@core/kind'
import { KINDS } from '@core/kinds'
import { insertBlock } from '@core/note/block-insert'
import {
  addSection,
  appendSection,
  applyChanges,
  type Change,
  EditRefused,
  fillSection,
  insertAt,
  type SectionOf,
  setBlockField,
  tick,
} from '@core/note/edit'
import { parseNote } from '@core/note/parse'
import { newBlock } from '@core/note/template'
import { DEFAULTS } from '@core/settings'

function refusal(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof EditRefused) return error.code
    throw error
  }
  return 'not refused'
}

/** Makes the edit in LF, CRLF, CR and behind a byte order mark, and expects the same of each. */
function expectEdit(before: string, after: string, edit: (text: string) => readonly Change[]): void {
  const eols = before.includes('\n') ? ['\n', '\r\n', '\r'] : ['\n']
  for (const eol of eols) {
    for (const start of ['', '\uFEFF']) {
      const spell = (text: string): string => start + text.replaceAll('\n', eol)
      expect(applyChanges(spell(before), edit(spell(before)))).toBe(spell(after))
    }
  }
}

describe('ticking', () => {
  it.each([
    ['- [ ] a', 1, true, '- [x] a'],
    ['- [x] a', 1, false, '- [ ] a'],
    ['- [X] a', 1, false, '- [ ] a'],
    ['- [ ] a\n- [ ] b\n', 2, true, '- [ ] a\n- [x] b\n'],
    ['---\nt: "- [ ] a"\n---\n1. [ ] a]\n', 4, true, '---\nt: "- [ ] a"\n---\n1. [x] a]\n'],
    ['- a\n  - [ ] b', 2, true, '- a\n  - [x] b'],
    ['+ [ ]   [ ] a', 1, true, '+ [x]   [ ] a'],
    ['- [ ]\ta (difficulty:: 3) <!-- c -->', 1, true, '- [x]\ta (difficulty:: 3) <!-- c -->'],
    ['- [ ] ]a\n\n\tcode\n', 1, true, '- [x] ]a\n\n\tcode\n'],
    ['- [ ] one\n  over\n- x', 1, true, '- [x] one\n  over\n- x'],
  ])('%j, line %i', (before, line, done, after) => {
    expectEdit(before, after, (text) => tick(text, line, done))
  })

  it('changes nothing that is so already, and one character else', () => {
    expect(tick('- [x] a', 1)).toEqual([])
    expect(tick('- [X] a', 1, true)).toEqual([])
    expect(tick('- [ ] a', 1, false)).toEqual([])
    expect(tick('- [ ] a', 1)).toEqual([{ start: 3, end: 4, insert: 'x' }])
  })

  it.each([
    ['text', 'a', 1],
    ['a line beyond the end', '- [ ] a', 2],
    ['an empty box', '- [ ]', 1],
    ['a second line of an item', '- [ ] a\n  b', 2],
    ['a box in code', '```\n- [ ] a\n```', 2],
    ['a box in a quote', '> - [ ] a', 1],
    ['a box in a comment', '<!--\n- [ ] a\n-->', 2],
    ["a box in a comment of Obsidian's", '%%\n\n- [ ] a\n\n%%', 3],
    ['a box in the frontmatter', '---\na:\n  - "[ ] b"\n---\n', 3],
    ['another mark', '- [/] a', 1],
  ])('refuses %s', (_, text, line) => {
    expect(refusal(() => tick(text, line))).toBe('no-checkbox')
  })
})

describe('a field of a block', () => {
  const minutes = percent('Minutes')
  const block = (fields: string): string => `# Day\n\n## R #efficacy/reflection\n${fields}`

  it.each<readonly [string, string, Field, string | readonly string[] | undefined, string]>([
    ['- minutes:: 6\nText', 'minutes', minutes, '7', '- minutes:: 7\nText'],
    ['- minutes::6  \n- a:: b\n', 'minutes', minutes, '7', '- minutes:: 7\n- a:: b\n'],
    ['- minutes::\n', 'minutes', minutes, '7', '- minutes:: 7\n'],
    ['* a:: b\n* c:: d\n\nText', 'minutes', minutes, '7', '* a:: b\n* c:: d\n* minutes:: 7\n\nText'],
    ['\nText\n', 'minutes', minutes, '7', '- minutes:: 7\n\nText\n'],
    ['Text\n', 'minutes', minutes, '7', '- minutes:: 7\n\nText\n'],
    [
      '### What I did that worked\n',
      'minutes',
      minutes,
      '7',
      '- minutes:: 7\n\n### What I did that worked\n',
    ],
    ['', 'minutes', minutes, '7', '- minutes:: 7\n'],
    ['- a:: b', 'minutes', minutes, '7', '- a:: b\n- minutes:: 7'],
    ['- minutes:: 6\n- a:: b\n', 'minutes', minutes, '', '- minutes::\n- a:: b\n'],
    ['- minutes:: 6\n- a:: b\n', 'minutes', minutes, undefined, '- a:: b\n'],
    ['- a:: b\n  - c\n', 'minutes', minutes, '7', '- minutes:: 7\n- a:: b\n  - c\n'],
    ['- a:: b\nand so on\n', 'minutes', minutes, '7', '- minutes:: 7\n- a:: b\nand so on\n'],
    ['- a:: b\n- c\n', 'minutes', minutes, '7', '- a:: b\n- minutes:: 7\n- c\n'],
    ['- goal:: [[A]]\n', 'goal', links('Goal'), ['A', '[[B|b]]'], '- goal:: [[A]], [[B|b]]\n'],
    ['- old:: x\n', 'new', textField('New', { aliases: ['old'] }), 'y', '- old:: y\n'],
    ['- a:: x\n', 'a', textField('A'), 'one\ntwo', '- a:: one two\n'],
    ['- minutes:: 6\n- minutes:: 7\n', 'minutes', minutes, '8', '- minutes:: 8\n- minutes:: 7\n'],
    ['- minutes:: 6 <!-- why -->\n', 'minutes', minutes, '7', '- minutes:: 7 <!-- why -->\n'],
    ['- minutes:: %% 5? %%\n', 'minutes', minutes, '7', '- minutes:: 7 %% 5? %%\n'],
    ['- minutes:: 6 %% why %%\n', 'minutes', minutes, '', '- minutes:: %% why %%\n'],
    ['- a:: b <!-- why -->\n', 'minutes', minutes, '7', '- a:: b <!-- why -->\n- minutes:: 7\n'],
    ['   \nText\n', 'minutes', minutes, '7', '- minutes:: 7\n   \nText\n'],
    ['- goal::\n  [[A]]\n- a:: b\n', 'goal', links('Goal'), 'B', '- goal:: [[B]]\n- a:: b\n'],
    ['- goal::\n  [[A]]\n- a:: b\n', 'goal', links('Goal'), undefined, '- a:: b\n'],
    ['- goal::\n  my words\n', 'goal', links('Goal'), 'B', '- goal:: [[B]]\n  my words\n'],
    ['- goal::\n[[A]]\n', 'goal', links('Goal'), 'B', '- goal:: [[B]]\n[[A]]\n'],
  ])('%j: %s', (before, key, field, value, after) => {
    const ends = before === '' ? after.trimEnd() : after
    expectEdit(
      block(before).trimEnd() + (before === '' ? '' : before.slice(before.trimEnd().length)),
      block(ends),
      (text) => setBlockField(text, 3, key, value, field),
    )
  })

  it('changes nothing that is so already', () => {
    expect(setBlockField(block('- minutes:: 7\n'), 3, 'minutes', '7', minutes)).toEqual([])
    expect(setBlockField(block('x\n'), 3, 'minutes', '', minutes)).toEqual([])
    expect(setBlockField(block('x\n'), 3, 'minutes', undefined, minutes)).toEqual([])
  })

  it('refuses what it cannot do', () => {
    const text = block('- minutes:: 6\n')
    expect(refusal(() => setBlockField(text, 1, 'minutes', '7', minutes))).toBe('no-block')
    expect(refusal(() => setBlockField(text, 4, 'minutes', '7', minutes))).toBe('no-block')
    expect(refusal(() => setBlockField(text, 3, 'minutes', '700', minutes))).toBe('bad-value')
    const beside = block('- minutes:: 6 <!-- why -->\n')
    expect(refusal(() => setBlockField(beside, 3, 'minutes', undefined, minutes))).toBe('comment-inside')
    expect(refusal(() => setBlockField(text, 3, 'values', ['a, b'], list('Values')))).toBe('unproven')
  })
})

/** A section of the note, or of the block on a line. */
const worked = (block?: number): SectionOf => ({
  block,
  kind: { sections: { worked: section('What worked', 'How?', { aliases: ['Worked'], lines: ['- [ ] '] }) } },
  id: 'worked',
})

describe('filling a section', () => {
  it.each([
    [
      'an empty one',
      '## What worked\n<!-- How? -->\n\n## Next\n',
      'a',
      '## What worked\n<!-- How? -->\na\n\n## Next\n',
    ],
    ['one without a prompt', '## Worked\n\n## Next\n', 'a', '## Worked\na\n\n## Next\n'],
    ['one without a blank line', '## Worked\n## Next\n', 'a', '## Worked\na\n\n## Next\n'],
    [
      'one with an empty row',
      '## Worked\n<!-- How? -->\n- [ ] \n\n## Next\n',
      '- [ ] a\n- [ ] b',
      '## Worked\n<!-- How? -->\n- [ ] a\n- [ ] b\n\n## Next\n',
    ],
    [
      'one with an empty row, before another with a prompt',
      '## Worked\n<!-- How? -->\n- [ ] \n\n## Next\n<!-- What? -->\n\n',
      '- [ ] a',
      '## Worked\n<!-- How? -->\n- [ ] a\n\n## Next\n<!-- What? -->\n\n',
    ],
    [
      'one behind another with a prompt',
      '## Next\n<!-- What? -->\nx\n\n## Worked\n<!-- How? -->\n\n',
      'a',
      '## Next\n<!-- What? -->\nx\n\n## Worked\n<!-- How? -->\na\n\n',
    ],
    [
      'one with a rule below it, which stays',
      '## Worked\n<!-- How? -->\n\n---\n\n## Next\n',
      'a',
      '## Worked\n<!-- How? -->\na\n\n---\n\n## Next\n',
    ],
    [
      'one with a rule right below it, which stays',
      '## Worked\n---\n## Next\n',
      'a',
      '## Worked\na\n\n---\n## Next\n',
    ],
    [
      'one with an empty row and a rule, which stays',
      '## Worked\n- [ ] \n***\n\n## Next\n',
      'a',
      '## Worked\na\n\n***\n\n## Next\n',
    ],
    [
      'one with an empty quote, which stays',
      '## Worked\n\n>\n\n## Next\n',
      'a',
      '## Worked\na\n\n>\n\n## Next\n',
    ],
    ['one at the end', '## Worked\n', 'a', '## Worked\na\n'],
    ['one at the end without a line end', '## Worked', 'a', '## Worked\na'],
    [
      'one that has text',
      '## Worked\n<!-- How? -->\na\n\n\n## Next\n',
      'b',
      '## Worked\n<!-- How? -->\na\n\nb\n\n\n## Next\n',
    ],
    ['a list, with another item', '## Worked\n- a\n\n## Next\n', '- b', '## Worked\n- a\n- b\n\n## Next\n'],
    [
      'steps, with more',
      '## Worked\n- [x] a\n',
      '- [ ] b\n- [ ] c',
      '## Worked\n- [x] a\n- [ ] b\n- [ ] c\n',
    ],
    ['a list, with text', '## Worked\n- a\n', 'b', '## Worked\n- a\n\nb\n'],
    ['text, with a list', '## Worked\na\n', '- b', '## Worked\na\n\n- b\n'],
    [
      'a table, with the same table of one more row',
      '## Worked\n| A | B |\n|---|---|\n| 1 | 2 |\n\n## Next\n',
      '| A | B |\n|---|---|\n| 3 | 4 |',
      '## Worked\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n## Next\n',
    ],
    ['text, with a table', '## Worked\na\n', '| A |\n|---|\n| b |', '## Worked\na\n\n| A |\n|---|\n| b |\n'],
    [
      'an empty table, with a table',
      '## Worked\n|  |\n',
      '| A |\n|---|\n| b |',
      '## Worked\n| A |\n|---|\n| b |\n',
    ],
    [
      'one with a heading of its own',
      '## Worked\na\n### Mine\nb\n',
      'c',
      '## Worked\na\n\nc\n\n### Mine\nb\n',
    ],
    [
      'one with a comment behind the text',
      '## Worked\na\n<!-- mine -->\n',
      'b',
      '## Worked\na\n<!-- mine -->\n\nb\n',
    ],
    ['several lines', '## Worked\n', '  a\r\n\r\nb\n\n', '## Worked\na\n\nb\n'],
    ['a heading', '## Worked\n\n## Next\n', '# a', '## Worked\n\\# a\n\n## Next\n'],
    ['a fence that stays open', '## Worked\n\n## Next\n', '```\na', '## Worked\n\\```\na\n\n## Next\n'],
    [
      'a fence that is closed',
      '## Worked\n\n## Next\n',
      '```\n# a\n```',
      '## Worked\n```\n# a\n```\n\n## Next\n',
    ],
    ['a comment', '## Worked\n\n## Next\n', 'a <!-- b -->', '## Worked\na \\<!-- b -->\n\n## Next\n'],
    ["a comment of Obsidian's", '## Worked\n', 'a %%b%%', '## Worked\na \\%%b\\%%\n'],
    ['an underline', '## Worked\n\n## Next\n', 'a\n---', '## Worked\na\n\\---\n\n## Next\n'],
    ['nothing', '## Worked\n', ' \n', '## Worked\n'],
  ])('%s', (_, before, words, after) => {
    expectEdit(before, after, (text) => fillSection(text, worked(), words))
    const front = '---\nefficacy: action\n---\n'
    expectEdit(front + before, front + after, (text) => fillSection(text, worked(), words))
  })

  it.each([
    ['---\na: 1\n---\n', '---\na: 1\n---\n## What worked\n\na'],
    ['---\na: 1\n---\nText.\n\n\n', '---\na: 1\n---\nText.\n\n## What worked\n\na\n\n\n'],
    ['Text', 'Text\n\n## What worked\n\na'],
    ['---\na: 1\n---', '---\na: 1\n---\n## What worked\n\na'],
    ['', '## What worked\n\na'],
  ])('appends it to %j', (before, after) => {
    expectEdit(before, after, (text) => fillSection(text, worked(), 'a'))
  })

  it.each(['- ', '*', '+ ', '1. ', '12)', '- [ ]', '- [ ] ', '1. [x]', '[]', '|', '|  |  |'])(
    'takes the empty row %j away for what is written',
    (row) => {
      expectEdit(`## Worked\n${row}\n\n## Next\n`, '## Worked\na\n\n## Next\n', (text) =>
        fillSection(text, worked(), 'a'),
      )
    },
  )

  it('appends it to a block right above the next heading of its level, and above no other', () => {
    const note = '## R #efficacy/reflection\n- a:: b\n### Sub\nx\n## After\n## Later\n'
    expectEdit(note, note.replace('x\n', 'x\n\n### What worked\n\ny\n\n'), (text) =>
      fillSection(text, worked(1), 'y'),
    )
  })

  it.each<readonly [string, SectionOf, string, string]>([
    [
      'in the last of several rounds',
      { block: undefined, kind: KINDS.problem, id: 'steps' },
      '## First three steps\n- [x] a\n\n## Round 2\n\n### First three steps\n- [ ] \n\n## Round 3\nSoon.\n',
      '## First three steps\n- [x] a\n\n## Round 2\n\n### First three steps\n- [ ] b\n\n## Round 3\nSoon.\n',
    ],
    [
      'in its own section, where others have parts of the same name',
      { block: undefined, kind: KINDS.affirmation, id: 'value_2' },
      '## First value\n\n### Why it matters\n\n## Second value\n\n### Why it matters\nx\n',
      '## First value\n\n### Why it matters\n\n## Second value\n- [ ] b\n\n### Why it matters\nx\n',
    ],
  ])('adds %s', (_, of, before, after) => {
    expectEdit(before, after, (text) => fillSection(text, of, '- [ ] b'))
  })

  it('takes no empty rows away where a comment stands between them', () => {
    const note = '## Worked\n<!-- prompt -->\n---\n<!-- ## x #efficacy/stress -->\n- '
    expectEdit(note, `${note}\n\na`, (text) => fillSection(text, worked(), 'a'))
  })

  it('fills and appends within a block, and nowhere else', () => {
    const note = '## Worked\nx\n\n## R #efficacy/reflection\n- a:: b\n### Worked\n\n## After\n'
    expectEdit(note, note.replace('### Worked\n', '### Worked\ny\n'), (text) =>
      fillSection(text, worked(4), 'y'),
    )
    const without = note.replace('### Worked\n', '')
    expectEdit(without, without.replace('- a:: b\n', '- a:: b\n\n### What worked\n\ny\n'), (text) =>
      fillSection(text, worked(4), 'y'),
    )
    expectEdit(note, note.replace('## Worked\nx\n', '## Worked\nx\n\ny\n'), (text) =>
      fillSection(text, worked(), 'y'),
    )
    expect(refusal(() => fillSection(note, worked(8), 'y'))).toBe('no-block')
    const deepest = '###### R #efficacy/reflection\n- a:: b\n'
    expect(() => fillSection(deepest, worked(1), 'y')).toThrow('No heading for "What worked"')
    expect(() => addSection(deepest, worked(1))).toThrow('No heading for "What worked"')
  })

  it.each([
    ['an open fence', '```\ncode', 'never-closed'],
    ['an open comment', '<!-- x', 'never-closed'],
    ['raw text that is open', '<pre>\nx', 'unproven'],
    ['too long a note', 'x\n'.repeat(6_000), 'body-limits'],
  ])('refuses where the note ends in %s', (_, text, code) => {
    expect(refusal(() => fillSection(text, worked(), 'a'))).toBe(code)
    expect(refusal(() => appendSection(text, 'New', 'a'))).toBe(code)
    expect(refusal(() => addSection(text, worked()))).toBe(code)
  })

  it('says on which line begins what is never closed', () => {
    const text = '# Day\n```\nclosed\n```\n<!-- so is this -->\n\n~~~ js\nopen\n\n## Later\n'
    expect(() => fillSection(text, worked(), 'a')).toThrow(
      'The code or comment that begins on line 7 is never closed, so what is added',
    )
  })
})

const FILLING = { date: '2026-03-09', time: '09:14', fields: {}, sections: {} } as const

describe('appending and inserting', () => {
  it('appends a section', () => {
    expectEdit('---\na: 1\n---\nText.\n', '---\na: 1\n---\nText.\n\n## Round 2\n\na\n', (text) =>
      appendSection(text, 'Round 2', 'a'),
    )
    expectEdit('- a', '- a\n\n## Round 2\n\nb', (text) => appendSection(text, ' Round\n2 ', 'b'))
    expectEdit('a', 'a\n\n## Round 2\n\nb \\<!-- c -->', (text) =>
      appendSection(text, 'Round 2', 'b <!-- c -->'),
    )
  })

  it.each(['a  ', 'a \t', 'a\u00a0', 'a  \n'])(
    'leaves the blanks behind the last words where they are: %j',
    (before) => {
      const text = `---\na: 1\n---\n${before}`
      const after = applyChanges(text, appendSection(text, 'Round 2', 'b'))
      expect(after.startsWith(`${text.replace(/\n$/, '')}\n`)).toBe(true)
      const filled = applyChanges(text, fillSection(text, worked(), 'b'))
      expect(filled.startsWith(`${text.replace(/\n$/, '')}\n`)).toBe(true)
    },
  )

  it.each(['a  ', 'a  \n', 'a\t\n\n## Next\nb'])(
    'leaves them where a block goes in behind them, too: %j',
    (text) => {
      const { changes } = insertBlock('a.md', text, 1, KINDS.reflection, FILLING, DEFAULTS)
      expect(applyChanges(text, changes).startsWith(`${text.slice(0, text.search(/\n|$/))}\n`)).toBe(true)
    },
  )

  it.each([
    ['|', '', ''],
    ['---\na: 1\n---\n|', '---\na: 1\n---\n', ''],
    ['---\na: 1\n---|', '---\na: 1\n---\n\n', ''],
    ['Slept.|', 'Slept.\n\n', ''],
    ['Slept.\n|', 'Slept.\n\n', ''],
    ['Slept.\n\n|', 'Slept.\n\n', ''],
    ['Slept.\n \t\n|', 'Slept.\n \t\n', ''],
    ['Slept.\n \t|', 'Slept.\n \t\n', ''],
    ['# Day\n|Slept.\n# Later\nRead.', '# Day\nSlept.\n\n', '# Later\nRead.'],
    ['# Day\n|Slept.\n\n# Later\nRead.', '# Day\nSlept.\n\n', '# Later\nRead.'],
    [
      '## Walk #efficacy/activity\n- reps:: 3\n\n# Later\n|',
      '## Walk #efficacy/activity\n- reps:: 3\n\n# Later\n\n',
      '',
    ],
  ])(
    'puts a block at the cursor, or as near as it can stand, on lines of its own: %j',
    (at, above, below) => {
      const block = newBlock(KINDS.reflection, FILLING, 2)
      for (const eol of at.includes('\n') ? ['\n', '\r\n', '\r'] : ['\n']) {
        for (const start of ['', '\uFEFF']) {
          const spell = (text: string): string => start + text.replaceAll('\n', eol)
          const note = spell(at).replace('|', '')
          const inserted = insertBlock(
            'a.md',
            note,
            spell(at).indexOf('|'),
            KINDS.reflection,
            FILLING,
            DEFAULTS,
          )
          const after = spell(above + block.text + below)
          expect(applyChanges(note, inserted.changes)).toBe(after)
          expect(after.slice(0, inserted.cursor)).toBe(spell(above + block.text.slice(0, block.cursor)))
        }
      }
    },
  )

  it.each([
    ['# Day\nSlept.|\n### Later\nRead.', '# Day\nSlept.\n\n', 3, '\n### Later\nRead.'],
    ['|\n#### Later\nRead.\n## Then', '', 4, '\n#### Later\nRead.\n## Then'],
    ['# Day|\n###### Deep\nRead.\n##### Then', '# Day\n###### Deep\nRead.\n\n', 5, '##### Then'],
    ['# Day|\n###### Deep\nRead.\n', '# Day\n###### Deep\nRead.\n\n', 2, ''],
  ])('takes no part of the note into a block where headings skip a level: %j', (at, above, level, below) => {
    const note = at.replace('|', '')
    const { changes } = insertBlock('a.md', note, at.indexOf('|'), KINDS.reflection, FILLING, DEFAULTS)
    const { text } = newBlock(KINDS.reflection, FILLING, level)
    expect(applyChanges(note, changes)).toBe(`${above}${text}${below}`)
    expect(parseNote('a.md', applyChanges(note, changes), DEFAULTS).entries).toMatchObject([{ empty: true }])
  })

  it.each([
    ['code that is not closed', '~~~\ncode|', 'never-closed'],
    ['a comment that is not closed', '<!-- a|', 'never-closed'],
    [
      'a section of the note that goes on below',
      '---\nefficacy: action\n---\n## What I got done\na|\n### Mine\nb\n',
      'unproven',
    ],
  ])('puts no block into %s', (_, at, code) => {
    const note = at.replace('|', '')
    expect(
      refusal(() => insertBlock('a.md', note, at.indexOf('|'), KINDS.reflection, FILLING, DEFAULTS)),
    ).toBe(code)
  })

  it('adds behind the blanks of the last line of a section', () => {
    expectEdit('## Worked\nx  ', '## Worked\nx  \n\ny', (text) => fillSection(text, worked(), 'y'))
  })

  it('inserts in the line ends of the note', () => {
    expect(insertAt('a\r\nb', 3, 'x\ny\n')).toEqual([{ start: 3, end: 3, insert: 'x\r\ny\r\n' }])
    expect(insertAt('', 0, 'x\n')).toEqual([{ start: 0, end: 0, insert: 'x\n' }])
    expect(insertAt('\uFEFF', 1, 'x')).toEqual([{ start: 1, end: 1, insert: 'x' }])
    expect(insertAt('abc', 1, '')).toEqual([])
  })

  it.each([
    ['the frontmatter', '---\na: 1\n---\nText', 5],
    ['before a byte order mark', '\uFEFFText', 0],
    ['beyond the end', 'Text', 5],
    ['a line end', 'a\r\nb', 2],
    ['no place', 'a', -1],
    ['half a place', 'a', 0.5],
  ])('inserts nothing in %s', (_, text, offset) => {
    expect(refusal(() => insertAt(text, offset, 'x'))).toBe('out-of-text')
  })
})
