import { addDays, type Day, daysBetween, later } from '../day'
import { type Pause, readPauses } from '../note/pauses'

interface Rest {
  readonly from: Day
  readonly to: Day
}

/** The days of one plan: counted from its first, those of its own pauses left out. */
export interface PlanDays {
  readonly start: Day
  /**
   * 1 on the first day; the number of the day before while it rests, and 1 while it rests from its first day on.
   * `null` before it starts.
   */
  readonly at: (day: Day) => number | null
  /** The calendar day of a day of the plan, 1 or more. */
  readonly dayOf: (number: number) => Day
}

/**
 * M13: day N is a day of the plan, not of the calendar. A pause that is still open lasts until `today`, so that the
 * days to come can be told.
 */
export function planDays(start: Day, pauses: readonly string[] | undefined, today: Day): PlanDays {
  const rests = merged(readPauses(pauses ?? []), start, today)
  return {
    start,
    at(day) {
      if (day < start) return null
      const rested = rests.reduce((sum, rest) => sum + overlap(rest, day), 0)
      return Math.max(1, 1 + daysBetween(start, day) - rested)
    },
    dayOf(number) {
      let day = addDays(start, number - 1)
      for (const { from, to } of rests) {
        if (from > day) break
        day = addDays(day, 1 + daysBetween(from, to))
      }
      return day
    },
  }
}

/** Days of the rest up to and with `day`. */
function overlap({ from, to }: Rest, day: Day): number {
  return from > day ? 0 : 1 + daysBetween(from, to < day ? to : day)
}

/** From `start` on, in order, none touching another's days. */
function merged(pauses: readonly Pause[], start: Day, today: Day): readonly Rest[] {
  const rests = pauses
    .map(({ from, to }) => ({ from: later(from, start), to: to ?? today }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => daysBetween(b.from, a.from))
  const apart: Rest[] = []
  for (const rest of rests) {
    const last = apart.at(-1)
    if (last && rest.from <= last.to) apart[apart.length - 1] = { ...last, to: later(last.to, rest.to) }
    else apart.push(rest)
  }
  return apart
}
