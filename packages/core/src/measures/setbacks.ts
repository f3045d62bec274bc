import type { Day } from '../day'
import type { Counted } from '../journal/dated'
import { KINDS } from '../kinds'
import { type Entry, wordsOf } from '../note/entry'
import { slugOf } from '../note/slug'
import { Condition } from '../sequence/condition'
import { memoized } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import { type Listed, listing, placeOf, type Place } from './listed'

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
  readonly reading: SetbackReading | null
  readonly reading_after: SetbackReading | null
  readonly next_try: Day | null
  readonly retried: boolean
}

/** `other` is a reading that the kind does not list. */
export type SetbackReading = 'temporary-specific' | 'permanent-global' | 'mixed' | 'unsure' | 'other'

/**
 * M7: setbacks logged, those with a lesson and a next try, and those tried again.
 *
 * Source: domain.md, section 3, M7 (a convention).
 *
 * Edge cases. All setbacks count, whenever they were: a rate over time would speak against writing them down. Tried
 * again is what the note itself says.
 *
 * @param all that count, oldest first
 */
export function setbacks(all: Sequence<Logged>): Setbacks {
  const { learned, read, retried, shifted } = COUNTED_SETBACKS
  return {
    n: all.length,
    learned: all.where(learned).length,
    retried: all.where(retried).length,
    shifted: { n: all.where(shifted).length, of: all.where(read).length },
    list: LIST(all),
  }
}

type Logged = Counted<Entry<'setback'>>

/** What setbacks are counted by, beside all of them. */
export const COUNTED_SETBACKS = {
  learned: new Condition(
    ({ entry: { sections } }: Logged) =>
      sections.learned?.filled === true && sections.differently?.filled === true,
  ),
  retried: new Condition(({ entry }: Logged) => entry.fields.retried ?? false),
  /** Read twice: at first and now. */
  read: new Condition(
    ({ entry: { fields } }: Logged) => fields.reading !== undefined && fields.reading_after !== undefined,
  ),
  /** Read as lasting at first, and as passing now. */
  shifted: new Condition(
    ({ entry: { fields } }: Logged) =>
      fields.reading === 'permanent-global' && fields.reading_after === 'temporary-specific',
  ),
}

const setbackOf = memoized(({ day, entry }: Logged): Setback => {
  const { fields, sections } = entry
  const { reading, reading_after } = KINDS.setback.fields
  return {
    ...placeOf(entry),
    date: day,
    learned: wordsOf(sections.learned),
    differently: wordsOf(sections.differently),
    reading: fields.reading === undefined ? null : slugOf(reading, fields.reading),
    reading_after: fields.reading_after === undefined ? null : slugOf(reading_after, fields.reading_after),
    next_try: fields.next_try_date ?? null,
    retried: fields.retried ?? false,
  }
})

const LIST = listing(setbackOf)
