import { addDays, daysFrom, later, type Day, weekOf } from '../day'
import type { Settings } from '../settings'

/** One week, named by its first day. */
export interface Week {
  readonly from: Day
  /** Of the days asked about, how many lie in it: 0 to 7. */
  readonly n: number
}

const LONGEST = 53
const RECENT = 8

/**
 * The weeks from that of `first` to this one, oldest first, at most 53.
 *
 * @param days each day once
 */
export function weeks(
  days: Iterable<Day>,
  first: Day,
  today: Day,
  starts: Settings['week_start'],
): readonly Week[] {
  const counts = new Map<Day, number>()
  for (const day of days) {
    const week = weekOf(day, starts)
    counts.set(week, (counts.get(week) ?? 0) + 1)
  }
  const current = weekOf(today, starts)
  const from = later(weekOf(first, starts), addDays(current, -7 * (LONGEST - 1)))
  return daysFrom(from, current, 7).map((week) => ({ from: week, n: counts.get(week) ?? 0 }))
}

/** Of the last eight weeks, this one among them, those that hold one of the days. */
export interface RecentWeeks {
  readonly n: number
  /** Eight, less those with a day of a pause: these are in neither number. */
  readonly of: number
}

export function recentWeeks(
  days: readonly Day[],
  today: Day,
  starts: Settings['week_start'],
  paused: (day: Day) => boolean,
): RecentWeeks {
  const held = new Set(days.map((day) => weekOf(day, starts)))
  const counting = countingWeeks(today, starts, paused)
  return { n: counting.filter((week) => held.has(week)).length, of: counting.length }
}

/** The first days of the last eight weeks, without those with a day of a pause. */
export function countingWeeks(
  today: Day,
  starts: Settings['week_start'],
  paused: (day: Day) => boolean,
): readonly Day[] {
  const current = weekOf(today, starts)
  const recent = daysFrom(addDays(current, -7 * (RECENT - 1)), current, 7)
  return recent.filter((week) => !daysFrom(week, addDays(week, 6)).some(paused))
}
