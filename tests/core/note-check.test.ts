import { describe, expect, it } from 'vitest'
import { type AnyEntry, wordsOf } from '@core/note/entry'
import { parseNote } from '@core/note/parse'
import { DEFAULTS } from '@core/settings'

/** A note of 5 October; `keys` stand from line 4 on. */
function note(kind: string, keys: readonly string[], sections: Readonly<Record<string, string>>) {
  const body = Object.entries(sections).map(([heading, text]) => `## ${heading}\n${text}\n`)
  const text = `---\nefficacy: ${kind}\ndate: 2026-10-05\n${keys.map((key) => `${key}\n`).join('')}---\n${body.join('')}`
  const { entries, findings } = parseNote('Efficacy/x.md', text, DEFAULTS)
  const { parts } = entries[0] as AnyEntry
  return { parts, said: findings.map(({ code, message }) => `${code}: ${message}`) }
}

const missing = (...given: Parameters<typeof note>) => note(...given).parts.missing

const list = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}. idea`).join('\n')
const HEAD = '| Idea | For |\n| --- | --- |\n'
const rows = (count: number) => HEAD + '| idea | cheap |\n'.repeat(count)
const steps = (count: number) => '- [ ] step (due:: 2026-10-07)\n'.repeat(count)

const WHOLE = {
  'The problem': 'I need 640 by 30 October.',
  Ideas: list(10),
  Options: rows(3),
  'First three steps': steps(3),
  'What came of it': 'Four weekends rented.',
}

describe('a problem', () => {
  it('P8.2, P8.3, P8.4, P8.5: is complete with one sentence, ten ideas, three to five weighed, three dated steps and what came of it', () => {
    expect(missing('problem', [], WHOLE)).toEqual([])
    expect(missing('problem', [], { ...WHOLE, Options: rows(5) })).toEqual([])
    expect(note('problem', ['problem_state: resolved'], WHOLE).said).toEqual([])
  })

  it.each([
    ['nine ideas', { Ideas: list(9) }, 'ten ideas'],
    ['ten lines that are no list', { Ideas: 'idea\n'.repeat(10) }, 'ten ideas'],
    ['ten ideas in code', { Ideas: `\`\`\`\n${list(10)}\n\`\`\`` }, 'ten ideas'],
    ['two rows', { Options: rows(2) }, 'three to five ideas weighed'],
    ['six rows', { Options: rows(6) }, 'three to five ideas weighed'],
    ['two rows and empty ones', { Options: `${rows(2)}|  |  |\n|  |  |` }, 'three to five ideas weighed'],
    ['two dated steps of three', { 'First three steps': `${steps(2)}- [ ] step` }, 'three dated steps'],
    [
      'a day that is none',
      { 'First three steps': `${steps(2)}- [ ] step (due:: 2026-02-30)` },
      'three dated steps',
    ],
    ['steps without words', { 'First three steps': `${steps(2)}- [ ] ` }, 'three dated steps'],
    ['no step 5', { 'What came of it': '<!-- What worked? -->' }, 'what came of it'],
    ['no sentence', { 'The problem': '' }, 'the problem'],
  ])('with %s lacks one part', (_, changed, part) => {
    expect(missing('problem', [], { ...WHOLE, ...changed })).toEqual([part])
  })

  it('may weigh five in each round', () => {
    const two = { ...WHOLE, Options: rows(10) }
    expect(missing('problem', ['rounds: 2'], two)).toEqual([])
    expect(note('problem', ['rounds: 2'], two).said).toEqual([])
    expect(missing('problem', ['rounds: 2'], { ...WHOLE, Options: rows(11) })).toHaveLength(1)
  })

  it('reads the same headings below a second round', () => {
    const second = {
      ...WHOLE,
      'Round 2': `### 2. Ideas\n${list(3)}\n### 3. Three to five, weighed\n${rows(3)}`,
    }
    const { parts, said } = note('problem', ['rounds: 2'], { ...second, Ideas: list(7) })
    expect(parts.missing).toEqual([])
    expect(said).toEqual([])
  })

  it.each([
    ['7 ideas', { Ideas: list(7) }, ['idea-count: 7 of 10 ideas so far.']],
    ['an idea that is no list', { Ideas: 'Sell it.' }, ['idea-count: 0 of 10 ideas so far.']],
    ['one row', { Options: rows(1) }, ['weighed-count: The table weighs 1 idea; the article suggests 3–5.']],
    [
      'two rows',
      { Options: rows(2) },
      ['weighed-count: The table weighs 2 ideas; the article suggests 3–5.'],
    ],
    [
      'six rows',
      { Options: rows(6) },
      ['weighed-count: The table weighs 6 ideas; the article suggests 3–5.'],
    ],
    [
      'a step without a day',
      { 'First three steps': `${steps(1)}- [ ] ring the yard\n- [x] done already` },
      ['step-undated: Step 2 has no day yet, such as (due:: 2026-10-03).'],
    ],
    [
      'a step on a day that there is none of, and one that is done',
      { 'First three steps': `${steps(1)}- [ ] ring the yard (due:: 2026-02-30)\n- [x] done (due:: soon)` },
      ['wrong-type: due should be a date such as 2026-10-05; the value is not counted.'],
    ],
    [
      'two sentences',
      { 'The problem': 'I am short of money. The boat needs a repair.' },
      [
        'problem-sentence: The problem takes more than one sentence; one that says what, how much and by when helps.',
      ],
    ],
    ['one sentence with dots', { 'The problem': 'I need 2.50 for e.g. the bus (see example.org).' }, []],
    ['one sentence with blanks behind a dot', { 'The problem': 'I need approx.  two, e.g.\n  the bus.' }, []],
    ['nothing yet', { Ideas: '1. ', Options: `${HEAD}|  |  |`, 'First three steps': '- [ ] ' }, []],
    ['nothing amiss', {}, []],
  ])('with %s', (_, changed, said) => {
    const sections = { ...WHOLE, ...changed }
    expect(note('problem', [], sections).said).toEqual(said)
    expect(note('problem', ['problem_state: doing'], sections).said).toEqual(said)
    expect(note('problem', ['problem_state: set-aside'], sections).said).toEqual([])
    expect(note('problem', ['draft: true'], sections).said).toEqual([])
  })

  it('says what is to fill only once it is settled', () => {
    const { 'What came of it': _, ...before } = WHOLE
    expect(note('problem', ['problem_state: open'], before).said).toEqual([])
    expect(note('problem', ['problem_state: resolved'], before).said).toEqual([
      'unfinished: Still to fill: what came of it.',
    ])
  })
})

