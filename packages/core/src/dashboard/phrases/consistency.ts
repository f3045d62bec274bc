import { addDays, type Day } from '../../day'
import type { Consistency, ConsistencyDay } from '../report'
import { count } from './counts'
import { EMPTY } from './empty'
import { figure, plain, said, type Said } from './said'

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

/** `17 of the last 27 days, rest days left out`, `6 of 9 days since you began`. */
export function consistencyLead(consistency: Consistency, today: Day): Said {
  return said`${figure(consistency.n, 'practice-days')} ${consistencyWindow(consistency, today)}`
}

function consistencyWindow(consistency: Consistency, today: Day): string {
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
  return `${plain(consistencyLead(consistency, today))}.`
}

/** `Current run: 12 practice days, 2 days off in any 7 allowed.`; `null` below the threshold, so that nothing is said. */
export function runSentence(consistency: Consistency, grace: number): Said | null {
  if (consistency.run === null) return null
  const days = figure(count(consistency.run, 'practice day'), 'run')
  const allowed = grace === 0 ? '' : `, with up to ${count(grace, 'day')} without practice in any 7`
  return said`Current run: ${days}${allowed}.`
}

/** `149 practice days in 52 weeks`. */
export function weeksCount(weeks: Consistency['weeks']): string {
  const days = weeks.reduce((sum, week) => sum + week.n, 0)
  return `${count(days, 'practice day')} in ${count(weeks.length, 'week')}`
}
