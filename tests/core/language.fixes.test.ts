import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandOf } from '@core/commands'
import { NoteIndex } from '@core/journal/note-index'
import { takeSnapshot } from '@core/journal/snapshot'
import { type Fix, fixesFor, type EditorNote } from '@core/language/fixes'
import { mended } from '@core/language/mend'
import { nearest } from '@core/language/nearest'
import { COMMON, type Field, number, percent } from '@core/kind'
import { action } from '@core/kinds/action'
import { applyChanges } from '@core/note/changes'
import { parseNote } from '@core/note/parse'
import { type Finding, problem } from '@core/problem'
import { DEFAULTS } from '@core/settings'
import { runs } from '../support/runs'
import { typedNote } from '../support/typed-notes'

const GOALS = ['Efficacy/Goals/Run 5K.md', 'Efficacy/Goals/Paint.md', 'Old/Paint.md']

function shown(text: string, path = 'Efficacy/x.md'): EditorNote {
  return { path, text, settings: DEFAULTS, today: '2026-10-05', goals: GOALS }
}

function findings({ path, text, settings, today }: EditorNote): readonly Finding[] {
  const reads = new NoteIndex()
  const goal = '---\nefficacy: goal\ndate: 2026-01-01\n---\n'
  for (const each of GOALS) reads.keep(each, parseNote(each, goal, settings))
  reads.keep(path, parseNote(path, text, settings))
  return takeSnapshot(reads.gathered(today), {
    settings,
    isSetUp: true,
    goalsOf: (entry) => reads.goalsOf(entry),
  }).findings
}

/** Title and result of each fix of the finding with this code. */
function fixed(text: string, code: string, path?: string): Readonly<Record<string, string>> {
  const note = shown(text, path)
  const finding = findings(note).find((each) => each.code === code)
  if (!finding) throw new Error(`there is no ${code}`)
  return Object.fromEntries(fixesFor(note, finding).map((fix) => [fix.title, result(text, fix)]))
}

/** The titles of those that are meant, as far as can be told. */
function preferred(text: string, code: string): readonly string[] {
  const found = findings(shown(text)).find((each) => each.code === code)
  return fixesFor(shown(text), found!).flatMap((fix) => (fix.preferred ? [fix.title] : []))
}

function result(text: string, fix: Fix): string {
  return 'changes' in fix ? applyChanges(text, fix.changes) : `${fix.command} at ${fix.line}`
}

const note = (kind: string, keys: string, body = ''): string =>
  `---\r\nefficacy: ${kind}\r\ndate: 2026-10-05\r\n${keys}\r\n---\r\n${body}`
const block = (fields: string): string =>
  `# Day\n## Attempt #efficacy/action\n- date:: 2026-10-05\n${fields}\n`