describe('an assessment', () => {
  const four = ['handle_unexpected: 1', 'difficult_tasks: 10', 'stick_to_goals: 5', 'overcome_obstacles: 5']

  it('is complete with all four', () => {
    expect(note('assessment', four, {})).toEqual({ parts: { met: 4, of: 4, missing: [] }, said: [] })
    expect(missing('assessment', four.slice(1), {})).toEqual(['the unexpected'])
  })

  it.each(['0', '11', '5.5', '-1', '5/10', 'five', '[5]'])('does not take %s', (value) => {
    const { parts, said } = note('assessment', [...four.slice(0, 3), `overcome_obstacles: ${value}`], {})
    expect(parts.missing).toEqual(['obstacles'])
    expect(said.filter((each) => /^(wrong-type|out-of-range): overcome_obstacles /.test(each))).toHaveLength(
      1,
    )
  })
})

describe('a thought', () => {
  const whole = {
    'Automatic thought': 'I never finish.',
    'Evidence for': 'Two courses.',
    'Evidence against': 'The allotment.',
    'Balanced thought': 'Some things.',
  }

  it('needs the thought, a distortion or none, both sides and a balanced thought', () => {
    expect(missing('thought', ['distortions: none'], whole)).toEqual([])
    expect(missing('thought', ['distortions: [my-own]'], whole)).toEqual([])
    expect(missing('thought', ['distortions:'], whole)).toEqual(['a distortion, or none'])
    for (const heading of Object.keys(whole)) {
      expect(missing('thought', ['distortions: none'], { ...whole, [heading]: '- ' })).toHaveLength(1)
    }
  })
})

describe('a stress note', () => {
  it('needs the situation, and the reading now or where the attention went', () => {
    const situation = { Situation: 'A talk.' }
    const reading = 'how you read it now, or where your attention went'
    expect(missing('stress', ['reading_after: mixed'], situation)).toEqual([])
    expect(missing('stress', [], { ...situation, 'Where I put my attention': 'The first figure.' })).toEqual(
      [],
    )
    expect(missing('stress', ['reading_before: threat', 'reading_after:'], situation)).toEqual([reading])
    expect(missing('stress', ['reading_after: ready'], {})).toEqual(['the situation'])
  })

  it('takes signals in the own words of the person', () => {
    expect(
      note('stress', ['signals: [racing-heart, cold hands]', 'reading_after: ready'], {
        Situation: 'A talk.',
      }).said,
    ).toEqual([])
  })
})

