import type { Day } from '../day'
import type { Entry } from '../note/entry'
import { ofKind, type Counted } from './counted'
import { listed, placeOf, type Listed, type Place } from './listed'
import { median } from './statistics'

/** M10b: how much thoughts were believed before and right after they were weighed in writing. */
export interface Belief {
  /** Thought records with both ratings. */
  readonly n: number
  /** How many of those it takes for the numbers below. */
  readonly needed: number
  /** Medians in percent, 0 to 100, and how many records have the lower rating after. */
  readonly summary: { readonly before: number; readonly after: number; readonly lower: number } | null
  /** Newest first. */
  readonly pairs: Listed<BeliefPair>
}

/** Percent, 0 to 100. */
export interface BeliefPair extends Place {
  readonly date: Day
  readonly before: number
  readonly after: number
}

const NEEDED = 3

/**
 * M10b: belief in a thought, before writing and right after.
 *
 * Source: domain.md, section 3, M10b (a convention). Both ratings are made on one sheet, and people know what is
 * expected of the second, so nothing follows about later.
 *
 * Edge cases. A record with one of the ratings is left out. A median of an even number lies half-way between the
 * middle two.
 *
 * @param entries what counts, oldest first
 */
export function belief(entries: readonly Counted[]): Belief {
  const pairs = ofKind(entries, 'thought').flatMap(pairOf).reverse()
  return {
    n: pairs.length,
    needed: NEEDED,
    summary: pairs.length < NEEDED ? null : summaryOf(pairs),
    pairs: listed(pairs, (pair) => pair),
  }
}

/** None, or one pair. */
function pairOf({ day, entry }: Counted<Entry<'thought'>>): readonly BeliefPair[] {
  const { belief_before: before, belief_after: after } = entry.fields
  return before === undefined || after === undefined ? [] : [{ ...placeOf(entry), date: day, before, after }]
}

function summaryOf(pairs: readonly BeliefPair[]): NonNullable<Belief['summary']> {
  return {
    before: median(pairs.map(({ before }) => before)),
    after: median(pairs.map(({ after }) => after)),
    lower: pairs.filter(({ before, after }) => after < before).length,
  }
}
