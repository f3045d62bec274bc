import type { Day } from '../../day'
import type { Focus, Tallies } from '../report'
import { breakdown, count } from './counts'
import { shortDate } from './dates'
import { weeksOfRecent } from './people'

export const FOCUSES: Readonly<Record<Focus, string>> = {
  task: 'on the task',
  process: 'on how you worked',
  self: 'on you',
  mixed: 'on several of these',
  other: 'on something else',
  unset: 'not said',
}

/** The four counts of the loop, in its order: `8 attempts finished`, … */
export function loopCounts({ loop }: Tallies): readonly string[] {
  const { attempts_done, confidence, goals_raised, goals_done } = loop
  return [
    `${count(attempts_done.n, 'attempt')} finished`,
    confidence.n === 0
      ? 'no attempt rated before and after'
      : `surer after than before in ${confidence.higher} of ${count(confidence.n, 'attempt')}`,
    `${count(goals_raised.n, 'goal')} raised`,
    `${count(goals_done.n, 'goal')} done`,
  ]
}

/** `In 28 days: 8 attempts finished, …`: the same as a sentence. */
export function loopSentence(tallies: Tallies): string {
  return `In 28 days: ${loopCounts(tallies).join(', ')}.`
}

/** `135 minutes in 28 days, from 14 of 20 entries.`; `null` where none has them. */
export function minutesSentence({ minutes }: Tallies): string | null {
  if (minutes.n === 0) return null
  return `${count(minutes.total, 'minute')} in 28 days, from ${minutes.n} of ${count(minutes.of, 'entry', 'entries')}.`
}

/** `Feedback in 28 days: 3 on the task, 1 on you.`; `null` for none. */
export function feedbackSentence({ feedback }: Tallies): string | null {
  if (feedback.n === 0) return null
  const parts = breakdown([
    [feedback.task, FOCUSES.task],
    [feedback.process, FOCUSES.process],
    [feedback.self, FOCUSES.self],
    [feedback.mixed, FOCUSES.mixed],
    [feedback.other, FOCUSES.other],
    [feedback.unset, FOCUSES.unset],
  ])
  return `Feedback in 28 days: ${parts}.`
}

/** `4 thought records in 28 days.` */
export function thoughtsSentence({ thoughts }: Tallies): string {
  return `${count(thoughts.n, 'thought record')} in 28 days.`
}

/** `Last peer note or check-in: 28 Sep.` */
export function contactSentence({ last_contact }: Tallies, today: Day): string {
  return last_contact === null
    ? 'No peer note or check-in yet.'
    : `Last peer note or check-in: ${shortDate(last_contact.date, today)}.`
}

/** `Peer notes in 3 of the last 8 weeks, reviews in 6 of the last 8 weeks.` */
export function weeklySentence({ weeks }: Tallies): string {
  return `Peer notes in ${weeksOfRecent(weeks.peer)}, reviews in ${weeksOfRecent(weeks.review)}.`
}
