import { isRated } from '../../measures/assessment'
import { type Counted, ofKind } from '../../measures/counted'
import { patternsIn, recentRecords } from '../../measures/distortions'
import { setbackOf } from '../../measures/setbacks'
import type { Entry } from '../../note/entry'
import { type About, type Dated, type Finders, placed } from './about'

/** Thought records, setbacks and self-assessments. */
export const THINKING = {
  /** Those whose patterns are counted. */
  named: ({ entries, report }) => recentRecords(entries, report.today),
  /** Those that name one pattern, by its slug; `none` for those that say that none fits. */
  pattern: ({ entries, report }, slug) =>
    recentRecords(entries, report.today).filter(({ entry }) => patternsIn(entry, report.settings).has(slug)),
  /** Those with both ratings; `lower`: with the lower one after. */
  belief: ({ entries }, of) =>
    ofKind(entries, 'thought').filter(({ entry: { fields } }) => {
      const { belief_before: before, belief_after: after } = fields
      return before !== undefined && after !== undefined && (of === '' || after < before)
    }),
  /** All; `learned`, `retried`; `read` twice; `shifted` from lasting to passing. */
  setbacks: ({ entries }, of) => ofKind(entries, 'setback').filter((setback) => standsUnder(setback, of)),
  /** Those with a rating; `pair`: the two that are compared. */
  ratings: (about, of) =>
    of === 'pair' ? compared(about) : ofKind(about.entries, 'assessment').filter(isRated),
} as const satisfies Finders

function standsUnder(noted: Counted<Entry<'setback'>>, of: string): boolean {
  const { differently, learned, reading, reading_after, retried } = setbackOf(noted)
  switch (of) {
    case 'learned':
      return learned !== '' && differently !== ''
    case 'retried':
      return retried
    case 'read':
      return reading !== null && reading_after !== null
    case 'shifted':
      return reading === 'permanent-global' && reading_after === 'temporary-specific'
    default:
      return of === ''
  }
}

function compared(about: About): readonly Dated[] {
  const { baseline, latest } = about.report.measures.assessment
  return placed(about, [baseline, latest])
}
