import type { Day } from '../../day'
import type { Dated } from '../../journal/dated'
import type { Gathered } from '../../journal/gathered'
import type { Place } from '../../measures/listed'
import type { Paused } from '../../measures/pauses'
import { memoized } from '../../sequence/memo'
import type { Report } from '../report'

/** A report, and what it was made from. */
export interface About {
  readonly report: Report
  /** What the filter leaves. */
  readonly part: Gathered
  /** Whether a plan, also one outside the filter, is paused on a day. */
  readonly paused: Paused
}

/**
 * Finds the notes that a number of the report counts; those of one day oldest first.
 *
 * @param of which of several numbers of one name: an outcome, a day, a slug; `''` for the number over all
 */
export type Finder = (about: About, of: string) => readonly Dated[]

export type Finders = Readonly<Record<string, Finder>>

/** The goals at these paths. */
export function goalsAt({ part }: About, paths: readonly string[]): readonly Dated[] {
  const wanted = new Set(paths)
  return [...part.goals.items].filter(({ entry }) => wanted.has(entry.path))
}

/** What stands at these places, goals among it, on the day that is given with a place or on its own. */
export function placed(
  about: About,
  places: readonly ((Place & { readonly date?: Day | null }) | null)[],
): readonly Dated[] {
  return places.flatMap((place) => {
    const found = place && byPlace(about).get(keyOf(place))
    return found ? [{ ...found, day: place.date ?? found.day }] : []
  })
}

const byPlace = memoized(
  ({ part }: About): ReadonlyMap<string, Dated> =>
    new Map([...part.goals.items, ...part.counting.items].map((dated) => [keyOf(dated.entry), dated])),
)

function keyOf({ line, path }: Place): string {
  return `${line} ${path}`
}
