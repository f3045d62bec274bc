import { addDays, type Day } from '../../day'
import type { Report } from '../report'
import { count } from './counts'
import { joinedSentences, plain } from './said'
import { translated } from '../../texts'

/** Marked records from which on the line is shown (ours), and days for which it stays away once dismissed. */
const LEAST = 3
const QUIET_DAYS = 28

/**
 * The line on thoughts that the person marked as coming back, or `null` where there are too few or it was dismissed
 * lately. What brings it is their own tick and nothing that they wrote.
 *
 * @param dismissed the day on which it was last dismissed
 */
export function returningSentence(
  { today, measures }: Report,
  dismissed: Day | undefined,
  numbers = true,
): string | null {
  const { n, of } = measures.tallies.returning
  if (n < LEAST) return null
  if (dismissed !== undefined && dismissed > addDays(today, -QUIET_DAYS)) return null
  const marked = numbers
    ? translated('{n} of {records} of the last 28 days are marked as coming back.', {
        n,
        records: count(of, 'thought record'),
      })
    : translated('Several thought records are marked as coming back.')
  const article = translated(
    'The article lists this among reasons to consider talking with a licensed professional.',
  )
  return plain(joinedSentences([marked, article]))
}
