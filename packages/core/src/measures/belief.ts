import type { Day } from '../day'
import type { Counted } from '../journal/dated'
import type { Entry } from '../note/entry'
import { Condition } from '../sequence/condition'
import { memoized } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import { type Listed, listing, placeOf, type Place } from './listed'
import { medianOf, percentsOf } from './statistics'

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
 * @param thoughts those that count, oldest first
 */
export function belief(thoughts: Sequence<Thought>): Belief {
  const pairs = PAIRS(thoughts)
  return {
    n: pairs.n,
    needed: NEEDED,
    summary: pairs.n < NEEDED ? null : summaryOf(thoughts),
    pairs,
  }
}

type Thought = Counted<Entry<'thought'>>

function isRatedTwice({ entry: { fields } }: Thought): boolean {
  return fields.belief_before !== undefined && fields.belief_after !== undefined
}

/** A missing rating is NaN, for which every comparison is false. */
const LOWER_AFTER = new Condition(
  ({ entry: { fields } }: Thought) => (fields.belief_after ?? NaN) < (fields.belief_before ?? NaN),
)
const BEFORE = percentsOf((thought: Thought) =>
  isRatedTwice(thought) ? thought.entry.fields.belief_before : undefined,
)
const AFTER = percentsOf((thought: Thought) =>
  isRatedTwice(thought) ? thought.entry.fields.belief_after : undefined,
)

function summaryOf(thoughts: Sequence<Thought>): NonNullable<Belief['summary']> {
  return {
    before: medianOf(thoughts.total(BEFORE)),
    after: medianOf(thoughts.total(AFTER)),
    lower: thoughts.where(LOWER_AFTER).length,
  }
}

const pairOf = memoized(({ day, entry }: Thought): BeliefPair => ({
  ...placeOf(entry),
  date: day,
  before: entry.fields.belief_before ?? NaN,
  after: entry.fields.belief_after ?? NaN,
}))

const PAIRS = listing(pairOf, isRatedTwice)