describe('a value', () => {
  it('out of range may be set to the nearest bound or left empty, and neither is what we would choose', () => {
    const text = note('thought', 'belief_before: 300 # sure')
    expect(fixed(text, 'out-of-range')).toEqual({
      'Set belief_before to 100, the nearest in range': text.replace('300', '100'),
      'Leave belief_before empty': text.replace(' 300', ''),
    })
    const finding = findings(shown(text)).find(({ code }) => code === 'out-of-range')
    expect(fixesFor(shown(text), finding!).map(({ preferred }) => preferred)).toEqual([false, false])
    expect(Object.keys(fixed(note('thought', 'belief_before: -5'), 'out-of-range'))[0]).toContain(' to 0,')
  })

  it('that means one thing is written so', () => {
    const text = note('thought', 'belief_before: 60%')
    expect(fixed(text, 'wrong-type')).toEqual({ 'Write 60': text.replace('60%', '60') })
    expect(fixed(block('- micro:: on'), 'wrong-type')).toEqual({
      'Write true': block('- micro:: true'),
    })
    expect(preferred(text, 'wrong-type')).toEqual(['Write 60'])
    expect(fixed(note('thought', 'belief_before: 60% # sure'), 'wrong-type')).toEqual({
      'Write 60': note('thought', 'belief_before: 60 # sure'),
    })
    expect(Object.keys(fixed(note('thought', "belief_before: '60%'"), 'wrong-type'))).toEqual(['Write 60'])
    expect(fixed(note('thought', 'belief_before: sixty'), 'wrong-type')).toEqual({})
  })

  it.each([
    ['task: Call: the clinic', '"Call: the clinic"'],
    ['task: Say "so": aloud  ', `'Say "so": aloud'`],
    ["task: Don't: do", `"Don't: do"`],
    ['mine: @home', '"@home"'],
    ['task: a: b\r\nsetting: c: d', '"a: b"'],
    ['task:\r\n  a: b: c', '"a: b: c"'],
  ])('that needs quotes gets them, and not a byte else: %s', (keys, quoted) => {
    const text = note('action', keys)
    const words = quoted.slice(1, -1)
    expect(fixed(text, 'invalid-yaml')).toEqual({ [`Write ${quoted}`]: text.replace(words, quoted) })
    expect(preferred(text, 'invalid-yaml')).toEqual([`Write ${quoted}`])
  })

  it.each([
    'task: Call: the clinic # soon',
    'task: Call: the\r\n  clinic',
    'task: "Call: the clinic',
    'task: Don\'t: "so"',
    'goal: [[Run: 5K]] x',
    'values: [a, b',
    'task: a\r\n\ttab: b',
  ])('gets no quotes where these would not be all, or are not known to be meant: %s', (keys) => {
    expect(fixed(note('action', keys), 'invalid-yaml')).toEqual({})
  })

  it('of the same key in two blocks is changed in the one that it is about', () => {
    const text = `${block('- confidence_before:: 50')}${block('- confidence_before:: 300')}`
    expect(Object.values(fixed(text, 'out-of-range'))[0]).toBe(text.replace('300', '100'))
    const slugs = `${block('- outcome:: done')}${block('- outcome:: dnoe')}`
    expect(fixed(slugs, 'unknown-slug')).toEqual({ 'Change to done': slugs.replace('dnoe', 'done') })
  })

  it.each<[Field, string, string | undefined]>([
    [percent('x'), '60 %', '60'],
    [percent('x'), '-60%', '-60'],
    [percent('x'), '60%%', undefined],
    [percent('x'), '60 km', undefined],
    [percent('x'), '60,5', undefined],
    [number('x', 0, 10, { unit: 'km' }), '10,25', '10.25'],
    [number('x', 0, 10, { unit: 'km' }), '7.125 km', '7.125'],
    [number('x', 0, 10, { unit: 'km' }), '7. km', undefined],
    [number('x', 0, 10, { unit: 'km' }), 'km', undefined],
    [number('x', 0, 10, { unit: 'km' }), '-km', undefined],
    [number('x', 0, 10, { unit: 'km' }), ',5 km', undefined],
    [number('x', 0, 10, { unit: 'km' }), 'about 5 km', undefined],
    [number('x', 0, 10, { unit: 'km' }), '5 to 6 km', undefined],
    [number('x', 0, 10, { unit: 'km' }), '1.2,5', undefined],
    [number('x', 0, 10), '5', undefined],
    [percent('x'), '6/10', undefined],
    [percent('x'), '0.6', undefined],
    [percent('x'), 'sixty', undefined],
    [number('x', 0, 10, { unit: 'km' }), '2,5 km', '2.5'],
    [number('x', 0, 10), '2,500', undefined],
    [COMMON.draft, 'Yes', 'true'],
    [COMMON.draft, 'on', 'true'],
    [COMMON.draft, 'no', 'false'],
    [COMMON.draft, 'OFF', 'false'],
    [COMMON.draft, '1', undefined],
    [COMMON.date, '2026.1.05', '2026-01-05'],
    [COMMON.date, '12026/10/5', undefined],
    [COMMON.date, '2026/10/51', undefined],
    [COMMON.date, '120261005', undefined],
    [COMMON.date, '202610051', undefined],
    [COMMON.date, 'soon', undefined],
    [COMMON.time, '9h05', '09:05'],
    [COMMON.time, '19.14', '19:14'],
    [COMMON.time, '109.14', undefined],
    [COMMON.time, '9.145', undefined],
    [COMMON.time, 'soon', undefined],
    [action.fields.task, '60%', undefined],
    [COMMON.goal, 'yes', undefined],
    [COMMON.date, '2026/10/5', '2026-10-05'],
    [COMMON.date, '20261005', '2026-10-05'],
    [COMMON.date, '5/10/2026', undefined],
    [COMMON.date, '2026/13/5', undefined],
    [COMMON.time, '9.14', '09:14'],
    [COMMON.time, '25.00', undefined],
    [COMMON.domain, 'Health', undefined],
  ])('%o written %s is %s', (field, written, wanted) => {
    expect(mended(field, written)).toBe(wanted)
  })

  it('of a list is changed to the words that are near, and the others stay', () => {
    const text = note('thought', 'distortions: [mind-readin, none]')
    expect(fixed(text, 'unknown-slug')).toEqual({
      'Change to mind-reading': text.replace('mind-readin', 'mind-reading'),
    })
    expect(fixed(note('thought', 'distortions: should-statements'), 'unknown-slug')).toEqual({})
    expect(fixed(block('- outcome:: dnoe'), 'unknown-slug')).toEqual({
      'Change to done': block('- outcome:: done'),
    })
  })

  it('of a list is left alone where the list would lose an item that cannot be read', () => {
    const text = note('thought', 'distortions: [mind-readin, mind-reading, {always: so}]')
    expect(fixed(text, 'unknown-slug')).toEqual({})
    expect(fixed(text.replace('mind-reading, ', ''), 'unknown-slug')).toEqual({
      'Change to mind-reading': text.replace('mind-readin, ', ''),
    })
  })

  it.each([
    ['in quotes', 'distortions: ["mind-readin", \'none\'] # mine', '"mind-reading"'],
    ['before a comment', 'distortions:\r\n  - mind-readin # at work\r\n  - "none"', 'mind-reading'],
    ['alone', 'distortions: mind-readin', 'mind-reading'],
    ['over lines', 'distortions: [\r\n  mind-readin,\r\n  none\r\n]', 'mind-reading'],
  ])('of a list, %s, is the one word that changes', (_, keys, written) => {
    const text = note('thought', keys)
    expect(fixed(text, 'unknown-slug')).toEqual({
      'Change to mind-reading': text.replace(/"?mind-readin"?/, written),
    })
  })

  it('is preferred where it is the only one that is near', () => {
    const one = note('thought', 'distortions: mind-readin')
    expect(preferred(one, 'unknown-slug')).toEqual(['Change to mind-reading'])
    const two = note('action', 'outcome: not-dne')
    const settings = { ...DEFAULTS, extra_slugs: { outcome: ['not-due'] } }
    const [finding] = parseNote('x.md', two, settings).findings
    const fixes = fixesFor({ ...shown(two), settings }, finding!)
    expect(fixes.map((fix) => [fix.title, fix.preferred])).toEqual([
      ['Change to not-done', false],
      ['Change to not-due', false],
    ])
  })

  it('of a list that is written with an escape is changed, and no other word of the list', () => {
    const text = note('thought', 'distortions: ["none", "mind\\x2dreadin"]')
    const after = fixed(text, 'unknown-slug')['Change to mind-reading'] ?? ''
    expect(parseNote('x.md', after, DEFAULTS).entries[0]?.fields).toMatchObject({
      distortions: ['none', 'mind-reading'],
    })
  })

  it('of a list that has the near word already goes', () => {
    const text = note('thought', 'distortions: [mind-readin, mind-reading]')
    expect(fixed(text, 'unknown-slug')).toEqual({
      'Change to mind-reading': text.replace('mind-readin, ', ''),
    })
  })
})

