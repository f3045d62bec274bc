import { type Day, dayFromNumber, dayNumber, weekStart } from '../day'
import { type Counted, sinceDay } from '../journal/dated'
import { memoizedLast } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import type { Settings } from '../settings'
import { DAYS } from './counted'
import type { Paused } from './pauses'

/** One week, named by its first day. */
export interface Week {
  readonly from: Day
  /** How many of the given days lie in it: 0 to 7. */
  readonly n: number
}

const LONGEST = 53
const RECENT = 8

/** Days that the longest row of weeks reaches back at most. */
export const LONGEST_DAYS = 7 * LONGEST

/**
 * The weeks from that of `first` to this one, oldest first, at most 53.
 *
 * @param days of those weeks: day numbers, each once, from the earliest on, none after `today`
 */
export function weeks(
  days: readonly number[],
  first: Day,
  today: Day,
  starts: Settings['week_start'],
): readonly Week[] {
  const current = weekStart(dayNumber(today), starts)
  const from = Math.max(weekStart(dayNumber(first), starts), current - 7 * (LONGEST - 1))
  const counts = Array.from({ length: (current - from) / 7 + 1 }, () => 0)
  for (let index = days.length - 1; index >= 0; index -= 1) {
    const week = Math.floor(((days[index] ?? from) - from) / 7)
    if (week < 0) break
    counts[week] = (counts[week] ?? 0) + 1
  }
  return counts.map((n, week) => ({ from: dayFromNumber(from + 7 * week), n }))
}

/** Of the last eight weeks, this one among them, those that hold one of the entries. */
export interface RecentWeeks {
  readonly n: number
  /** Eight, less those with a day of a pause: these are in neither number. */
  readonly of: number
}

/** In how many of the last eight weeks, this one among them, there was an entry. */
export const recentWeeks = memoizedLast(
  (entries: Sequence<Counted>, today: Day, starts: Settings['week_start'], paused: Paused): RecentWeeks => {
    const days = sinceDay(entries, dayFromNumber(firstOfRecent(today, starts))).total(DAYS)
    const held = new Set(days.map((day) => weekStart(day, starts)))
    const counting = countingWeeks(today, starts, paused)
    return { n: counting.filter((week) => held.has(week)).length, of: counting.length }
  },
)

/** The first days of the last eight weeks, as day numbers, without those with a day of a pause. */
export function countingWeeks(today: Day, starts: Settings['week_start'], paused: Paused): readonly number[] {
  const first = firstOfRecent(today, starts)
  const recent = Array.from({ length: RECENT }, (_, week) => first + 7 * week)
  return recent.filter((week) => !paused(week, week + 6))
}

function firstOfRecent(today: Day, starts: Settings['week_start']): number {
  return weekStart(dayNumber(today), starts) - 7 * (RECENT - 1)
}
