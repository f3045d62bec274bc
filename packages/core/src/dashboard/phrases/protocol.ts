import type { Day } from '../../day'
import type { ConfidenceRating, ProtocolWeek } from '../report'
import { shortDate } from './dates'
import { signed } from './numbers'

/** `40 → 52 of 100 (+12 points)`, `40 of 100`; `null` where nothing was rated. */
export function protocolChange({ after, before, points }: ProtocolWeek): string | null {
  const rated = [before, after].flatMap((rating) => rating?.value ?? [])
  if (rated.length === 0) return null
  return `${rated.join(' → ')} of 100${points === null ? '' : ` (${signed(points, 0)} points)`}`
}

/** Where the ratings come from, their share, how step 1 looks, and what a pair can bear. Whole sentences, in reading order. */
export function protocolSentences(week: ProtocolWeek, today: Day): readonly string[] {
  const { after, before, points, relative, step1 } = week
  return [
    before === null ? 'The start was not rated.' : from('The first rating', before, today),
    after === null ? 'No rating stands for the end yet.' : from('The second', after, today),
    relative === null || before === null
      ? ''
      : `That is ${signed(relative * 100, 0)} % of the ${before.value} at the start.`,
    points !== null && points <= 0
      ? 'It can take longer than a week; the article asks for a month at least.'
      : '',
    step1.start !== null && step1.now !== null
      ? `How daunting step 1 looks: ${step1.start}, then ${step1.now} of 10.`
      : '',
    ...(points === null ? [] : PROTOCOL_CAVEATS),
  ].filter((sentence) => sentence !== '')
}

function from(what: string, { date, source }: ConfidenceRating, today: Day): string {
  if (source === 'plan') return ''
  const of = source === 'goal' ? 'is the one in the goal' : 'is from after an attempt'
  return `${what} ${of}${date === null ? '' : `, ${shortDate(date, today)}`}.`
}

/** What the article expects, and what a single pair can bear. */
export const PROTOCOL_CAVEATS = [
  'The article expects 20–30 % more by day 7. It names no study for that and does not say of what, so nothing is held against it.',
  'One person and one week: such a rating moves by some 10 points from day to day (our estimate).',
] as const
