import { describe, expect, it } from 'vitest'
import type { Kind } from '@core/kind'
import { KINDS } from '@core/kinds'
import { mayBeOurs } from '@core/note/may-be-ours'
import { parseNote } from '@core/note/parse'
import { isWritten } from '@core/note/unwritten'
import { DEFAULTS, type Settings } from '@core/settings'
import { inEveryLanguage } from '@core/texts'

const IN = 'Efficacy/2026/x.md'

function read(text: string, path = IN, settings: Settings = DEFAULTS): ReturnType<typeof parseNote> {
  return parseNote(path, text, settings)
}

/** `code line:column` of each finding. */
function said(text: string, path = IN, settings: Settings = DEFAULTS): readonly string[] {
  return read(text, path, settings).findings.map(({ code, line, column }) => `${code} ${line}:${column}`)
}

const action = (keys: string, body = ''): string =>
  `---\nefficacy: action\ndate: 2026-10-05\n${keys}---\n${body}`

describe('whose note it is', () => {
  it.each([
    ['no frontmatter', 'Just text.'],
    ['an empty file', ''],
    ['only a byte order mark', '\uFEFF'],
    ['other frontmatter', '---\ntitle: x\n---\nText.'],
    ['a key that only begins so', '---\nefficacy_score: action\n---\n'],
    ['the key in a body', 'efficacy: action\n'],
    ['an unknown kind elsewhere', '---\nefficacy: high\n---\n', 'Pharmacology.md'],
    ['a folder that only begins like ours', '---\nefficacy: high\n---\n', 'Efficacy of drugs/x.md'],
    ['unreadable frontmatter without the key', '---\na: "b\n---\nefficacy matters\n'],
    ['unclosed frontmatter without the key', '---\nA rule above.\n\nefficacy: is a word\n'],
    ['unclosed frontmatter above a line of blanks', '---\nA rule above.\n \nefficacy: is a word\n'],
    ['unreadable frontmatter with a key that ends so', '---\na: "b\nmy efficacy: high\n---\n'],
    ['duplicate keys of another', '---\na: 1\na: 2\nnote: efficacy\n---\n'],
    ['frontmatter in another language', '---js\nefficacy: action\n---\n'],
    ['a tag of an unknown kind elsewhere', '# Trial #efficacy/high\n', 'Pharmacology.md'],
    ['a number for a kind', '---\nefficacy: 5\n---\n', 'x.md'],
    ['a rule below a blank line', '\n---\nWords on efficacy: none.\n---\n'],
    ['frontmatter below a blank line elsewhere', '\n---\nefficacy: goal\n---\n', 'x.md'],
    ['the key in another case elsewhere', '---\nEfficacy: goal\n---\n', 'x.md'],
  ])('%s is foreign', (_, text, path = IN) => {
    expect(read(text, path)).toEqual({ ours: false, entries: [], findings: [] })
  })

  it.each([
    ['an unknown kind', '---\na: 1\nefficacy: high\n---\n', ['unknown-kind 3:11']],
    ['no kind', '---\nefficacy:\n---\n', ['unknown-kind 2:1']],
    ['frontmatter below a blank line', '\n \n---\nefficacy: goal\n---\n', ['frontmatter-place 3:1']],
    [
      'frontmatter with a blank beside its fence',
      '---  \r\nefficacy: goal\r\n---\r\n',
      ['frontmatter-place 1:1'],
    ],
    [
      'frontmatter behind a second byte order mark',
      '\uFEFF\uFEFF---\nefficacy: goal\n---\n',
      ['frontmatter-place 1:3'],
    ],
    ['the key in another case', '---\na: 1\nEfficacy: goal\n---\n', ['key-case 3:1']],
    ['a prototype name', '---\nefficacy: constructor\n---\n', ['unknown-kind 2:11']],
    ['a block of an unknown kind', '# Trial #efficacy/high\n', ['unknown-kind 1:1']],
  ])('%s in the journal folder is a problem', (_, text, findings) => {
    expect(said(text)).toEqual(findings)
    expect(read(text).ours).toBe(true)
  })

  it('is anywhere in the journal folder where that is the whole vault', () => {
    const settings = { ...DEFAULTS, journal_folder: '' }
    expect(said('---\nefficacy: high\n---\n', 'x.md', settings)).toEqual(['unknown-kind 2:11'])
  })

  it('takes a kind in quotes with blanks beside it', () => {
    expect(read('---\nefficacy: " action "\n---\n').entries).toMatchObject([{ kind: 'action' }])
  })

  it.each([
    ['invalid YAML', '---\nefficacy: action\ntask: "x\n---\n', 'invalid-yaml 4:1'],
    ['a tab for an indent', '---\nefficacy: action\ntask:\n\t- x\n---\n', 'invalid-yaml 4:1'],
    ['a duplicate key', '---\nefficacy: action\na: 1\na: 2\n---\n', 'duplicate-key 4:1'],
    ['unclosed frontmatter', '---\ndate: 2026-10-05\nefficacy : action\n\nText', 'unclosed-frontmatter 1:1'],
    ['unclosed at the end of the file', '---\nefficacy: action', 'unclosed-frontmatter 1:1'],
    ['no mapping', '---\n- a\nefficacy: action\n---\n', 'invalid-yaml 3:1'],
    ['a wide colon', '---\ndate: 2026-10-05\nefficacy：action\n---\n', 'invalid-yaml 3:1'],
    ['a wide colon in its only line', '---\nefficacy：action\n---\n', 'not-a-mapping 2:1'],
    ['too much of it', `---\nefficacy: action\na: ${'x'.repeat(65_536)}\n---\n`, 'frontmatter-limits 2:1'],
    ['CRLF, invalid', '---\r\nefficacy: action\r\na: 1\r\na: 2\r\n---\r\n', 'duplicate-key 4:1'],
    ['CR, invalid', '---\refficacy: action\ra: 1\ra: 2\r---\r', 'duplicate-key 4:1'],
  ])('with %s is ours where a line begins with the key, in whatever folder', (_, text, finding) => {
    expect(said(text, 'anywhere.md')).toEqual([finding])
  })

  it('finds the key where it is spelled with escapes', () => {
    for (const key of [
      '\\u0065fficacy',
      '\\x65\\x66\\u0066icac\\U00000079',
      'effi\\\n  cacy',
      'effi\\\n \tcac\\x79',
      '\\\n  efficac\\x79',
    ]) {
      const text = `---\nit"s: x\n? "${key}"\n: action\ndate: 2026-10-05\n---\n`
      expect.soft([key, mayBeOurs(text), read(text, 'x.md').entries.length]).toEqual([key, true, 1])
    }
  })

  it('rules out by a cheap look what says nothing of us, and nothing else', () => {
    expect(mayBeOurs('---\ntitle: x\ntags: ["a\\x62"]\n---\n')).toBe(false)
    expect(mayBeOurs('---\ntitle: x\ntags: ["a\\\nb"]\n---\n')).toBe(false)
    expect(mayBeOurs('---\ntitle: x\n"\\x65fficac": action\n---\n')).toBe(false)
    expect(mayBeOurs('---\ntitle: x\ntags: ["C:\\\\notes"]\n---\n')).toBe(false)
    expect(mayBeOurs('---\ntitle: "x"\n---\n\\ Text')).toBe(false)
    expect(mayBeOurs('Text')).toBe(false)
    expect(mayBeOurs('# A #Efficacy/action')).toBe(true)
    expect(mayBeOurs('---\nefficacy: action')).toBe(true)
  })

  it('names no text of the note in a problem of its YAML', () => {
    const [finding] = read('---\nefficacy: action\nsecret words: [a\n---\n').findings
    expect(finding?.message).not.toMatch(/secret|words/)
  })
})

