import type { Day } from '../../day'
import type { Focus, Tallies } from '../report'
import { breakdown, count } from './counts'
import { shortDate } from './dates'
import { pausedWeeks, weeksOfRecent } from './people'
import { type Figure, figure, joined, phrase, type Phrase, sentence } from './said'
import { counted, translated } from '../../texts'

export const FOCUSES: Readonly<Record<Focus, string>> = {
  task: 'on the task',
  process: 'on how you worked',
  self: 'on you',
  mixed: 'on several of these',
  other: 'on something else',
  unset: 'not said',
}

/** The four counts of the loop, in its order: `8 attempts finished`, … */
export function loopCounts({ loop }: Tallies): readonly (string | Phrase)[] {
  const { attempts_done, confidence, goals_raised, goals_done } = loop
  return [
    only(figure(finishedCount(attempts_done.n), 'lately:done', attempts_done.n)),
    confidence.n === 0
      ? translated('no attempt rated before and after')
      : phrase('surer after than before in {higher} of {attempts}', {
          higher: figure(confidence.higher, 'lately:surer'),
          attempts: figure(count(confidence.n, 'attempt'), 'lately:rated'),
        }),
    only(figure(counted('{n} goal raised|{n} goals raised', goals_raised.n), 'raised', goals_raised.n)),
    only(figure(counted('{n} goal done|{n} goals done', goals_done.n), 'goals-done', goals_done.n)),
  ]
}

function only(part: Figure): Phrase {
  return { parts: [part] }
}

function finishedCount(n: number): string {
  return counted('{n} attempt finished|{n} attempts finished', n)
}

/** `8 attempts finished in 28 days`, for one line. */
export function loopCount({ loop }: Tallies): string {
  return translated('{count} in 28 days', { count: finishedCount(loop.attempts_done.n) })
}

/** `In 28 days: 8 attempts finished, …`: the same as a sentence. */
export function loopSentence(tallies: Tallies): Phrase {
  return phrase('In 28 days: {counts}.', { counts: joined(loopCounts(tallies)) })
}

/** `135 minutes in 28 days, from 14 of 20 entries.`; `null` where none has them. */
export function minutesSentence({ minutes: { n, of, total } }: Tallies): Phrase | null {
  if (n === 0) return null
  return phrase('{minutes} in 28 days, from {n} of {entries}.', {
    minutes: figure(count(total, 'minute'), 'minutes:written'),
    n: figure(n, 'minutes:written'),
    entries: figure(count(of, 'entry'), 'minutes'),
  })
}

/** `Feedback in 28 days: 3 on the task, 1 on you.`; `null` for none. */
export function feedbackSentence({ feedback }: Tallies): Phrase | null {
  if (feedback.n === 0) return null
  const focuses = ['task', 'process', 'self', 'mixed', 'other', 'unset'] as const
  return phrase('Feedback in 28 days: {parts}.', {
    parts: breakdown(
      focuses.map((focus) => [feedback[focus], translated(FOCUSES[focus]), `feedback:${focus}`]),
    ),
  })
}

/** `4 thought records in 28 days.` */
export function thoughtsSentence({ thoughts }: Tallies): Phrase {
  const records = figure(count(thoughts.n, 'thought record'), 'thoughts', thoughts.n)
  return sentence(phrase('{count} in 28 days', { count: records }))
}

/** `11 reflections in 28 days, on 9 days.`; `null` for none. */
export function reflectionsSentence({ reflections: { n, days } }: Tallies): Phrase | null {
  if (n === 0) return null
  return phrase('{reflections} in 28 days, on {days}.', {
    reflections: figure(count(n, 'reflection'), 'reflections'),
    days: count(days, 'day'),
  })
}

/** `Last peer note or check-in: 28 Sep.` */
export function contactSentence({ last_contact }: Tallies, today: Day): string {
  return last_contact === null
    ? translated('No peer note or check-in.')
    : translated('Last peer note or check-in: {date}.', { date: shortDate(last_contact.date, today) })
}

/** `Peer notes in 3 of the last 8 weeks, reviews in 6 of the last 8 weeks.` */
export function weeklySentence({ weeks }: Tallies): string | Phrase {
  if (weeks.peer.of === 0) return pausedWeeks()
  return phrase('Peer notes in {peer}, reviews in {reviews}.', {
    peer: weeksOfRecent(weeks.peer, 'weekly:peer'),
    reviews: weeksOfRecent(weeks.review, 'weekly:review'),
  })
}
