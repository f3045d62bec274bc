import type { Day } from '../day'
import type { Dated } from './dated'
import { type FilteredPart, gather, type Gathered, withChangedNotes } from './gathered'
import type { NoteRead } from './note-read'

/** Which entries are left of a journal. */
export interface EntryFilter {
  /** The cache key: filters that take different entries need different names. */
  readonly name: string
  readonly takes?: (dated: Dated) => boolean
  /** The first day that counts. */
  readonly since?: Day
}

/** How many parts are cached: two for each filter of ten cards. More would take memory that a phone lacks. */
const CACHED_PARTS = 20

/**
 * The indexes over only the entries that the filter takes. The last result for the same filter is updated by what has
 * changed since, so that a change costs the same with a filter as without.
 */
export function filteredBy(all: Gathered, filter: EntryFilter): Gathered {
  const { parts } = all
  const last = parts.get(filter.name)
  const part = last ? updatedPart(last, all, filter) : newPart(all, filter)
  // The least recently used part stands first, and is dropped first.
  parts.delete(filter.name)
  parts.set(filter.name, { of: all, part })
  for (const name of parts.keys()) if (parts.size > CACHED_PARTS) parts.delete(name)
  return part
}

function newPart({ notes, span }: Gathered, filter: EntryFilter): Gathered {
  const { since = span.since } = filter
  return gather(filteredNotes([...notes.items], filter), { ...span, since })
}

function updatedPart({ of, part }: FilteredPart, all: Gathered, filter: EntryFilter): Gathered {
  const changes = all.notes.changesSince(of.notes)
  const [removed, added] = [filteredNotes(changes.removed, filter), filteredNotes(changes.added, filter)]
  return removed.length + added.length > 0 ? withChangedNotes(part, removed, added) : part
}

/**
 * The notes without the entries that the filter does not take; a note with neither entries nor findings left is dropped.
 */
function filteredNotes(notes: readonly NoteRead[], { takes }: EntryFilter): readonly NoteRead[] {
  if (!takes) return notes
  return notes
    .map((note) => ({ ...note, entries: note.entries.filter(takes) }))
    .filter(({ entries, findings }) => entries.length + findings.length > 0)
}
