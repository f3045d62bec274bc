import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allKinds } from '@core/kinds'
import {
  type CompletionContext,
  type Completion,
  completions,
  noteCompletions,
} from '@core/language/complete'
import { layoutOf } from '@core/language/layout'
import { asksForGoals, type Spot, spotAt } from '@core/language/spot'
import { parseNote } from '@core/note/parse'
import { DEFAULTS } from '@core/settings'
import { runs } from '../support/runs'
import { typedNote } from '../support/typed-notes'

const AROUND: CompletionContext = {
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

function offered(marked: string, around: Partial<CompletionContext> = {}): readonly Completion[] {
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
    ['a link beside the heading of a block within a line', 'Write ## X #efficacy/action, then [[|'],
    ['a link beside what is no heading', '##x #efficacy/action [[|'],
    ['text that looks like a key of ours', 'efficacy: action\n|'],
    ['a kind that is no word of its own', '---\nefficacy: x"action"\n|\n---\n'],
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
    ['a key with a blank before its colon', 'conf| : 60', 'confidence_before', 'confidence_before : 60'],
    ['a list, as Obsidian lays it out', 'go|', 'goal', 'goal:\n  - '],
    ['a list of words', 's|', 'source_used', 'source_used:\n  - '],
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
    expect(labels('|---\nefficacy: thought\n---\n')).toEqual([])
    expect(labels('---\nefficacy: thought\n\n|Text')).toEqual([])
    expect(labels(note('mine: |'))).toEqual([])
    expect(labels(note('micro: true\nx: |'))).toEqual([])
    expect(labels(note('micro |: x'))).toEqual([])
    expect(labels(note('micro:x|'))).toEqual([])
    expect(labels(note('source_used:\n|  - state'))).toEqual([])
    expect(labels(note('source_used:\n|- state'))).toEqual([])
    expect(labels(note('|"mine": x'))).toEqual([])
    expect(labels('---\ntitle: x\n|\n---\n## A #efficacy/action\n')).toEqual([])
  })

  it.each([
    ['at the top', '---\n|\nefficacy: action\n---\n'],
    ['of a kind with a comment', '---\nefficacy: action # mine\n|\n---\n'],
    ['of a kind in quotes', '---\nefficacy: "action"\n|\n---\n'],
    ['that stand within a key of another', note('mine:\n  task: x\n|')],
    ['that the text below has', note('|', 'task: x')],
    ['before a comment', note('| # mine')],
    ['before a colon', note('|: x')],
    ['before blanks', note('|  ')],
  ])('are offered %s', (_, marked) => {
    expect(labels(marked)).toContain('task')
  })

  it('of a block stand in the list directly below its heading', () => {
    const block = (line: string): string =>
      `# Day\n## Reflection #efficacy/reflection\n- date:: 2026-10-05\n${line}\n`
    expect(labels(block('- |'))).toContain('minutes')
    expect(labels(block('- |'))).not.toContain('date')
    expect(chosen(block('- min|'), 'minutes')).toBe(block('- minutes:: '))
    expect(chosen(block('- min|:: 5'), 'minutes')).toBe(block('- minutes:: 5'))
    expect(labels(block('text\n- |'))).toEqual([])
    expect(labels(block('-| minutes:: 5'))).toEqual([])
    expect(labels(block('minutes:: 5\n- |'))).toEqual([])
    expect(labels(block('- minutes:: 5\n\n- |'))).toContain('confidence_now')
    expect(labels(block('- minutes:: 5\n### What I did that worked\n- |'))).toEqual([])
    expect(labels(block('## Attempt #efficacy/action\n- |'))).toContain('outcome')
    expect(labels(block('- mine:: |'))).toEqual([])
    expect(labels(block('- confidence_now: |'))).toEqual([])
    expect(labels(block('-min|'))).toEqual([])
    expect(labels(block('x - min|'))).toEqual([])
    expect(labels(block('x - minutes:: 5\n- |'))).toEqual([])
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
    ['a goal in empty brackets', 'goal: [[|', 'Run 5K', 'goal: "[[Efficacy/Goals/Run 5K]]"'],
    [
      'a goal begun in single quotes',
      "goal:\n  - '[[Ru|",
      'Run 5K',
      "goal:\n  - '[[Efficacy/Goals/Run 5K]]'",
    ],
    [
      'a goal on one line, before another',
      'goal: ["[[Ru|]]", "[[B]]"]',
      'Run 5K',
      'goal: ["[[Efficacy/Goals/Run 5K]]", "[[B]]"]',
    ],
    [
      'a goal begun behind another',
      'goal: ["[[A]]", [[|]',
      'Run 5K',
      'goal: ["[[A]]", "[[Efficacy/Goals/Run 5K]]"]',
    ],
    [
      'a goal behind one without quotes, which stays',
      'goal: [[[A]], [[Ru|]]]',
      'Run 5K',
      'goal: [[[A]], "[[Efficacy/Goals/Run 5K]]"]',
    ],
    [
      'a goal before one without quotes, which stays',
      'goal: [[[Ru|]], [[B]]]',
      'Run 5K',
      'goal: ["[[Efficacy/Goals/Run 5K]]", [[B]]]',
    ],
    [
      'a goal below one without quotes, which stays',
      'goal: [[[A]],\n  [[Ru|]]]',
      'Run 5K',
      'goal: [[[A]],\n  "[[Efficacy/Goals/Run 5K]]"]',
    ],
    [
      'over a value in quotes that holds a comment mark',
      'outcome: "do|ne # x"',
      'planned',
      'outcome: planned',
    ],
    [
      'over a value in quotes with a comment behind it',
      'outcome: \'d|o # x\' # "mine"',
      'planned',
      'outcome: planned # "mine"',
    ],
    ['up to a comment behind half a quote', 'outcome: "do|ne # x', 'planned', 'outcome: planned # x'],
    [
      'over an item in quotes with a comment below it',
      'source_used: [\n  "a|, # b" # c\n]',
      'state',
      'source_used: [\n  state # c\n]',
    ],
    [
      'over an item in quotes with a comma further on',
      'source_used: ["a|, b", mastery]',
      'state',
      'source_used: [state, mastery]',
    ],
    [
      'over an item in quotes with an apostrophe and a comma',
      "source_used: ['it''s, |b, c', mastery]",
      'state',
      'source_used: [state, mastery]',
    ],
    [
      'over an item in quotes with a quote, a comma and blanks behind it',
      'source_used: ["a, \\"s|, b" , mastery]',
      'state',
      'source_used: [state , mastery]',
    ],
    [
      'over an item in quotes that is right behind a comma',
      "source_used: ['x','a|, b']",
      'state',
      "source_used: ['x',state]",
    ],
    [
      'over an item in quotes on a line of its own',
      'source_used: [\n  "a|, b"\n]',
      'state',
      'source_used: [\n  state\n]',
    ],
    [
      'before blanks and a bracket',
      'source_used: [mastery, s|  ]',
      'state',
      'source_used: [mastery, state  ]',
    ],
    ['over a word with a number sign in it', 'outcome: do|ne#x', 'planned', 'outcome: planned'],
    ['behind a blank and a colon', 'micro : |', 'true', 'micro : true'],
  ])('%s', (_, typed, label, after) => {
    expect(chosen(note(typed), label)).toBe(note(after))
  })

  it.each([
    ['a line that goes on', 'source_used:\n  mastery - |'],
    ['what stands before a dash', 'source_used:\n |  - mastery'],
    ['a line with items below it', 'source_used:|\n  - mastery'],
    ['a line with items at the left edge below it', 'goal: |\n- "[[A]]"'],
    ['a line with a list in brackets below it', 'source_used: |\n  [mastery]'],
    ['a line whose text goes on below it', 'outcome: |\n  done'],
    ['what stands behind the bracket of a list', 'source_used: []|'],
    ['what stands behind a list and a comma', 'goal: ["[[A]]", b], |'],
    ['a list of a field with one value', 'outcome: [|]'],
    ['an item of a field with one value', 'outcome:\n  - |'],
    ['brackets within a text', 'done_date: x [|'],
    ['a link, between its brackets', 'goal:\n  - "[|[Run 5K]]"'],
  ])('are not offered in %s', (_, typed) => {
    expect(labels(note(typed))).toEqual([])
  })

  it.each([
    ['a word that stands below', note('source_used: |', 'mastery'), 'mastery'],
    ['the word of one that stands there', note('outcome: done|'), 'done'],
    ['a key at the very end', '---\nefficacy: action\nmicro:|', 'true'],
    ['what has only a comment below it', note('micro: |\n  # mine'), 'true'],
    ['a key with an own key below it', note('source_used: |\nmine:\n  - x'), 'state'],
    ['what a text may be', '---\nefficacy: activity\nactivity: |\n---\n', 'swim'],
  ])('are offered: %s', (_, marked, label) => {
    expect(labels(marked)).toContain(label)
  })

  it("of a list of one's own are none, and its key begins one", () => {
    const goal = (line: string): string => `---\nefficacy: goal\n${line}\n---\n`
    expect(labels(goal('values: |'))).toEqual([])
    expect(chosen(goal('val|'), 'values')).toBe(goal('values:\n  - '))
  })

  it('of a block are those that its own field has not', () => {
    const text = '## A #efficacy/action\n- task:: mastery\n- source_used:: |\n- step:: state\n\nvicarious\n'
    expect(labels(text)).toEqual(['mastery', 'vicarious', 'persuasion', 'state'])
    expect(labels(text.replace('|', 'state, |'))).toEqual(['mastery', 'vicarious', 'persuasion'])
  })

  it('of a flag are two, of a number with neither steps nor a usual value none', () => {
    expect(labels(note('micro: |'))).toEqual(['true', 'false'])
    expect(labels(note('minutes: |'))).toEqual([])
    expect(labels('---\nefficacy: support\ncheckin_every_days: |\n---\n')).toEqual(['7'])
  })

  it('say what they are', () => {
    expect(offered(note('done_date: |'))).toEqual([
      { what: 'value', label: '2026-10-05', insert: '2026-10-05', detail: 'today' },
    ])
    expect(offered(note('micro: |'))[0]).toEqual({ what: 'value', label: 'true', insert: 'true' })
    expect(offered(note('outcome: |'))[1]).toMatchObject({ what: 'value', detail: 'Done as written' })
    expect(offered(note('goal: |'))[0]).toMatchObject({ what: 'goal' })
    expect(offered(note('|'))[0]).toMatchObject({ what: 'key' })
    expect(offered('---\nefficacy: |\n---\n')[0]).toMatchObject({ what: 'kind' })
  })

  it.each([
    ['a list in brackets', 'source_used: [|]', ['["a, b"]', '["c: d"]']],
    ['a list', 'source_used:\n  - |', ['- a, b', '- "c: d"']],
  ])('of the settings are in quotes where %s needs them', (_, typed, written) => {
    const settings = { ...DEFAULTS, extra_slugs: { source_used: ['a, b', 'c: d'] } }
    const { text, spot } = place(note(typed))
    const { from, to } = spot!.replaces
    const after = completions(spot!, { ...AROUND, settings })
      .slice(-2)
      .map(({ insert }) => text.slice(0, from) + insert + text.slice(to))
    expect(after.map((each, at) => each.includes(written[at]!))).toEqual([true, true])
  })

  it('of a block are in no quotes', () => {
    const settings = { ...DEFAULTS, extra_slugs: { source_used: ['c: d'] } }
    const found = offered('## A #efficacy/action\n- source_used:: |\n', { settings })
    expect(found.at(-1)).toMatchObject({ insert: 'c: d' })
  })

  it.each([
    ['a goal', note('goal: Zz|'), 'Run 5K', '"[[Efficacy/Goals/Run 5K]]"'],
    ['a text', '---\nefficacy: activity\nactivity: Row|\n---\n', 'run', undefined],
  ])('that are free are compared by themselves: %s', (_, marked, label, filter) => {
    expect(offered(marked).find((each) => each.label === label)?.filter).toBe(filter)
  })

  it.each([
    ['a mistyped word', 'outcome: fini|shed', 'finished'],
    ['the end of one', 'outcome: one|', 'one'],
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
    ['the beginning of one in capitals', 'outcome: DO|'],
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
      about: 'None of them fits. That says nothing about whether the thought is true.',
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
    ['- goal:: [Ru|', 'Run 5K', '- goal:: [[Efficacy/Goals/Run 5K]]'],
    ['- goal:: [run](Ru|n%205K.md), [[B]]', 'Run 5K', '- goal:: [[Efficacy/Goals/Run 5K]], [[B]]'],
    ['- goal:: [[A, B]], |', 'Run 5K', '- goal:: [[A, B]], [[Efficacy/Goals/Run 5K]]'],
    ['- source_used:: mastery, s|', 'state', '- source_used:: mastery, state'],
    ['- time:: |', '09:14', '- time:: 09:14'],
    ['- source_used:: mastery,|', 'state', '- source_used:: mastery, state'],
    ['- source_used:: mastery, pe|x , state', 'persuasion', '- source_used:: mastery, persuasion , state'],
    ['- outcome:: do|ne  ', 'planned', '- outcome:: planned  '],
    ['* outcome::  d|', 'done', '* outcome::  done'],
    ['- outcome:: d| %% I think %%', 'done', '- outcome:: done %% I think %%'],
    ['- outcome::| <!-- later -->', 'planned', '- outcome:: planned <!-- later -->'],
    ['- task:: a, b\n- outcome:: |', 'done', '- task:: a, b\n- outcome:: done'],
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
    expect(chosen(note('', 'For [[Ru| and [[A]]'), 'Run 5K')).toBe(
      note('', 'For [[Efficacy/Goals/Run 5K]] and [[A]]'),
    )
    expect(labels(note('', '<!-- x --> [[Ru|'))).toContain('Run 5K')
    expect(labels(note('', '[[|<!-- x -->'))).toContain('Run 5K')
    expect(labels(note('', '<!-- x -->[[|'))).toContain('Run 5K')
  })

  it('a heading begins a section that is missing, with its prompt', () => {
    const body = '\n## What I got done\n\nJogged.\n\n'
    expect(labels(note('', `${body}## |`))).toEqual(['What this shows I can do', 'What comes next'])
    expect(chosen(note('', `${body}##|`), 'What comes next')).toBe(
      note('', `${body}## What comes next\n<!-- The next attempt, and what you would change. -->\n`),
    )
  })

  it.each([
    ['before words', note('', '## |Title')],
    ['behind words', note('', 'x ## |')],
    ['of seven marks', note('', '####### |')],
    ['below a block that a heading has ended', '# D\n## A #efficacy/action\n- date:: x\n# E\n## |'],
  ])('a heading %s begins no section', (_, marked) => {
    expect(labels(marked)).toEqual([])
  })

  it.each([
    [
      'the first of two blocks',
      '## A #efficacy/action\n- task:: x\n\n### |\n## R #efficacy/reflection\n- date:: x\n',
      ['What I got done', 'What this shows I can do', 'What comes next'],
    ],
    [
      'the second of two blocks',
      '## A #efficacy/action\n- task:: x\n## R #efficacy/reflection\n- date:: x\n\n### |',
      ['What I did that worked', 'What this shows I can do', 'What I carry forward'],
    ],
    [
      'a block, then those of its note,',
      '---\nefficacy: setback\n---\n## A #efficacy/action\n- task:: x\n\n### |',
      ['What I got done', 'What this shows I can do', 'What comes next'],
    ],
  ])('a heading offers the sections of %s first', (_, marked, first) => {
    expect(labels(marked).slice(0, 3)).toEqual(first)
    expect(labels(marked).length > 3).toBe(marked.includes('setback'))
  })

  it('a section is as deep as the others, and at most six', () => {
    const deep = '### What I got done\n\nJogged.\n\n'
    expect(chosen(note('', `${deep}#|`), 'What comes next')).toContain('\n### What comes next\n')
    const text = '##### R #efficacy/reflection\n- date:: 2026-10-05\n\n'
    expect(chosen(`${text}#|`, 'What I carry forward')).toContain('\n###### What I carry forward\n')
    const deepest = `#${text}`
    expect(chosen(`${deepest}#|`, 'What I carry forward')).toContain('\n###### What I carry forward\n')
    expect(chosen(note('', '## |'), 'What comes next')).toContain('\n## What comes next\n')
  })

  it('a section is found by a heading of any depth', () => {
    expect(offered(note('', '## |')).map(({ what, filter }) => [what, filter])).toContainEqual([
      'section',
      '###### What comes next',
    ])
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

  it.each([
    ['that stands already', '## Noon #efficacy/|\n- date:: 2026-10-05\n'],
    ['below a blank line', '## Noon #efficacy/|\n\n- date:: 2026-10-05\n'],
    ['with words behind its tag', '## Noon #efficacy/| at home\n'],
    ['with a mark behind its tag', '## Noon #efficacy/|!\n'],
  ])('a tag of a block %s is only named', (_, block) => {
    expect(chosen(block, 'Reflection')).toBe(block.replace('|', 'reflection'))
  })

  it('a tag takes the place of all that is typed of it', () => {
    const block = '## Noon #efficacy/ref|lec at home\n'
    expect(chosen(block, 'Reflection')).toBe('## Noon #efficacy/reflection at home\n')
    expect(chosen('# Noon #efficacy/ref|lec/x\n', 'Reflection')).toMatch(
      /^# Noon #efficacy\/reflection\n- date::/,
    )
  })

  it('a new block ends with one empty line more, and its sections are a level below it', () => {
    const text = chosen('# #efficacy/|\n', 'Reflection')
    expect(text).toMatch(/-->\n\n\n$/)
    expect(text.match(/^#+ /gm)).toEqual(['# ', '## ', '## ', '## '])
    expect(chosen('##### N #efficacy/|\n', 'Reflection').match(/^#+ /gm)?.[1]).toBe('###### ')
  })

  it.each([
    ['# Noon #EFFICACY/|', true],
    ['# Noon #efficacy/re|', true],
    ['## #efficacy/|', true],
    ['##### N #efficacy/|', true],
    ['###### N #efficacy/|', false],
    ['## Noon#efficacy/|', false],
    ['##Noon #efficacy/|', false],
    ['x ## Noon #efficacy/|', false],
    ['## Noon #efficacy/action at |', false],
  ])('a tag in %s is offered: %s', (marked, isOffered) => {
    expect(labels(marked).includes('Reflection')).toBe(isOffered)
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
