import type { Day } from '../day'
import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import { compare } from '../problem'
import type { Settings } from '../settings'
import { lastDays, ofKind, type Counted } from './counted'
import { entriesListed, type EntryPlace, type Listed } from './listed'

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

/**
 * M8: thought records of the last 90 days by the distortions that they name.
 *
 * Source: domain.md, section 3, M8; the five are the article's.
 *
 * Edge cases. A record counts once for each that it names, however often, and once for all its unlisted ones
 * together. `none` is no distortion: it has a count of its own.
 *
 * @param entries what counts, oldest first
 */
export function distortions(
  entries: readonly Counted[],
  today: Day,
  settings: Pick<Settings, 'extra_slugs'>,
): Distortions {
  const thoughts = recentRecords(entries, today)
  const naming = new Map<string, Counted<Entry<'thought'>>[]>()
  for (const thought of thoughts) {
    for (const slug of patternsIn(thought.entry, settings)) {
      const others = naming.get(slug)
      if (others) others.push(thought)
      else naming.set(slug, [thought])
    }
  }
  return {
    n: thoughts.length,
    needed: NEEDED,
    none: naming.get(NONE)?.length ?? 0,
    named: [...naming]
      .filter(([slug]) => slug !== NONE)
      .map(([distortion, records]) => ({ distortion, ...entriesListed(records) }))
      .sort((a, b) => b.n - a.n || compare(a.distortion, b.distortion)),
  }
}

/** The thought records whose patterns are counted. */
export function recentRecords(entries: readonly Counted[], today: Day): readonly Counted<Entry<'thought'>>[] {
  return lastDays(ofKind(entries, 'thought'), today, WINDOW)
}

/** The patterns that a record names, each once; a slug that neither the kind nor the settings list is `other`. */
export function patternsIn(
  { fields }: Entry<'thought'>,
  { extra_slugs }: Pick<Settings, 'extra_slugs'>,
): ReadonlySet<string> {
  const isListed = (slug: string): boolean =>
    Object.hasOwn(KINDS.thought.fields.distortions.options, slug) ||
    (extra_slugs['distortions']?.includes(slug) ?? false)
  return new Set((fields.distortions ?? []).map((slug) => (isListed(slug) ? slug : 'other')))
}
