import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allKinds } from '@core/kinds'
import { type Around, type Completion, completions, noteCompletions } from '@core/language/complete'
import { layoutOf } from '@core/language/layout'
import { asksForGoals, type Spot, spotAt } from '@core/language/spot'
import { parseNote } from '@core/note/parse'
import { DEFAULTS } from '@core/settings'
import { runs } from '../support/runs'
import { typedNote } from '../support/typed-notes'

const AROUND: Around = {
  settings: DEFAULTS,
  goals: ['Efficacy/Goals/Run 5K.md', 'Efficacy/Goals/Say "no".md'],
  today: '2026-10-05',
  time: '09:14',
}

/** `|` is the cursor. */
function place(marked: string): { text: string; spot: Spot | undefined } {
  const text = marked.replace('|', '')
  const layout = layoutOf(text)
  return { text, spot: layout && spotAt(layout, marked.indexOf('|')) }
}

function offered(marked: string, around: Partial<Around> = {}): readonly Completion[] {
  const { spot } = place(marked)
  return spot ? completions(spot, { ...AROUND, ...around }) : []
}

const labels = (marked: string): readonly string[] => offered(marked).map(({ label }) => label)

/** The text once the completion with this label was chosen. */
function chosen(marked: string, label: string): string {
  const { text, spot } = place(marked)
  const found = offered(marked).find((each) => each.label === label)
  if (!spot || !found) throw new Error(`${label} is not offered`)
  const { from, to } = spot.replaces
  return text.slice(0, from) + found.insert + text.slice(to)
}

const note = (keys: string, body = ''): string =>
  `---\nefficacy: action\ndate: 2026-10-05\n${keys}\n---\n${body}`

describe('in a foreign note', () => {
  it.each([
    ['a plain note', '# Title\n|'],
    ['a link', 'See [[|'],
    ['a heading', '## |'],
    ['a tag of somebody else', '## Title #topic|'],
    ['frontmatter without our key', '---\ntitle: x\n|\n---\n'],
    ['frontmatter that speaks of us', '---\ntitle: efficacy\n|\n---\n'],
    ['text that speaks of us', 'The efficacy of |'],
    ['a link beside text that speaks of us', 'The efficacy of [[|'],
    ['nothing', '|'],
  ])('%s offers nothing', (_, marked) => {
    expect(offered(marked)).toEqual([])
  })
})

describe('keys', () => {
  it('are those that the kind has and the note has not, with their label and their range', () => {
    const keys = offered(note('task: Jog\n|'))
    expect(keys.map(({ label }) => label)).toContain('confidence_before')
    expect(keys.map(({ label }) => label)).not.toContain('task')
    expect(keys.find(({ label }) => label === 'confidence_before')).toMatchObject({
      insert: 'confidence_before: ',
      detail: 'Prediction',
      about: 'Prediction. Rated before the attempt, never after it.\n0 to 100, whole %',
      goesOn: true,
    })
  })

  it.each([
    ['what is typed', 'conf|', 'confidence_before', 'confidence_before: '],
    ['a key that has its colon', 'conf|: 60', 'confidence_before', 'confidence_before: 60'],
    ['a list, as Obsidian lays it out', 'go|', 'goal', 'goal:\n  - '],
  ])('replace %s', (_, typed, label, after) => {
    expect(chosen(note(typed), label)).toBe(note(after))
  })

  it('are offered while the frontmatter is not closed yet', () => {
    expect(labels('---\nefficacy: thought\nbel|')).toContain('belief_before')
    expect(labels('---\nefficacy: thought\n|\n\nText')).toContain('belief_before')
  })

  it('are offered on no fence, in no comment and behind no foreign key', () => {
    expect(labels('---|\nefficacy: thought\n---\n')).toEqual([])
    expect(labels('---\nefficacy: thought\n|---\n')).toEqual([])
    expect(labels('---\nefficacy: thought\n---|\n')).toEqual([])
    expect(labels(note('mine: |'))).toEqual([])
  })

  it('of a block stand in the list directly below its heading', () => {
    const block = (line: string): string =>
      `# Day\n## Reflection #efficacy/reflection\n- date:: 2026-10-05\n${line}\n`
    expect(labels(block('- |'))).toContain('minutes')
    expect(labels(block('- |'))).not.toContain('date')
    expect(chosen(block('- min|'), 'minutes')).toBe(block('- minutes:: '))
    expect(chosen(block('- min|:: 5'), 'minutes')).toBe(block('- minutes:: 5'))
    expect(labels(block('text\n- |'))).toEqual([])
  })
})

