import { languageSpoken } from '../../texts'

/** `+0.7`, `−2`, `±0`. */
export function signed(value: number, digits: number): string {
  const size = Math.abs(value).toFixed(digits)
  const shown = decimal(Math.abs(value), digits)
  if (Number(size) === 0) return `±${shown}`
  return value > 0 ? `+${shown}` : `−${shown}`
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

function localized(value: number, digits: Intl.NumberFormatOptions): string {
  return value.toLocaleString(languageSpoken(), { ...digits, useGrouping: false })
}
