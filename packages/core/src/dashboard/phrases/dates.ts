import { addDays, dayInWords, type DayParts, weekdayOf, type Day } from '../../day'
import { capital, languageSpoken, translated } from '../../texts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** English is written by hand here: of its locales each has an order of its own. */
function inWords(day: Day, english: string, parts: DayParts): string {
  return languageSpoken() === 'en' ? english : dayInWords(day, languageSpoken(), parts)
}

function monthOf(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
}

/** `Oct`. */
export function monthName(day: Day): string {
  return inWords(day, monthOf(day), { month: 'short' })
}

/** `14 Oct`, or `14 Oct 2025` where the year is not today's. */
export function shortDate(day: Day, today: Day): string {
  if (day.slice(0, 4) !== today.slice(0, 4)) return fullDate(day)
  return inWords(day, `${Number(day.slice(8))} ${monthOf(day)}`, { day: 'numeric', month: 'short' })
}

/** `14 Oct`; `no date` for a note that has none. */
export function dayOf(day: Day | null, today: Day): string {
  return day === null ? translated('no date') : shortDate(day, today)
}

/** `Oct 2026`. */
export function monthAndYear(day: Day): string {
  return inWords(day, `${monthOf(day)} ${day.slice(0, 4)}`, { month: 'short', year: 'numeric' })
}

/** `14 Oct 2026`. */
export function fullDate(day: Day): string {
  const english = `${Number(day.slice(8))} ${monthOf(day)} ${day.slice(0, 4)}`
  return inWords(day, english, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** `Wednesday, 14 Oct 2026`. */
export function longDate(day: Day): string {
  const english = `${capital(weekdayOf(day))}, ${fullDate(day)}`
  return inWords(day, english, { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' })
}

/** `today`, `yesterday`, `tomorrow`, else the short date. */
export function nearDate(day: Day, today: Day): string {
  if (day === today) return translated('today')
  if (day === addDays(today, -1)) return translated('yesterday')
  if (day === addDays(today, 1)) return translated('tomorrow')
  return shortDate(day, today)
}
