import type { Day } from '../../day'
import { assessment as kind } from '../../kinds/assessment'
import type { Assessment, AssessmentItem, ItemChange } from '../report'
import { count } from './counts'
import { shortDate } from './dates'
import { EMPTY } from './empty'
import { signed } from './numbers'
import { figure, said, type Said } from './said'
import { translated } from '../../texts'

/** `Stick to my goals`. */
export function assessmentItemName(item: AssessmentItem): string {
  return translated(kind.fields[item].label)
}

/** `2 ratings`. */
export function assessmentCount({ n }: Assessment): string {
  return count(n, 'rating')
}

/** `5 → 8 of 10 (+3)`, `5 → 6 of 10, about the same`; `not rated both times` where one is missing. */
export function changeNote({ baseline, latest, difference, about_same }: ItemChange): string {
  if (difference === null) return 'not rated both times'
  const pair = `${baseline} → ${latest} of 10`
  return about_same ? `${pair}, about the same` : `${pair} (${signed(difference, 0)})`
}

/** When the ratings were made, and their means where all four stand. Whole sentences, in reading order. */
export function assessmentSentences(assessment: Assessment, today: Day): readonly Said[] {
  const { baseline, latest, days, mean, n } = assessment
  if (n === 0) return [said`${EMPTY.assessment}`]
  if (baseline === null) return [said`All four statements rated at once make a baseline.`]
  const from = shortDate(baseline.date, today)
  if (latest === null || days === null) {
    return [
      said`Baseline recorded ${from}. The thirty-day plan asks again on days 25 to 27; after that, every three months will do.`,
    ]
  }
  const span = said`From ${from} to ${shortDate(latest.date, today)}, over ${count(days, 'day')}.`
  if (mean === null) return [span]
  const means = `${mean.baseline.toFixed(1)}, then ${mean.latest.toFixed(1)} (${signed(mean.difference, 1)})`
  return [span, said`Mean of the four: ${figure(means, 'ratings:pair')}.`]
}

/** What the numbers are, and how far one moves by itself. */
export const ASSESSMENT_CAVEAT =
  'Four plain ratings, not a validated test; a single one easily moves by 1, which is shown as about the same.'