describe('a name', () => {
  it('of a kind is changed to the one that is near', () => {
    expect(fixed('---\nefficacy: thougt\n---\n', 'unknown-kind')).toEqual({
      'Change to thought': '---\nefficacy: thought\n---\n',
    })
    expect(fixed('# Day\n## x #efficacy/refection\n', 'unknown-kind')).toEqual({
      'Change to reflection': '# Day\n## x #efficacy/reflection\n',
    })
  })

  it('of the key of the journal is written in small letters', () => {
    const text = '---\nmood: Efficacy\nEfficacy: goal\n---\n'
    expect(fixed(text, 'key-case')).toEqual({
      'Change to efficacy': text.replace('\nEfficacy:', '\nefficacy:'),
    })
    expect(preferred(text, 'key-case')).toEqual(['Change to efficacy'])
    expect(fixed('---\n"Efficacy": goal\n---\n', 'key-case')).toEqual({})
  })

  it('of a kind in a heading is changed there alone, to a kind that may be a block', () => {
    const text = '# Day #efficacy\n## thougt #EFFICACY/thougt\n## x #efficacy/refection\n'
    expect(fixed(text, 'unknown-kind')).toEqual({})
    expect(fixed(text.replace('thougt\n', 'action\n'), 'unknown-kind')).toEqual({
      'Change to reflection': text.replace('thougt\n', 'action\n').replace('refection', 'reflection'),
    })
    const capitals = '## refection #Efficacy/refection\n'
    expect(fixed(capitals, 'unknown-kind')).toEqual({
      'Change to reflection': '## refection #Efficacy/reflection\n',
    })
    expect(preferred(capitals, 'unknown-kind')).toEqual(['Change to reflection'])
    expect(preferred('---\nefficacy: thougt\n---\n', 'unknown-kind')).toEqual(['Change to thought'])
  })

  it('of a field is changed to those that its own block has', () => {
    const text = `${block('- outcome:: done')}## R #efficacy/reflection\n- date:: 2026-10-05\n- confidence_nw:: 5\n`
    expect(fixed(text, 'unknown-field')).toEqual({
      'Change to confidence_now': text.replace('confidence_nw', 'confidence_now'),
    })
    expect(preferred(text, 'unknown-field')).toEqual(['Change to confidence_now'])
    const first = `${block('- outcom:: done')}${block('- outcome:: done')}`
    expect(fixed(first, 'unknown-field')).toEqual({
      'Change to outcome': first.replace('outcom:: done', 'outcome:: done'),
    })
  })

  it('of a note is put in the letters of a field', () => {
    const text = '---\nefficacy: action\ndate: 2026-10-05\nOutcome: done\n---\n'
    expect(fixed(text, 'unknown-field')).toEqual({ 'Change to outcome': text.replace('Outcome', 'outcome') })
    expect(fixed(text.replace('Outcome', '"Outcome"'), 'unknown-field')).toEqual({})
  })

  it('of a block within a block is changed to those of the inner one', () => {
    const text = `${block('- outcome:: done')}### R #efficacy/reflection\n- date:: 2026-10-05\n- confidence_nw:: 5\n`
    expect(fixed(text, 'unknown-field')).toEqual({
      'Change to confidence_now': text.replace('confidence_nw', 'confidence_now'),
    })
  })

  it('of a field of a block is changed to one that is near and not there yet', () => {
    expect(fixed(block('- outcom:: done'), 'unknown-field')).toEqual({
      'Change to outcome': block('- outcome:: done'),
    })
    expect(fixed(block('- outcome:: done\n- outcom:: done'), 'unknown-field')).toEqual({})
  })

  it.each([
    ['mind reading', ['mind-reading']],
    ['Mind_Reading', ['mind-reading']],
    ['mnid-reading', ['mind-reading']],
    ['catastroph', ['catastrophizing']],
    ['mind__reading', ['mind-reading']],
    [' mind-reading ', ['mind-reading']],
    ['cata', ['catastrophizing']],
    ['cat', []],
    ['nome', ['none']],
    ['noe', ['none']],
    ['nne', ['none']],
    ['onne', ['none']],
    ['nonne', ['none']],
    ['nnnne', []],
    ['moen', []],
    ['none-of-these', ['none']],
    ['sleep', []],
    ['', []],
    ['x'.repeat(200), []],
  ])('%s is near to %j', (word, wanted) => {
    expect(nearest(word, ['mind-reading', 'catastrophizing', 'none', 'fortune-telling'])).toEqual(wanted)
  })

  it('three names at most are near, the nearest first', () => {
    expect(nearest('abcdef', ['abcdxy', 'abcdex', 'abcdef', 'abcxef', 'xbcdef'])).toEqual([
      'abcdef',
      'abcdex',
      'abcxef',
    ])
    expect(nearest('sch\u006F\u0308n', ['sch\u00F6n'])).toEqual(['sch\u00F6n'])
    expect(nearest('AB', ['ab', 'xb', 'xy'])).toEqual(['ab', 'xb'])
    expect(nearest('abcdefgh', ['abcdefxy', 'abcdexyz'])).toEqual(['abcdefxy'])
    expect(nearest('x'.repeat(100), [`y${'x'.repeat(99)}`])).toHaveLength(1)
    expect(nearest('x'.repeat(101), [`y${'x'.repeat(100)}`])).toHaveLength(0)
  })
})

