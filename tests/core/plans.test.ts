import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Plan, PlanItemState, Report } from '@core/dashboard/report'
import { addDays, type Day } from '@core/day'
import { Journal } from '@core/journal/journal'
import type { AnyEntry, Entry } from '@core/note/entry'
import { attempt, entry, section, snapshot, TODAY } from '../support/entries'
import { memory, MemoryVault } from '../support/memory-vault'

const ago = (days: number): Day => addDays(TODAY, -days)
const report = (...entries: readonly Entry[]): Report => buildReport(snapshot(entries), TODAY)
const GOAL = 'Goals/Run 5K.md'

function plan(kind: string, start: Day | undefined, fields: Record<string, unknown> = {}): Entry<'plan'> {
  const given = { plan_kind: kind, ...(start === undefined ? {} : { plan_start: start }), ...fields }
  return entry('plan', { date: ago(30), fields: given })
}

function item(plan: Plan | undefined, id: string): PlanItemState | undefined {
  return plan?.items.find((each) => each.id === id)
}

const done = (plan: Plan | undefined): readonly string[] =>
  (plan?.items ?? []).filter(({ state }) => state === 'done').map(({ id }) => id)

const boxes = (...ids: readonly string[]) =>
  section('…', {
    tasks: ids.map((id, index) => ({ line: 30 + index, done: true, text: 'x', fields: { id } })),
  })

const steps = (number: number, text = 'A step') =>
  section('…', {
    tasks: Array.from({ length: number }, (_, index) => ({ line: 9 + index, done: false, text, fields: {} })),
  })

describe('the day of a plan (M13)', () => {
  it.each<readonly [name: string, start: Day, pauses: readonly string[], day: number | null]>([
    ['its first', TODAY, [], 1],
    ['its thirteenth', ago(12), [], 13],
    ['past its end', ago(40), [], 41],
    ['before it starts', addDays(TODAY, 3), [], null],
    ['after a pause', ago(12), [`${ago(8)}..${ago(6)}`], 10],
    ['in a pause that is open: that of the day before', ago(12), [`${ago(3)}..`], 9],
    ['on the last day of a pause', ago(12), [`${ago(3)}..${TODAY}`], 9],
    [
      'where pauses overlap: each day rests once',
      ago(12),
      [`${ago(8)}..${ago(5)}`, `${ago(6)}..${ago(4)}`],
      8,
    ],
    ['where one pause lies within another', ago(12), [`${ago(8)}..${ago(3)}`, `${ago(7)}..${ago(6)}`], 7],
    ['where pauses share a day', ago(12), [`${ago(8)}..${ago(5)}`, `${ago(5)}..${ago(4)}`], 8],
    ['where pauses touch', ago(12), [`${ago(8)}..${ago(7)}`, `${ago(6)}..${ago(5)}`], 9],
    ['where a pause began before the plan', ago(12), [`${ago(20)}..${ago(11)}`], 11],
    ['where a pause is still to come', ago(12), [`${addDays(TODAY, 1)}..${addDays(TODAY, 9)}`], 13],
    ['where an open pause is still to come', ago(12), [`${addDays(TODAY, 1)}..`], 13],
    ['where it rests since its first day', ago(12), [`${ago(12)}..`], 1],
    ['where a pause cannot be read', ago(12), ['last week'], 13],
    ['on the first day of a pause', ago(12), [`${TODAY}..${TODAY}`], 12],
    ['where pauses lie apart', ago(12), [`${ago(8)}..${ago(7)}`, `${ago(4)}..${ago(3)}`], 9],
    ['where the later pause stands first', ago(12), [`${ago(4)}..${ago(3)}`, `${ago(8)}..${ago(6)}`], 8],
    ['where a pause ended before the plan began', ago(12), [`${ago(20)}..${ago(15)}`], 13],
    [
      'where the last two of three pauses overlap',
      ago(12),
      [`${ago(11)}..${ago(10)}`, `${ago(8)}..${ago(6)}`, `${ago(7)}..${ago(5)}`],
      7,
    ],
  ])('%s', (_, start, pauses, day) => {
    expect(report(plan('30-day', start, { pauses })).plans[0]?.day).toBe(day)
  })

  it('does not go on where the plan is over', () => {
    for (const plan_state of ['done', 'ended']) {
      expect(report(plan('7-day', ago(3), { plan_state })).plans[0]).toMatchObject({ day: null, weeks: null })
    }
  })

  it('leaves the pauses of another plan alone', () => {
    const { plans } = report(
      plan('30-day', ago(12), { pauses: [`${ago(8)}..${ago(6)}`] }),
      plan('7-day', ago(4)),
    )
    expect(plans.map(({ day }) => day)).toEqual([5, 10])
  })

  it('tells the week, of at least four unless the plan says otherwise (T2.2)', () => {
    const weeks = (daysAgo: number, fields = {}): unknown =>
      report(plan('maintenance', ago(daysAgo), fields)).plans[0]?.weeks
    expect([weeks(0), weeks(6), weeks(7), weeks(20, { min_weeks: 8 })]).toEqual([
      { n: 1, of: 4 },
      { n: 1, of: 4 },
      { n: 2, of: 4 },
      { n: 3, of: 8 },
    ])
  })
})

