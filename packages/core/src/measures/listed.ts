import type { Day } from '../day'
import type { Counted } from '../journal/dated'
import type { KindId } from '../kinds'
import { Condition } from '../sequence/condition'
import { memoized } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'

/** Where something stands: what a click opens. */
export interface Place {
  readonly path: string
  /** 1-based. */
  readonly line: number
}

/** An entry that a number counts. */
export interface EntryPlace extends Place {
  readonly kind: KindId
  readonly date: Day
}

/** The newest of a list, at most 50, and how many there are. */
export interface Listed<T> {
  readonly n: number
  readonly items: readonly T[]
}

/** How many of a list a report carries. */
export const LISTED_AT_MOST = 50

/** What a report carries of a list that is newest first; only what it carries is made. */
export function listed<From, T>(newestFirst: readonly From[], make: (item: From) => T): Listed<T> {
  return { n: newestFirst.length, items: newestFirst.slice(0, LISTED_AT_MOST).map((item) => make(item)) }
}

/**
 * Makes a function from entries, oldest first, to what a report carries of those for which `holds` is true. Memoized by
 * the sequence of entries.
 *
 * @param make has to return the same object for the same entry, so that unchanged items keep their identity
 */
export function listing<T, Held extends T, R>(
  make: (item: Held) => R,
  holds: (item: T) => item is Held,
): Listing<T, R>
export function listing<T, R>(make: (item: T) => R, holds?: (item: T) => boolean): Listing<T, R>
export function listing<T, R>(make: (item: T) => R, holds?: (item: T) => boolean): Listing<T, R> {
  const condition = holds && new Condition(holds)
  return memoized((entries) => {
    const held = condition ? entries.where(condition) : entries
    return { n: held.length, items: held.newest(LISTED_AT_MOST).map((item) => make(item)) }
  })
}

/** From entries, oldest first, to what a report carries of them. */
export type Listing<T, R> = (entries: Sequence<T>) => Listed<R>

/**
 * Do not spread the result at the start of an object that is made many times: V8 gives each object that begins with a
 * spread and grows a hidden class of its own, which takes more memory and time than the object itself.
 */
export function placeOf({ path, line }: Place): Place {
  return { path, line }
}

/** Where an entry stands. Memoized, so that the same entry gives the same object. */
export const entryPlaceOf = memoized(({ day, entry }: Counted): EntryPlace => ({
  path: entry.path,
  line: entry.line,
  kind: entry.kind,
  date: day,
}))

/** Those that a number counts. */
export function entryListing(holds?: (entry: Counted) => boolean): Listing<Counted, EntryPlace> {
  return listing(entryPlaceOf, holds)
}
