import { addDays, type Day } from '@core/day'
import type {
  DatedPlace,
  Measures,
  Plan,
  PlanItemState,
  ProtocolWeek,
  Report,
  Suggestion,
} from '@core/dashboard/report'
import { PLANS } from '@core/plans'

/** Plans as the dashboard is given them, written by hand like the rest of the sample reports. */

type Planned = Pick<Report, 'plans'> & { readonly measures: Pick<Measures, 'plan' | 'protocol' | 'next'> }

/** What is there of an item: how much of what it takes, or that its box is ticked. */
type Progress = Readonly<Record<string, number | 'ticked'>>

const MONTH = 'Efficacy/2026/2026-10-02 0800 plan.md'
const WEEK = 'Efficacy/2026/2026-10-10 0730 plan.md'
const BEFORE = 'Efficacy/2026/2026-06-01 0730 plan.md'
const ROUTINE = 'Efficacy/2026/2026-08-01 0800 plan.md'

function items(
  path: string,
  kind: keyof typeof PLANS,
  day: number,
  start: Day,
  progress: Progress,
): readonly PlanItemState[] {
  return PLANS[kind].items.map((item, index) => {
    const there = progress[item.id] ?? 0
    const n = there === 'ticked' ? 0 : there
    const by: readonly DatedPlace[] = Array.from({ length: n }, (_, nth) => ({
      path: item.kind === 'plan' ? path : `Efficacy/2026/${item.id} ${nth}.md`,
      line: 2,
      kind: item.kind,
      date: item.kind === 'plan' ? null : addDays(start, item.from - 1 + nth),
      plan_day: item.kind === 'plan' ? null : item.from + nth,
    }))
    return {
      id: item.id,
      from: item.from,
      to: item.to,
      current: item.from <= day && day <= item.to,
      state: there === 'ticked' || n === item.needs ? 'done' : n > 0 ? 'part' : 'open',
      ticked: there === 'ticked',
      line: 30 + index,
      n,
      of: item.needs,
      by,
    }
  })
}

function plan(given: Pick<Plan, 'path' | 'kind' | 'start'> & Partial<Plan>): Plan {
  const all = given.items ?? []
  return {
    line: 2,
    state: 'active',
    followed: true,
    starts_in: null,
    day: null,
    length: null,
    paused: false,
    weeks: null,
    goals: [],
    n: all.filter(({ state }) => state === 'done').length,
    of: all.length,
    items: all,
    routine: [],
    rounds: [],
    ...given,
  }
}

function week(path: string, start: Day, given: Partial<ProtocolWeek>): ProtocolWeek {
  return {
    path,
    line: 2,
    start,
    before: null,
    after: null,
    points: null,
    relative: null,
    step1: { start: null, now: null },
    ...given,
  }
}