describe('an affirmation', () => {
  const sections = (text: string, headings: readonly string[]): Readonly<Record<string, unknown>> => {
    const { entries } = parseNote(
      'x.md',
      `---\nefficacy: affirmation\ndate: 2026-10-05\n---\n${text}`,
      DEFAULTS,
    )
    const entry = entries[0] as AnyEntry
    const sections = new Map(Object.entries(entry.sections))
    return Object.fromEntries(headings.map((id) => [id, wordsOf(sections.get(id))]))
  }

  it('needs one value with text', () => {
    expect(missing('affirmation', ['values_used: [craft]'], { 'What lies ahead': 'A talk.' })).toEqual([
      'one value',
    ])
    for (const heading of ['First value', 'Value 2', 'Third value', 'Why it matters', 'A time I lived it']) {
      expect(missing('affirmation', [], { [heading]: 'It does.' })).toEqual([])
    }
  })

  it.each(['###', '##'])('gives a part with %s to the value above it', (mark) => {
    const value = (n: number) =>
      `## Value ${n}\nv${n}\n${mark} Why it matters\nw${n}\n${mark} A time I lived it\nt${n}\n`
    expect(sections(value(1) + value(2) + value(3), ['value_1', 'value_2', 'value_3'])).toEqual({
      value_1: 'v1\n\nw1\n\nt1',
      value_2: 'v2\n\nw2\n\nt2',
      value_3: 'v3\n\nw3\n\nt3',
    })
  })

  it('gives a part below no value to the first', () => {
    expect(
      sections('## What lies ahead\nA talk.\n## Why it matters\nIt does.\n', ['challenge', 'value_1']),
    ).toEqual({
      challenge: 'A talk.',
      value_1: 'It does.',
    })
  })
})

describe('a plan', () => {
  it('needs its days, or as maintenance the practices', () => {
    const keys = ['plan_start: 2026-10-05']
    const days = { Days: '- [ ] Day 1: the goal (id:: d1)' }
    const part = 'its days, or the practices to keep up'
    expect(missing('plan', ['plan_kind: 30-day', ...keys], days)).toEqual([])
    expect(missing('plan', ['plan_kind: 30-day', 'routine: [peer]', ...keys], {})).toEqual([part])
    expect(missing('plan', ['plan_kind: maintenance', 'routine: [peer]', ...keys], {})).toEqual([])
    expect(missing('plan', ['plan_kind: maintenance', ...keys], days)).toEqual([part])
  })

  it('that is paused by its state alone is counted on, and says so', () => {
    const said = (...keys: readonly string[]) =>
      note('plan', ['plan_kind: 30-day', 'plan_start: 2026-10-05', ...keys], { Days: '- [ ] a (id:: d1)' })
        .said
    const missing = [
      'pause-missing: The plan is paused, but no pause is open in it, such as 2026-08-02..; its days still count.',
    ]
    expect(said('plan_state: paused')).toEqual(missing)
    expect(said('plan_state: paused', 'pauses: [2026-10-06..2026-10-07]')).toEqual(missing)
    expect(said('plan_state: paused', 'pauses: [2026-10-06..]')).toEqual([])
    expect(said('plan_state: ended')).toEqual([])
    expect(said('pauses: [2026-10-06..2026-10-07]')).toEqual([])
  })
})

describe('a stress note', () => {
  it('says what is to fill in parts that stay apart, whatever commas they hold', () => {
    expect(note('stress', ['signals: [racing-heart]'], {}).said).toEqual([
      'unfinished: Still to fill: the situation; how you read it now, or where your attention went.',
    ])
  })
})

describe('an attempt', () => {
  it('has nothing to fill where it was not attempted', () => {
    expect(note('action', ['task: Jog', 'outcome: not-attempted'], {}).said).toEqual([])
    expect(note('action', ['task: Jog', 'outcome: not-done'], {}).said).toEqual([
      'unfinished: Still to fill: what you got done.',
    ])
  })
})

