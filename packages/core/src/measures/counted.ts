import { addDays, type Day, dayNumber } from '../day'
import { type Counted, sinceDay } from '../journal/dated'
import type { Entry } from '../note/entry'
import type { Sequence } from '../sequence/sequence'
import { Summary } from '../sequence/summary'

/** Whether the entry is an attempt, planned or made. */
export function isAttempt(counted: Counted): counted is Counted<Entry<'action'>> {
  return counted.entry.kind === 'action'
}

/** Those of the last so many days, today among them. */
export function lastDays<T extends Counted>(entries: Sequence<T>, today: Day, days: number): Sequence<T> {
  return sinceDay(entries, addDays(today, 1 - days))
}

/** The distinct days of the entries for which `holds` is true, as ascending day numbers. */
export function daysOf<T extends Counted>(holds: (entry: T) => boolean): Summary<T, readonly number[]> {
  return new Summary<T, readonly number[]>({
    of: (entries) => [...new Set(entries.filter(holds).map(({ day }) => day))].map(dayNumber),
    plus(earlier, later) {
      const isShared = earlier.length > 0 && earlier.at(-1) === later[0]
      return [...earlier, ...(isShared ? later.slice(1) : later)]
    },
  })
}

/** The distinct days of all entries, as ascending day numbers. */
export const DAYS = daysOf<Counted>(() => true)
