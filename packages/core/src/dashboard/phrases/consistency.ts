import { addDays, type Day } from '../../day'
import type { Consistency, ConsistencyDay } from '../report'
import { count } from './counts'
import { shortDate } from './dates'
import { empty } from './empty'
import { noneHere } from './filter'
import { figure, phrase, plain, type Phrase, sentence } from './said'
import { counted, translated } from '../../texts'

export const DAY_STATES: Readonly<Record<ConsistencyDay['state'], string>> = {
  practice: 'practice',
  none: 'no entry',
  off: 'rest day or pause',
  pending: 'today, open',
}

/** `17 of 27 days`, for one line. */
export function consistencyCount({ n, of }: Consistency): string {
  return of === 0
    ? translated('no practice days yet')
    : counted('{done} of {n} day|{done} of {n} days', of, { done: n })
}

/**
 * `17 of the last 27 days, rest days and pauses left out`, `6 of 9 days since you began`.
 *
 * @param isPart whether only some of the notes are counted: what comes first among them is no beginning
 */
export function consistencyLead(consistency: Consistency, today: Day, isPart = false): Phrase {
  const { from, of } = consistency
  const args = { n: figure(consistency.n, 'practice-days'), days: count(of, 'day') }
  const hasRest = consistency.days.some((day) => day.state === 'off')
  if (from !== addDays(today, -27)) {
    if (isPart && from !== null) return sinceDay({ ...args, date: shortDate(from, today) }, hasRest)
    return hasRest
      ? phrase('{n} of {days} since you began, rest days and pauses left out', args)
      : phrase('{n} of {days} since you began', args)
  }
  if (of === 1) return phrase('{n} of the last day, rest days and pauses left out', args)
  return hasRest
    ? phrase('{n} of the last {days}, rest days and pauses left out', args)
    : phrase('{n} of the last {days}', args)
}

function sinceDay(args: Parameters<typeof phrase>[1], hasRest: boolean): Phrase {
  return hasRest
    ? phrase('{n} of {days} since {date}, rest days and pauses left out', args)
    : phrase('{n} of {days} since {date}', args)
}

/**
 * `17 of the last 28 days`, or how entries get there.
 *
 * @param isPart as for {@link consistencyLead}
 */
export function consistencySentence(consistency: Consistency, today: Day, isPart = false): string {
  if (consistency.from === null) return isPart ? noneHere() : empty('consistency')
  return consistency.of === 0
    ? translated('No practice days yet. A day counts once something is practised on it.')
    : plain(sentence(consistencyLead(consistency, today, isPart)))
}

/** `Current run: 12 practice days, with up to 2 days without practice in any 7.`; `null` below the threshold: nothing is said. */
export function runSentence({ run }: Consistency, grace: number): Phrase | null {
  if (run === null) return null
  const days = figure(count(run, 'practice day'), 'run')
  return grace === 0
    ? phrase('Current run: {days}.', { days })
    : phrase('Current run: {days}, with up to {grace} without practice in any 7.', {
        days,
        grace: count(grace, 'day'),
      })
}

/** `149 practice days in 52 weeks`. */
export function weeksCount(weeks: Consistency['weeks']): string {
  const days = weeks.reduce((sum, week) => sum + week.n, 0)
  return translated('{days} in {weeks}', {
    days: count(days, 'practice day'),
    weeks: count(weeks.length, 'week'),
  })
}
