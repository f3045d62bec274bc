/** Prints what core makes of local days, and a report: run as a program of its own under one time zone after another. */

import { buildReport } from '@core/dashboard/build'
import { addDays, type Day, localDay, localTime } from '@core/day'
import { attempt, entry, section, snapshot, TODAY } from './entries'

/** Days on and around which clocks change somewhere, leap days and ends of years. */
const DAYS: readonly Day[] = [
  '2026-03-08',
  '2026-03-29',
  '2026-11-01',
  '2026-10-25',
  '2028-02-29',
  '2026-12-31',
]

/** The day and time told for each half hour of a local day; hours that a change of clocks skips are passed over. */
function localHours(day: Day, dayStart: number): readonly string[] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return Array.from({ length: 48 }, (_, half) => [Math.floor(half / 2), (half % 2) * 30] as const).flatMap(
    ([hour, minute]) => {
      const now = new Date(year, month - 1, date, hour, minute)
      // Between 01:00 and 03:30 some zone or other has no such time on one of these days.
      return hour >= 1 && hour < 4 ? [] : [`${hour}:${minute} ${localDay(now, dayStart)} ${localTime(now)}`]
    },
  )
}

const entries = DAYS.flatMap((day) => [-1, 0, 1].map((days) => addDays(day, days))).flatMap((date, index) => [
  attempt(0, { confidence_before: 10 * (index % 11), outcome: index % 3 ? 'done' : 'not-done' }, { date }),
  entry('reflection', { date, time: '23:59', sections: { proves: section(`- line ${index}`) } }),
])

const reports = [...DAYS, TODAY].map((today) => buildReport(snapshot(entries), today))
process.stdout.write(
  JSON.stringify({ days: DAYS.flatMap((day) => [0, 6].map((start) => localHours(day, start))), reports }),
)
