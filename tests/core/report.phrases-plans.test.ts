import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import * as phrases from '@core/dashboard/phrases'
import type { Plan, ProtocolWeek, Report, Suggestion } from '@core/dashboard/report'
import { addDays, type Day } from '@core/day'
import type { Entry } from '@core/note/entry'
import { PRACTICES } from '@core/practices'
import { anySettings, entry, journal, snapshot, TODAY } from '../support/entries'
import { runs } from '../support/runs'

const report = (...entries: readonly Entry[]): Report => buildReport(snapshot(entries), TODAY)

function planned(plan_kind: string, daysAgo: number, fields: Record<string, unknown> = {}): Plan {
  const plan_start = addDays(TODAY, -daysAgo)
  const [plan] = report(entry('plan', { fields: { plan_kind, plan_start, ...fields } })).plans
  if (!plan) throw new Error('No plan was read')
  return plan
}

function week(fields: Record<string, unknown>): ProtocolWeek {
  const plan = entry('plan', {
    fields: { plan_kind: '7-day', plan_start: addDays(TODAY, -8), ...fields },
  })
  const [first] = report(plan).measures.protocol.weeks.items
  if (!first) throw new Error('No week was read')
  return first
}

describe('a plan', () => {
  it.each<readonly [Plan, string]>([
    [planned('30-day', 12), 'day 13 of 30; 0 of 20 items'],
    [planned('30-day', 29), 'day 30 of 30; 0 of 20 items'],
    [planned('30-day', 30), 'day 31; 0 of 20 items'],
    [planned('7-day', -1), 'starts in 1 day; 0 of 7 items'],
    [planned('7-day', -2), 'starts in 2 days; 0 of 7 items'],
    [planned('7-day', 4, { plan_state: 'paused' }), 'paused on day 5 of 7; 0 of 7 items'],
    [planned('7-day', 4, { plan_state: 'done' }), 'done; 0 of 7 items'],
    [planned('7-day', 4, { plan_state: 'odd' }), 'another state; 0 of 7 items'],
    [planned('maintenance', 20), 'week 3 of at least 4'],
    [planned('maintenance', 27), 'week 4 of at least 4'],
    [planned('maintenance', 28), 'week 5'],
    [planned('fortnight', 2), 'day 3'],
    [planned('7-day', 0, { plan_start: undefined }), 'no first day; 0 of 7 items'],
  ])('is said in one line', (plan, said) => {
    expect(phrases.planLine(plan)).toBe(said)
  })

  it('says besides only what is so', () => {
    expect(phrases.planSentences(planned('7-day', 2))).toEqual([])
    expect(phrases.planSentences(planned('30-day', 12))).toEqual(['Week 2 of at least 4.'])
    expect(phrases.planSentences(planned('30-day', 28))).toEqual([])
    expect(phrases.planSentences(planned('7-day', 9))).toEqual([
      'Its days have passed; go on at your own pace.',
    ])
    expect(phrases.planSentences(planned('7-day', 6))).toEqual([])
    expect(phrases.planSentences({ ...planned('7-day', 9), n: 7 })).toEqual([])
    expect(phrases.planSentences(planned('7-day', 2, { plan_state: 'paused' }))).toEqual([
      'It is paused, and paused days do not count. "Resume plan" continues it.',
    ])
    const twice = [1, 2].map((days) =>
      entry('plan', { fields: { plan_kind: '30-day', plan_start: addDays(TODAY, -days) } }),
    )
    const { measures, plans } = report(...twice)
    expect(phrases.planSentences(plans[1]!)).toContain('Another plan of this kind is being followed.')
    expect(phrases.progressSentence(measures.plan)).toBe(
      '1 more thirty-day plan is active; one is followed at a time.',
    )
    expect(phrases.progressSentence(report().measures.plan)).toBeNull()
    const undated = report(entry('plan', { fields: { plan_kind: '30-day' } }))
    expect(undated.plans.flatMap(phrases.planSentences)).toEqual([])
    const ofNoKind = report(entry('plan', { fields: { plan_kind: '90-day', plan_start: TODAY } }))
    expect(ofNoKind.plans).toMatchObject([{ kind: 'other', state: 'active', followed: false }])
    expect(ofNoKind.plans.flatMap(phrases.planSentences)).toEqual([])
    expect(phrases.progressSentence(undated.measures.plan)).toBeNull()
  })

  it('tells each item by its words, its days and how far it is', () => {
    const item = { from: 8, to: 14, n: 3, of: 7, state: 'part', ticked: false } as const
    const full = { ...item, id: 'w2.1', current: true, line: null, by: [] } as const
    expect(phrases.itemName('w2.1')).toBe('One thought record a day')
    expect(phrases.itemDays(full)).toBe('days 8–14')
    expect(phrases.itemDays({ from: 4, to: 4 })).toBe('day 4')
    expect(phrases.itemNote(full)).toBe('3 of 7')
    expect(phrases.itemNote(full, false)).toBe('in part')
    expect(phrases.itemNote({ ...full, n: 0, state: 'open' }, false)).toBe('open')
    expect(phrases.itemNote({ ...full, n: 0, of: 1, state: 'open' })).toBe('open')
    expect(phrases.itemNote({ ...full, state: 'done', ticked: true })).toBe('ticked by hand')
    expect(phrases.itemNote({ ...full, n: 7, state: 'done', ticked: true })).toBe('done')
  })
})

