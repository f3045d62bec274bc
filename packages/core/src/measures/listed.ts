import type { Day } from '../day'
import type { KindId } from '../kinds'
import type { Counted } from './counted'

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
export const SHOWN = 50

/** What a report carries of a list that is newest first; only what it carries is made. */
export function listed<From, T>(newestFirst: readonly From[], make: (item: From) => T): Listed<T> {
  return { n: newestFirst.length, items: newestFirst.slice(0, SHOWN).map(make) }
}

export function placeOf({ path, line }: Place): Place {
  return { path, line }
}

export function entryPlaceOf({ day, entry }: Counted): EntryPlace {
  return { ...placeOf(entry), kind: entry.kind, date: day }
}

/** Those that a number counts, from the order in which measures get them: oldest first. */
export function entriesListed(entries: readonly Counted[]): Listed<EntryPlace> {
  return listed([...entries].reverse(), entryPlaceOf)
}
