import type { Day } from '../../day'
import type { Snapshot } from '../../journal/snapshot'
import type { Counted } from '../../measures/counted'
import type { writtenDomains } from '../../measures/domain'
import type { Place } from '../../measures/listed'
import type { Entry } from '../../note/entry'
import type { Report } from '../report'

/** A note or block, and the day it counts on; a goal may have none. */
export interface Dated<E extends Entry = Entry> {
  readonly day: Day | null
  readonly entry: E
}

/** A report, and what it was made from. */
export interface About {
  readonly report: Report
  /** What counts, oldest first. */
  readonly entries: readonly Counted[]
  /** Goal notes that are no drafts, dated or not. */
  readonly goals: readonly Dated<Entry<'goal'>>[]
  readonly goalsOf: Snapshot['goalsOf']
  /** Whether a plan is paused on a day. */
  readonly paused: (day: Day) => boolean
  /** The part of life of an entry, as written. */
  readonly written: ReturnType<typeof writtenDomains>
}

/**
 * Finds the notes that a number of the report counts; those of one day oldest first.
 *
 * @param of which of several numbers of one name: an outcome, a day, a slug; `''` for the number over all
 */
export type Finder = (about: About, of: string) => readonly Dated[]

export type Finders = Readonly<Record<string, Finder>>

/** The goals at these paths. */
export function goalsAt({ goals }: About, paths: readonly string[]): readonly Dated[] {
  return goals.filter(({ entry }) => paths.includes(entry.path))
}

/** What stands at these places, goals among it, on the day that is given with a place or on its own. */
export function placed(
  { entries, goals }: About,
  places: readonly ((Place & { readonly date?: Day | null }) | null)[],
): readonly Dated[] {
  const known = new Map([...goals, ...entries].map((dated) => [keyOf(dated.entry), dated]))
  return places.flatMap((place) => {
    const found = place && known.get(keyOf(place))
    return found ? [{ entry: found.entry, day: place.date ?? found.day }] : []
  })
}

function keyOf({ line, path }: Place): string {
  return `${line} ${path}`
}