describe('the ratings of a week', () => {
  it('are a pair, one of them, or nothing', () => {
    expect(phrases.protocolChange(week({}))).toBeNull()
    expect(phrases.protocolChange(week({ confidence_start: 40 }))).toBe('40 of 100')
    expect(phrases.protocolChange(week({ confidence_start: 40, confidence_final: 52 }))).toBe(
      '40 → 52 of 100 (+12 points)',
    )
    expect(phrases.protocolChange(week({ confidence_start: 40, confidence_final: 30 }))).toBe(
      '40 → 30 of 100 (−10 points)',
    )
    expect(phrases.protocolChange(week({ confidence_start: 40, confidence_final: 41 }))).toBe(
      '40 → 41 of 100 (+1 point)',
    )
    expect(phrases.protocolChange(week({ confidence_start: 40, confidence_final: 40 }))).toBe(
      '40 → 40 of 100 (±0 points)',
    )
  })

  it('say what is missing, what it is a share of, and that it can take longer', () => {
    expect(phrases.protocolSentences(week({}), TODAY)).toEqual([
      'The start was not rated.',
      'There is no rating for the end yet.',
    ])
    expect(phrases.protocolSentences(week({ confidence_start: 40, confidence_final: 50 }), TODAY)).toEqual([
      'That is +25% of the 40 at the start.',
      phrases.CAVEATS.study,
      phrases.CAVEATS.pair,
    ])
    expect(phrases.protocolSentences(week({ confidence_start: 10, confidence_final: 10 }), TODAY)).toEqual([
      'It can take longer than a week; the article asks for a month at least.',
      phrases.CAVEATS.study,
      phrases.CAVEATS.pair,
    ])
  })

  it('say where they stand and from when, where that is not the plan', () => {
    const [start, path] = [addDays(TODAY, -8), 'Run.md']
    const goal = entry('goal', { path, date: start, fields: { confidence_baseline: 30 } })
    const plan = entry('plan', { fields: { plan_kind: '7-day', plan_start: start, goal: [path] } })
    const tried = entry('action', {
      date: addDays(TODAY, -2),
      fields: { goal: [path], confidence_after: 40 },
    })
    const [rated] = report(goal, plan, tried).measures.protocol.weeks.items
    expect(rated && phrases.protocolSentences(rated, TODAY)).toEqual(
      expect.arrayContaining([
        'The first rating is the one in the goal, 6 Oct.',
        'The second was given after an attempt, 12 Oct.',
      ]),
    )
  })

  it('say how step 1 looks now, also where nobody said how it looked', () => {
    const said = (fields: Readonly<Record<string, number>>) => phrases.protocolSentences(week(fields), TODAY)
    expect(said({ step1_now: 3 })).toContain('Step 1 now: 3 of 10.')
    expect(said({ step1_start: 6, step1_now: 3 })).toContain('How daunting step 1 looks: 6, then 3 of 10.')
    expect(said({ step1_start: 6 }).join(' ')).not.toContain('daunting')
  })

  it('never promise what the article expects', () => {
    expect(phrases.CAVEATS.study).toContain('names no study')
  })
})