describe('which plan is followed (M13)', () => {
  const followed = (...plans: readonly Entry<'plan'>[]): readonly string[] =>
    report(...plans)
      .plans.filter((each) => each.followed)
      .map(({ path }) => path)

  it('is the one that started last; the others are listed', () => {
    const [older, newer] = [plan('30-day', ago(20)), plan('30-day', ago(3))]
    expect(followed(older, newer)).toEqual([newer.path])
    expect(report(older, newer).measures.plan).toMatchObject({
      day: 4,
      others: [{ path: older.path, line: 2 }],
    })
  })

  it('is not yet one that starts in days to come, unless there is no other', () => {
    const [now, soon, later] = [20, -3, -9].map((days) => plan('30-day', ago(days)))
    expect(now && soon && later && followed(later, soon, now)).toEqual([now?.path])
    expect(soon && later && followed(later, soon)).toEqual([soon?.path])
    expect(soon && report(soon).measures.plan).toMatchObject({ day: null, starts_in: 3, current: [] })
    expect(report(plan('30-day', TODAY)).plans).toMatchObject([{ day: 1, starts_in: null }])
  })

  it('is an active one before one that rests, and none that is over, undated, a draft or of no known kind', () => {
    const rests = plan('7-day', ago(2), { plan_state: 'paused' })
    const active = plan('7-day', ago(9))
    expect(followed(rests, active)).toEqual([active.path])
    expect(followed(rests)).toEqual([rests.path])
    expect(followed(plan('7-day', undefined), plan('7-day', ago(1), { plan_state: 'done' }))).toEqual([])
    expect(followed(plan('fortnight', ago(1)), plan('7-day', ago(1), { plan_state: 'odd' }))).toEqual([])
    expect(report({ ...active, draft: true }, { ...rests, empty: true }).plans).toEqual([])
  })

  it('is one of each kind, and of one start the first path', () => {
    const plans = [plan('7-day', ago(2)), plan('30-day', ago(2)), plan('maintenance', ago(2))]
    const twin = { ...plan('7-day', ago(2)), path: 'Efficacy/a.md' }
    expect(followed(...plans, twin)).toEqual(['Efficacy/a.md', plans[1]?.path, plans[2]?.path])
  })
})

it('plans stand by kind, those that go on first, and of these the newest start', () => {
  const order = [
    plan('7-day', ago(60), { plan_state: 'done' }),
    plan('30-day', ago(40)),
    plan('30-day', ago(50)),
    plan('30-day', undefined),
    plan('30-day', ago(2), { plan_state: 'paused' }),
    plan('30-day', ago(1), { plan_state: 'ended' }),
    { ...plan('maintenance', ago(3)), path: 'Efficacy/a.md' },
    { ...plan('maintenance', ago(3)), path: 'Efficacy/b.md' },
    plan('fortnight', TODAY),
  ].map((each, index) => ({ ...each, date: ago(index) }))
  expect(report(...order).plans.map(({ path }) => path)).toEqual(order.map(({ path }) => path))
})