describe('values', () => {
  it.each([
    ['a percentage in tens', 'confidence_before: |', '60', 'confidence_before: 60'],
    ['a blank behind a bare colon', 'confidence_before:|', '60', 'confidence_before: 60'],
    ['over what stands there', 'confidence_before: 5|5', '60', 'confidence_before: 60'],
    ['before a comment', 'confidence_before: 5| # sure', '60', 'confidence_before: 60 # sure'],
    ['a word of a list', 'outcome: d|', 'done', 'outcome: done'],
    ['a flag', 'micro: |', 'true', 'micro: true'],
    ['today', 'done_date: |', '2026-10-05', 'done_date: 2026-10-05'],
    ['now', 'time: |', '09:14', 'time: "09:14"'],
    ['an item', 'source_used:\n  - |', 'state', 'source_used:\n  - state'],
    ['an item at the left edge', 'source_used:\n-|', 'state', 'source_used:\n- state'],
    ['an item on one line', 'source_used: [mastery, s|]', 'state', 'source_used: [mastery, state]'],
    ['the first item on one line', 'source_used: [|]', 'state', 'source_used: [state]'],
    [
      'an item on a line of its own',
      'source_used: [\n  mastery,\n  s|\n]',
      'state',
      'source_used: [\n  mastery,\n  state\n]',
    ],
    ['the first item below its bracket', 'source_used:\n  [\n    |', 'state', 'source_used:\n  [\n    state'],
    [
      'a goal on a line of its own',
      'goal: [\n  "[[A]]",\n  |\n]',
      'Run 5K',
      'goal: [\n  "[[A]]",\n  "[[Efficacy/Goals/Run 5K]]"\n]',
    ],
    ['a goal', 'goal:\n  - |', 'Run 5K', 'goal:\n  - "[[Efficacy/Goals/Run 5K]]"'],
    ['a goal in single quotes', "goal:\n  - '[[Ru|]]'", 'Run 5K', "goal:\n  - '[[Efficacy/Goals/Run 5K]]'"],
    ['a goal begun in brackets', 'goal:\n  - "[[Ru|]]"', 'Run 5K', 'goal:\n  - "[[Efficacy/Goals/Run 5K]]"'],
    ['a goal begun without quotes', 'goal: [[Ru|', 'Run 5K', 'goal: "[[Efficacy/Goals/Run 5K]]"'],
    ['a goal on one line', 'goal: ["[[A]]", |]', 'Run 5K', 'goal: ["[[A]]", "[[Efficacy/Goals/Run 5K]]"]'],
    [
      'a goal behind one with a comma',
      'goal: ["[[A, B]]", |]',
      'Run 5K',
      'goal: ["[[A, B]]", "[[Efficacy/Goals/Run 5K]]"]',
    ],
    [
      'an item behind one with a comma',
      `source_used: ['it''s, s', "a, \\"s", s|]`,
      'state',
      `source_used: ['it''s, s', "a, \\"s", state]`,
    ],
    [
      'over an item in quotes, commas and all',
      'source_used: ["\u{1F600}", "a, |b", mastery]',
      'state',
      'source_used: ["\u{1F600}", state, mastery]',
    ],
    [
      'over an item that has no second quote',
      'source_used: ["a|, "b"]',
      'state',
      'source_used: [state, "b"]',
    ],
    [
      'an item behind one with an apostrophe',
      "source_used: [don't, s|]",
      'state',
      "source_used: [don't, state]",
    ],
    ['a goal with quotes in its name', 'goal: |', 'Say "no"', 'goal: "[[Efficacy/Goals/Say \\"no\\"]]"'],
  ])('%s', (_, typed, label, after) => {
    expect(chosen(note(typed), label)).toBe(note(after))
  })

  it.each([
    ['a mistyped word', 'outcome: fini|shed', 'finished'],
    ['a mistyped item', 'source_used: [mastery, staet|]', 'staet'],
    ['an item with a like one above it', 'source_used:\n  - state\n  - staet|', 'staet'],
    ['a number in no range', 'confidence_before: 150|', '150'],
    ['a kind that there is not', 'efficacy: acton|', 'acton'],
    ['a word in quotes', `outcome: "don|"`, '"don"'],
  ])('are all offered where %s stands', (_, typed, filter) => {
    const text = typed.startsWith('efficacy') ? `---\n${typed}\n---\n` : note(typed)
    expect(new Set(offered(text).map((each) => each.filter))).toEqual(new Set([filter]))
  })

  it.each([
    ['the beginning of one', 'outcome: d|'],
    ['a later word of one', 'outcome: attem|'],
    ['nothing yet', 'outcome: |'],
    ['words of their own', 'task: Jog|'],
  ])('are compared with %s', (_, typed) => {
    expect(offered(note(typed)).flatMap(({ filter }) => filter ?? [])).toEqual([])
  })

  it.each([
    ['behind the list', 'source_used: [\n  mastery\n]\n  |'],
    ['behind an item without a comma', 'source_used: [\n  mastery\n  |\n]'],
    ['behind a comment', 'source_used: [\n  mastery, # watched, tried\n  |\n]'],
  ])('of a list over several lines are not offered %s', (_, typed) => {
    expect(labels(note(typed))).toEqual([])
  })

  it('of a list over several lines are not offered twice', () => {
    expect(labels(note('source_used: [\n  mastery,\n  |\n]'))).not.toContain('mastery')
    expect(labels(note('source_used: [\n  mastery,\n  |\n]'))).toContain('state')
  })

  it('of a list are not offered twice', () => {
    expect(labels(note('source_used:\n  - state\n  - |'))).toEqual(['mastery', 'vicarious', 'persuasion'])
  })

  it('say what they stand for', () => {
    expect(offered('---\nefficacy: thought\ndistortions: |\n---\n').at(-1)).toMatchObject({
      label: 'none',
      detail: 'None of these',
      about: 'None of them fits; that says nothing of whether it is true.',
    })
  })

  it.each([
    ['a slug', '---\nefficacy: thought\ndistortions: |\n---\n'],
    ['a key', '---\nefficacy: action\n|\n---\n'],
    ['a kind', '---\nefficacy: |\n---\n'],
  ])('say %s once', (_, text) => {
    const twice = offered(text).filter(
      ({ label, detail }) => detail?.toLowerCase() === label.toLowerCase().replaceAll(/[-_]/g, ' '),
    )
    expect(twice).toEqual([])
    expect(offered(text).some(({ detail }) => detail !== undefined)).toBe(true)
  })

  it('are also the words that the settings add', () => {
    const settings = { ...DEFAULTS, extra_slugs: { distortions: ['should: always'] } }
    const found = offered('---\nefficacy: thought\ndistortions: |\n---\n', { settings })
    expect(found.at(-1)).toMatchObject({ label: 'should: always', insert: '"should: always"' })
  })

  it('of pauses is one that begins today', () => {
    const pauses = '---\nefficacy: plan\npauses:\n  - |\n---\n'
    expect(chosen(pauses, '2026-10-05..')).toBe(pauses.replace('|', '2026-10-05..'))
  })

  it('of efficacy are the kinds', () => {
    expect(labels('---\nefficacy: |\n---\n')).toEqual(allKinds().map(({ title }) => title))
    expect(chosen('---\nefficacy: th|\n---\n', 'Thought record')).toBe('---\nefficacy: thought\n---\n')
  })

  it.each([
    ['- confidence_before:: |', '60', '- confidence_before:: 60'],
    ['- confidence_before::|', '60', '- confidence_before:: 60'],
    ['- goal:: [[Ru|', 'Run 5K', '- goal:: [[Efficacy/Goals/Run 5K]]'],
    ['- goal:: [[A, B]], |', 'Run 5K', '- goal:: [[A, B]], [[Efficacy/Goals/Run 5K]]'],
    ['- source_used:: mastery, s|', 'state', '- source_used:: mastery, state'],
    ['- time:: |', '09:14', '- time:: 09:14'],
  ])('of a block: %s', (typed, label, after) => {
    const block = (line: string): string => `## Attempt #efficacy/action\n${line}\n`
    expect(chosen(block(typed), label)).toBe(block(after))
  })

  it('that need the goals of the vault are told apart, so that nothing else has to wait for them', () => {
    const asks = (marked: string): boolean => {
      const { spot } = place(marked)
      return spot !== undefined && asksForGoals(spot)
    }
    expect(asks(note('goal: |'))).toBe(true)
    expect(asks(note('', 'See [[|'))).toBe(true)
    expect(asks(note('outcome: |'))).toBe(false)
    expect(asks(note('', '## |'))).toBe(false)
  })
})

