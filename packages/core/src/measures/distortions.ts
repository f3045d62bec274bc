import type { Day } from '../day'
import type { Counted } from '../journal/dated'
import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import { compare } from '../problem'
import { onceEach } from '../sequence/remembered'
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
export function distortions(
  thoughts: Sequence<Thought>,
  today: Day,
  settings: Pick<Settings, 'extra_slugs'>,
): Distortions {
  const recent = lastDays(thoughts, today, WINDOW)
  const named = namings(settings).map(({ distortion, naming }) => ({
    distortion,
    ...recent.total(naming),
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

/** For each distortion that is listed, and for the others together, the records that name it. */
const namings = onceEach(({ extra_slugs }: Pick<Settings, 'extra_slugs'>) => {
  const options = Object.keys(KINDS.thought.fields.distortions.options)
  const listed = new Set([...options, ...(extra_slugs['distortions'] ?? [])])
  const namedBy = ({ entry }: Thought): readonly string[] =>
    (entry.fields.distortions ?? []).map((slug) => (listed.has(slug) ? slug : OTHER))
  return [...new Set([...listed, OTHER])].map((distortion) => ({
    distortion,
    naming: listing(entryPlaceOf, (thought: Thought) => namedBy(thought).includes(distortion)),
  }))
})
