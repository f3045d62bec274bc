import { isRecalled, type Kind } from '../kind'
import { KINDS } from '../kinds'
import { type AnyEntry, type AnySection, type Entry, type Task, wordsOf } from '../note/entry'
import { FOREIGN, type ParsedNote, parseNote } from '../note/parse'
import { fingerprinted } from '../note/same-entry'
import { type ScannedFile, type Stamp, type Vault, VaultError } from '../ports'
import { type Finding, problem } from '../problem'
import type { Settings } from '../settings'
import { interned } from './interned'
import type { TimeSlices } from './time-slices'

/** The present state of a path; without a note where there is no file. */
export interface PathState {
  readonly note?: ParsedNote
  readonly stamp?: Stamp
}

/**
 * Reads one note, synchronously where the host can. A file that cannot be read gives a finding.
 *
 * @param slices paces the parsing of notes that are read asynchronously: many may arrive at once
 */
export function readNote(
  vault: Vault,
  path: string,
  settings: Settings,
  slices: TimeSlices,
): PathState | Promise<PathState> {
  const seen = ({ text, ...stamped }: ScannedFile): PathState => ({
    note: text === undefined ? FOREIGN : compacted(parseNote(path, text, settings)),
    ...stamped,
  })
  try {
    const looked = vault.look(path)
    return 'then' in looked
      ? looked.then((late) => slices.run(() => seen(late))).catch(unreadableNote)
      : seen(looked)
  } catch (error) {
    return unreadableNote(error)
  }
}

/** The finding for a file that could not be read. */
export function unreadFinding(error: VaultError): Finding {
  const at = { path: error.path, line: 1, column: 1 }
  if (error.code === 'not-utf8') return problem('not-utf8', at)
  if (error.code === 'too-large') return problem('too-large', at, { limit: '5 MB' })
  return problem('unreadable', at, { reason: error.message })
}

function compacted(note: ParsedNote): ParsedNote {
  const { ours, entries, findings } = note
  if (!ours) return note
  return { ours, entries: entries.map(compact), findings: interned(findings) }
}

/**
 * A copy of the entry in half the memory. A substring keeps the whole text of its note alive, at two bytes a letter
 * where one letter needs them, and a list that grew keeps spare capacity. Values that many notes share are interned.
 */
function compact(entry: AnyEntry): Entry {
  const { kind, path, date, time, parts, places } = entry
  const sections = withRecalledWords(entry)
  // An entry is plain data, so nothing is lost.
  const plain = JSON.parse(
    JSON.stringify({ ...entry, sections, path: '', parts: null, places: null }),
  ) as PlainEntry
  for (const [id, section] of Object.entries(plain.sections)) {
    if (section.tasks.length === 0) section.tasks = interned(section.tasks)
    else for (const task of section.tasks) task.fields = interned(task.fields)
    if ('text' in section && section.text === '') plain.sections[id] = interned(section)
  }
  for (const [key, value] of Object.entries(plain.fields)) plain.fields[key] = interned(value)
  const copy: AnyEntry = {
    ...plain,
    kind,
    path,
    date: interned(date),
    time: interned(time),
    parts: interned(parts),
    places: interned(places),
  }
  return copy
}

/** Words that nothing shows stay in the note: they would be half of an entry, and are none of our business. */
function withRecalledWords({ kind, sections }: AnyEntry): AnyEntry['sections'] {
  const { sections: declared }: Kind = KINDS[kind]
  const kept: Record<string, AnySection> = {}
  for (const [id, section] of Object.entries(sections)) {
    if (!section) continue
    const isShown = wordsOf(section) === '' || (declared[id] !== undefined && isRecalled(declared[id]))
    kept[id] = isShown ? section : fingerprinted(section)
  }
  return kept
}

/** A mutable copy of an entry. */
type PlainEntry = Omit<AnyEntry, 'sections' | 'fields'> & {
  readonly sections: Record<string, PlainSection>
  readonly fields: Record<string, unknown>
}
type PlainSection = AnySection & { tasks: readonly PlainTask[] }
type PlainTask = Omit<Task, 'fields'> & { fields: Task['fields'] }

/** Whether it is one of ours cannot be known, so it is listed as if it were. */
function unreadableNote(error: unknown): PathState {
  if (!(error instanceof VaultError)) throw error
  return error.code === 'missing'
    ? {}
    : { note: { ours: true, entries: [], findings: [unreadFinding(error)] } }
}
