import type { Day } from '../../day'
import type { Focus, Tallies } from '../report'
import { breakdown, count } from './counts'
import { shortDate } from './dates'
import { weeksOfRecent } from './people'
import { figure, joined, said, type Said } from './said'

export const FOCUSES: Readonly<Record<Focus, string>> = {
  task: 'on the task',
  process: 'on how you worked',
  self: 'on you',
  mixed: 'on several of these',
  other: 'on something else',
  unset: 'not said',
}

/** The four counts of the loop, in its order: `8 attempts finished`, … */
export function loopCounts({ loop }: Tallies): readonly Said[] {
  const { attempts_done, confidence, goals_raised, goals_done } = loop
  return [
    said`${figure(`${count(attempts_done.n, 'attempt')} finished`, 'lately:done')}`,
    confidence.n === 0
      ? said`no attempt rated before and after`
      : said`surer after than before in ${figure(confidence.higher, 'lately:surer')} of ${figure(count(confidence.n, 'attempt'), 'lately:rated')}`,
    said`${figure(`${count(goals_raised.n, 'goal')} raised`, 'raised')}`,
    said`${figure(`${count(goals_done.n, 'goal')} done`, 'goals-done')}`,
  ]
}

/** `In 28 days: 8 attempts finished, …`: the same as a sentence. */
export function loopSentence(tallies: Tallies): Said {
  return said`In 28 days: ${joined(loopCounts(tallies), ', ')}.`
}

/** `135 minutes in 28 days, from 14 of 20 entries.`; `null` where none has them. */
export function minutesSentence({ minutes }: Tallies): Said | null {
  if (minutes.n === 0) return null
  const total = figure(count(minutes.total, 'minute'), 'minutes:written')
  const [n, of] = [
    figure(minutes.n, 'minutes:written'),
    figure(count(minutes.of, 'entry', 'entries'), 'minutes'),
  ]
  return said`${total} in 28 days, from ${n} of ${of}.`
}

/** `Feedback in 28 days: 3 on the task, 1 on you.`; `null` for none. */
export function feedbackSentence({ feedback }: Tallies): Said | null {
  if (feedback.n === 0) return null
  const parts = breakdown([
    [feedback.task, FOCUSES.task, 'feedback:task'],
    [feedback.process, FOCUSES.process, 'feedback:process'],
    [feedback.self, FOCUSES.self, 'feedback:self'],
    [feedback.mixed, FOCUSES.mixed, 'feedback:mixed'],
    [feedback.other, FOCUSES.other, 'feedback:other'],
    [feedback.unset, FOCUSES.unset, 'feedback:unset'],
  ])
  return said`Feedback in 28 days: ${parts}.`
}

/** `4 thought records in 28 days.` */
export function thoughtsSentence({ thoughts }: Tallies): Said {
  return said`${figure(count(thoughts.n, 'thought record'), 'thoughts')} in 28 days.`
}

/** `11 reflections in 28 days, on 9 days.`; `null` for none. */
export function reflectionsSentence({ reflections: { n, days } }: Tallies): Said | null {
  if (n === 0) return null
  return said`${figure(count(n, 'reflection'), 'reflections')} in 28 days, on ${count(days, 'day')}.`
}

/** `Last peer note or check-in: 28 Sep.` */
export function contactSentence({ last_contact }: Tallies, today: Day): string {
  return last_contact === null
    ? 'No peer note or check-in yet.'
    : `Last peer note or check-in: ${shortDate(last_contact.date, today)}.`
}

/** `Peer notes in 3 of the last 8 weeks, reviews in 6 of the last 8 weeks.` */
export function weeklySentence({ weeks }: Tallies): Said {
  const peer = figure(weeksOfRecent(weeks.peer), 'weekly:peer')
  return said`Peer notes in ${peer}, reviews in ${figure(weeksOfRecent(weeks.review), 'weekly:review')}.`
}
