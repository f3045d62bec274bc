import { languageSpoken, translated } from '../../texts'

/** `+0.7`, `−2`, `±0`. */
export function signed(value: number, digits: number): string {
  return sign(value, digits) + decimal(Math.abs(value), digits)
}

/** The sign alone, of a number that is shown with so many digits. */
export function sign(value: number, digits: number): string {
  if (Number(Math.abs(value).toFixed(digits)) === 0) return '±'
  return value > 0 ? '+' : '−'
}

/** `2.50`: with so many digits after the point, which is a comma in many languages. */
export function decimal(value: number, digits: number): string {
  if (languageSpoken() === 'en') return value.toFixed(digits)
  return localized(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** `3.2`, `40`: with the digits that it has. */
export function plainNumber(value: number): string {
  return languageSpoken() === 'en' ? `${value}` : localized(value, { maximumFractionDigits: 20 })
}

/** `3.2 km`, `70%`, `40`: with the unit of a field, in the letters of the language. No line ends before it. */
export function withUnit(value: number, unit: string | undefined): string {
  const n = plainNumber(value)
  if (unit === undefined) return n
  return unit === '%' ? translated('{n}%', { n }) : `${n}\xa0${translated(unit)}`
}

type Digits = Pick<Intl.NumberFormatOptions, 'minimumFractionDigits' | 'maximumFractionDigits'>

const formats = new Map<string, Intl.NumberFormat>()

/** A format takes much longer to make than to use. */
function localized(value: number, digits: Digits): string {
  const key = JSON.stringify([languageSpoken(), digits])
  const format =
    formats.get(key) ?? new Intl.NumberFormat(languageSpoken(), { ...digits, useGrouping: false })
  formats.set(key, format)
  return format.format(value)
}