/** Day 5 of a week, day 13 of a month, a routine that is kept up, and a week that is long over. */
export function plansAtHand(today: Day, [goal]: readonly [string, ...string[]]): Planned {
  const [weekStart, monthStart, routineStart, before] = [-4, -12, -74, -135].map((days) =>
    addDays(today, days),
  ) as [Day, Day, Day, Day]
  const rated = { path: WEEK, line: 2, source: 'plan', date: null } as const
  const primary: Suggestion = {
    practice: 'cognitive-restructuring',
    kind: 'thought',
    command: 'new-entry',
    place: null,
    minutes: 10,
    reason: 'plan-item',
    args: { item: 'w2.1', plan: '30-day', day: 13 },
  }
  const weekItems = items(WEEK, '7-day', 5, weekStart, { d1: 1, d2: 1, d3: 'ticked', d4: 1 })
  const month = plan({
    path: MONTH,
    kind: '30-day',
    start: monthStart,
    day: 13,
    length: 30,
    weeks: { n: 2, of: 4 },
    items: items(MONTH, '30-day', 13, monthStart, {
      'w1.1': 1,
      'w1.2': 'ticked',
      'w1.3': 1,
      'w1.4': 'ticked',
      'w1.5': 3,
      'w1.6': 2,
      'w2.1': 4,
      'w2.2': 1,
      'w3.2': 1,
      'w3.3': 1,
      'w2.4': 1,
    }),
  })
  const last = {
    path: 'Efficacy/2026/2026-10-05 review.md',
    line: 2,
    kind: 'review',
    date: addDays(today, -9),
  } as const
  return {
    plans: [
      plan({
        path: WEEK,
        kind: '7-day',
        start: weekStart,
        day: 5,
        length: 7,
        weeks: { n: 1, of: 4 },
        goals: [goal],
        items: weekItems,
      }),
      plan({
        path: BEFORE,
        kind: '7-day',
        state: 'done',
        followed: false,
        start: before,
        length: 7,
        goals: [goal],
      }),
      month,
      plan({
        path: ROUTINE,
        kind: 'maintenance',
        start: routineStart,
        day: 75,
        weeks: { n: 11, of: 4 },
        routine: [
          { name: 'Reflection after supper', practice: 'reflection', n: 21, weeks: 9, last },
          { name: 'Singing in the kitchen', practice: null, n: 0, weeks: 0, last: null },
        ],
        rounds: [
          { id: 'weekly', due: addDays(today, -2), last },
          { id: 'monthly', due: addDays(today, 9), last: null },
          { id: 'quarterly', due: null, last: null },
        ],
      }),
    ],
    measures: {
      plan: {
        n: month.n,
        of: month.of,
        plan: { path: MONTH, line: 2 },
        day: 13,
        starts_in: null,
        current: ['w2.1', 'w2.3', 'w2.4'],
        others: [],
      },
      protocol: {
        n: 1,
        weeks: {
          n: 2,
          items: [
            week(WEEK, weekStart, {
              before: { ...rated, value: 40 },
              after: {
                path: 'Efficacy/2026/d4 0.md',
                line: 2,
                source: 'attempt',
                value: 52,
                date: addDays(today, -1),
              },
              points: 12,
              relative: 0.3,
              step1: { start: 6, now: 4 },
            }),
            week(BEFORE, before, { before: { ...rated, path: BEFORE, value: 25 } }),
          ],
        },
      },
      next: {
        n: 231,
        primary,
        alternative: {
          practice: 'peer-modeling',
          kind: 'peer',
          command: 'new-entry',
          place: null,
          minutes: 20,
          reason: 'source',
          args: { source: 'vicarious', days: 28 },
        },
      },
    },
  }
}

/** Day 2 of the first week, with a goal that is still to be split. */
export function firstPlan(today: Day, goal: string): Planned {
  const start = addDays(today, -1)
  return {
    plans: [
      plan({
        path: WEEK,
        kind: '7-day',
        start,
        day: 2,
        length: 7,
        weeks: { n: 1, of: 4 },
        goals: [goal],
        items: items(WEEK, '7-day', 2, start, { d1: 1 }),
      }),
    ],
    measures: {
      plan: { n: 0, of: 0, plan: null, day: null, starts_in: null, current: [], others: [] },
      protocol: {
        n: 0,
        weeks: {
          n: 1,
          items: [
            week(WEEK, start, { before: { path: WEEK, line: 2, source: 'plan', value: 40, date: null } }),
          ],
        },
      },
      next: {
        n: 3,
        primary: {
          practice: 'specific-goals',
          kind: 'goal',
          command: null,
          place: { path: goal, line: 1 },
          minutes: 15,
          reason: 'plan-item',
          args: { item: 'd2', plan: '7-day', day: 2 },
        },
        alternative: {
          practice: 'reflection',
          kind: 'reflection',
          command: 'new-entry',
          place: null,
          minutes: 5,
          reason: 'any-day',
          args: {},
        },
      },
    },
  }
}
