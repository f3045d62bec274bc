import { type Day, isDay } from '../day'
import { linkTo, titleOf } from './name'

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  DD: '(?<day>\\d{2})',
}

/**
 * The day in a daily note's path, by a format of `YYYY`, `MM` and `DD` such as `DD.MM.YYYY`; `null` where it has none.
 * A format with `/` is held against the end of the path, any other against the file's name.
 */
export function dailyDate(path: string, format: string): Day | null {
  const name = linkTo(path)
  const pattern = patternOf(format)
  const { year, month, day } = pattern?.exec(format.includes('/') ? name : titleOf(path))?.groups ?? {}
  const found = `${year}-${month}-${day}`
  return isDay(found) ? found : null
}

function patternOf(format: string): RegExp | undefined {
  const parts = format.split(/(YYYY|MM|DD)/)
  const seen = new Set<string>()
  const source = parts.map((part) => {
    const token = TOKENS[part]
    if (token === undefined) return part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    const again = seen.has(part)
    seen.add(part)
    return again ? `\\k<${part === 'YYYY' ? 'year' : part === 'MM' ? 'month' : 'day'}>` : token
  })
  if (seen.size < 3) return undefined
  return new RegExp(`(?:^|\\D)${source.join('')}(?:[^\\d/][^/]*)?$`)
}
