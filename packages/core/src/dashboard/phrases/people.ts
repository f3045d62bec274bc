import type { Day } from '../../day'
import type { NumberId } from '../behind'
import type { RecentWeeks, Role, Support } from '../report'
import { breakdown, count } from './counts'
import { shortDate } from './dates'
import { empty } from './empty'
import { ROLE_NAMES } from './field-names'
import { type Figure, figure, listed, phrase, type Phrase } from './said'
import { counted, translated } from '../../texts'

/** `Accountability partner`. */
export function roleName(role: Role): string {
  return translated(ROLE_NAMES[role])
}

/** `5 of the last 8 weeks`, `2 of the last 5 weeks without a pause`; of none there is {@link pausedWeeks} to say. */
export function weeksOfRecent({ n, of }: RecentWeeks, id: NumberId): Figure {
  const text =
    of === WITHOUT_PAUSES
      ? translated('{n} of the last {of} weeks', { n, of })
      : counted('{held} of {n} week without a pause|{held} of the last {n} weeks without a pause', of, {
          held: n,
        })
  return figure(text, id, n)
}

/** How many weeks are looked at, before those with a day of a pause are left out. */
const WITHOUT_PAUSES = 8

/** Where no week counts. */
export function pausedWeeks(): string {
  return translated('Weeks are not counted: each of the last eight has a paused day.')
}

/** `2 of 3 parts filled, 4 check-ins`. */
export function supportCount(support: Support): string {
  return listed([
    translated('{filled} of 3 parts filled', { filled: support.filled }),
    count(support.checkins.n, 'check-in'),
  ])
}

/** Who is there, when people met, and what came of what was planned. Whole sentences, in reading order. */
export function supportSentences(support: Support, today: Day): readonly (string | Phrase)[] {
  const { checkins, commitments, filled, n } = support
  if (n === 0 && checkins.n === 0) return [empty('support')]
  return [
    phrase('{parts} of the circle filled.', {
      parts: figure(translated('{filled} of 3 parts', { filled }), 'circle'),
    }),
    checkinsSentence(support, today),
    ...(commitments.n === 0 ? [] : [commitmentsSentence(commitments)]),
  ]
}

/** `2 named`: of those who have one part. */
export function namedCount(n: number): string {
  return counted('{n} named', n)
}

/** `Check-ins in 6 of the last 8 weeks; last: 28 Sep.` */
export function checkinsSentence({ checkins }: Support, today: Day): string | Phrase {
  if (checkins.last === null) return translated('No check-ins.')
  const date = shortDate(checkins.last.date, today)
  return checkins.weeks.of === 0
    ? translated(
        'Last check-in: {date}; weeks are not counted, since each of the last eight has a paused day.',
        { date },
      )
    : phrase('Check-ins in {weeks}; last: {date}.', {
        weeks: weeksOfRecent(checkins.weeks, 'weekly:checkin'),
        date,
      })
}

/** The same where the last one stands beside it. */
export function checkinWeeksSentence({ checkins }: Support): string | Phrase {
  if (checkins.last === null) return translated('No check-ins.')
  if (checkins.weeks.of === 0) return pausedWeeks()
  return phrase('Check-ins in {weeks}.', { weeks: weeksOfRecent(checkins.weeks, 'weekly:checkin') })
}

function commitmentsSentence({ n, kept, partly, not_kept }: Support['commitments']): Phrase {
  const parts = breakdown([
    [kept, translated('done'), 'commitments:yes'],
    [partly, translated('done in part'), 'commitments:partly'],
    [not_kept, translated('not done'), 'commitments:no'],
  ])
  return n === 1
    ? phrase('Of the last {commitment}: {parts}.', {
        commitment: figure(translated('commitment'), 'commitments'),
        parts,
      })
    : phrase('Of the last {commitments}: {parts}.', {
        commitments: figure(count(n, 'commitment'), 'commitments'),
        parts,
      })
}
