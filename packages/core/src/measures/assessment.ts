import { daysBetween, type Day } from '../day'
import type { Counted } from '../journal/dated'
import type { Entry } from '../note/entry'
import { Condition } from '../sequence/condition'
import type { Group } from '../sequence/grouped'
import { memoized } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import { placeOf, LISTED_AT_MOST, type Listed, type Place } from './listed'
import { recordOf } from './record-of'
import { mean, rounded } from './statistics'

/** M14: the four self-ratings at the start and now. */
export interface Assessment {
  /** Assessments with at least one rating; of one day the last. */
  readonly n: number
  readonly baseline: AssessmentPoint | null
  /** The newest complete one after the baseline. */
  readonly latest: AssessmentPoint | null
  /** Days from the baseline to the latest. */
  readonly days: number | null
  /** Each of the four, in the order asked; `null` until there are two to compare. */
  readonly changes: readonly ItemChange[] | null
  /** Means of the four and their difference, 1 to 10, where all four were rated both times. */
  readonly mean: { readonly baseline: number; readonly latest: number; readonly difference: number } | null
  /** Newest first. */
  readonly points: Listed<AssessmentPoint>
}

/** One self-assessment. */
export interface AssessmentPoint extends Place {
  readonly date: Day
  /** 1 to 10, or `null` where not rated. */
  readonly items: Readonly<Record<AssessmentItem, number | null>>
  /** Of the four; `null` where one is missing. */
  readonly mean: number | null
}

/** One of the four ratings, 1 to 10, at the baseline and at the latest. */
export interface ItemChange {
  readonly item: AssessmentItem
  readonly baseline: number | null
  readonly latest: number | null
  readonly difference: number | null
  /** Whether they lie at most one apart; `null` where there is no difference. */
  readonly about_same: boolean | null
}

const ITEMS = ['handle_unexpected', 'difficult_tasks', 'stick_to_goals', 'overcome_obstacles'] as const
/** The fields of the four statements. */
export type AssessmentItem = (typeof ITEMS)[number]

/** A single rating of 1 to 10 easily moves by one. */
const SAME = 1

/**
 * M14: the self-assessment, from the baseline to the latest.
 *
 * Source: domain.md, section 3, M14; the four statements are the article's and no validated test. That a difference
 * of one is about the same is ours.
 *
 * Edge cases. Of several on one day the last complete one counts, or the last where none is complete. The baseline is
 * the newest that is marked as one, complete or not, else the earliest complete. The latest is the newest complete
 * one after it. No trend is fitted, and no significance claimed.
 *
 * @param all those that count, by day
 */
export function assessment(all: Sequence<AssessmentDay>): Assessment {
  const days = all.where(RATED)
  const first = all.where(MARKED).at(-1) ?? all.where(COMPLETE).at(0)
  const last =
    first &&
    all
      .starting(({ key }) => key > first.key)
      .where(COMPLETE)
      .at(-1)
  const [before, after] = [first && pointOf(first), last && pointOf(last)]
  return {
    n: days.length,
    baseline: before ?? null,
    latest: after ?? null,
    ...(before && after ? comparison(before, after) : NOTHING_TO_COMPARE),
    points: { n: days.length, items: days.newest(LISTED_AT_MOST).flatMap((day) => pointOf(day) ?? []) },
  }
}

type AssessmentDay = Group<Day, Assessed>
type Assessed = Counted<Entry<'assessment'>>

/** The assessment that counts for a day: the last complete one, else the last with a rating. */
const countedOf = memoized(({ items }: AssessmentDay): Assessed | undefined => {
  const rated = [...items].filter(isRated)
  return rated.findLast(isComplete) ?? rated.at(-1)
})

const RATED = new Condition((day: AssessmentDay) => countedOf(day) !== undefined)
const COMPLETE = new Condition((day: AssessmentDay) => {
  const one = countedOf(day)
  return one !== undefined && isComplete(one)
})
const MARKED = new Condition((day: AssessmentDay) => countedOf(day)?.entry.fields.baseline ?? false)

/** Whether at least one of the four is rated. */
export function isRated({ entry }: Assessed): boolean {
  return ITEMS.some((item) => entry.fields[item] !== undefined)
}

function isComplete({ entry }: Assessed): boolean {
  return ITEMS.every((item) => entry.fields[item] !== undefined)
}

const pointOf = memoized((day: AssessmentDay): AssessmentPoint | undefined => {
  const one = countedOf(day)
  if (!one) return undefined
  const { fields } = one.entry
  const ratings = ITEMS.flatMap((item) => fields[item] ?? [])
  return {
    ...placeOf(one.entry),
    date: one.day,
    items: recordOf(ITEMS, (item) => fields[item] ?? null),
    mean: ratings.length === ITEMS.length ? rounded(mean(ratings)) : null,
  }
})

type Comparison = Pick<Assessment, 'days' | 'changes' | 'mean'>

const NOTHING_TO_COMPARE: Comparison = { days: null, changes: null, mean: null }

function comparison(before: AssessmentPoint, after: AssessmentPoint): Comparison {
  return {
    days: daysBetween(before.date, after.date),
    changes: ITEMS.map((item) => changeOf(item, before, after)),
    mean: meanChange(before.mean, after.mean),
  }
}

function changeOf(item: AssessmentItem, before: AssessmentPoint, after: AssessmentPoint): ItemChange {
  const [baseline, latest] = [before.items[item], after.items[item]]
  const difference = baseline === null || latest === null ? null : latest - baseline
  return {
    item,
    baseline,
    latest,
    difference,
    about_same: difference === null ? null : Math.abs(difference) <= SAME,
  }
}

function meanChange(baseline: number | null, latest: number | null): Assessment['mean'] {
  if (baseline === null || latest === null) return null
  return { baseline, latest, difference: rounded(latest - baseline) }
}