describe('values', () => {
  it('reads a value, and lists what does not count with its place', () => {
    const { entries, findings } = read(
      action(
        'confidence_before: 150\nconfidence_after: 60%\ndifficulty_felt: "6"\n  \nminutes:\nmicro: "true"\n',
      ),
    )
    expect(entries[0]?.fields).toEqual({ date: '2026-10-05', difficulty_felt: 6, micro: true })
    expect(findings).toMatchObject([
      {
        code: 'out-of-range',
        line: 4,
        column: 20,
        args: { key: 'confidence_before', value: 150, min: 0, max: 100 },
      },
      { code: 'wrong-type', line: 5, column: 19, args: { key: 'confidence_after' } },
    ])
  })

  it.each(['007', '1.10', '-0', '.5', '+49301234', '12345678901234567890', 'True', 'FALSE'])(
    'keeps %s as it is spelled in a field of text, by the fast reader and by the parser',
    (text) => {
      const lines = `task: ${text}\ngoal:\n  - ${text}\n`
      for (const more of ['', 'more: { a: b }\n']) {
        const { fields } = read(action(lines + more)).entries[0] ?? {}
        expect(fields).toEqual({ date: '2026-10-05', task: text, goal: [text] })
      }
    },
  )

  it.each([
    ['minutes: 007', { minutes: 7 }],
    ['confidence_before: 60.0', { confidence_before: 60 }],
    ['minutes: 1e1', { minutes: 10 }],
    ['micro: True', { micro: true }],
  ])('reads %s by its value', (line, fields) => {
    expect(read(action(`${line}\n`)).entries[0]?.fields).toEqual({ date: '2026-10-05', ...fields })
  })

  it('keeps a slug that no list has, and knows those of the settings', () => {
    const text = '---\nefficacy: thought\ndate: 2026-10-05\ndistortions: [mine, none, none]\n---\n'
    expect(said(text)).toEqual(['unknown-slug 4:15', 'repeated-slug 4:27', 'unfinished 2:1'])
    const settings = { ...DEFAULTS, extra_slugs: { distortions: ['mine'] } }
    expect(said(text, IN, settings)).toEqual(['repeated-slug 4:27', 'unfinished 2:1'])
    expect(read(text, IN, settings).entries[0]?.fields).toMatchObject({ distortions: ['mine', 'none'] })
  })

  it('leaves keys of the person alone', () => {
    expect(said(action('tags: [x]\ncssclasses: y\nrating: bad\n'))).toEqual([])
  })

  it('says which keys would be read in other letters', () => {
    const text = action('Outcome: done\nconfidence before: 60\n"Done-Date": 2026-10-05\nMood: 3\n')
    expect(said(text)).toEqual(['unknown-field 4:1', 'unknown-field 5:1', 'unknown-field 6:1'])
    expect(said(action('Task: a\ntask: b\n'))).toEqual([])
    expect(said(action('Outcome: done\ndraft: true\n'))).toEqual([])
  })

  it('needs a date, once', () => {
    expect(said('---\nefficacy: action\n---\n')).toEqual(['missing-date 2:1'])
    expect(said('---\nefficacy: action\ndate:\n---\n')).toEqual(['missing-date 2:1'])
    expect(said('---\nefficacy: action\ndate: 2026-02-30\n---\n')).toEqual(['wrong-type 3:7'])
    expect(read('---\nefficacy: action\ndate: soon\n---\n').entries[0]?.date).toBeNull()
  })

  it('reads all line ends and a byte order mark alike', () => {
    const text = action('task: Jog\nconfidence_before: 60\n', '## What I got done\nOne.\n\nTwo.\n')
    const [entry] = read(text).entries
    for (const eol of ['\r\n', '\r']) expect(read(text.replaceAll('\n', eol)).entries).toEqual([entry])
    expect(read(`\uFEFF${text.replaceAll('\n', '\r\n')}`).entries).toEqual([entry])
    expect(read(text.trimEnd()).entries).toEqual([entry])
  })

  it('keeps the last field of a note with CRLF', () => {
    const { entries } = read('---\r\nefficacy: action\r\ndate: 2026-10-05\r\nminutes: 5\r\n---\r\n')
    expect(entries[0]?.fields.minutes).toBe(5)
  })

  it('takes nothing from the prototype', () => {
    const { entries } = read(
      action('__proto__: {task: x, draft: true}\nconstructor: {prototype: {polluted: 1}}\n'),
    )
    expect(entries[0]).toMatchObject({ draft: false, fields: { date: '2026-10-05' } })
    expect(Object.keys(entries[0]?.fields ?? {})).toEqual(['date'])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('sections', () => {
  const filled = (body: string): boolean | undefined => {
    const [entry] = read(action('', `## What I got done\n${body}`)).entries
    return entry?.kind === 'action' ? entry.sections.accomplished?.filled : undefined
  }

  it.each([
    ['nothing', '', false],
    ['only the prompt', '<!-- What did you do, step by step? -->\n', false],
    ['a prompt over lines', '<!-- What\n\ndid you do? -->\n', false],
    ['an empty bullet', '- ', false],
    ['empty bullets', '- \n* \n+\n1. \n', false],
    ['an empty box', '- [ ]', false],
    ['an empty box that is ticked', '- [x] ', false],
    ['an empty table', '| | |\n|---|:-:|\n|  |  |\n', false],
    ['an empty quote', '> \n', false],
    ['a comment in a quote', '> <!-- x -->\n', false],
    ['an unclosed comment', '<!-- x\n\ny', false],
    ['text', 'x', true],
    ['text beside a comment', '<!-- x --> y', true],
    ['text behind a comment in a line', 'y <!-- x -->', true],
    ['a bullet with text', '- x', true],
    ['a table with text', '| a | |\n|---|---|\n', true],
    ['a number', '7', true],
    ['code', '```\n<!-- x -->\n```\n', true],
    ['a comment as code', 'Use `<!-- x -->`', true],
    ['an escaped comment', '\\<!-- x -->', true],
    ["a comment of Obsidian's", '%% x %%', false],
    ['two of them', '%%x%% %%y%%\n- %% z %%\n> %%%%\n', false],
    ['one over lines', '%% x\n\n- [ ] y\n\n```\nz\n```\n%%\n', false],
    ['one with a heading in it', ' %%\n# x #efficacy/stress\n---\n%%', false],
    ['one in a comment', '<!-- %% -->\n%%\n<!-- x -->\n%%\n', false],
    ['one that nobody closed', '%% x\n', true],
    ['one that begins behind text and ends on another line', '%% x %% %% y\n%%', true],
    ['one that only code closes', '%% x\n\n```mermaid\n%% y\n```\n', true],
    ['one in code', '    %% x %%\n\n`%% y %%` `%%`\n', true],
    ['one that is escaped', '\\%% x %%', true],
    ['text beside one', '%% x %% y', true],
    ['text between two', '%%\nx\n%%\ny\n%%\nz\n%%', true],
    ['a smile', ':-)', true],
    ['a heading of its own', '### Mine\n', true],
  ])('%s', (_, body, expected) => {
    expect(filled(body)).toBe(expected)
    expect(filled(`${body}\n\n## What comes next\nx`)).toBe(expected)
  })

  it.each([
    ['beside the words', '## Walk %% #efficacy/activity %%\n'],
    ['on a line of several', 'Walk\n%% #efficacy/activity %%\nslowly\n===\n'],
    ['in a comment of HTML', '## Walk <!-- #efficacy/activity -->\n'],
    ['in one of two kinds of comments', '## Walk %% x %% <!-- #efficacy/activity -->\n'],
    ['in a comment over lines', 'Walk <!--\n#efficacy/activity -->\n===\n'],
  ])('a tag that is hidden %s of a heading makes no block of it', (_, text) => {
    expect(read(text)).toMatchObject({ ours: false, entries: [] })
    expect(read(text.replaceAll(/%%|<!--|-->/g, '')).entries).toMatchObject([{ kind: 'activity' }])
  })

  it('a tag beside a comment, or in what is none, makes a block of its heading', () => {
    for (const words of [
      '<!-- mine --> #efficacy/activity',
      '`<!--` #efficacy/activity `-->`',
      '<!-- #efficacy/activity',
    ])
      expect(read(`## Walk ${words}\n`).entries).toMatchObject([{ kind: 'activity' }])
  })

  it.each([
    ['a heading of its own', '## Mine\n\n## Yours\n', true],
    [
      'the lines of a template',
      `## My goals beside my values\n${KINDS.values.sections.goals.lines?.join('\n')}\n`,
      true,
    ],
    ['text above its headings', 'x\n## Mine\n', false],
    ['text below a heading of its own', '## Mine\nx\n## Yours\n', false],
    ['text below the second of two', '## Mine\n## Values\n## Yours\nx\n', false],
  ])('of a note with %s are empty: %s', (_, body, empty) => {
    expect(read(`---\nefficacy: values\ndate: 2026-10-05\n---\n${body}`).entries).toMatchObject([{ empty }])
  })

  it.each([
    '🏃 What I got done',
    'What I got done ✅',
    '**✍️ What I got done!** 🎉',
    '🏳️‍🌈 what I got done 👍🏽',
    '\u200BWhat I got done\u200F',
    '🇩🇪 Was ich getan habe',
    'What I got done #work #run/slow',
    'What I got done: ^kept-1',
    'What I got done <!-- a line is enough -->',
    'What I got done %% a line is enough %%',
    'やったこと：',
    '1. 我完成了什么。',
    '2 What I got done',
    '2.1. What I got done',
    'B) What I got done ✅',
    '==What I got done==',
    '[[What I got done]]',
    '[What I got done](#done)',
    'What I got done {#done}',
    '<a id="done"></a>What I got done',
  ])('knows the heading %j by its words', (heading) => {
    const [entry] = read(action('', `## ${heading}\nRan.\n`)).entries
    expect(entry?.sections).toMatchObject({ accomplished: { text: 'Ran.' } })
  })

  it.each([
    '🏃',
    'What 🏃 I got done, and more',
    '© What I got',
    '#work',
    '2.',
    '2 3 What I got done',
    'I What I got done',
  ])('knows no section by %j', (heading) => {
    const [entry] = read(action('', `## ${heading}\nRan.\n`)).entries
    expect(entry?.sections).toEqual({})
  })

  it.each([
    ['with another bullet', (line: string) => line.replace(/^- /, '* ')],
    ['as a numbered list', (line: string) => line.replace(/^- /, '12) ')],
    ['with wide blanks', (line: string) => line.replace(/ (?!\])/g, '   ')],
    ['with curly quotes', (line: string) => line.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’')],
  ])('knows the lines of a template, laid out %s, in every language', (_, laidOut) => {
    for (const kind of Object.values<Kind>(KINDS)) {
      for (const section of Object.values(kind.sections)) {
        for (const line of section.lines?.flatMap(inEveryLanguage) ?? []) {
          expect(isWritten(laidOut(line), section), line).toBe(false)
          expect(isWritten(laidOut(line.replace('[ ]', '[x]')), section)).toBe(/\[ \] \S/.test(line))
        }
      }
    }
  })

  it('leaves comments out of the text, and keeps them in code', () => {
    const { entries } = read(
      action('', '## What I got done\n<!-- a -->\nb <!-- c\nd --> e\n\n```\n<!-- f -->\n```\n'),
    )
    expect(entries[0]?.sections).toMatchObject({ accomplished: { text: 'b  e\n\n```\n<!-- f -->\n```' } })
  })

  it("leaves comments of Obsidian's out of the text wherever they end, and what stands in them is none of the note", () => {
    const kept = '- [ ] Jog %% slow %% on\n- [x] Rest\n%% kanban:settings\n```\n{}\n```\n%%\n'
    const { entries, findings } = read(
      action('', `## What comes next\n%%\n## What I got done\n- [ ] Sit (minutes: 3)\n%%\n${kept}`),
    )
    expect(entries[0]?.sections).toMatchObject({
      next: {
        text: '- [ ] Jog  on\n- [x] Rest',
        items: 2,
        tasks: [
          { line: 10, text: 'Jog on' },
          { line: 11, text: 'Rest' },
        ],
      },
    })
    expect(Object.keys(entries[0]?.sections ?? {})).toEqual(['next'])
    expect(findings.map(({ code }) => code)).toEqual([])
    expect(read('%%\n## Walk #efficacy/activity\n%%\n').entries).toEqual([])
  })

  it('ends a section at the next of its level, at the next that it knows, and at a block', () => {
    const { entries } = read(
      action(
        '',
        '# What I got done\na\n### Mine\nb\n## What comes next\nc\n### Mine\nd\n## Else #efficacy/reflection\ne\n## More\nf\n',
      ),
    )
    expect(entries[0]?.sections).toMatchObject({
      accomplished: { line: 5, text: 'a\n### Mine\nb' },
      next: { line: 9, text: 'c\n### Mine\nd' },
    })
  })

  it('ends a section at a deeper block', () => {
    const { entries } = read(action('', '## What I got done\na\n### R #efficacy/reflection\nb\n'))
    expect(entries[0]?.sections).toMatchObject({ accomplished: { text: 'a' } })
  })

  it('counts right where the body itself begins with a byte order mark', () => {
    const { entries } = read(action('', '\uFEFF## What I got done\na <!-- c -->\n## What comes next\nb\n'))
    expect(entries[0]?.sections).toMatchObject({ accomplished: { line: 5, text: 'a' }, next: { text: 'b' } })
  })

  it('joins a heading that stands twice', () => {
    const { entries } = read(action('', '## What comes next\n- [ ] a\n## What comes next\n- [x] b\n'))
    expect(entries[0]?.sections).toMatchObject({
      next: {
        line: 5,
        text: '- [ ] a\n\n- [x] b',
        tasks: [
          { line: 6, text: 'a' },
          { line: 8, text: 'b' },
        ],
        items: 2,
      },
    })
  })

  it('reads no heading in code, in a quote, in a list or in a comment', () => {
    const { entries } = read(
      action(
        '',
        '```\n## What I got done\n```\n> ## What I got done\n\n- ## What I got done\n\n<!--\n## What I got done\n-->\n',
      ),
    )
    expect(entries[0]?.sections).toEqual({})
  })

  it('reads boxes with their fields', () => {
    const goal = '---\nefficacy: goal\ndate: 2026-10-05\n---\n'
    const { entries } = read(
      `${goal}## Ladder\n- [ ] Walk\t(difficulty:: 3) far\n  1. [X] Sub [difficulty:: low] <!-- c -->\n- [ ]\n- [ ] \n- plain\n* [x] **Run** over\n  two lines (minutes::)(difficulty:: 3.25)(a:: -0)(b:: 3 or 4)\n> - [ ] quoted\n`,
    )
    expect(entries[0]?.sections).toMatchObject({
      ladder: {
        tasks: [
          { line: 6, done: false, text: 'Walk far', fields: { difficulty: 3 } },
          { line: 7, done: true, text: 'Sub', fields: { difficulty: 'low' } },
          {
            line: 11,
            done: true,
            text: '**Run** over two lines',
            fields: { minutes: '', difficulty: 3.25, a: 0, b: '3 or 4' },
          },
        ],
      },
    })
  })
})

describe('blocks', () => {
  const daily = (
    text: string,
    path = 'Daily/2026-08-02.md',
    settings = DEFAULTS,
  ): ReturnType<typeof parseNote> => read(text, path, settings)

  it('reads one with its fields and sections, and ends it where a heading is no deeper', () => {
    const { entries, findings } = daily(
      '# Sunday\n\n## Reflection 08:15 #efficacy/reflection\n- goal:: [[Run 5K#Ladder|run]], [[A, B]]\n- minutes:: 6\n- confidence_now::\n### What I did that worked\na\n#### Deeper\nb\n### What I carry forward\n## Not ours\n### What this shows I can do\nc\n',
    )
    expect(entries).toMatchObject([
      {
        kind: 'reflection',
        line: 3,
        block: true,
        date: '2026-08-02',
        time: '08:15',
        empty: false,
        fields: { goal: ['Run 5K', 'A, B'], minutes: 6 },
        places: { goal: { line: 4, column: 3 } },
        sections: { worked: { line: 7, text: 'a\n#### Deeper\nb' }, carry: { text: '', filled: false } },
      },
    ])
    expect(Object.keys(entries[0]?.sections ?? {})).toEqual(['worked', 'carry'])
    expect(findings.map(({ code, line }) => [code, line])).toEqual([['unfinished', 3]])
  })

  it.each(['Walk #efficacy/activity, after lunch', 'Walk #efficacy/activity:', 'Walk #efficacy/activity.'])(
    'begins at a heading %j, whose tag ends before the punctuation',
    (heading) => {
      const { entries } = read(`## ${heading}\n- activity:: walk\n`, 'Daily/2026-08-02.md')
      expect(entries.map(({ kind, block }) => [kind, block])).toEqual([['activity', true]])
    },
  )

  it.each([
    ['a code fence', '```\n## R #efficacy/reflection\n```\n'],
    ['a tilde fence that is not closed', '~~~\n## R #efficacy/reflection\n'],
    ['indented code', 'x\n\n    ## R #efficacy/reflection\n'],
    ['a comment', '<!--\n## R #efficacy/reflection\n-->\n'],
    ['a tag that only begins so', '## R #efficacy/reflection/\n'],
    ['a tag that goes on with a picture', '## R #efficacy/reflection\u{1F3C3}\n'],
  ])('ignores %s', (_, text) => {
    expect(daily(text)).toEqual({ ours: false, entries: [], findings: [] })
  })

  it.each([
    ['- goal::\n  [[X]]\n', ['X']],
    ['- goal::\r\n\t[[X]], [[Y]] <!-- c -->\r\n', ['X', 'Y']],
    ['- goal:: <!-- c -->\n  [X](X.md)\n', undefined],
    ['- goal::\n[[X]]\n', undefined],
    ['- goal::\n  my words\n', undefined],
    ['- goal::\n  [ ] X\n', undefined],
    ['- goal::\n\n  [[X]]\n', undefined],
    ['- goal:: [[X]]\n  [[Y]]\n', ['X']],
  ])('reads a link on the line below its key, where a program broke the line: %j', (fields, goal) => {
    const { entries } = daily(`## A #efficacy/action\n${fields}- minutes:: 5\n`)
    expect(entries[0]?.fields).toEqual({ minutes: 5, ...(goal && { goal }) })
  })

  it.each([
    ['in a list', '- ## R #efficacy/reflection\n', '1:8'],
    ['in text', 'Walked.\r\nFar: #Efficacy/Activity, fast\r\n', '2:6'],
    ['at the end of a text with a block', '## R #efficacy/reflection\n\n#efficacy/action', '3:1'],
    ['in the tags of the frontmatter', '---\na: b\ntags: [x, efficacy/action]\n---\n', '3:1'],
    ['in its only tag', '---\ntags: "#efficacy/action"\n---\n', '2:1'],
  ])('says where a tag stands by which nothing is counted: %s', (_, text, place) => {
    expect(said(text, 'Daily/2026-08-02.md')).toContain(`tag-unread ${place}`)
  })

  it.each([
    ['of no kind', 'R #efficacy/walking and #efficacy/\n'],
    ['in a quote', '> ## R #efficacy/reflection\n> - minutes:: 6\n'],
    ['of a kind that has no blocks', 'R #efficacy/goal\n'],
    ['nested in another', 'R #efficacy/action/work and #my/efficacy/action\n'],
    ['in code', 'R `#efficacy/action`\n\n```\n#efficacy/action\n```\n'],
    ['in a comment', 'R %% #efficacy/action %% <!-- #efficacy/action -->\n'],
    ['in a table of contents', '- [[#09:00 Attempt #efficacy/action]]\n- [R #efficacy/action](#r)\n'],
    ['of a link with other words', '- [[#Attempt #efficacy/action|Attempt]]\n'],
    ['of the person for their own', '---\ntags: [efficacy, efficacy/goal, efficacy/mine]\n---\n'],
  ])('says nothing of a tag %s', (_, text) => {
    expect(daily(text)).toEqual({ ours: false, entries: [], findings: [] })
  })

  it('says nothing of tags that a block has, or the note itself', () => {
    const moved = '---\ntags: [efficacy/activity]\n---\n## Walk #efficacy/activity\n- activity:: walk\n'
    expect(said(moved, '2026-08-02.md').join()).not.toContain('tag-unread')
    expect(said(action('tags: [efficacy/action]\n')).join()).not.toContain('tag-unread')
  })

  it('reads a field without the comment that ends its line', () => {
    const text =
      '## A #efficacy/action\n- goal:: [[X]] <!-- c -->\n- task:: a %% b %% c %% d %%  \n- step:: e <!-- f\n  g -->\n- minutes:: <!-- h -->\n'
    const { entries, findings } = daily(text)
    expect(entries[0]?.fields).toEqual({ goal: ['X'], task: 'a %% b %% c', step: 'e' })
    expect(findings.map(({ code }) => code)).toEqual([])
  })

  it.each([
    ['8:15', '08:15'],
    ['Morning pages, 7:05', '07:05'],
    ['0:30 Walk', '00:30'],
    ['Ran 5:20 a kilometre, at 14:00', '14:00'],
    ['Ran 5:20 a kilometre', ''],
    ['23:59', '23:59'],
    ['24:00', ''],
    ['8:60', ''],
    ['v1.8:15', ''],
    ['at 8:15,', ''],
  ])(
    'reads the time of a block in its heading, of one digit where it stands first or last: %s',
    (title, time) => {
      expect(daily(`## ${title} #efficacy/reflection\n- minutes:: 6\n`).entries).toMatchObject([{ time }])
    },
  )

  it.each(['x', 'work/mine'])("reads a block with a tag of the person's own within the kind's: %s", (own) => {
    const { entries, findings } = daily(`## 09:14 #efficacy/reflection/${own}\n- minutes:: 6\n`)
    expect(entries).toMatchObject([
      { kind: 'reflection', block: true, time: '09:14', fields: { minutes: 6 } },
    ])
    expect(findings.every(({ severity }) => severity === 'hint')).toBe(true)
  })

  it('reads a block in a block, and one below a setext heading of its own', () => {
    const { entries } = daily(
      '# A #efficacy/action\n- task:: x\n## B #Efficacy/Reflection\n### What I did that worked\ny\n## What I got done\nz\n\nC #efficacy/reflection\n---\n- minutes:: 1\n',
    )
    expect(entries.map(({ kind, line, block }) => [kind, line, block])).toEqual([
      ['action', 1, true],
      ['reflection', 3, true],
      ['reflection', 9, true],
    ])
    expect(entries[0]?.sections).toMatchObject({ accomplished: { text: 'z' } })
    expect(entries[2]?.fields).toMatchObject({ minutes: 1 })
  })

  it('takes its date from itself, its note, or the name of its file', () => {
    const block = '## R #efficacy/reflection\n- minutes:: 6\n'
    const date = (
      text: string,
      path: string,
      daily_format = DEFAULTS.daily_format,
    ): string | null | undefined => read(text, path, { ...DEFAULTS, daily_format }).entries[0]?.date
    expect(date(`${block}- date:: 2026-01-02\n`, '2026-08-02.md')).toBe('2026-01-02')
    expect(date(`---\ndate: 2026-01-03\n---\n${block}`, '2026-08-02.md')).toBe('2026-01-03')
    expect(date(`---\ndate: soon\n---\n${block}`, '2026-08-02.md')).toBe('2026-08-02')
    expect(date(`---\na: "x\n---\n${block}`, '2026-08-02.md')).toBe('2026-08-02')
    expect(date(block, 'a/2026-08-02 Sunday.md')).toBe('2026-08-02')
    expect(date(block, 'a/02.08.2026.md', 'DD.MM.YYYY')).toBe('2026-08-02')
    expect(date(block, '2026/08/2026-08-02.md', 'YYYY/MM/YYYY-MM-DD')).toBe('2026-08-02')
    expect(date(block, '2026/07/2026-08-02.md', 'YYYY/MM/YYYY-MM-DD')).toBeNull()
    expect(date(block, 'a/2026/08/02 Sunday.md', 'YYYY/MM/DD')).toBe('2026-08-02')
    expect(date(block, '2026/08/02/Meeting.md', 'YYYY/MM/DD')).toBeNull()
    expect(date(block, '20260802.md', 'YYYYMMDD')).toBe('2026-08-02')
    expect(date(block, '120260802.md', 'YYYYMMDD')).toBeNull()
    expect(date(block, '2026-08-02.md', 'YYYY')).toBeNull()
    expect(date(block, '2026-02-30.md')).toBeNull()
    expect(date(block, '02a08a2026.md', 'DD.MM.YYYY')).toBeNull()
  })

  it('lists one without a date, and counts no wrong date as that of its note', () => {
    expect(said('## R #efficacy/reflection\nx\n', 'a.md')).toEqual(['undated-block 1:1', 'unfinished 1:1'])
    const { entries, findings } = daily('## R #efficacy/reflection\n- date:: 2026-02-30\n')
    expect(entries[0]?.date).toBeNull()
    expect(findings.map(({ code, line, column }) => [code, line, column])).toEqual([['wrong-type', 2, 10]])
  })

  it('lists fields that it does not have or has twice, and kinds that need a note', () => {
    expect(
      said(
        '## R #efficacy/reflection\n- foo:: 1\n- minutes:: 6\n- minutes:: 7\n- plain\n- confidence_now:: 5\n## G #efficacy/goal\n',
        '2026-08-02.md',
      ),
    ).toEqual([
      'unknown-field 2:3',
      'duplicate-field 4:3',
      'unfinished 1:1',
      'field-unread 6:3',
      'block-kind 7:1',
    ])
    const [entry] = daily(
      '## R #efficacy/reflection\n- minutes:: 6\n- minutes:: 7\n- plain\n- confidence_now:: 5\n',
    ).entries
    expect(entry?.fields).toEqual({ minutes: 6 })
  })

  it.each([
    ['- minutes: 6', 'minutes 2:3'],
    ['minutes:: 6', 'minutes 2:1'],
    ['minutes: 6', 'minutes 2:1'],
    ['- **minutes**:: 6', 'minutes 2:5'],
    ['- [minutes:: 6]', 'minutes 2:4'],
    ['* (minutes:: 6)', 'minutes 2:4'],
    ['- minutes :: 6', 'minutes 2:3'],
    ['minutes : 6', 'minutes 2:1'],
    ['- minutes：6', 'minutes 2:3'],
    ['- minutes：： 6', 'minutes 2:3'],
    ['- minutes:：6', 'minutes 2:3'],
    ['- confidence_now:: 5\n- So\n- minutes:: 6', 'minutes 4:3'],
    ['- confidence_now:: 5\n\nSo.\n\n- minutes:: 6', 'minutes 6:3'],
    ['- a:: 1\n  - minutes:: 6', 'minutes 3:5'],
  ])('says of %j where it is read as no field', (line, where) => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = `## R #efficacy/reflection\n${line}\n### What I did that worked\nx\n`.replaceAll('\n', eol)
      const { entries, findings } = daily(text)
      expect(entries[0]?.fields).not.toHaveProperty('minutes')
      const unread = findings.filter(({ code }) => code === 'field-unread')
      expect(unread.map(({ args, line: at, column }) => `${args['key']} ${at}:${column}`)).toEqual([where])
    }
  })

  it.each([
    'Minutes: six of them',
    'In minutes: 6',
    'minutes:',
    '- minutes of it: 6',
    '- foo: 6',
    '`minutes: 6`',
    '```\nminutes: 6\n```',
    '<!-- minutes: 6 -->',
    '<!--\nminutes: 6\n-->',
    '### What I did that worked\n- minutes: 6',
    '- draft:: true\n- minutes: 6',
  ])('says nothing of %j', (line) => {
    expect(said(`## R #efficacy/reflection\n${line}\n`, '2026-08-02.md').join()).not.toContain('field-unread')
  })

  it('stands in a note of ours as well, after it', () => {
    const { entries } = read(action('', '## What I got done\na\n# R #efficacy/reflection\n- minutes:: 6\n'))
    expect(entries.map(({ kind, block, date }) => [kind, block, date])).toEqual([
      ['action', false, '2026-10-05'],
      ['reflection', true, '2026-10-05'],
    ])
  })

  it('keeps its columns and lines behind a byte order mark and CRLF', () => {
    const text = '\uFEFF# x\r\n\r\n## R #efficacy/reflection\r\n- minutes:: 600000\r\n'
    expect(said(text, '2026-08-02.md')).toEqual(['out-of-range 4:13', 'unfinished 3:1'])
  })
})

describe('hints', () => {
  const goal = (keys: string, steps: readonly string[], parts: readonly string[] = []): string =>
    `---\nefficacy: goal\ndate: 2026-10-05\n${keys}---\n## Ladder\n${steps.join('\n')}\n\n## Micro-actions for step 1\n${parts.join('\n')}\n`
  const step = (difficulty: number | string): string => `- [ ] Step (difficulty:: ${difficulty})`
  const part = (minutes: number): string => `- [ ] Part (minutes:: ${minutes})`
  const ladder = (text: string): readonly string[] =>
    said(text).filter((each) => !each.startsWith('unfinished'))

  it('says which steps and micro-actions are of another size', () => {
    const six = Array.from({ length: 6 }, () => step(3))
    expect(ladder(goal('', [...six, step(4)], [part(9), part(1), part(5)]))).toEqual([])
    expect(ladder(goal('', six))).toEqual(['ladder-steps 5:1'])
    expect(ladder(goal('', [...six, ...six]))).toEqual(['ladder-steps 5:1'])
    expect(ladder(goal('', [...six, step(6)]))).toEqual(['step-difficulty 12:1'])
    expect(ladder(goal('', [...six, step('')]))).toEqual([])
    expect(ladder(goal('', [...six, step(2)], [part(10)]))).toEqual([
      'step-difficulty 12:1',
      'micro-count 14:1',
      'micro-minutes 15:1',
    ])
    expect(ladder(goal('', []))).toEqual([])
  })

  it('says nothing of drafts, of what is empty, planned, or no longer active', () => {
    expect(said(goal('draft: true\n', [step(9)]))).toEqual([])
    expect(said(goal('goal_state: done\ndone_date: 2026-03-01\n', [step(9)]))).toEqual([])
    expect(said(goal('goal_state: dropped\n', [step(9)]))).toEqual([])
    expect(said(goal('', []))).toEqual([])
    expect(said(action('outcome: planned\ntask: x\n'))).toEqual([])
    expect(said(action('outcome: done\n'))).toEqual(['unfinished 2:1'])
    expect(said(action('outcome: done\ndraft: true\n'))).toEqual([])
  })
})
