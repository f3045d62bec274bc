import type { Day } from '../../day'
import type { Reading, Setback, Setbacks } from '../report'
import { count } from './counts'
import { shortDate } from './dates'
import { EMPTY } from './empty'
import { figure, said, type Said } from './said'

export const READINGS: Readonly<Record<Reading, string>> = {
  'temporary-specific': 'this time, this way',
  'permanent-global': 'always, everything',
  mixed: 'some of both',
  unsure: 'not sure',
  other: 'another reading',
}

/** `5 setbacks`. */
export function setbacksCount({ n }: Setbacks): string {
  return count(n, 'setback')
}

/** `5 setbacks written down, 4 with a lesson and a next try, 2 tried again.` */
export function setbacksSentence(setbacks: Setbacks): string {
  if (setbacks.n === 0) return EMPTY.setbacks
  return `${setbacksCount(setbacks)} written down, ${setbacks.learned} with a lesson and a next try, ${setbacks.retried} tried again.`
}

/** How many readings moved from lasting to passing; `null` where none has both. */
export function shiftSentence({ shifted }: Setbacks): Said | null {
  if (shifted.of === 0) return null
  const read = figure(`${shifted.of} with a first and a later reading`, 'setbacks:read')
  const moved = figure(`${shifted.n} moved`, 'setbacks:shifted')
  return said`Of ${read}, ${moved} from "${READINGS['permanent-global']}" to "${READINGS['temporary-specific']}".`
}

/** `always, everything → this time, this way`, `tried again`, `next try 3 Nov`: what is known, in this order. */
export function setbackFacts(setback: Setback, today: Day): readonly string[] {
  const readings = [setback.reading, setback.reading_after].filter((reading) => reading !== null)
  return [
    readings.map((reading) => READINGS[reading]).join(' → '),
    setback.retried ? 'tried again' : '',
    setback.retried || setback.next_try === null ? '' : `next try ${shortDate(setback.next_try, today)}`,
  ].filter((fact) => fact !== '')
}