describe('an item', () => {
  const words = section('Words.')
  const five = { define: words, ideas: words, evaluate: words, steps: words, assess: words }
  const upkeep = (fields: object, sections: AnyEntry['sections'] = {}): Entry =>
    entry('plan', { fields: { plan_kind: 'maintenance', ...fields }, sections })

  it.each<readonly [id: string, enough: Entry, lacking: Entry]>([
    [
      'W2.1',
      entry('thought', { parts: { met: 5, of: 5, missing: [] } }),
      entry('thought', { parts: { met: 4, of: 5, missing: [] } }),
    ],
    [
      'W2.2',
      entry('affirmation', { fields: { values_used: ['a', 'b', 'c'] } }),
      entry('affirmation', { fields: { values_used: ['a', 'b'] } }),
    ],
    [
      'W2.2',
      entry('affirmation', { sections: { value_1: words, value_2: words, value_3: words } }),
      entry('affirmation', { sections: { value_1: words, value_2: words, challenge: words } }),
    ],
    [
      'W2.2',
      entry('affirmation', { fields: { values_used: ['a', 'b', 'a', 'c'] } }),
      entry('affirmation', { fields: { values_used: ['a', 'b', ' A'] } }),
    ],
    [
      'W2.3',
      entry('review', { fields: { period: 'weekly' } }),
      entry('review', { fields: { period: 'monthly' } }),
    ],
    [
      'W3.1',
      entry('peer', { sections: { strategies: words } }),
      entry('peer', { sections: { setbacks: words } }),
    ],
    [
      'W1.6',
      attempt(0, {}, { sections: { proves: words } }),
      attempt(0, { outcome: 'partly' }, { sections: { proves: words } }),
    ],
    ['W3.2', entry('support', { fields: { told: 2 } }), entry('support', { fields: { told: 1 } })],
    [
      'W3.3',
      entry('support', { fields: { support_kind: ['odd'] } }),
      entry('support', { fields: { support_kind: [] } }),
    ],
    [
      'W4.1',
      entry('problem', { sections: five }),
      entry('problem', { sections: { ...five, assess: section('') } }),
    ],
    [
      'W4.2',
      entry('review', { fields: { most_useful: ['peer'] } }),
      entry('review', { fields: { most_useful: [] } }),
    ],
    [
      'W4.2',
      entry('review', { sections: { useful: words } }),
      entry('review', { sections: { wins: words } }),
    ],
    ['W4.4', upkeep({ routine: ['a', 'b'] }), upkeep({ routine: ['a'] })],
    ['W4.4', upkeep({ routine: ['a', 'b', 'c', 'B'] }), upkeep({ routine: ['a', 'A'] })],
    ['W4.4', upkeep({ routine: ['a', 'b', 'c'] }), upkeep({ routine: ['a', 'b', 'c', 'd'] })],
    ['W4.4', upkeep({ routine: ['a', 'b'] }), upkeep({ routine: ['a', 'b'], plan_kind: '7-day' })],
    ['W4.6', upkeep({}, { measure: words }), upkeep({}, { notes: words })],
    ['W4.6', upkeep({}, { measure: words }), upkeep({ plan_kind: '30-day' }, { measure: words })],
  ])('%s takes what it says and nothing less', (id, enough, lacking) => {
    const month = plan('30-day', ago(3))
    const found = (note: Entry): number | undefined =>
      item(
        report(month, note).plans.find((each) => each.path === month.path),
        id.toLowerCase(),
      )?.n
    expect([found(enough), found(lacking)]).toEqual([1, 0])
  })

  it('knows no goal that is still to come', () => {
    const goal = entry('goal', { path: GOAL, date: addDays(TODAY, 2) })
    expect(done(report(plan('30-day', ago(5), { goal: [GOAL] }), goal).plans[0])).toEqual([])
  })

  it('is done where one of two boxes is ticked', () => {
    const twice = (...ticks: readonly boolean[]): PlanItemState | undefined => {
      const tasks = ticks.map((done, index) => ({ line: 30 + index, done, text: 'x', fields: { id: 'd2' } }))
      const week = { ...plan('7-day', ago(1)), sections: { days: section('…', { tasks }) } }
      return item(report(week).plans[0], 'd2')
    }
    expect(twice(false, true)).toMatchObject({ ticked: true, line: 31 })
    expect(twice(true, false)).toMatchObject({ ticked: true, line: 30 })
    expect(twice(false, false)).toMatchObject({ ticked: false, line: 30 })
  })

  it('is done by its box, wherever that stands and however its id is written', () => {
    const ticked = { ...plan('7-day', ago(1)), sections: { notes: boxes('D2', 'd2', 'd9') } }
    expect(item(report(ticked as Entry).plans[0], 'd2')).toMatchObject({
      state: 'done',
      ticked: true,
      line: 30,
      n: 0,
      by: [],
    })
  })

  it('counts by its box alone where the plan has no first day', () => {
    const undated = { ...plan('30-day', undefined), sections: { days: boxes('w1.1') } }
    const { plans } = report(undated, entry('stress'))
    expect(plans[0]).toMatchObject({ start: null, day: null, n: 1 })
    expect(done(plans[0])).toEqual(['w1.1'])
  })

  it('stays open where its notes are a draft, empty, after today or before the first day (W2.4)', () => {
    const notes = [
      entry('stress', { draft: true }),
      entry('stress', { empty: true }),
      entry('stress', { date: addDays(TODAY, 1) }),
      entry('stress', { date: ago(6) }),
    ]
    expect(done(report(plan('30-day', ago(5)), ...notes).plans[0])).toEqual([])
    expect(done(report(plan('30-day', ago(5)), entry('stress', { date: ago(5) })).plans[0])).toEqual(['w2.4'])
  })

  it('takes a self-assessment from seven days before the start, and no earlier (W1.1)', () => {
    const rated = (date: Day): Entry => entry('assessment', { date, parts: { met: 4, of: 4, missing: [] } })
    const start = ago(5)
    expect(done(report(plan('30-day', start), rated(addDays(start, -7))).plans[0])).toEqual(['w1.1'])
    expect(done(report(plan('30-day', start), rated(addDays(start, -8))).plans[0])).toEqual([])
    const part = entry('assessment', { date: start, parts: { met: 3, of: 4, missing: ['one'] } })
    expect(done(report(plan('30-day', start), part).plans[0])).toEqual([])
  })

  it('takes the second self-assessment fourteen days after the first, and no sooner (W4.3)', () => {
    const rated = (date: Day, met = 4): Entry =>
      entry('assessment', { date, parts: { met, of: 4, missing: [] } })
    const first = rated(ago(26))
    const begun = rated(ago(28), 3)
    const second = (days: number): readonly string[] =>
      done(report(plan('30-day', ago(25)), begun, first, rated(ago(26 - days))).plans[0])
    expect(second(13)).toEqual(['w1.1'])
    expect(second(14)).toEqual(['w1.1', 'w4.3'])
  })

  it('takes goals by the link of the plan, whenever they were written, and none that is deleted (W1.2, W1.3, W1.4)', () => {
    const goal = entry('goal', {
      path: GOAL,
      date: ago(90),
      sections: { ladder: steps(7), micro_actions: steps(3) },
    })
    const linked = plan('30-day', ago(5), { goal: [GOAL] })
    expect(done(report(linked, goal).plans[0])).toEqual(['w1.2', 'w1.3', 'w1.4'])
    expect(item(report(linked, goal).plans[0], 'w1.2')?.by).toEqual([
      { path: GOAL, line: 2, kind: 'goal', date: ago(90), plan_day: null },
    ])
    expect(done(report(linked).plans[0])).toEqual([])
    expect(done(report(plan('30-day', ago(5)), goal).plans[0])).toEqual([])
    const short = { ...goal, sections: { ladder: steps(6), micro_actions: steps(3, '') } }
    expect(done(report(linked, short).plans[0])).toEqual(['w1.2'])
  })

  it('counts one goal of those that the plan links to, and one of those that are new (W1.2, W4.5, P1.4)', () => {
    const other = 'Goals/Paint.md'
    const goals = [GOAL, other].map((path) =>
      entry('goal', { path, date: ago(3), fields: { difficulty: 5, deadline: addDays(TODAY, 90) } }),
    )
    const both = { goal: [GOAL, other] }
    const month = report(plan('30-day', ago(5), both), ...goals).plans[0]
    expect(item(month, 'w1.2')).toMatchObject({ n: 1, of: 1 })
    expect(item(month, 'w1.2')?.by).toHaveLength(1)
    expect(item(month, 'w4.5')).toMatchObject({ n: 1, of: 1 })
    expect(item(month, 'w4.5')?.by).toHaveLength(1)
    const week = report(plan('7-day', ago(2), both), ...goals).plans[0]
    expect(item(week, 'd1')?.by).toHaveLength(1)
  })

  it('counts no more than it takes: attempts of one day each, and one self-assessment (W1.1, W1.5, W4.3)', () => {
    const rated = [13, 12, -1, -2].map((days) =>
      entry('assessment', { date: ago(days + 3), parts: { met: 4, of: 4, missing: [] } }),
    )
    const started = plan('30-day', ago(9))
    const shown = report(started, attempt(1), attempt(1), attempt(1), attempt(1), ...rated).plans[0]
    expect(item(shown, 'w1.5')).toMatchObject({ state: 'done', n: 3, of: 3 })
    expect(item(shown, 'w1.5')?.by).toHaveLength(3)
    expect(item(shown, 'w1.1')?.by).toMatchObject([{ date: ago(16) }])
    expect(item(shown, 'w4.3')?.by).toMatchObject([{ date: ago(2) }])
    const thoughts = [8, 7, 6, 5, 4, 3, 2, 1].map((days) =>
      entry('thought', { date: ago(days), parts: { met: 5, of: 5, missing: [] } }),
    )
    expect(item(report(started, ...thoughts).plans[0], 'w2.1')).toMatchObject({ n: 7, of: 7 })
  })

  it('says on which day of the plan a note falls, its pauses left out', () => {
    const started = plan('30-day', ago(9), { pauses: [`${ago(6)}..${ago(4)}`] })
    const attempts = [9, 7, 5, 1].map((daysAgo) => attempt(daysAgo))
    const early = entry('assessment', { date: ago(12), parts: { met: 4, of: 4, missing: [] } })
    const [shown] = report(started, ...attempts, early).plans
    expect(item(shown, 'w1.5')?.by.map(({ plan_day }) => plan_day)).toEqual([1, 3, 3])
    expect(item(shown, 'w1.1')?.by).toMatchObject([{ date: ago(12), plan_day: null }])
  })

  it('counts days, not notes, of thought records and of activity, and keeps the first of each day (W2.1, W3.4)', () => {
    const thoughts = [9, 9, 8, 7, 6, 5, 4].map((days) =>
      entry('thought', { date: ago(days), parts: { met: 5, of: 5, missing: [] } }),
    )
    const started = plan('30-day', ago(9))
    expect(item(report(started, ...thoughts).plans[0], 'w2.1')).toMatchObject({ state: 'part', n: 6, of: 7 })
    expect(item(report(started, ...thoughts.slice(6)).plans[0], 'w2.1')).toMatchObject({
      state: 'part',
      n: 1,
    })
    const seventh = entry('thought', { date: ago(1), parts: { met: 5, of: 5, missing: [] } })
    const { by, state } = item(report(started, ...thoughts, seventh).plans[0], 'w2.1') ?? {}
    expect(state).toBe('done')
    expect(by?.map(({ date }) => date)).toEqual([9, 8, 7, 6, 5, 4, 1].map(ago))
    expect(by?.[0]?.path).toBe(thoughts[0]?.path)
    const moved = [2, 2, 1].map((days) => entry('activity', { date: ago(days) }))
    expect(item(report(started, ...moved).plans[0], 'w3.4')).toMatchObject({ state: 'part', n: 2, of: 3 })
  })

  it('is the same whatever came after it was done (W1.5, W1.6)', () => {
    const three = [4, 3, 2].map((days) => attempt(days))
    const before = item(report(plan('30-day', ago(5)), ...three).plans[0], 'w1.5')
    expect(before).toMatchObject({ state: 'done', n: 3 })
    expect(item(report(plan('30-day', ago(5)), ...three, attempt(1)).plans[0], 'w1.5')).toEqual(before)
  })

  it('looks for the deadline after the last day of the plan, pauses and all (W4.5)', () => {
    const goal = (deadline: Day): Entry => entry('goal', { fields: { deadline }, date: ago(1) })
    const start = ago(9)
    const end = addDays(start, 29)
    expect(done(report(plan('30-day', start), goal(end)).plans[0])).toEqual([])
    expect(done(report(plan('30-day', start), goal(addDays(end, 1))).plans[0])).toEqual(['w4.5'])
    const paused = plan('30-day', start, { pauses: [`${ago(4)}..${ago(3)}`] })
    expect(done(report(paused, goal(addDays(end, 2))).plans[0])).toEqual([])
    expect(done(report(paused, goal(addDays(end, 3))).plans[0])).toEqual(['w4.5'])
    const last = plan('30-day', start, { pauses: [`${end}..${end}`] })
    expect(done(report(last, goal(addDays(end, 1))).plans[0])).toEqual([])
    expect(done(report(last, goal(addDays(end, 2))).plans[0])).toEqual(['w4.5'])
    const after = plan('30-day', start, { pauses: [`${addDays(end, 5)}..${addDays(end, 9)}`] })
    expect(done(report(after, goal(addDays(end, 1))).plans[0])).toEqual(['w4.5'])
  })

  it('of the first three days is the goal of the plan (P1.4, P1.5, P1.6)', () => {
    const week = plan('7-day', ago(2), { goal: [GOAL] })
    const goal = (fields: object, sections: AnyEntry['sections'] = {}): readonly string[] =>
      done(report(week, entry('goal', { path: GOAL, fields: { ...fields }, sections })).plans[0])
    expect(goal({})).toEqual([])
    expect(goal({ difficulty: 7 })).toEqual(['d1'])
    expect(goal({ difficulty: 7 }, { ladder: steps(7) })).toEqual(['d1', 'd2'])
    expect(goal({}, { micro_actions: steps(3) })).toEqual(['d3'])
    expect(goal({}, { ladder: steps(6), micro_actions: steps(2) })).toEqual([])
  })

  it('of the week takes three attempts at its goal, each with what its day asks (P1.7, P1.8, P1.9)', () => {
    const told = { accomplished: section('Walked.') }
    const at = (days: number, fields = {}, goal = GOAL): Entry =>
      attempt(days, { goal: [goal], ...fields }, { sections: told })
    const goals = [entry('goal', { path: GOAL, date: null }), entry('goal', { path: 'Goals/Other.md' })]
    const week = (fields = {}, ...notes: readonly Entry[]): readonly string[] =>
      done(report(plan('7-day', ago(6), { goal: [GOAL], ...fields }), ...goals, ...notes).plans[0])
    expect(week({}, at(3))).toEqual(['d4'])
    expect(week({}, at(3, {}, 'Goals/Other.md'))).toEqual([])
    expect(week({}, at(3, { outcome: 'partly' }))).toEqual([])
    expect(week({}, at(3), at(2))).toEqual(['d4'])
    expect(week({}, attempt(3, { goal: [GOAL] }), at(2, { outcome: 'partly' }))).toEqual([])
    expect(week({}, attempt(3, { goal: [GOAL] }), at(2))).toEqual(['d4'])
    expect(week({}, at(3), at(2), at(1, { confidence_after: 50 }))).toEqual(['d4', 'd5'])
    expect(week({}, at(3, { confidence_after: 50 }))).toEqual(['d4'])
    expect(week({ step1_now: 4 }, at(3), at(2))).toEqual(['d4'])
    expect(week({ step1_now: 4 }, at(3), at(2), at(1))).toEqual(['d4', 'd6'])
    expect(week({ step1_now: 4 }, at(3), at(2, { confidence_after: 0 }), at(1))).toEqual(['d4', 'd5', 'd6'])
  })

  it('of the week takes the first attempt at any of its goals', () => {
    const told = { accomplished: section('Walked.') }
    const goals = [GOAL, 'Goals/Other.md']
    const attempts = goals.map((goal, index) => attempt(2 + index, { goal: [goal] }, { sections: told }))
    const linked = goals.map((path) => entry('goal', { path, date: ago(30) }))
    const [week] = report(plan('7-day', ago(6), { goal: goals }), ...linked, ...attempts).plans
    expect(item(week, 'd4')).toMatchObject({ state: 'done', by: [{ path: attempts[1]?.path }] })
  })

  it('of the week is done as soon as an attempt at its goal is read', async () => {
    const note = (keys: string, body = ''): string => `---\n${keys}\ndate: 2026-10-10\n---\n${body}`
    const vault = new MemoryVault({
      'Run.md': note('efficacy: goal'),
      'week.md': note('efficacy: plan\nplan_kind: 7-day\nplan_start: 2026-10-09\ngoal: ["[[Run]]"]'),
    })
    const journal = new Journal(vault, memory(), { now: () => new Date(2026, 9, 14, 12) })
    await journal.scan()
    const told = (): readonly string[] => done(buildReport(journal.snapshot(), TODAY).plans[0])
    expect(told()).toEqual([])
    vault.put(
      'a.md',
      note('efficacy: action\noutcome: done\ngoal: ["[[Run]]"]', '## What I got done\nWalked.\n'),
    )
    await journal.changed('a.md')
    expect(told()).toEqual(['d4'])
  })

  it('of the week takes any attempt where the goal is gone', () => {
    const told = { accomplished: section('Walked.') }
    const week = plan('7-day', ago(6), { goal: [GOAL] })
    expect(done(report(week, attempt(3, {}, { sections: told })).plans[0])).toEqual(['d4'])
  })

  it('of day 7 is what the plan itself says (P1.10)', () => {
    const week = { ...plan('7-day', ago(6)), sections: { evidence: section('I was there.') } }
    expect(item(report(week).plans[0], 'd7')).toMatchObject({
      state: 'done',
      current: true,
      by: [{ path: week.path, kind: 'plan', date: null }],
    })
  })

  it('is current on the days of its window only', () => {
    const current = (daysAgo: number): readonly string[] =>
      report(plan('30-day', ago(daysAgo))).measures.plan.current
    expect(current(0)).toEqual(['w1.1'])
    expect(current(9)).toEqual(['w2.1', 'w2.2'])
    expect(current(29)).toEqual(['w4.4', 'w4.5', 'w4.6'])
    expect(current(30)).toEqual([])
  })
})

