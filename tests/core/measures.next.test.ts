import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Next, ProtocolWeek } from '@core/dashboard/report'
import { addDays, type Day } from '@core/day'
import type { Entry } from '@core/note/entry'
import type { Settings } from '@core/settings'
import { attempt, entry, section, snapshot, TODAY } from '../support/entries'

const ago = (days: number): Day => addDays(TODAY, -days)
const next = (entries: readonly Entry[], settings: Partial<Settings> = {}): Next =>
  buildReport(snapshot(entries, settings), TODAY).measures.next
const week = (days: number, obstacle: string): Entry =>
  entry('review', { date: ago(days), fields: { period: 'weekly', obstacle } })

/** `reason kind`, of the primary and of the alternative. */
function said({ primary, alternative }: Next): readonly string[] {
  return [primary, alternative].map((one) => (one ? `${one.reason} ${one.kind}` : 'nothing'))
}

function step(due: string | number, given: { readonly done?: boolean; readonly text?: string } = {}) {
  return section('…', { tasks: [{ line: 31, done: false, text: 'Call', fields: { due }, ...given }] })
}

const plan = (kind: string, days: number, fields: Record<string, unknown> = {}): Entry<'plan'> =>
  entry('plan', { date: ago(days), fields: { plan_kind: kind, plan_start: ago(days), ...fields } })

