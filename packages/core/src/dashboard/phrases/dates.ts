import { addDays, dayInWords, weekdayOf, type Day } from '../../day'
import { languageSpoken } from '../../texts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Oct`. */
export function monthName(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
}

/** `14 Oct`, or `14 Oct 2025` where the year is not today's. */
export function shortDate(day: Day, today: Day): string {
  const short = `${Number(day.slice(8))} ${monthName(day)}`
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${day.slice(0, 4)}`
}

/** As {@link shortDate}, in the language of the person: for labels, which are translated where sentences are not. */
export function spokenDate(day: Day, today: Day): string {
  if (languageSpoken() === 'en') return shortDate(day, today)
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  return dayInWords(day, languageSpoken(), { day: 'numeric', month: 'short', ...year })
}

/** `Oct 2026`, in the language of the person. */
export function spokenMonth(day: Day): string {
  if (languageSpoken() === 'en') return `${monthName(day)} ${day.slice(0, 4)}`
  return dayInWords(day, languageSpoken(), { month: 'short', year: 'numeric' })
}

/** `14 Oct 2026`. */
export function fullDate(day: Day): string {
  return `${Number(day.slice(8))} ${monthName(day)} ${day.slice(0, 4)}`
}

/** `Wednesday, 14 Oct 2026`. */
export function longDate(day: Day): string {
  const weekday = weekdayOf(day)
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${fullDate(day)}`
}

/** `today`, `yesterday`, `tomorrow`, else the short date. */
export function nearDate(day: Day, today: Day): string {
  if (day === today) return 'today'
  if (day === addDays(today, -1)) return 'yesterday'
  if (day === addDays(today, 1)) return 'tomorrow'
  return shortDate(day, today)
}