describe('a maintenance plan (M-1, M-2, M-3, T2.2)', () => {
  it('counts each of its practices by weeks since it began, by id, title or kind', () => {
    const routine = ['reflection', 'Physical activity', 'peer', 'Singing', 'micro-successes', 'feedback']
    const { plans } = report(
      plan('maintenance', ago(15), { routine }),
      ...[20, 15, 14, 9, 1].map((days) => entry('reflection', { date: ago(days) })),
      entry('activity', { date: ago(2) }),
      attempt(3),
      attempt(1, { outcome: 'planned' }),
      { ...plan('7-day', ago(1), { plan_state: 'done' }), date: ago(1) },
    )
    expect(plans.find(({ kind }) => kind === 'maintenance')?.routine).toMatchObject([
      { name: 'reflection', practice: 'reflection', n: 4, weeks: 2, last: { date: ago(1) } },
      { name: 'Physical activity', practice: 'physical-activity', n: 1, weeks: 1 },
      { name: 'peer', practice: 'peer-modeling', n: 0, weeks: 0, last: null },
      { name: 'Singing', practice: null, n: 0, weeks: 0, last: null },
      { name: 'micro-successes', n: 1, last: { date: ago(3) } },
      { name: 'feedback', practice: 'reflection', n: 4 },
    ])
  })

  it('has nothing that comes round again once it is over', () => {
    const rounds = (plan_state: string): unknown =>
      report(plan('maintenance', ago(15), { plan_state })).plans[0]?.rounds.length
    expect(['active', 'paused', 'done', 'ended'].map(rounds)).toEqual([3, 3, 0, 0])
  })

  it('counts attempts for challenges of the right size, which begin as one', () => {
    const { plans } = report(
      plan('maintenance', ago(15), { routine: ['right-sized-challenges'] }),
      attempt(9),
      attempt(1, { outcome: 'planned' }),
      entry('setback', { date: ago(3) }),
    )
    expect(plans[0]?.routine).toMatchObject([{ n: 2, weeks: 2, last: { date: ago(3) } }])
  })

  it.each<readonly [last: Day, monthly: Day, quarterly: Day]>([
    ['2026-01-31', '2026-02-28', '2026-04-30'],
    ['2024-01-31', '2024-02-29', '2024-04-30'],
    ['2025-11-30', '2025-12-30', '2026-02-28'],
    ['2023-11-30', '2023-12-30', '2024-02-29'],
  ])('after %s is due on the same date, or where the month ends', (last, monthly, quarterly) => {
    const { plans } = report(
      plan('maintenance', last),
      entry('review', { date: last, fields: { period: 'monthly' } }),
      entry('assessment', { date: last }),
    )
    expect(plans[0]?.rounds.map(({ id, due }) => [id, due])).toEqual([
      ['weekly', addDays(last, 7)],
      ['monthly', monthly],
      ['quarterly', quarterly],
    ])
  })
})