describe('links, sections and blocks', () => {
  it('a link in the text leads to a goal', () => {
    expect(chosen(note('', 'For [[Ru|]] again'), 'Run 5K')).toBe(
      note('', 'For [[Efficacy/Goals/Run 5K]] again'),
    )
    expect(labels(note('', 'A `x` and [[a]] |'))).toEqual([])
  })

  it('a heading begins a section that is missing, with its prompt', () => {
    const body = '\n## What I got done\n\nJogged.\n\n'
    expect(labels(note('', `${body}## |`))).toEqual(['What this shows I can do', 'What comes next'])
    expect(chosen(note('', `${body}##|`), 'What comes next')).toBe(
      note('', `${body}## What comes next\n<!-- The next attempt, and what you would change. -->\n`),
    )
  })

  it('a heading below a block begins a section of the block, a level further in', () => {
    const text = '# Day\n### Reflection #efficacy/reflection\n- date:: 2026-10-05\n\n'
    expect(chosen(`${text}#|`, labels(`${text}#|`)[0] ?? '')).toContain(`${text}#### `)
  })

  it('a section with lines of its own brings them along', () => {
    const goal = '---\nefficacy: goal\n---\n'
    expect(chosen(`${goal}## |`, 'Micro-actions for step 1')).toMatch(/-->\n- \[ \] $/)
  })

  it('nothing is offered in code or in a comment', () => {
    expect(labels(note('', '```\n## |\n```\n'))).toEqual([])
    expect(labels(note('', '<!--\n## |\n-->\n'))).toEqual([])
  })

  it.each(allKinds().filter(({ block }) => block))('a tag begins a whole block: $id', ({ id, title }) => {
    const text = chosen('# 2026-10-05\n\n## Noon #efficacy/|', title)
    const { entries, findings } = parseNote('2026-10-05.md', text, DEFAULTS)
    expect(entries).toMatchObject([{ kind: id, block: true, date: '2026-10-05' }])
    expect(findings.filter(({ severity }) => severity === 'problem')).toEqual([])
  })

  it('a tag is offered for the kinds that are blocks, and leads to the first place to write on', () => {
    const blocks = allKinds().filter(({ block }) => block)
    const found = offered('## Noon #efficacy/|')
    expect(found.map(({ label }) => label)).toEqual(blocks.map(({ title }) => title))
    const reflection = found.find(({ label }) => label === 'Reflection')
    expect(reflection?.insert.slice(0, reflection.cursor)).toMatch(/-->\n$/)
    expect(reflection?.insert.slice(reflection.cursor)).toMatch(/^\n/)
  })

  it('a tag of a block that stands already is only named', () => {
    const block = '## Noon #efficacy/|\n- date:: 2026-10-05\n'
    expect(chosen(block, 'Reflection')).toBe(block.replace('|', 'reflection'))
  })

  it.each(allKinds())('a note that says nothing becomes a whole one: $id', ({ id }) => {
    const found = noteCompletions(AROUND).find(
      ({ filter, insert }) => filter !== undefined && new RegExp(`^efficacy: ${id}$`, 'm').test(insert),
    )
    const { entries, findings } = parseNote('Efficacy/x.md', found?.insert ?? '', DEFAULTS)
    expect(entries).toMatchObject([{ kind: id, date: '2026-10-05', time: '09:14' }])
    expect(findings.filter(({ severity }) => severity === 'problem')).toEqual([])
    expect(found?.cursor).toBeLessThanOrEqual(found?.insert.length ?? 0)
  })
})

describe('in any note, at any place', () => {
  it('what is replaced is on the line of the cursor, around it, and reads on', () => {
    fc.assert(
      fc.property(typedNote, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1)
        const layout = layoutOf(text)
        const spot = layout && spotAt(layout, offset)
        if (!spot) return
        const { from, to } = spot.replaces
        expect([from <= offset, offset <= to, /[\r\n]/.test(text.slice(from, to))]).toEqual([
          true,
          true,
          false,
        ])
        for (const { insert, cursor = 0 } of completions(spot, AROUND)) {
          expect([/\r/.test(insert), cursor <= insert.length]).toEqual([false, true])
          if (spot.at === 'value' && spot.key === 'efficacy') continue
          layoutOf(text.slice(0, from) + insert + text.slice(to))
        }
      }),
      { numRuns: runs(50) },
    )
  })
})
