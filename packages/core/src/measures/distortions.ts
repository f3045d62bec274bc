import type { Day } from '../day'
import type { Counted } from '../journal/dated'
import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import { compare } from '../compare'
import { memoized } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import type { Settings } from '../settings'
import { lastDays } from './counted'
import { entryPlaceOf, type EntryPlace, type Listed, listing } from './listed'

/** M8: how often each distortion was named in the thought records of the last 90 days. */
export interface Distortions {
  /** Thought records in the window. One may name several, so the counts may add up to more. */
  readonly n: number
  /** How many of those it takes until the counts are drawn as bars. */
  readonly needed: number
  /** Records that say that none of them fits. */
  readonly none: number
  /** Those that were named, most often first, then by slug. */
  readonly named: readonly NamedDistortion[]
}

/** The thought records that name one distortion. */
export interface NamedDistortion extends Listed<EntryPlace> {
  /** The slug, or `other` for all that neither the kind nor the settings list. */
  readonly distortion: string
}

const WINDOW = 90
const NEEDED = 5
const NONE = 'none'
const OTHER = 'other'

/**
 * M8: thought records of the last 90 days by the distortions that they name.
 *
 * Source: domain.md, section 3, M8; the five are the article's.
 *
 * Edge cases. A record counts once for each that it names, however often, and once for all its unlisted ones
 * together. `none` is no distortion: it has a count of its own.
 *
 * @param thoughts those that count, oldest first
 */
export function distortions(thoughts: Sequence<Thought>, today: Day, settings: Slugs): Distortions {
  const recent = recentRecords(thoughts, today)
  const named = namings(settings).map(({ distortion, naming }) => ({
    distortion,
    ...naming(recent),
  }))
  return {
    n: recent.length,
    needed: NEEDED,
    none: named.find(({ distortion }) => distortion === NONE)?.n ?? 0,
    named: named
      .filter(({ distortion, n }) => n > 0 && distortion !== NONE)
      .sort((a, b) => b.n - a.n || compare(a.distortion, b.distortion)),
  }
}

type Thought = Counted<Entry<'thought'>>
type Slugs = Pick<Settings, 'extra_slugs'>

/** The thought records whose patterns are counted. */
export function recentRecords(thoughts: Sequence<Thought>, today: Day): Sequence<Thought> {
  return lastDays(thoughts, today, WINDOW)
}

/** The patterns that a record names, each once; a slug that neither the kind nor the settings list is `other`. */
export function patternsIn({ fields }: Entry<'thought'>, settings: Slugs): ReadonlySet<string> {
  const listed = listedIn(settings)
  return new Set((fields.distortions ?? []).map((slug) => (listed.has(slug) ? slug : OTHER)))
}

/** The slugs that the kind or the settings list. */
const listedIn = memoized(
  ({ extra_slugs }: Slugs): ReadonlySet<string> =>
    new Set([
      ...Object.keys(KINDS.thought.fields.distortions.options),
      ...(extra_slugs['distortions'] ?? []),
    ]),
)

/** For each distortion that is listed, and for the others together, the records that name it. */
const namings = memoized((settings: Slugs) =>
  [...new Set([...listedIn(settings), OTHER])].map((distortion) => ({
    distortion,
    naming: listing(entryPlaceOf, ({ entry }: Thought) => patternsIn(entry, settings).has(distortion)),
  })),
)