describe('a suggestion', () => {
  const made = (reason: Suggestion['reason'], args: Suggestion['args'], more: object = {}): Suggestion => ({
    practice: 'reflection',
    kind: 'reflection',
    command: 'new-entry',
    place: null,
    minutes: 5,
    reason,
    args,
    ...more,
  })
  const yesterday: Day = addDays(TODAY, -1)

  it.each<readonly [Suggestion, string, string]>([
    [
      made('attempt-due', { date: TODAY }),
      'Reflection',
      'Planned for today; the outcome is still to be logged.',
    ],
    [made('problem-step', { date: yesterday }), 'Reflection', 'A step of a problem was set for yesterday.'],
    [
      made('plan-item', { item: 'd4', plan: '7-day', day: 4 }),
      'Micro-action 1, and write down what got done',
      'The plan "Seven days" asks for it on day 4.',
    ],
    [
      made('obstacle', { obstacle: 'stuck' }),
      'Reflection',
      'You named this as being in the way: "I am stuck".',
    ],
    ...(
      [
        ['weekly', 'The weekly review'],
        ['monthly', 'The monthly review'],
        ['quarterly', 'The self-assessment'],
      ] as const
    ).map(
      ([round, name]) =>
        [
          made('round', { round, date: '2026-10-03' }),
          'Reflection',
          `${name} comes round again, from 3 Oct on.`,
        ] as const,
    ),
    [
      made('source', { source: 'vicarious', days: 28 }, { kind: 'peer' }),
      'Peer model',
      'No entry of the last 28 days drew on "Watching others".',
    ],
    [made('any-day', {}), 'Reflection', 'Five to ten minutes, and it fits any day.'],
  ])('has a name and a reason', (suggestion, name, reason) => {
    expect([phrases.suggestionName(suggestion), phrases.suggestionReason(suggestion, TODAY)]).toEqual([
      name,
      reason,
    ])
  })

  it('does not repeat the reason of the one above', () => {
    const [peer, checkin] = (['peer', 'checkin'] as const).map((kind) =>
      made('source', { source: 'vicarious', days: 28 }, { kind }),
    )
    const any = made('any-day', {})
    const second = (above: Suggestion | undefined, one = any): string =>
      phrases.suggestionReason(one, TODAY, true, above)
    expect(second(peer, checkin)).toBe('For the same reason.')
    expect(second(peer)).toBe(phrases.suggestionReason(any, TODAY))
  })

  it('has a word for each way to start', () => {
    const ways = [
      'new-entry',
      'log-outcome',
      'plan-attempt',
      'log-micro-action',
      'start-seven-day',
      'set-up-maintenance',
      null,
    ] as const
    expect(ways.map((command) => phrases.suggestionStart(made('any-day', {}, { command })))).toEqual([
      'New reflection',
      'Log outcome',
      'Plan an attempt',
      'Log micro-action',
      'Start the 7-day protocol',
      'Set up maintenance',
      'Open the note',
    ])
  })
})

it('what is kept up is called by the title of its practice where its id is written, else as the person has it', () => {
  const routine = [...PRACTICES.map(({ id }) => id), 'Reflection', 'Singing']
  expect(planned('maintenance', 20, { routine }).routine.map(phrases.routineName)).toEqual([
    ...PRACTICES.map(({ title }) => title),
    'Reflection',
    'Singing',
  ])
})

const JUDGES = /undefined|null|NaN|great|well done|overdue|missed|failed|behind|broken|streak/i

it('whatever the journal, every sentence is whole, and none hurries, praises or blames', () => {
  fc.assert(
    fc.property(journal, anySettings, (entries, settings) => {
      const { measures, plans } = buildReport(snapshot(entries, settings), TODAY)
      const { alternative, primary } = measures.next
      const said = [
        ...plans.flatMap(phrases.planSentences),
        ...measures.protocol.weeks.items.flatMap((each) => phrases.protocolSentences(each, TODAY)),
        ...[primary, alternative].flatMap((one) => (one ? phrases.suggestionReason(one, TODAY) : [])),
        phrases.progressSentence(measures.plan) ?? 'Nothing.',
      ]
      const lines = [
        ...plans.map(phrases.planLine),
        ...plans.flatMap(({ rounds }) => rounds.map((round) => phrases.roundNote(round, TODAY))),
        ...plans.flatMap(({ routine }) => routine.map((each) => phrases.routineNote(each, TODAY))),
      ]
      expect(said.filter((sentence) => !/^[A-Z0-9].*\.$/.test(sentence))).toEqual([])
      expect([...said, ...lines].filter((text) => JUDGES.test(text) || text.trim() === '')).toEqual([])
    }),
    { numRuns: runs(100) },
  )
})
