import type { Dated } from '../../journal/dated'
import { ofKind } from '../../journal/gathered'
import { isRated } from '../../measures/assessment'
import { patternsIn, recentRecords } from '../../measures/distortions'
import { COUNTED_SETBACKS } from '../../measures/setbacks'
import { type About, type Finders, placed } from './about'

/** Thought records, setbacks and self-assessments. */
export const THINKING = {
  /** Those whose patterns are counted. */
  named: ({ part, report }) => [...recentRecords(ofKind(part, 'thought'), report.today)],
  /** Those that name one pattern, by its slug; `none` for those that say that none fits. */
  pattern: ({ part, report }, slug) =>
    [...recentRecords(ofKind(part, 'thought'), report.today)].filter(({ entry }) =>
      patternsIn(entry, report.settings).has(slug),
    ),
  /** Those with both ratings; `lower`: with the lower one after. */
  belief: ({ part }, of) =>
    [...ofKind(part, 'thought')].filter(({ entry: { fields } }) => {
      const { belief_before: before, belief_after: after } = fields
      return before !== undefined && after !== undefined && (of === '' || after < before)
    }),
  /** All; `learned`, `retried`; `read` twice; `shifted` from lasting to passing. */
  setbacks: ({ part }, of) => {
    const all = ofKind(part, 'setback')
    if (of === '') return [...all]
    return isCounted(of) ? [...all.where(COUNTED_SETBACKS[of])] : []
  },
  /** Those with a rating; `pair`: the two that are compared. */
  ratings: (about, of) =>
    of === 'pair' ? compared(about) : [...ofKind(about.part, 'assessment')].filter(isRated),
} as const satisfies Finders

function isCounted(of: string): of is keyof typeof COUNTED_SETBACKS {
  return Object.hasOwn(COUNTED_SETBACKS, of)
}

function compared(about: About): readonly Dated[] {
  const { baseline, latest } = about.report.measures.assessment
  return placed(about, [baseline, latest])
}
