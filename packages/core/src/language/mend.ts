import { isDay, isTime } from '../day'
import type { Field } from '../kind'

/**
 * The one value that a text plainly means where the field does not read it as written: `60%` for a percentage, `yes`
 * for true, `2026/10/5` for a day. `undefined` where it could mean several things: `6/10`, or `0.6` of a percentage.
 */
export function mended(field: Field, written: string): string | undefined {
  switch (field.type) {
    case 'number':
      return mendedNumber(written, field.unit, field.integer === true)
    case 'flag':
      return FLAGS[written.toLowerCase()]
    case 'date':
      return mendedDay(written)
    case 'time':
      return mendedTime(written)
    case 'text':
    case 'choice':
    case 'choices':
    case 'list':
    case 'links':
      return undefined
  }
}

const FLAGS: Readonly<Record<string, string>> = { yes: 'true', on: 'true', no: 'false', off: 'false' }

/** The unit behind it is said by the field; a decimal comma has one or two digits behind it, or it may part thousands. */
function mendedNumber(written: string, unit: string | undefined, integer: boolean): string | undefined {
  const bare = unit !== undefined && written.endsWith(unit) ? written.slice(0, -unit.length).trim() : written
  const number = bare.replace(/^(-?\d+),(\d{1,2})$/, '$1.$2')
  const isRead = /^-?\d+(?:\.\d+)?$/.test(number) && !(integer && !Number.isInteger(Number(number)))
  return isRead && number !== written ? number : undefined
}

/** The year first, so that month and day cannot be mistaken for each other. */
function mendedDay(written: string): string | undefined {
  const [, year = '', month = '', date = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

function mendedTime(written: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})[.h](\d{2})$/.exec(written) ?? []
  const time = `${hour.padStart(2, '0')}:${minute}`
  return isTime(time) ? time : undefined
}
