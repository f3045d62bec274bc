import { addDays, type Day, dayNumber, daysFrom, later, WEEKDAYS, weekdayIndex } from '../day'
import type { Counted } from '../journal/dated'
import type { Group } from '../sequence/grouped'
import { memoized, memoizedLast } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import { listOf } from '../sequence/summary'
import type { Settings } from '../settings'
import { placeOf, type Place } from './listed'
import type { Paused } from './pauses'
import { weeks, type Week } from './weeks'

/** M2: practice days in the last 28, and the run with grace. */
export interface Consistency {
  /** Practice days in the window. */
  readonly n: number
  /**
   * Days of the window that count: from the first entry on where that is later, without rest days and paused days on
   * which nothing was practised, and without today until something is. `0` without entries.
   */
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

/** One day of the window. */
export interface ConsistencyDay {
  readonly date: Day
  /** `pending` is today before anything was practised; `off` is a rest day or a pause that went unpractised. */
  readonly state: 'practice' | 'none' | 'off' | 'pending'
  /** The entries that make it a practice day. */
  readonly entries: readonly Place[]
}

/** Days that are looked back on, today among them. */
export const CONSISTENCY_WINDOW = 28
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
 * @param practised the days on which something was practised (M1)
 * @param byDay the same with what it was
 * @param first the day of the first entry of any kind, or `undefined` without one
 */
export function consistency(
  practised: Sequence<Day>,
  byDay: Sequence<PracticeDay>,
  first: Day | undefined,
  today: Day,
  settings: Pick<Settings, 'grace' | 'rest_days' | 'thresholds' | 'week_start'>,
  paused: Paused,
): Consistency {
  if (first === undefined) return { n: 0, of: 0, from: null, days: [], run: null, weeks: [] }
  const off = offDays(settings, paused)
  const from = later(first, addDays(today, 1 - CONSISTENCY_WINDOW))
  const recent = new Map([...byDay.starting(({ key }) => key >= from)].map((day) => [day.key, placesOn(day)]))
  const days = daysFrom(from, today).map((date) => ({
    date,
    state: stateOf(date, { practised: recent, off, today }),
    entries: recent.get(date) ?? [],
  }))
  const length = runTo(practised, today, settings.grace, off)
  return {
    n: days.filter((day) => day.state === 'practice').length,
    of: days.filter((day) => day.state === 'practice' || day.state === 'none').length,
    from,
    days,
    run: length >= settings.thresholds.run ? length : null,
    weeks: weeksOf(practised, first, today, settings.week_start),
  }
}

type PracticeDay = Group<Day, Counted>

/** Whether nothing is planned on a day: a rest day, or a day of a pause. */
const offDays = memoizedLast(({ rest_days }: Pick<Settings, 'rest_days'>, paused: Paused) => {
  const resting = rest_days.map((weekday) => WEEKDAYS.indexOf(weekday))
  return (day: number): boolean => resting.includes(weekdayIndex(day)) || paused(day)
})

const PLACES = listOf(({ entry }: Counted) => [placeOf(entry)])
const placesOn = memoized(({ items }: PracticeDay) => items.total(PLACES))

/**
 * Both look further back than the window, so they are memoized: computed again only when a practice day is added or
 * removed.
 */
const runTo = memoizedLast(
  (practised: Sequence<Day>, today: Day, grace: number, off: (day: number) => boolean) =>
    run(practised.total(NUMBERS), dayNumber(today), grace, off),
)
const weeksOf = memoizedLast(
  (practised: Sequence<Day>, first: Day, today: Day, starts: Settings['week_start']) =>
    weeks(practised.total(NUMBERS), first, today, starts),
)
const NUMBERS = listOf((day: Day) => [dayNumber(day)])

/**
 * M2: practice days of the run that ends today, or yesterday while today is pending. Going back, a day without
 * practice is allowed while it and the six days after it hold at most `grace` such days (0 to 6); the run ends before
 * the first that is not. Days that are `off` and went unpractised are passed over: they neither count nor use grace.
 * Only practice days are counted.
 *
 * @param practised day numbers, each once, from the earliest on
 */
export function run(
  practised: readonly number[],
  today: number,
  grace: number,
  off: (day: number) => boolean,
): number {
  let next = practised.findLastIndex((day) => day <= today)
  let length = 0
  let misses: readonly number[] = []
  for (let day = practised[next] === today ? today : today - 1; next >= 0; day -= 1) {
    if (practised[next] === day) {
      length += 1
      next -= 1
    } else if (!off(day)) {
      const missed = day
      misses = [...misses.filter((miss) => miss < missed + RUN_WINDOW), missed]
      if (misses.length > grace) break
    }
  }
  return length
}

interface Calendar {
  readonly practised: ReadonlyMap<Day, unknown>
  readonly off: (day: number) => boolean
  readonly today: Day
}

function stateOf(day: Day, { practised, off, today }: Calendar): ConsistencyDay['state'] {
  if (practised.has(day)) return 'practice'
  if (off(dayNumber(day))) return 'off'
  return day === today ? 'pending' : 'none'
}