describe('thirty days, by hand (W1.1 to W4.6)', () => {
  const START: Day = '2026-10-01'
  const on = (day: number): Day => addDays(START, day - 1)
  const note = (kind: string, date: Day, keys = '', body = ''): string =>
    `---\nefficacy: ${kind}\ndate: ${date}\n${keys}---\n${body}`
  const told = '## What this shows I can do\nI can start.\n'
  const records =
    '## Automatic thought\nx\n## Evidence for\nx\n## Evidence against\nx\n## Balanced thought\nx\n'
  const VAULT: Readonly<Record<string, string>> = {
    'plan.md': note(
      'plan',
      START,
      'goal: ["[[Run]]"]\nplan_kind: 30-day\nplan_start: 2026-10-01\npauses: [2026-10-05..2026-10-06]\n',
      '## Days\n- [ ] Rate (id:: w1.1)\n- [x] Tell two people (id:: w3.2)\n- [x] Mine (id:: mine)\n',
    ),
    'rate.md': note(
      'assessment',
      '2026-09-25',
      'handle_unexpected: 4\ndifficult_tasks: 5\nstick_to_goals: 6\novercome_obstacles: 5\n',
    ),
    'Run.md': note(
      'goal',
      '2026-09-01',
      'deadline: 2026-10-20\n',
      `## Ladder\n${'- [ ] A step\n'.repeat(7)}## Micro-actions for step 1\n- [ ] One\n- [ ] Two\n`,
    ),
    'a1.md': note('action', on(7), 'outcome: done\n', told),
    'a2.md': note('action', on(8), 'outcome: done\n', told),
    'a3.md': note('action', on(9), 'outcome: done\n'),
    't1.md': note('thought', on(10), 'distortions: [mind-reading]\n', records),
    't2.md': note('thought', on(10), 'distortions: [none]\n', records),
    't3.md': note('thought', on(11), 'distortions: [none]\n', records.replace('## Evidence for\nx', '')),
    't4.md': note('thought', on(12), 'distortions: [none]\n', records),
    'values.md': note('affirmation', on(12), 'values_used: [kindness, craft]\n'),
    'week.md': note('review', on(14), 'period: weekly\n', '## What got done\nTwo runs.\n'),
    'calm.md': note('stress', on(14), '', '## Situation\nThe call.\n'),
    'circle.md': note('support', on(3), 'told: 1\nsupport_kind: [listening]\n'),
  }

  it('shows on day 13 what the notes make of it', async () => {
    const clock = { now: () => new Date(2026, 9, 15, 12) }
    const journal = new Journal(new MemoryVault(VAULT), memory(), clock)
    await journal.scan()
    const { plans, measures, problems } = buildReport(journal.snapshot(), journal.today())
    expect(problems).toEqual([])
    const [shown] = plans
    expect(shown).toMatchObject({ day: 13, length: 30, n: 8, of: 20, weeks: { n: 2, of: 4 } })
    const states = Object.fromEntries(
      (shown?.items ?? []).map(({ id, state, ticked, n, by }) => [
        id,
        [state, ticked ? 'ticked' : '', n, ...by.map(({ path, date }) => `${path} ${date}`)]
          .filter((part) => part !== '')
          .join(', '),
      ]),
    )
    expect(states).toEqual({
      'w1.1': 'done, 1, rate.md 2026-09-25',
      'w1.2': 'done, 1, Run.md 2026-09-01',
      'w1.3': 'done, 1, Run.md 2026-09-01',
      'w1.4': 'open, 0',
      'w1.5': 'done, 3, a1.md 2026-10-07, a2.md 2026-10-08, a3.md 2026-10-09',
      'w1.6': 'part, 2, a1.md 2026-10-07, a2.md 2026-10-08',
      'w2.1': 'part, 2, t1.md 2026-10-10, t4.md 2026-10-12',
      'w2.2': 'open, 0',
      'w2.3': 'done, 1, week.md 2026-10-14',
      'w2.4': 'done, 1, calm.md 2026-10-14',
      'w3.1': 'open, 0',
      'w3.2': 'done, ticked, 0',
      'w3.3': 'done, 1, circle.md 2026-10-03',
      'w3.4': 'open, 0',
      'w4.1': 'open, 0',
      'w4.2': 'open, 0',
      'w4.3': 'open, 0',
      'w4.4': 'open, 0',
      'w4.5': 'open, 0',
      'w4.6': 'open, 0',
    })
    expect(measures.plan).toEqual({
      n: 8,
      of: 20,
      plan: { path: 'plan.md', line: 2 },
      day: 13,
      starts_in: null,
      current: ['w2.1', 'w2.3', 'w2.4'],
      others: [],
    })
  })
})