describe('what is missing', () => {
  it('a date comes from the name of the note, else it is today', () => {
    const text = '---\nefficacy: thought\n---\n'
    const dated = (day: string): string => `---\nefficacy: thought\ndate: ${day}\n---\n`
    expect(fixed(text, 'missing-date')).toEqual({ 'Add the date 2026-10-05': dated('2026-10-05') })
    expect(fixed(text, 'missing-date', 'Daily/2026-08-02.md')).toEqual({
      'Add the date 2026-08-02': dated('2026-08-02'),
    })
    expect(fixed(dated('').replace('date: ', 'date:'), 'missing-date')).toEqual({
      'Add the date 2026-10-05': dated('2026-10-05'),
    })
    expect(fixed('# Day\n## x #efficacy/reflection\n', 'undated-block')).toEqual({
      'Add the date 2026-10-05': '# Day\n## x #efficacy/reflection\n- date:: 2026-10-05\n',
    })
  })

  it('a date goes to the entry that has none', () => {
    const text = '---\nefficacy: thought\n---\n## A #efficacy/action\n- date:: 2026-10-01\n'
    expect(fixed(text, 'missing-date')['Add the date 2026-10-05']).toMatch(
      /^---\nefficacy: thought\ndate: 2026-10-05\n---\n## A/,
    )
    expect(preferred(text, 'missing-date')).toEqual(['Add the date 2026-10-05'])
    const later = '## A #efficacy/action\n- date:: 2026-10-01\n## B #efficacy/action\n- task:: x\n'
    expect(fixed(later, 'undated-block')).toEqual({
      'Add the date 2026-10-05': `${later}- date:: 2026-10-05\n`,
    })
    const first = '## A #efficacy/action\n- task:: x\n## B #efficacy/action\n- date:: 2026-10-01\n'
    expect(fixed(first, 'undated-block')['Add the date 2026-10-05']).toContain('x\n- date:: 2026-10-05\n## B')
  })

  it('one section that is missing is offered once; of several, all of them are meant', () => {
    const text = note('thought', 'distortions: none', '\r\n## Situation\r\n\r\nAt work.\r\n')
    expect(preferred(text, 'unfinished')).toEqual(['Append the 5 sections that are missing'])
    const [all = ''] = Object.values(fixed(text, 'unfinished'))
    const butOne = all.slice(0, all.lastIndexOf('## '))
    const butTwo = butOne.slice(0, butOne.lastIndexOf('## '))
    expect(Object.keys(fixed(butOne, 'unfinished'))).toEqual(['Append "What I will do"'])
    expect(preferred(butOne, 'unfinished')).toEqual([])
    expect(preferred(butTwo, 'unfinished')).toEqual(['Append the 2 sections that are missing'])
  })

  it('a section is appended with its prompt, one or all of them, and nothing else moves', () => {
    const body = '\r\n## Situation\r\n\r\nAt work.\r\n'
    const text = note('thought', 'distortions: none', body)
    const fixes = fixed(text, 'unfinished')
    expect(Object.keys(fixes)).toEqual([
      'Append the 5 sections that are missing',
      'Append "Automatic thought"',
      'Append "Evidence for"',
      'Append "Evidence against"',
      'Append "Balanced thought"',
      'Append "What I will do"',
    ])
    for (const after of Object.values(fixes)) {
      expect(after.startsWith(text.trimEnd())).toBe(true)
      expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    }
    const [all = ''] = Object.values(fixes)
    expect(Object.keys(parseNote('Efficacy/x.md', all, DEFAULTS).entries[0]!.sections)).toHaveLength(6)
    expect(Object.keys(fixed(all, 'unfinished'))).toEqual([])
  })

  it('a section of a block is appended to the block', () => {
    const text = '# Day\n## Attempt #efficacy/action\n- date:: 2026-10-05\n- outcome:: done\n\n# Evening\n'
    const after = fixed(text, 'unfinished')['Append "What I got done"']
    expect(after).toContain('### What I got done\n\n<!-- What did you do, step by step? -->\n\n# Evening\n')
  })
})

