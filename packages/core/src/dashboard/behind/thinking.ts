import type { Counted, Dated } from '../../journal/dated'
import { ofKind } from '../../journal/gathered'
import { lastDays } from '../../measures/counted'
import { KINDS } from '../../kinds'
import type { Entry, SectionText } from '../../note/entry'
import { type About, type Finders, placed } from './about'

const NAMED_DAYS = 90

/** Thought records, setbacks and self-assessments. */
export const THINKING = {
  /** Those whose patterns are counted. */
  named: (about) => named(about),
  /** Those that name one pattern, by its slug; `none` for those that say that none fits. */
  pattern: (about, slug) =>
    named(about).filter(({ entry }) =>
      (entry.fields.distortions ?? []).some((each) => shownAs(about, each) === slug),
    ),
  /** Those with both ratings; `lower`: with the lower one after. */
  belief: ({ part }, of) =>
    [...ofKind(part, 'thought')].filter(({ entry: { fields } }) => {
      const { belief_before: before, belief_after: after } = fields
      return before !== undefined && after !== undefined && (of === '' || after < before)
    }),
  /** All; `learned`, `retried`; `read` twice; `shifted` from lasting to passing. */
  setbacks: ({ part }, of) => [...ofKind(part, 'setback')].filter(({ entry }) => standsUnder(entry, of)),
  /** Those with a rating; `pair`: the two that are compared. */
  ratings: (about, of) => (of === 'pair' ? compared(about) : rated(about)),
} as const satisfies Finders

function named({ part, report }: About): readonly Counted<Entry<'thought'>>[] {
  return [...lastDays(ofKind(part, 'thought'), report.today, NAMED_DAYS)]
}

/** A slug that neither the kind nor the settings list counts as `other`. */
function shownAs({ report }: About, slug: string): string {
  const isListed =
    Object.hasOwn(KINDS.thought.fields.distortions.options, slug) ||
    report.settings.extra_slugs['distortions']?.includes(slug)
  return isListed ? slug : 'other'
}

function standsUnder({ fields, sections }: Entry<'setback'>, of: string): boolean {
  const { reading, reading_after } = fields
  switch (of) {
    case 'learned':
      return isTold(sections.learned) && isTold(sections.differently)
    case 'retried':
      return fields.retried === true
    case 'read':
      return reading !== undefined && reading_after !== undefined
    case 'shifted':
      return reading === 'permanent-global' && reading_after === 'temporary-specific'
    default:
      return of === ''
  }
}

function isTold(section: SectionText | undefined): boolean {
  return section?.filled === true && section.text !== ''
}

function rated({ part }: About): readonly Dated[] {
  return [...ofKind(part, 'assessment')].filter(({ entry: { fields } }) =>
    [fields.handle_unexpected, fields.difficult_tasks, fields.stick_to_goals, fields.overcome_obstacles].some(
      (rating) => rating !== undefined,
    ),
  )
}

function compared(about: About): readonly Dated[] {
  const { baseline, latest } = about.report.measures.assessment
  return placed(about, [baseline, latest])
}
