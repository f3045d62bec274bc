import { daysBetween, type Day } from '../day'
import type { Entry } from '../note/entry'
import { ofKind, type Counted } from './counted'
import { listed, placeOf, type Listed, type Place } from './listed'
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

export interface AssessmentPoint extends Place {
  readonly date: Day
  /** 1 to 10, or `null` where not rated. */
  readonly items: Readonly<Record<AssessmentItem, number | null>>
  /** Of the four; `null` where one is missing. */
  readonly mean: number | null
}

export interface ItemChange {
  readonly item: AssessmentItem
  readonly baseline: number | null
  readonly latest: number | null
  readonly difference: number | null
  /** Whether they lie at most one apart; `null` where there is no difference. */
  readonly about_same: boolean | null
}

const ITEMS = ['handle_unexpected', 'difficult_tasks', 'stick_to_goals', 'overcome_obstacles'] as const
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
 * @param entries what counts, oldest first
 */
export function assessment(entries: readonly Counted[]): Assessment {
  const rated = onePerDay(ofKind(entries, 'assessment').filter(isRated))
  const baseline = rated.findLast(({ entry }) => entry.fields.baseline) ?? rated.find(isComplete)
  const latest = baseline && rated.findLast((later) => isComplete(later) && later.day > baseline.day)
  const [before, after] = [baseline && pointOf(baseline), latest && pointOf(latest)]
  return {
    n: rated.length,
    baseline: before ?? null,
    latest: after ?? null,
    days: before && after ? daysBetween(before.date, after.date) : null,
    changes: before && after ? ITEMS.map((item) => changeOf(item, before, after)) : null,
    mean: before && after ? meanChange(before.mean, after.mean) : null,
    points: listed([...rated].reverse(), pointOf),
  }
}

type Rated = Counted<Entry<'assessment'>>

/** Whether at least one of the four is rated. */
export function isRated({ entry }: Rated): boolean {
  return ITEMS.some((item) => entry.fields[item] !== undefined)
}

function isComplete({ entry }: Rated): boolean {
  return ITEMS.every((item) => entry.fields[item] !== undefined)
}

function onePerDay(rated: readonly Rated[]): readonly Rated[] {
  const days = new Map<Day, Rated>()
  for (const one of rated) {
    const before = days.get(one.day)
    if (!before || isComplete(one) || !isComplete(before)) days.set(one.day, one)
  }
  return [...days.values()]
}

function pointOf({ day, entry }: Rated): AssessmentPoint {
  const { fields } = entry
  const ratings = ITEMS.flatMap((item) => fields[item] ?? [])
  return {
    ...placeOf(entry),
    date: day,
    items: {
      handle_unexpected: fields.handle_unexpected ?? null,
      difficult_tasks: fields.difficult_tasks ?? null,
      stick_to_goals: fields.stick_to_goals ?? null,
      overcome_obstacles: fields.overcome_obstacles ?? null,
    },
    mean: ratings.length === ITEMS.length ? rounded(mean(ratings)) : null,
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
