import { addDays, type Day } from '../../day'
import type { Consistency, ConsistencyDay } from '../report'
import { count } from './counts'
import { EMPTY } from './empty'

export const DAY_STATES: Readonly<Record<ConsistencyDay['state'], string>> = {
  practice: 'practice',
  none: 'no entry',
  off: 'rest day or pause',
  pending: 'today, open',
}

/** `17 of 27 days`, for one line. */
export function consistencyCount(consistency: Consistency): string {
  return consistency.of === 0 ? 'no practice days yet' : `${consistency.n} of ${count(consistency.of, 'day')}`
}

/** What follows the number of practice days: `of the last 27 days, rest days left out`, `of 9 days since you began`. */
export function consistencyWindow(consistency: Consistency, today: Day): string {
  const days = count(consistency.of, 'day')
  const span =
    consistency.from === addDays(today, -27)
      ? `of the last ${consistency.of === 1 ? 'day' : days}`
      : `of ${days} since you began`
  return consistency.days.some((day) => day.state === 'off') ? `${span}, rest days left out` : span
}

/** `17 of the last 28 days`, or how entries get there. */
export function consistencySentence(consistency: Consistency, today: Day): string {
  if (consistency.from === null) return EMPTY.consistency
  if (consistency.of === 0) return 'No practice days yet. A day counts once something is practised on it.'
  return `${consistency.n} ${consistencyWindow(consistency, today)}.`
}

/** `Current run: 12 practice days, 2 days off in any 7 allowed.`; `null` below the threshold, so that nothing is said. */
export function runSentence(consistency: Consistency, grace: number): string | null {
  if (consistency.run === null) return null
  const run = `Current run: ${count(consistency.run, 'practice day')}`
  return grace === 0 ? `${run}.` : `${run}, with up to ${count(grace, 'day')} without practice in any 7.`
}

/** `149 practice days in 52 weeks`. */
export function weeksCount(weeks: Consistency['weeks']): string {
  const days = weeks.reduce((sum, week) => sum + week.n, 0)
  return `${count(days, 'practice day')} in ${count(weeks.length, 'week')}`
}
