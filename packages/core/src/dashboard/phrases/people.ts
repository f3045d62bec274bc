import type { Day } from '../../day'
import { support as kind } from '../../kinds/support'
import type { RecentWeeks, Role, Support } from '../report'
import { breakdown, count } from './counts'
import { shortDate } from './dates'
import { EMPTY } from './empty'

/** `Accountability partner`. */
export function roleName(role: Role): string {
  return kind.fields[role].label
}

/** `5 of the last 8 weeks`. */
export function weeksOfRecent({ n, of }: RecentWeeks): string {
  return `${n} of the last ${of} weeks`
}

/** `2 of 3 parts filled, 4 check-ins`. */
export function supportCount({ checkins, filled }: Support): string {
  return `${filled} of 3 parts filled, ${count(checkins.n, 'check-in')}`
}

/** Who is there, when people met, and what came of what was planned. Whole sentences, in reading order. */
export function supportSentences(support: Support, today: Day): readonly string[] {
  const { checkins, commitments, filled, n } = support
  if (n === 0 && checkins.n === 0) return [EMPTY.support]
  return [
    `${filled} of 3 parts of the circle are filled.`,
    checkins.last === null
      ? 'No check-ins yet.'
      : `Check-ins in ${weeksOfRecent(checkins.weeks)}; last: ${shortDate(checkins.last.date, today)}.`,
    ...(commitments.n === 0 ? [] : [commitmentsSentence(commitments)]),
  ]
}

function commitmentsSentence({ n, kept, partly, not_kept }: Support['commitments']): string {
  const parts = breakdown([
    [kept, 'done'],
    [partly, 'done in part'],
    [not_kept, 'not done'],
  ])
  return `Of the last ${n === 1 ? 'commitment' : `${n} commitments`}: ${parts}.`
}
