import type { Day } from '../../day'
import { support as kind } from '../../kinds/support'
import type { RecentWeeks, Role, Support } from '../report'
import { breakdown, count } from './counts'
import { shortDate } from './dates'
import { EMPTY } from './empty'
import { figure, said, type Said } from './said'
import { translated } from '../../texts'

/** `Accountability partner`. */
export function roleName(role: Role): string {
  return translated(kind.fields[role].label)
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
export function supportSentences(support: Support, today: Day): readonly Said[] {
  const { checkins, commitments, filled, n } = support
  if (n === 0 && checkins.n === 0) return [said`${EMPTY.support}`]
  return [
    said`${figure(`${filled} of 3 parts`, 'circle')} of the circle are filled.`,
    checkinsSentence(support, today),
    ...(commitments.n === 0 ? [] : [commitmentsSentence(commitments)]),
  ]
}

/** `Check-ins in 6 of the last 8 weeks; last: 28 Sep.` */
export function checkinsSentence({ checkins }: Support, today: Day): Said {
  if (checkins.last === null) return said`No check-ins yet.`
  const weeks = figure(weeksOfRecent(checkins.weeks), 'weekly:checkin')
  return said`Check-ins in ${weeks}; last: ${shortDate(checkins.last.date, today)}.`
}

function commitmentsSentence({ n, kept, partly, not_kept }: Support['commitments']): Said {
  const parts = breakdown([
    [kept, 'done', 'commitments:yes'],
    [partly, 'done in part', 'commitments:partly'],
    [not_kept, 'not done', 'commitments:no'],
  ])
  return said`Of the last ${figure(n === 1 ? 'commitment' : `${n} commitments`, 'commitments')}: ${parts}.`
}