describe('a goal', () => {
  const ladder = (...ratings: readonly number[]) =>
    ratings.map((rating) => `- [ ] Step (difficulty:: ${rating})\n`).join('')

  it('is asked to split a step that is too big, and to join one that is too small', () => {
    const { said } = note('goal', [], { Ladder: ladder(2, 3, 3, 3, 4, 4, 6) })
    expect(said.filter((each) => each.startsWith('step'))).toEqual([
      'step-difficulty: Step 1 is rated 2; the article suggests 3–4. Could it be joined with another?',
      'step-difficulty: Step 7 is rated 6; the article suggests 3–4. Could it be split?',
    ])
  })
})

describe('what looks like a step or a rating, and is none', () => {
  const lost = (ladder: string, ...keys: readonly string[]) =>
    parseNote(
      'x.md',
      `---\nefficacy: goal\ndate: 2026-10-05\n${keys.map((key) => `${key}\n`).join('')}---\n## Ladder\n${ladder}\n`,
      DEFAULTS,
    ).findings.flatMap(({ code, line, column }) => (code === 'step-unread' ? [`${line}:${column}`] : []))

  it.each([
    ['- [] Walk', '6:3'],
    ['- [  ] Walk', '6:3'],
    ['- [ x] Walk', '6:3'],
    ['- [ ]Walk', '6:3'],
    ['-[ ] Walk', '6:2'],
    ['  1) [] Walk', '6:6'],
    ['[ ] Walk', '6:1'],
    ['[] Walk', '6:1'],
    ['- [ ] Walk (difficulty: 4)', '6:12'],
    ['- [ ] Walk [Difficulty: 4]', '6:12'],
    ['- [ ] Walk (difficulty :: 4)', '6:12'],
    ['- [ ] 歩く（difficulty:: 4）', '6:10'],
    ['- [ ] 歩く （difficulty：：4）', '6:11'],
    ['- [ ] 歩く (difficulty：4)', '6:10'],
    ['-\u3000[ ] 歩く', '6:3'],
    ['- [ ] Walk ( minutes:: 4)', '6:12'],
    ['- Walk (difficulty:: 4)', '6:8'],
    ['  2.  Walk [minutes:: 4]', '6:12'],
    ['* Walk (due:: 2026-10-09)', '6:8'],
    ['- [/] Walk (difficulty:: 4)', '6:3'],
    ['- [>] Walk', '6:3'],
    ['- [!] Walk', '6:3'],
    ['-\u00A0[ ] Walk', '6:3'],
    ['- [\u00A0] Walk', '6:3'],
    ['- [ ]\u00A0Walk', '6:3'],
    ['\u2022 [ ] Walk', '6:3'],
    ['\u2013 Walk (difficulty:: 4)', '6:8'],
    ['- [ ] Walk difficulty:: 4', '6:12'],
    ['- [ ] Walk {minutes:: 4}', '6:13'],
  ])('is told with its place: %s', (line, place) => {
    expect(lost(line)).toEqual([place])
    expect(lost(`- [ ] Sit\n- [x] Stand\n\n${line}`)).toHaveLength(1)
    expect(lost(line, 'draft: true')).toEqual([])
    expect(lost(line, 'goal_state: paused')).toEqual([])
  })

  it.each([
    '- [ ] Walk',
    '- [x] Walk',
    '* [X]  Walk',
    '- [ ] Walk (difficulty:: 4)',
    '- [ ] Walk (Difficulty:: 4)',
    '-  [ ] Walk (difficulty:: 4)',
    '- [ ] Walk\n  and back (difficulty:: 4)',
    '- [-] Walk (difficulty:: 4)',
    '- Walk, not (difficult:: 4)',
    '<!--\n- Walk (due:: 2026-10-09)\n-->',
    '- [ ] Walk, difficulty: four',
    '- [ ] Walk (not difficult: 4)',
    '- [ ] Walk, no `difficulty:: 4`',
    '- [ ] ',
    '- [ ]',
    '- Walk',
    '- [[Walk]]',
    '- [x](walk.md) it',
    '[x]: walk.md',
    '- [1] Walk',
    '- [-] Walk',
    '<!-- - [] Walk -->',
    '%%\n- [] Walk (minutes: 3)\n%%',
    '```\n- [] Walk\n```',
    '## Notes\n- [] Walk',
  ])('is none: %s', (line) => {
    expect(lost(line)).toEqual([])
    // In a goal that is not empty: of one that is, nothing is told.
    expect(lost(`- [ ] Sit\n\n${line}`)).toEqual([])
  })
})
