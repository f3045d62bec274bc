import { type Day, dayFromNumber, dayNumber, weekStart } from '../../day'
import { type Counted, isPractice } from '../../journal/dated'
import { CONSISTENCY_WINDOW } from '../../measures/consistency'
import { lastDays } from '../../measures/counted'
import { countingWeeks } from '../../measures/weeks'
import type { About, Finders } from './about'

/** Entries by their day. */
export const DAYS = {
  /** The practice days of the strip. */
  'practice-days': ({ part, report }) =>
    practice(lastDays(part.counting.items, report.today, CONSISTENCY_WINDOW)),
  /** One day of the strip, by its date. */
  day: (about, date) => practised(about).filter(({ day }) => day === date),
  /** One week, by its first day; all weeks that are drawn. */
  week: (about, from) =>
    practised(about).filter(({ day }) =>
      from === '' ? day >= firstWeek(about) : weekFrom(about, day) === from,
    ),
  /** The days of the current run: no practice day lies between them that is not one of them. */
  run: (about) => {
    const days = [...new Set(practised(about).map(({ day }) => day))]
    const run = days.slice(days.length - (about.report.measures.consistency.run ?? 0))
    return practised(about).filter(({ day }) => run.includes(day))
  },
} as const satisfies Finders

/** Those of the last eight weeks, without weeks that a pause leaves out. */
export function inRecentWeeks(about: About, entries: readonly Counted[]): readonly Counted[] {
  const { paused, report } = about
  const weeks = countingWeeks(report.today, report.settings.week_start, paused)
  return entries.filter(({ day }) => weeks.includes(weekStart(dayNumber(day), report.settings.week_start)))
}

function practised({ part }: About): readonly Counted[] {
  return practice(part.counting.items)
}

function practice(entries: Iterable<Counted>): readonly Counted[] {
  return [...entries].filter(({ entry }) => isPractice(entry))
}

function firstWeek({ report }: About): string {
  return report.measures.consistency.weeks[0]?.from ?? ''
}

function weekFrom({ report }: About, day: Day): Day {
  return dayFromNumber(weekStart(dayNumber(day), report.settings.week_start))
}
