import type { Day } from '../../day'
import type { ConfidenceRating, ProtocolWeek } from '../report'
import { count } from './counts'
import { shortDate } from './dates'
import { sign, signed } from './numbers'
import { caveat } from './caveats'
import { labelledText, plain, sentence } from './said'
import { translated } from '../../texts'

/** `40 → 52 of 100 (+12 points)`, `40 of 100`; `null` where nothing was rated. */
export function protocolChange({ after, before, points }: ProtocolWeek): string | null {
  const ratings = [before, after].flatMap((rating) => rating?.value ?? [])
  if (ratings.length === 0) return null
  const rated = ratings.join(' → ')
  return points === null
    ? translated('{rated} of 100', { rated })
    : translated('{rated} of 100 ({points})', {
        rated,
        points: sign(points, 0) + count(Math.abs(points), 'point'),
      })
}

/** Where the ratings come from, their share, how step 1 looks, and what a pair can bear. Whole sentences, in reading order. */
export function protocolSentences(week: ProtocolWeek, today: Day): readonly string[] {
  const { after, before, points, relative, step1 } = week
  return [
    startFrom(before, today),
    endFrom(after, today),
    relative === null || before === null
      ? ''
      : translated('That is {share}% of the {start} at the start.', {
          share: signed(relative * 100, 0),
          start: before.value,
        }),
    points !== null && points <= 0
      ? translated('It can take longer than a week; the article asks for a month at least.')
      : '',
    step1Sentence(step1),
    ...(points === null ? [] : [caveat('study'), caveat('pair')]),
  ].filter((sentence) => sentence !== '')
}

/** Day 6 asks for the second; the first stands only where a person thought of it. */
function step1Sentence({ now, start }: ProtocolWeek['step1']): string {
  if (now === null) return ''
  return start === null
    ? plain(sentence(labelledText(translated('Step 1 now'), translated('{n} of 10', { n: now }))))
    : translated('How daunting step 1 looks: {start}, then {now} of 10.', { start, now })
}

/** Where it does not stand in the plan, it is a goal's. */
function startFrom(before: ConfidenceRating | null, today: Day): string {
  if (before === null) return translated('The start was not rated.')
  if (before.date === null) return ''
  return translated('The first rating is the one in the goal, {date}.', {
    date: shortDate(before.date, today),
  })
}

/** Where it does not stand in the plan, it is an attempt's. */
function endFrom(after: ConfidenceRating | null, today: Day): string {
  if (after === null) return translated('There is no rating for the end yet.')
  if (after.date === null) return ''
  return translated('The second was given after an attempt, {date}.', { date: shortDate(after.date, today) })
}