describe('the next practice (M15, E2)', () => {
  it('is a reflection where nothing else is to say, and nothing once one was written today', () => {
    expect(next([])).toEqual({
      n: 0,
      primary: {
        practice: 'reflection',
        kind: 'reflection',
        command: 'new-entry',
        place: null,
        minutes: 5,
        reason: 'any-day',
        args: {},
      },
      alternative: null,
    })
    expect(said(next([entry('reflection')]))).toEqual(['nothing', 'nothing'])
    expect(said(next([entry('reflection', { date: ago(1) })]))).toEqual(['any-day reflection', 'nothing'])
  })

  it('is an attempt that waits for its outcome: the earliest, those of long ago last', () => {
    const [long, old, now] = [20, 3, 0].map((days) => attempt(days, { outcome: 'planned' }))
    const due = next([long, old, now, attempt(-2, { outcome: 'planned' })] as Entry[])
    expect(due.primary).toMatchObject({
      command: 'log-outcome',
      place: { path: old?.path, line: 2 },
      reason: 'attempt-due',
      args: { date: ago(3) },
    })
    expect(next([long] as Entry[]).primary?.place?.path).toBe(long?.path)
    expect(said(next([attempt(-2, { outcome: 'planned' })]))).toEqual(['any-day reflection', 'nothing'])
  })

  it('is the step of a problem whose day has come, also on the day the problem was written', () => {
    const open = entry('problem', { sections: { steps: step(TODAY) } })
    expect(next([open]).primary).toMatchObject({
      kind: 'problem',
      command: null,
      place: { path: open.path, line: 31 },
      reason: 'problem-step',
      args: { date: TODAY },
    })
    const silent = [
      entry('problem', { sections: { steps: step(addDays(TODAY, 1)) } }),
      entry('problem', { sections: { steps: step(ago(2), { done: true }) } }),
      entry('problem', { sections: { steps: step(ago(2), { text: '' }) } }),
      entry('problem', { sections: { steps: step('soon') } }),
      entry('problem', { sections: { steps: step('1 May') } }),
      entry('problem', { sections: { steps: step(20261001) } }),
      entry('problem', { fields: { problem_state: 'resolved' }, sections: { steps: step(ago(2)) } }),
      entry('problem', { fields: { problem_state: 'set-aside' }, sections: { steps: step(ago(2)) } }),
    ]
    for (const problem of silent) expect(said(next([problem]))[0]).toBe('any-day reflection')
  })

  it('is the upper of two steps of one day', () => {
    const tasks = [31, 32].map((line) => ({ line, done: false, text: 'Call', fields: { due: TODAY } }))
    const both = entry('problem', { sections: { steps: section('…', { tasks }) } })
    expect(next([both]).primary?.place?.line).toBe(31)
  })

  it('is nothing of a plan that is not the one followed', () => {
    const goal = entry('goal', { path: 'run.md', date: ago(60), fields: { difficulty: 6 } })
    const followed = plan('7-day', 0, { goal: ['run.md'] })
    expect(said(next([goal, followed, plan('7-day', 4)]))[0]).toBe('any-day reflection')
  })

  it.each<readonly [item: string, kind: string, day: number, expected: object]>([
    ['d2', '7-day', 2, { kind: 'goal', command: null, place: { path: 'run.md', line: 1 } }],
    ['d4', '7-day', 4, { kind: 'action', command: null, place: { path: 'run.md', line: 1 } }],
    ['d6', '7-day', 6, { kind: 'action', command: null }],
    ['w1.5', '30-day', 6, { kind: 'action', command: null, place: { path: 'run.md', line: 1 } }],
    ['d7', '7-day', 7, { kind: 'plan', command: null }],
    ['w1.1', '30-day', 1, { kind: 'assessment', command: 'new-entry', place: null }],
    ['w2.1', '30-day', 9, { kind: 'thought', command: 'new-entry' }],
    ['w4.4', '30-day', 28, { kind: 'plan', command: 'set-up-maintenance', place: null }],
  ])('is what a plan asks for today: %s', (item, kind, day, expected) => {
    const goal = entry('goal', { path: 'run.md', date: ago(60) })
    const { primary } = next([goal, plan(kind, day - 1, { goal: ['run.md'] })])
    expect(primary).toMatchObject({ reason: 'plan-item', args: { item, plan: kind, day }, ...expected })
  })

  it.each<readonly [item: string, kind: string, day: number, place: object]>([
    ['d1', '7-day', 1, { path: 'run.md', line: 9 }],
    ['d2', '7-day', 2, { path: 'run.md', line: 41 }],
    ['d3', '7-day', 3, { path: 'run.md', line: 42 }],
    ['d5', '7-day', 5, { path: 'run.md', line: 42 }],
    ['d6', '7-day', 6, { path: 'plan.md', line: 19 }],
    ['d7', '7-day', 7, { path: 'plan.md', line: 43 }],
    ['w1.5', '30-day', 6, { path: 'run.md', line: 42 }],
  ])('leads to the section or the field that it is written in: %s', (item, kind, day, place) => {
    const goal = entry('goal', {
      path: 'run.md',
      date: ago(60),
      places: { difficulty: { line: 9, column: 1 } },
      sections: { ladder: section('', { line: 41 }), micro_actions: section('', { line: 42 }) },
    })
    const followed: Entry<'plan'> = {
      ...plan(kind, day - 1, { goal: ['run.md'] }),
      path: 'plan.md',
      places: { step1_now: { line: 19, column: 1 } },
      sections: { evidence: section('', { line: 43 }) },
    }
    expect(next([goal, followed]).primary).toMatchObject({ args: { item }, command: null, place })
  })

  it('is a micro-action only while one is left to log, and then what is still to be told', () => {
    const goal = (done: boolean, more: Readonly<Record<string, string>> = {}) =>
      entry('goal', {
        path: 'run.md',
        date: ago(60),
        fields: more,
        sections: {
          micro_actions: section('x', { tasks: [{ line: 31, done, text: 'Tie the shoes', fields: {} }] }),
        },
      })
    const seven = (day: number) => plan('7-day', day - 1, { goal: ['run.md'] })
    for (const day of [4, 5, 6])
      expect(next([goal(false), seven(day)]).primary).toMatchObject({
        command: 'log-micro-action',
        place: null,
      })
    const elsewhere = { ...goal(false), path: 'swim.md' }
    for (const others of [[], [elsewhere]])
      expect(next([goal(true), ...others, seven(5)]).primary).toMatchObject({
        command: null,
        place: { path: 'run.md' },
      })
    const own = section('x', {
      tasks: [{ line: 40, done: false, text: 'What it shows', fields: { id: 'd7' } }],
    })
    expect(next([{ ...seven(7), sections: { days: own } }]).primary?.place?.line).toBe(40)
    const last = seven(6)
    expect(next([goal(true), last]).primary).toMatchObject({ command: null, place: { path: last.path } })
    expect(next([goal(false, { goal_state: 'paused' }), seven(4)]).primary?.command).toBeNull()
    const alone = plan('7-day', 3)
    expect(next([goal(false), alone]).primary?.command).toBe('log-micro-action')
    expect(next([goal(true), alone]).primary).toMatchObject({ command: null, place: { path: alone.path } })
  })

  it('leads to the attempt that is still to say what it shows', () => {
    const goalWith = (done: boolean) => ({
      path: 'run.md',
      date: ago(60),
      sections: {
        ladder: section('x', {
          tasks: [1, 2, 3, 4, 5, 6, 7].map((line) => ({ line, done: false, text: 'Walk', fields: {} })),
        }),
        micro_actions: section('x', {
          tasks: [1, 2, 3].map((line) => ({ line, done, text: 'Walk', fields: {} })),
        }),
      },
    })
    const goal = entry('goal', goalWith(true))
    const did = (days: number, shows = '', outcome = 'done') =>
      entry('action', {
        date: ago(days),
        fields: { outcome, goal: ['run.md'] },
        sections: { accomplished: section('Walked', { line: 30 }), proves: section(shows, { line: 33 }) },
      })
    const month = plan('30-day', 6, { goal: ['run.md'] })
    const [first, second] = [did(3), did(2)]
    const told = [first, second, did(1, 'I can walk'), did(0, '', 'partly')]
    expect(next([goal, month, ...told]).primary).toMatchObject({
      args: { item: 'w1.6' },
      command: null,
      place: { path: second.path, line: 33 },
    })
    const ready = entry('goal', goalWith(false))
    expect(next([ready, month, ...told]).primary).toMatchObject({
      args: { item: 'w1.6' },
      command: 'log-micro-action',
    })
    expect(next([goal, month, did(9), did(2), did(1, 'I can walk')]).primary).toMatchObject({
      args: { item: 'w1.5' },
      place: { path: 'run.md' },
    })
  })

  it('goes on with the problem that was begun in the thirty days', () => {
    const month = plan('30-day', 22)
    const problem = (days: number, state = 'open') =>
      entry('problem', {
        date: ago(days),
        fields: { problem_state: state },
        sections: { define: section('Bills'), ideas: section('', { line: 24 }) },
      })
    const [older, newer] = [problem(9), problem(1)]
    expect(next([month, older, newer]).primary).toMatchObject({
      args: { item: 'w4.1' },
      command: null,
      place: { path: newer.path, line: 24 },
    })
    for (const other of [problem(40), problem(1, 'resolved'), problem(1, 'set-aside')])
      expect(next([month, other]).primary).toMatchObject({ command: 'new-entry', place: null })
  })

  it('leads to the plan where it is to name a goal, and says nothing of it while it rests', () => {
    const month: Entry<'plan'> = { ...plan('30-day', 2), places: { goal: { line: 5, column: 1 } } }
    expect(next([month]).primary).toMatchObject({
      args: { item: 'w1.2' },
      place: { path: month.path, line: 5 },
    })
    expect(said(next([month]))).toEqual(['plan-item goal', 'any-day reflection'])
    expect(said(next([plan('30-day', 2, { plan_state: 'paused' })]))[0]).toBe('any-day reflection')
    expect(said(next([plan('30-day', 2, { pauses: [`${TODAY}..`] })]))[0]).toBe('any-day reflection')
  })

  it.each([
    ['daunting', ['obstacle plan', 'any-day reflection'], 'start-seven-day'],
    ['self-talk', ['obstacle thought', 'any-day reflection'], 'new-entry'],
    ['directionless', ['obstacle values', 'obstacle goal'], 'new-entry'],
    ['nerves', ['obstacle stress', 'any-day reflection'], 'new-entry'],
    ['identity', ['obstacle affirmation', 'any-day reflection'], 'new-entry'],
    ['stuck', ['obstacle problem', 'any-day reflection'], 'new-entry'],
    ['new-skill', ['obstacle peer', 'any-day reflection'], 'new-entry'],
    ['habit', ['obstacle support', 'obstacle activity'], 'new-entry'],
    ['weather', ['any-day reflection', 'nothing'], 'new-entry'],
  ])('answers what the weekly review says is in the way: %s', (obstacle, expected, command) => {
    const found = next([week(2, obstacle)])
    expect(said(found)).toEqual(expected)
    expect(found.primary?.command).toBe(command)
  })

  it('takes the newest weekly review', () => {
    const monthly = entry('review', { fields: { period: 'monthly', obstacle: 'stuck' }, date: ago(1) })
    const entries = [week(5, 'identity'), week(3, 'nerves'), monthly]
    expect(said(next(entries))[0]).toBe('obstacle stress')
    expect(said(next([...entries, week(1, '')]))[0]).not.toBe('obstacle stress')
  })

  it('does not ask for a second week or a second circle where one is there', () => {
    const running = plan('7-day', 3, { plan_state: 'paused' })
    expect(said(next([week(2, 'daunting'), running]))[0]).toBe('any-day reflection')
    const over = plan('7-day', 30, { plan_state: 'done' })
    expect(said(next([week(2, 'daunting'), over]))[0]).toBe('obstacle plan')
    expect(said(next([week(2, 'habit'), entry('support', { date: ago(9) })]))[0]).toBe('obstacle activity')
    expect(said(next([week(2, 'nerves'), entry('stress', { date: ago(9) })]))[0]).toBe('obstacle stress')
  })

  it('is what comes round again, each on its day and not before', () => {
    const weekly = (days: number): Entry => entry('review', { date: ago(days), fields: { period: 'weekly' } })
    expect(said(next([weekly(6)]))[0]).toBe('any-day reflection')
    expect(next([weekly(7)]).primary).toMatchObject({
      reason: 'round',
      kind: 'review',
      minutes: 15,
      args: { round: 'weekly', date: TODAY },
    })
    expect(said(next([weekly(9), weekly(2)]))[0]).toBe('any-day reflection')
    const rated = (date: Day): Entry => entry('assessment', { date })
    expect(next([rated('2026-07-14')]).primary).toMatchObject({
      kind: 'assessment',
      args: { round: 'quarterly', date: TODAY },
    })
    expect(said(next([rated('2026-07-15')]))[0]).toBe('any-day reflection')
    expect(next([plan('maintenance', 7)]).primary?.args).toEqual({ round: 'weekly', date: TODAY })
    for (const silent of [
      [weekly(9), plan('maintenance', 7, { plan_state: 'paused' })],
      [plan('maintenance', 7, { plan_state: 'done' })],
      [plan('7-day', 8)],
    ])
      expect(said(next(silent))[0]).toBe('any-day reflection')
  })

  it('is a note on a source that nothing drew on, from five entries on, in the order of the practices', () => {
    const four = [3, 4, 5, 6].map((days) => attempt(days))
    expect(said(next(four))[0]).toBe('any-day reflection')
    expect(next([...four, attempt(7)]).primary).toMatchObject({
      reason: 'source',
      kind: 'feedback',
      args: { source: 'persuasion', days: 28 },
    })
    expect(said(next([...four, attempt(7)]))[1]).toBe('source thought')
    const others = ['feedback', 'thought', 'peer'] as const
    const used = others.map((kind) => entry(kind, { date: ago(27) }))
    expect(said(next([...four, ...used]))[0]).toBe('any-day reflection')
    const old = others.map((kind) => entry(kind, { date: ago(28) }))
    expect(said(next([...four, ...old]))[0]).toBe('source feedback')
    expect(next([...old, ...[1, 2].map((days) => entry('peer', { date: ago(days) }))]).primary?.command).toBe(
      'plan-attempt',
    )
  })

  it('never sends anyone to look for a setback', () => {
    const old = [30, 31, 32, 33, 34].map((days) => entry('peer', { date: ago(days) }))
    const found = next(old, {
      hidden_practices: ['micro-successes', 'reflection', 'cognitive-restructuring'],
    })
    expect(said(found)).toEqual(['source stress', 'source affirmation'])
  })

  it('keeps to the order of the rules', () => {
    const source = [1, 2, 3, 4, 5].map((days) => entry('activity', { date: ago(days + 40) }))
    const round = entry('review', { date: ago(40), fields: { period: 'monthly' } })
    const rules = [
      attempt(1, { outcome: 'planned' }),
      entry('problem', { date: ago(3), sections: { steps: step(TODAY) } }),
      plan('30-day', 8),
      week(2, 'nerves'),
      round,
      ...source,
    ]
    const reasons = rules.slice(0, 6).map((_, from) => next(rules.slice(from)).primary?.reason)
    expect(reasons).toEqual(['attempt-due', 'problem-step', 'plan-item', 'obstacle', 'round', 'source'])
  })

  it('leaves out kinds of today and hidden practices', () => {
    const entries = [week(2, 'nerves')]
    expect(said(next([...entries, entry('stress')]))[0]).toBe('any-day reflection')
    expect(said(next(entries, { hidden_practices: ['stress-reinterpretation'] }))[0]).toBe(
      'any-day reflection',
    )
  })

  it('offers attempts any number of times a day', () => {
    expect(said(next([attempt(0), attempt(0, { outcome: 'planned' })]))[0]).toBe('attempt-due action')
    expect(said(next([attempt(0), plan('7-day', 3)]))[0]).toBe('plan-item action')
  })
})

