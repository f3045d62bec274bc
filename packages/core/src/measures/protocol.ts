import { addDays, type Day, daysBetween, later } from '../day'
import { type Counted, type Dated, newestFirst, sinceDay, untilDay } from '../journal/dated'
import { type Gathered, ofKind } from '../journal/gathered'
import type { Entry } from '../note/entry'
import { planDays } from '../plans'
import { compare } from '../compare'
import { Condition } from '../sequence/condition'
import { memoizedLastBy } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import { isAttempt } from './counted'
import { listed, placeOf, type Listed, type Place } from './listed'
import { linkedGoals } from './plans'
import { rounded } from './statistics'

/** M4: confidence at the start and at the end of each 7-day plan. */
export interface Protocol {
  /** Plans with both ratings. */
  readonly n: number
  /** Every 7-day plan that has started, newest start first. */
  readonly weeks: Listed<ProtocolWeek>
}

/** Confidence over one 7-day plan. */
export interface ProtocolWeek extends Place {
  readonly start: Day
  readonly before: ConfidenceRating | null
  readonly after: ConfidenceRating | null
  /** After less before, -100 to 100. */
  readonly points: number | null
  /** Points as a share of `before`; `null` where that is below 20. */
  readonly relative: number | null
  /** How daunting step 1 looked, 1 to 10. */
  readonly step1: { readonly start: number | null; readonly now: number | null }
}

/** One rating, and the note that it stands in. */
export interface ConfidenceRating extends Place {
  /** Percent, 0 to 100. */
  readonly value: number
  readonly source: 'plan' | 'goal' | 'attempt'
  /** The day of an attempt or of a goal's rating; `null` for what stands in the plan. */
  readonly date: Day | null
}

/** Below it a share of the start is not stable. */
const LEAST_START = 20
/** Days on either side of the start in which a goal's rating stands for it. */
const NEAR_START = 7
/** The day of the plan from which an attempt's rating can stand for the end, and the last one. */
const [END_FROM, END_TO] = [4, 7]
/** Days after the first one until which it still can. */
const END_UNTIL = 13

/**
 * M4: how confidence moved over a 7-day plan.
 *
 * Source: domain.md, section 3, M4. The article's expectation of 20-30 % cites no study and does not say of what, so
 * nothing is compared with it.
 *
 * Edge cases. The start is the plan's own rating, else that of the first of its goals that was rated within 7 days of
 * the start; a goal's rating is of its own day, else of the goal's. The end is the plan's own, else the latest
 * `confidence_after` of an attempt at one of its goals from day 4 of the plan to day 7 or 13 days after the start,
 * whichever is later; where the plan has no goal, of any attempt.
 * @param plans the plan notes that are neither drafts nor empty
 */
export function protocol(plans: Iterable<Dated<Entry<'plan'>>>, gathered: Gathered): Protocol {
  const weeks = [...plans]
    .flatMap((plan) => {
      const start = plan.entry.fields.plan_start
      const isWeek = plan.entry.fields.plan_kind === '7-day'
      return isWeek && start !== undefined && start <= gathered.span.today
        ? [weekOf(plan, start, gathered)]
        : []
    })
    .sort((a, b) => compare(b.start, a.start) || compare(a.path, b.path))
  return {
    n: weeks.filter(({ points }) => points !== null).length,
    weeks: listed(weeks, (week) => week),
  }
}

const weekOf = memoizedLastBy(
  (plan: Dated<Entry<'plan'>>, _: Day, gathered: Gathered): readonly unknown[] => {
    const goals = linkedGoals(plan, gathered)
    return [gathered.span.today, ...goals, ...attemptsAt(goals, gathered)]
  },
  (plan, start, gathered): ProtocolWeek => {
    const { confidence_start, confidence_final, step1_start, step1_now } = plan.entry.fields
    const goals = linkedGoals(plan, gathered)
    const own = (value: number): ConfidenceRating => ({
      ...placeOf(plan.entry),
      value,
      source: 'plan',
      date: null,
    })
    const before = confidence_start === undefined ? ofGoal(goals, start) : own(confidence_start)
    const after =
      confidence_final === undefined ? ofAttempt(plan, start, goals, gathered) : own(confidence_final)
    const points = before && after ? after.value - before.value : null
    return {
      ...placeOf(plan.entry),
      start,
      before,
      after,
      points,
      relative:
        before && points !== null && before.value >= LEAST_START ? rounded(points / before.value) : null,
      step1: { start: step1_start ?? null, now: step1_now ?? null },
    }
  },
)

function ofGoal(goals: readonly Dated<Entry<'goal'>>[], start: Day): ConfidenceRating | null {
  for (const { entry: goal } of goals) {
    const value = goal.fields.confidence_baseline
    const date = goal.fields.confidence_baseline_date ?? goal.date
    if (value === undefined || date === null || Math.abs(daysBetween(start, date)) > NEAR_START) continue
    return { ...placeOf(goal), value, source: 'goal', date }
  }
  return null
}

function ofAttempt(
  plan: Dated<Entry<'plan'>>,
  start: Day,
  goals: readonly Dated<Entry<'goal'>>[],
  gathered: Gathered,
): ConfidenceRating | null {
  const { today } = gathered.span
  const days = planDays(start, plan.entry.fields.pauses, today)
  const until = later(days.dayOf(END_TO), addDays(start, END_UNTIL))
  const [from, to] = [days.dayOf(END_FROM), until < today ? until : today]
  const [latest] = attemptsAt(goals, gathered)
    .flatMap((entries) => untilDay(sinceDay(entries, from), to).where(RATED).newest(1))
    .filter(isAttempt)
    .sort(newestFirst)
  const value = latest?.entry.fields.confidence_after
  return latest && value !== undefined
    ? { ...placeOf(latest.entry), value, source: 'attempt', date: latest.day }
    : null
}

/** Where the plan has no goal, any attempt will do. */
function attemptsAt(
  goals: readonly Dated<Entry<'goal'>>[],
  gathered: Gathered,
): readonly Sequence<Counted>[] {
  return goals.length === 0
    ? [ofKind(gathered, 'action')]
    : goals.map(({ entry }) => gathered.goalEntries.of(entry.path))
}

/** An attempt after which confidence was rated. */
export const RATED = new Condition(
  (counted: Counted) => isAttempt(counted) && counted.entry.fields.confidence_after !== undefined,
)