describe('a ladder', () => {
  const goal = (steps: string): string =>
    `---\nefficacy: goal\ndate: 2026-10-01\n---\n## Ladder\n${steps}## Micro-actions for step 1\n- [ ] Shoes (minutes:: 12)\n`

  it('of few steps, a hard step and a long micro-action lead to splitting', () => {
    const text = goal('- [x] Walk (difficulty:: 9)\n- [ ] Jog (difficulty:: 6)\n- [ ] Run (difficulty:: 8)\n')
    expect(fixed(text, 'ladder-steps')).toEqual({ 'Split the hardest step': 'split-step at 8' })
    expect(fixed(text, 'micro-minutes')).toEqual({ 'Split this step': 'split-step at 10' })
    expect(fixed(text.replace('[x] Walk (difficulty:: 9)', '[x] Walk'), 'step-difficulty')).toEqual({
      'Split this step': 'split-step at 7',
    })
  })

  it("leads to splitting from the article's four up, and from fewer than seven steps", () => {
    const rated = (of: number): string =>
      goal(`- [ ] Walk (difficulty:: 2)\n- [ ] Jog (difficulty:: ${of})\n`)
    expect(fixed(rated(4), 'ladder-steps')).toEqual({})
    expect(fixed(rated(5), 'ladder-steps')).toEqual({ 'Split the hardest step': 'split-step at 7' })
    expect(preferred(rated(5), 'ladder-steps')).toEqual(['Split the hardest step'])
    expect(preferred(rated(5), 'micro-minutes')).toEqual(['Split this step'])
    const many = Array.from({ length: 11 }, (_, at) => `- [ ] s${at} (difficulty:: 8)\n`).join('')
    expect(fixed(goal(many), 'ladder-steps')).toEqual({})
  })

  it('of easy steps does not', () => {
    const text = goal('- [ ] Walk (difficulty:: 1)\n')
    expect(fixed(text, 'step-difficulty')).toEqual({})
    expect(fixed(text, 'ladder-steps')).toEqual({})
  })
})

