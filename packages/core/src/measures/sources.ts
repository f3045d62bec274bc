import { SOURCES, type Source } from '../kind'
import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'

/**
 * The sources of self-efficacy that an entry draws on, in the order of {@link SOURCES}.
 *
 * Source: the four are Bandura's (1977), Psychological Review 84, 191-215; which kind draws on which is ours.
 *
 * Edge cases. An attempt draws on mastery only when it was done, wholly or in part; what its `source_used` names is
 * added. A slug that is no source is left out. A setback draws on mastery once it says what was learned.
 */
export function sourcesOf(entry: Entry): readonly Source[] {
  const drawn = drawnOn(entry)
  return SOURCES.filter((source) => drawn.some((name) => name === source))
}

function drawnOn(entry: Entry): readonly string[] {
  if (entry.kind === 'action') return attempted(entry)
  if (entry.kind === 'setback' && !entry.sections.learned?.filled) return []
  return KINDS[entry.kind].sources
}

function attempted({ fields: { outcome, source_used = [] } }: Entry<'action'>): readonly string[] {
  return outcome === 'done' || outcome === 'partly' ? [...KINDS.action.sources, ...source_used] : source_used
}
