import { addDays, dayNumber, daysFrom, later, weekdayOf, type Day } from '../day'
import type { Settings } from '../settings'
import { isPractice, type Counted } from './counted'
import { placeOf, type Place } from './listed'
import { weeks, type Week } from './weeks'

/** M2: practice days in the last 28, and the run with grace. */
export interface Consistency {
  /** Practice days in the window. */
  readonly n: number
  /** Days of the window that count: since the first entry where that is later, without rest days and pauses that
   * went unpractised, and without today until something is practised. `0` where there is no entry. */
  readonly of: number
  /** First day of the window, or `null` without entries. */
  readonly from: Day | null
  /** One for each day of the window, oldest first. */
  readonly days: readonly ConsistencyDay[]
  /** Practice days of the current run, or `null` below the threshold. */
  readonly run: number | null
  /** Practice days a week, oldest first, at most 53 weeks up to this one. */
  readonly weeks: readonly Week[]
}

export interface ConsistencyDay {
  readonly date: Day
  /** `pending` is today before anything was practised; `off` is a rest day or a pause that went unpractised. */
  readonly state: 'practice' | 'none' | 'off' | 'pending'
  /** The entries that make it a practice day. */
  readonly entries: readonly Place[]
}

const WINDOW = 28
const RUN_WINDOW = 7

/**
 * M1 and M2: on how many of the last 28 days something was practised.
 *
 * Source: domain.md, section 3, M1 and M2 (a convention, no study behind it). That a lapse now and then does little to
 * a habit: Lally et al. (2010), European Journal of Social Psychology 40, 998-1009.
 *
 * Edge cases. The window is shorter where the first entry of any kind is younger than 28 days. An attempt that is
 * still planned makes no practice day; one with any other outcome does, `not-attempted` among them. Today joins once
 * practised; a rest day or a day of a pause that was practised counts like any other. With no entry all is zero, empty or `null`.
 *
 * @param entries what counts, oldest first
 */
export function consistency(
  entries: readonly Counted[],
  today: Day,
  settings: Pick<Settings, 'grace' | 'rest_days' | 'thresholds' | 'week_start'>,
  paused: (day: Day) => boolean,
): Consistency {
  const first = entries[0]?.day
  if (first === undefined) return { n: 0, of: 0, from: null, days: [], run: null, weeks: [] }
  const practised = practiceDays(entries)
  const off = (day: Day): boolean => settings.rest_days.includes(weekdayOf(day)) || paused(day)
  const from = later(first, addDays(today, 1 - WINDOW))
  const days = daysFrom(from, today).map((date) => ({
    date,
    state: stateOf(date, { practised, off, today }),
    entries: practised.get(date) ?? [],
  }))
  const length = run(practised, today, settings.grace, off)
  return {
    n: days.filter((day) => day.state === 'practice').length,
    of: days.filter((day) => day.state === 'practice' || day.state === 'none').length,
    from,
    days,
    run: length >= settings.thresholds.run ? length : null,
    weeks: weeks(practised.keys(), first, today, settings.week_start),
  }
}

/**
 * M2: practice days of the run that ends today, or yesterday while today is pending. Going back, a day without
 * practice is allowed while it and the six days after it hold at most `grace` such days (0 to 6); the run ends before
 * the first that is not. Days that are `off` and went unpractised are passed over: they neither count nor use grace.
 * Only practice days are counted.
 */
export function run(
  practised: { has(day: Day): boolean; keys(): Iterable<Day> },
  today: Day,
  grace: number,
  off: (day: Day) => boolean,
): number {
  const earliest = [...practised.keys()].reduce((a, b) => (a < b ? a : b), today)
  let length = 0
  let misses: readonly number[] = []
  for (let day = practised.has(today) ? today : addDays(today, -1); day >= earliest; day = addDays(day, -1)) {
    if (practised.has(day)) length += 1
    else if (!off(day)) {
      const number = dayNumber(day)
      misses = [...misses.filter((miss) => miss < number + RUN_WINDOW), number]
      if (misses.length > grace) break
    }
  }
  return length
}

/** M1: the days on which something was practised, with what it was. */
function practiceDays(entries: readonly Counted[]): ReadonlyMap<Day, readonly Place[]> {
  const days = new Map<Day, Place[]>()
  for (const { day, entry } of entries) {
    if (!isPractice(entry)) continue
    const places = days.get(day)
    if (places) places.push(placeOf(entry))
    else days.set(day, [placeOf(entry)])
  }
  return days
}

interface Calendar {
  readonly practised: ReadonlyMap<Day, unknown>
  readonly off: (day: Day) => boolean
  readonly today: Day
}

function stateOf(day: Day, { practised, off, today }: Calendar): ConsistencyDay['state'] {
  if (practised.has(day)) return 'practice'
  if (off(day)) return 'off'
  return day === today ? 'pending' : 'none'
}