describe('a link to a goal', () => {
  it('that leads nowhere is changed to a goal of nearly that name, or the goal is started', () => {
    const text = note('action', 'goal:\r\n  - "[[Rum 5K|mine]]"')
    expect(fixed(text, 'link-missing')).toEqual({
      'Link to Efficacy/Goals/Run 5K': text.replace('Rum 5K', 'Efficacy/Goals/Run 5K'),
      'Start the goal "Rum 5K"': 'new-entry at 4',
    })
  })

  it.each([
    ['goal: "[mine](Rum%205K.md)"', 'goal: "[mine](Efficacy/Goals/Run%205K.md)"'],
    ["goal: '[mine](<Goals/Rum 5K>)'", "goal: '[mine](<Efficacy/Goals/Run 5K>)'"],
  ])('of markdown that leads nowhere is changed as it was written: %s', (written, after) => {
    const text = note('action', written)
    expect(fixed(text, 'link-missing')).toEqual({
      'Link to Efficacy/Goals/Run 5K': text.replace(written, after),
      'Start the goal "Rum 5K"': 'new-entry at 4',
    })
  })

  it('that leads nowhere and is near to one goal is meant as that; starting one is for a person to say', () => {
    const text = note('action', 'goal:\r\n  - "[[Rum 5K]]"')
    expect(preferred(text, 'link-missing')).toEqual(['Link to Efficacy/Goals/Run 5K'])
    const finding = findings(shown(text)).find(({ code }) => code === 'link-missing')
    expect(fixesFor(shown(text), finding!).at(-1)).toMatchObject({
      preferred: false,
      answers: { kind: ['goal'], title: ['Rum 5K'] },
    })
    expect(preferred(block('- goal:: [[Paint]]'), 'link-ambiguous')).toEqual([])
    expect(Object.keys(fixed(note('action', 'goal: "[[Sleep]]"'), 'link-missing'))).toEqual([
      'Start the goal "Sleep"',
    ])
  })

  it('of one of two blocks is changed in that block', () => {
    const text = `${block('- goal:: [[Run 5K]]')}${block('- goal:: [[Rum 5K]]')}Not [[Rum 5K]].\n`
    expect(fixed(text, 'link-missing')['Link to Efficacy/Goals/Run 5K']).toBe(
      text.replace('goal:: [[Rum 5K', 'goal:: [[Efficacy/Goals/Run 5K'),
    )
  })

  it('without quotes is put into some where the name of the goal asks for them', () => {
    const goals = ['Efficacy/Goals/Run: ten.md']
    const text = note('action', 'goal:\r\n  - Run- ten # mine\r\n  - "[[Paint]]"')
    const wanted = text.replace('Run- ten', '"[[Efficacy/Goals/Run: ten]]"')
    const found = {
      ...problem('future-date', { path: 'Efficacy/x.md', line: 4, column: 1 }, { link: 'Run- ten' }),
      code: 'link-missing',
    } as const
    const [fix] = fixesFor({ ...shown(text), goals }, found)
    expect(result(text, fix!)).toBe(wanted)
    const bracketed = text.replace('Run- ten', '[[Run- ten]]')
    const [other] = fixesFor({ ...shown(bracketed), goals }, found)
    expect(result(bracketed, other!)).toBe(wanted)
  })

  it('that leads to two notes may be any of them', () => {
    expect(Object.keys(fixed(block('- goal:: [[Paint]]'), 'link-ambiguous'))).toEqual([
      'Link to Efficacy/Goals/Paint',
      'Link to Old/Paint',
    ])
  })
})

