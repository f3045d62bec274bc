import type { Day } from '../day'
import { KINDS } from '../kinds'
import type { Entry, SectionText } from '../note/entry'
import { ofKind, type Counted } from './counted'
import { listed, placeOf, type Listed, type Place } from './listed'
import { slugOf } from './slug'

/** M7: setbacks that were written down, and what came of them. Counts only, and no trend. */
export interface Setbacks {
  readonly n: number
  /** With what was learned and what to try differently. */
  readonly learned: number
  readonly retried: number
  /** Read at first as permanent and global, now as temporary and specific, of those with both readings. */
  readonly shifted: { readonly n: number; readonly of: number }
  /** Newest first. */
  readonly list: Listed<Setback>
}

/** One setback: what it taught, in the person's words, `''` where nothing is written. */
export interface Setback extends Place {
  readonly date: Day
  readonly learned: string
  readonly differently: string
  readonly reading: Reading | null
  readonly reading_after: Reading | null
  readonly next_try: Day | null
  readonly retried: boolean
}

/** `other` is a reading that the kind does not list. */
export type Reading = 'temporary-specific' | 'permanent-global' | 'mixed' | 'unsure' | 'other'

/**
 * M7: setbacks logged, those with a lesson and a next try, and those tried again.
 *
 * Source: domain.md, section 3, M7 (a convention).
 *
 * Edge cases. All setbacks count, whenever they were: a rate over time would speak against writing them down. Tried
 * again is what the note itself says.
 *
 * @param entries what counts, oldest first
 */
export function setbacks(entries: readonly Counted[]): Setbacks {
  const list = ofKind(entries, 'setback').map(setbackOf).reverse()
  const both = list.filter(({ reading, reading_after }) => reading !== null && reading_after !== null)
  return {
    n: list.length,
    learned: list.filter(({ learned, differently }) => learned !== '' && differently !== '').length,
    retried: list.filter(({ retried }) => retried).length,
    shifted: {
      n: both.filter(
        ({ reading, reading_after }) =>
          reading === 'permanent-global' && reading_after === 'temporary-specific',
      ).length,
      of: both.length,
    },
    list: listed(list, (setback) => setback),
  }
}

/** What a setback note says. */
export function setbackOf({ day, entry }: Counted<Entry<'setback'>>): Setback {
  const { fields, sections } = entry
  return {
    ...placeOf(entry),
    date: day,
    learned: wordsOf(sections.learned),
    differently: wordsOf(sections.differently),
    reading: fields.reading === undefined ? null : slugOf(KINDS.setback.fields.reading, fields.reading),
    reading_after:
      fields.reading_after === undefined
        ? null
        : slugOf(KINDS.setback.fields.reading_after, fields.reading_after),
    next_try: fields.next_try_date ?? null,
    retried: fields.retried ?? false,
  }
}

function wordsOf(section: SectionText | undefined): string {
  return section?.filled ? section.text : ''
}
