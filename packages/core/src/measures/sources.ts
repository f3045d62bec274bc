import type { Day } from '../day'
import { SOURCES, type Source } from '../kind'
import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import { inOrder, lastDays, type Counted } from './counted'
import { entriesListed, type EntryPlace, type Listed } from './listed'

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
 * @param done goals, on the day they were done
 */
export function sources(
  entries: readonly Counted[],
  done: readonly Counted<Entry<'goal'>>[],
  today: Day,
): Sources {
  const recent = lastDays(entries, today, SOURCES_WINDOW)
  const recentlyDone = lastDays(done, today, SOURCES_WINDOW)
  const drawing = (source: Source): readonly Counted[] =>
    recent.filter(({ entry }) => sourcesOf(entry).includes(source))
  return {
    n: recent.filter(({ entry }) => sourcesOf(entry).length > 0).length + recentlyDone.length,
    mastery: entriesListed([...drawing('mastery'), ...recentlyDone].sort(inOrder)),
    vicarious: entriesListed(drawing('vicarious')),
    persuasion: entriesListed(drawing('persuasion')),
    state: entriesListed(drawing('state')),
  }
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
  const drawn = drawnBy(entry)
  return SOURCES.filter((source) => drawn.some((name) => name === source))
}

function drawnBy(entry: Entry): readonly string[] {
  if (entry.kind === 'action') return attempted(entry)
  if (entry.kind === 'setback' && !entry.sections.learned?.filled) return []
  return KINDS[entry.kind].sources
}

function attempted({ fields: { outcome, source_used = [] } }: Entry<'action'>): readonly string[] {
  return outcome === 'done' || outcome === 'partly' ? [...KINDS.action.sources, ...source_used] : source_used
}