describe('copies', () => {
  it.each(['conflict-copy', 'likely-copy'] as const)('%s lead to comparing them', (code) => {
    const found = { ...problem('future-date', { path: 'Efficacy/x.md', line: 2, column: 1 }, {}), code }
    expect(fixesFor(shown(note('thought', '')), found)).toEqual([
      {
        title: 'Compare copies',
        preferred: true,
        command: 'compare-copies',
        line: 2,
        answers: { copy: ['Efficacy/x.md'] },
      },
    ])
  })
})

describe('in any note', () => {
  it('a fix changes what it is about, adds no problem and names a command that there is', () => {
    const seen = { made: 0 }
    fc.assert(
      fc.property(typedNote, (text) => {
        const note = shown(text)
        const before = findings(note)
        for (const finding of before) {
          for (const fix of fixesFor(note, finding)) {
            if ('command' in fix) expect(commandOf(fix.command)).toBeDefined()
            else {
              const after = findings(shown(applyChanges(text, fix.changes)))
              expect(count(after, 'problem')).toBeLessThanOrEqual(count(before, 'problem'))
              // A section that makes nothing complete takes no finding away.
              if (finding.code !== 'unfinished') expect(after).not.toEqual(before)
              seen.made++
            }
          }
        }
      }),
      { numRuns: runs(150) },
    )
    expect(seen.made).toBeGreaterThan(25)
  })
})

function count(list: readonly Finding[], severity: Finding['severity']): number {
  return list.filter((finding) => finding.severity === severity).length
}