describe('the two ratings of a week (M4, P1.11)', () => {
  const GOAL = 'run.md'
  const goal = (fields: Record<string, unknown>, date: Day | null = ago(9)): Entry =>
    entry('goal', { path: GOAL, date, fields })
  const seven = (fields: Record<string, unknown> = {}): Entry =>
    plan('7-day', 20, { goal: [GOAL], ...fields })
  const rated = (entries: readonly Entry[]): ProtocolWeek | undefined =>
    buildReport(snapshot(entries), TODAY).measures.protocol.weeks.items[0]
  const after = (day: number, value: number): Entry =>
    attempt(20 - day + 1, { goal: [GOAL], confidence_after: value })

  it('are those of the plan, with the difference in points and as a share', () => {
    const { measures } = buildReport(
      snapshot([seven({ confidence_start: 40, confidence_final: 52, step1_start: 6, step1_now: 4 })]),
      TODAY,
    )
    expect(measures.protocol).toMatchObject({
      n: 1,
      weeks: {
        n: 1,
        items: [
          {
            before: { value: 40, source: 'plan', date: null },
            after: { value: 52, source: 'plan', date: null },
            points: 12,
            relative: 0.3,
            step1: { start: 6, now: 4 },
          },
        ],
      },
    })
  })

  it.each([
    [19, 29, null],
    [20, 30, 0.5],
    [0, 0, null],
    [60, 45, -0.25],
  ])('from %i to %i are %s of the start', (confidence_start, confidence_final, relative) => {
    expect(rated([seven({ confidence_start, confidence_final })])).toMatchObject({
      points: confidence_final - confidence_start,
      relative,
    })
  })

  it.each([
    [7, 30],
    [8, null],
    [-7, 30],
    [-8, null],
  ])('take a goal that was rated %i days before the start for it', (days, value) => {
    const date = addDays(ago(20), -days)
    const before = (fields: object, of: Day | null): number | null =>
      rated([seven(), goal({ confidence_baseline: 30, ...fields }, of)])?.before?.value ?? null
    expect(before({}, date)).toBe(value)
    expect(before({ confidence_baseline_date: date }, ago(90))).toBe(value)
    expect(before({}, null)).toBeNull()
  })

  it('take the first of its goals that was rated, whatever the order of its links', () => {
    const swim = entry('goal', { path: 'swim.md', date: ago(12), fields: { confidence_baseline: 50 } })
    const week = plan('7-day', 9, { goal: [GOAL, 'swim.md'] })
    expect(rated([goal({ confidence_baseline: 30 }), swim, week])?.before?.value).toBe(50)
    expect(rated([goal({ confidence_baseline: 30 }, ago(13)), swim, week])?.before?.value).toBe(30)
  })

  it('take the latest rating after an attempt at the goal, from day 4 to thirteen days after the start', () => {
    const found = (...notes: readonly Entry[]): number | undefined =>
      rated([seven(), goal({}), ...notes])?.after?.value
    expect(found(after(3, 10))).toBeUndefined()
    expect(found(after(4, 20), after(3, 10))).toBe(20)
    expect(found(after(4, 20), after(14, 30))).toBe(30)
    expect(found(after(4, 20), after(15, 40))).toBe(20)
    expect(found(attempt(16, { goal: ['other.md'], confidence_after: 50 }))).toBeUndefined()
    const two = (...notes: readonly Entry[]): number | undefined =>
      rated([plan('7-day', 5, { goal: [GOAL, 'swim.md'] }), goal({}), swim, ...notes])?.after?.value
    const swim = entry('goal', { path: 'swim.md', date: ago(9) })
    const [earlier, later] = [
      attempt(2, { goal: [GOAL], confidence_after: 60 }),
      attempt(1, { goal: ['swim.md'], confidence_after: 70 }),
    ]
    const ahead = attempt(-1, { outcome: 'planned', goal: [GOAL], confidence_after: 80 })
    expect(two(earlier, later, ahead)).toBe(70)
  })

  it('count the days of the plan, and any attempt where its goal is gone', () => {
    const paused = seven({ pauses: [`${ago(18)}..${ago(9)}`] })
    const found = (...notes: readonly Entry[]): number | undefined => rated([paused, ...notes])?.after?.value
    expect(found(attempt(9, { confidence_after: 50 }))).toBeUndefined()
    expect(found(attempt(7, { confidence_after: 50 }))).toBe(50)
    expect(found(attempt(4, { confidence_after: 60 }))).toBe(60)
    expect(found(attempt(3, { confidence_after: 70 }))).toBeUndefined()
  })

  it('stand for every week that has started, the newest first', () => {
    const { protocol } = buildReport(
      snapshot([seven(), plan('7-day', 0), plan('7-day', -1), plan('30-day', 3)]),
      TODAY,
    ).measures
    expect(protocol).toMatchObject({ n: 0, weeks: { n: 2, items: [{ start: TODAY }, { start: ago(20) }] } })
  })
})
