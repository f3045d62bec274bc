/**
 * Local calendar days as text. The only file that knows `Date`: everything else compares and counts days,
 * so neither a time zone nor a change of clocks can shift one.
 */

/** A calendar day as written in a note: `2026-08-02`, years 0001 to 9999. */
export type Day = `${number}-${number}-${number}`

/** A day of the week, Monday first, as settings name it. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether the text is a day that exists: `2026-02-30` and `2026-2-3` do not. */
export function isDay(text: string): text is Day {
  const match = DAY.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

/** Whether the text is a time of day, `00:00` to `23:59`. */
export function isTime(text: string): boolean {
  return TIME.test(text)
}

/**
 * Days since 1970-01-01, negative before it.
 *
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days). A year begins in
 * March there, so a leap day is its last; 400 years have 146097 days, and 1970-01-01 is day 719468 from 0000-03-01.
 */
export function dayNumber(day: Day): number {
  const { year, month, date } = civil(day)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The day that is `number` days after 1970-01-01; the inverse of {@link dayNumber}. */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return write(year, month, date)
}

/** The day that is `days` later, or earlier where that is negative. */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** From the first day to the last, both included; none where the last comes before the first. */
export function daysFrom(from: Day, to: Day): readonly Day[] {
  const first = dayNumber(from)
  const length = dayNumber(to) - first + 1
  return Array.from({ length: Math.max(0, length) }, (_, index) => dayFromNumber(first + index))
}

/** The same date `months` later, clamped to the month's end: 31 January and one month is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civil(day)
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return write(toYear, toMonth, Math.min(date, monthLength(toYear, toMonth)))
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[weekdayIndex(dayNumber(day))] ?? 'monday'
}

/** Index into {@link WEEKDAYS} of a {@link dayNumber}: 0 is a Monday. */
export function weekdayIndex(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

/**
 * The first day of the week that holds a day, both as day numbers. A week is named by its first day, which has no
 * week-year to get wrong.
 */
export function weekStart(number: number, starts: Weekday): number {
  return number - ((weekdayIndex(number) - WEEKDAYS.indexOf(starts) + 7) % 7)
}

/**
 * The local day at an instant, where a day begins at `dayStartHour` (0 to 6): at 01:30 with 4, still yesterday.
 * Reads the clock's local fields and never an offset, so a change of clocks cannot move it.
 */
export function localDay(now: Date, dayStartHour: number): Day {
  const day = write(now.getFullYear(), now.getMonth() + 1, now.getDate())
  return now.getHours() < dayStartHour ? addDays(day, -1) : day
}

/** The local time of day at an instant, `HH:MM`. */
export function localTime(now: Date): string {
  return `${pad(now.getHours(), 2)}:${pad(now.getMinutes(), 2)}`
}

function civil(day: Day): { year: number; month: number; date: number } {
  return { year: 100 * digits(day, 0) + digits(day, 2), month: digits(day, 5), date: digits(day, 8) }
}

/** Two digits as a number, from index `at` on. */
function digits(day: Day, at: number): number {
  return 10 * (day.charCodeAt(at) - ZERO) + day.charCodeAt(at + 1) - ZERO
}

const ZERO = 48

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Clamped to the last day that can be written. */
function write(year: number, month: number, date: number): Day {
  if (year > 9999) return '9999-12-31'
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

/** Which parts of a day to say, and how. */
export type DayParts = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month' | 'year'>

/** The parts of a day that are asked for, in the words and the order of a locale. */
export function dayInWords(day: Day, locale: string, parts: DayParts): string {
  const words = formatOf(locale, parts).format(new Date(dayNumber(day) * 86_400_000))
  return words.replace(/\b1(?= )/, FIRST[locale] ?? '1')
}

/** Some languages write the first of a month as an ordinal; `Intl` does not. */
const FIRST: Readonly<Record<string, string>> = { fr: '1er', pt: '1º' }

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format takes much longer to make than to use, and a dashboard says hundreds of days. */
function formatOf(locale: string, parts: DayParts): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, parts])
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })
  formats.set(key, made)
  return made
}

/** `Monday`, in the words of a locale, as it begins a line. */
export function weekdayInWords(weekday: Weekday, locale: string): string {
  // 1 January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(weekday)))
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day)
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
