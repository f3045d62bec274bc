import type { Day } from '../../day'
import type { SetbackReading, Setback, Setbacks } from '../report'
import { count } from './counts'
import { shortDate } from './dates'
import { empty } from './empty'
import { figure, phrase, type Phrase } from './said'
import { counted, translated } from '../../texts'

export const READINGS: Readonly<Record<SetbackReading, string>> = {
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
  const { learned, n, retried } = setbacks
  if (n === 0) return empty('setbacks')
  return translated(
    '{setbacks} written down, {learned} with a lesson and a next try, {retried} tried again.',
    { setbacks: setbacksCount(setbacks), learned, retried },
  )
}

/** How many readings moved from lasting to passing; `null` where none has both. */
export function shiftSentence({ shifted: { n, of } }: Setbacks): Phrase | null {
  if (of === 0) return null
  return phrase('Of {read}, {moved} from "{lasting}" to "{passing}".', {
    read: figure(counted('{n} with a first and a later reading', of), 'setbacks:read'),
    moved: figure(counted('{n} moved', n), 'setbacks:shifted', n),
    lasting: translated(READINGS['permanent-global']),
    passing: translated(READINGS['temporary-specific']),
  })
}

/** `always, everything → this time, this way`, `tried again`, `next try 3 Nov`: what is known, in this order. */
export function setbackFacts(setback: Setback, today: Day): readonly string[] {
  const { next_try, reading, reading_after, retried } = setback
  const readings = [reading, reading_after].filter((each) => each !== null)
  return [
    readings.map((each) => translated(READINGS[each])).join(' → '),
    retried ? translated('tried again') : '',
    retried || next_try === null ? '' : translated('next try {date}', { date: shortDate(next_try, today) }),
  ].filter((fact) => fact !== '')
}
