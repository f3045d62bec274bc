import type { Day } from '../../day'
import type { Assessment, AssessmentItem, ItemChange } from '../report'
import { count } from './counts'
import { shortDate } from './dates'
import { empty } from './empty'
import { ASSESSMENT_NAMES } from './field-names'
import { decimal, signed } from './numbers'
import { figure, phrase, type Phrase } from './said'
import { translated } from '../../texts'

/** `Stick to my goals`. */
export function assessmentItemName(item: AssessmentItem): string {
  return translated(ASSESSMENT_NAMES[item])
}

/** `2 ratings`. */
export function assessmentCount({ n }: Assessment): string {
  return count(n, 'rating')
}

/** `5 → 8 of 10 (+3)`, `5 → 6 of 10, about the same`; `not rated both times` where one is missing. */
export function changeNote({ baseline, latest, difference, about_same }: ItemChange): string {
  if (baseline === null || latest === null || difference === null) return translated('not rated both times')
  return about_same
    ? translated('{baseline} → {latest} of 10, about the same', { baseline, latest })
    : translated('{baseline} → {latest} of 10 ({difference})', {
        baseline,
        latest,
        difference: signed(difference, 0),
      })
}

/** When the ratings were made, and their means where all four stand. Whole sentences, in reading order. */
export function assessmentSentences(assessment: Assessment, today: Day): readonly (string | Phrase)[] {
  const { baseline, latest, days, mean, n } = assessment
  if (n === 0) return [empty('assessment')]
  if (baseline === null) return [translated('Rating all four statements at once sets a baseline.')]
  const from = shortDate(baseline.date, today)
  if (latest === null || days === null) {
    return [
      translated(
        'Baseline recorded {date}. The thirty-day plan asks again on days 25 to 27; after that, every three months will do.',
        { date: from },
      ),
    ]
  }
  const span = translated('From {from} to {to}, over {days}.', {
    from,
    to: shortDate(latest.date, today),
    days: count(days, 'day'),
  })
  if (mean === null) return [span]
  return [
    span,
    phrase('Mean of the four: {means}.', {
      means: figure(
        translated('{baseline}, then {latest} ({difference})', {
          baseline: decimal(mean.baseline, 1),
          latest: decimal(mean.latest, 1),
          difference: signed(mean.difference, 1),
        }),
        'ratings:pair',
      ),
    }),
  ]
}
