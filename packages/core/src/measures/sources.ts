import type { Day } from '../day'
import { type Counted, newestFirst } from '../journal/dated'
import { type Kind, type Source, SOURCES } from '../kind'
import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import { Condition } from '../sequence/condition'
import type { Sequence } from '../sequence/sequence'
import { lastDays } from './counted'
import { entryListing, entryPlaceOf, type EntryPlace, type Listed, listing, LISTED_AT_MOST } from './listed'
import { recordOf } from './record-of'

/** M3: on which of the four sources the entries of the last 28 days drew. */
export interface Sources extends Readonly<Record<Source, Listed<EntryPlace>>> {
  /** Entries that drew on any; one that drew on two stands with both. */
  readonly n: number
}

/** Days, today among them. */
export const SOURCES_WINDOW = 28

/**
 * M3: entries of the last 28 days by source of self-efficacy.
 *
 * Source: domain.md, section 3, M3; see {@link sourcesOf}.
 *
 * Edge cases. A goal that was done counts as mastery on its `done_date`, and nowhere where none is written. An entry
 * that draws on no source is not in `n`. There is no ratio to reach, so none is computed.
 *
 * @param entries what counts, oldest first
 * @param done goals, on the day they were done, the same way
 */
export function sources(
  entries: Sequence<Counted>,
  done: Sequence<Counted<Entry<'goal'>>>,
  today: Day,
): Sources {
  const recent = lastDays(entries, today, SOURCES_WINDOW)
  const recentlyDone = lastDays(done, today, SOURCES_WINDOW)
  return {
    n: recent.where(DRAWING).length + recentlyDone.length,
    ...recordOf(SOURCES, (source) => DRAWN[source](recent)),
    ...(recentlyDone.length > 0 ? { mastery: merged(MASTERED(recent), DONE(recentlyDone)) } : {}),
  }
}

const DRAWING = new Condition(({ entry }: Counted) => SOURCES.some((source) => drawsOn(entry, source)))
const DRAWN = recordOf(SOURCES, (source) => entryListing(({ entry }) => drawsOn(entry, source)))
const MASTERED = listing(
  (counted: Counted) => counted,
  ({ entry }: Counted) => drawsOn(entry, 'mastery'),
)
const DONE = listing((done: Counted) => done)

function merged(entries: Listed<Counted>, done: Listed<Counted>): Listed<EntryPlace> {
  const newest = [...entries.items, ...done.items].sort(newestFirst).slice(0, LISTED_AT_MOST)
  return { n: entries.n + done.n, items: newest.map((counted) => entryPlaceOf(counted)) }
}

/**
 * The sources of self-efficacy that an entry draws on, in the order of {@link SOURCES}.
 *
 * Source: the four are Bandura's (1977), Psychological Review 84, 191-215; which kind draws on which is ours.
 *
 * Edge cases. An attempt draws on mastery only when it was done, wholly or in part; what its `source_used` names is
 * added. A setback does where what was learned is written. A slug that is no source is left out.
 */
export function sourcesOf(entry: Entry): readonly Source[] {
  return SOURCES.filter((source) => drawsOn(entry, source))
}

function drawsOn(entry: Entry, source: Source): boolean {
  if (entry.kind === 'action') return attempted(entry, source)
  if (entry.kind === 'setback' && !entry.sections.learned?.filled) return false
  const { sources }: Kind = KINDS[entry.kind]
  return sources.includes(source)
}

function attempted({ fields: { outcome, source_used } }: Entry<'action'>, source: Source): boolean {
  const isFinished = outcome === 'done' || outcome === 'partly'
  return (isFinished && KINDS.action.sources.includes(source)) || (source_used?.includes(source) ?? false)
}
