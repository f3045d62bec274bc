import type { AnyEntry, Entry, SectionText, Task } from '../note/entry'
import { FOREIGN, type ParsedNote, parseNote } from '../note/parse'
import { type Looked, type Stamp, type Vault, VaultError } from '../ports'
import { type Finding, problem } from '../problem'
import type { Settings } from '../settings'
import { alike } from './alike'
import type { Slices } from './slices'

/** What there is at a path now: no note where there is no file. */
export interface Seen {
  readonly note?: ParsedNote
  readonly stamp?: Stamp
}

/**
 * Reads one note; at once where the host need not wait. A file that cannot be read is a finding.
 *
 * @param slices of those that wait for their turn while many notes are read: several may come in together
 */
export function lookAt(vault: Vault, path: string, settings: Settings, slices: Slices): Seen | Promise<Seen> {
  const seen = ({ text, ...stamped }: Looked): Seen => ({
    note: text === undefined ? FOREIGN : compacted(parseNote(path, text, settings)),
    ...stamped,
  })
  try {
    const looked = vault.look(path)
    return 'then' in looked
      ? looked.then((late) => slices.inTurn(() => seen(late))).catch(unseen)
      : seen(looked)
  } catch (error) {
    return unseen(error)
  }
}

/** The finding for a file that could not be read. */
export function unread(error: VaultError): Finding {
  const at = { path: error.path, line: 1, column: 1 }
  if (error.code === 'not-utf8') return problem('not-utf8', at)
  if (error.code === 'too-large') return problem('too-large', at, { limit: '5 MB' })
  return problem('unreadable', at, { reason: error.message })
}

function compacted(note: ParsedNote): ParsedNote {
  const { ours, entries, findings } = note
  if (!ours) return note
  return { ours, entries: entries.map(compact), findings: alike(findings) }
}

/**
 * The same entry in half the memory. What reading cuts out of a note keeps all of the note alive, two bytes a letter
 * where one needs them; lists that grew keep their room to grow. What many notes say alike is kept once.
 */
function compact(entry: AnyEntry): Entry {
  const { kind, path, date, time, parts, places } = entry
  // An entry is plain data, so nothing is lost.
  const told = JSON.parse(JSON.stringify({ ...entry, path: '', parts: null, places: null })) as PlainEntry
  for (const [id, section] of Object.entries(told.sections)) {
    if (section.tasks.length === 0) section.tasks = alike(section.tasks)
    else for (const task of section.tasks) task.fields = alike(task.fields)
    if (section.text === '') told.sections[id] = alike(section)
  }
  for (const [key, value] of Object.entries(told.fields)) told.fields[key] = alike(value)
  const copy: AnyEntry = {
    ...told,
    kind,
    path,
    date: alike(date),
    time: alike(time),
    parts: alike(parts),
    places: alike(places),
  }
  return copy
}

/** A copy of one's own, so that it may be written to. */
type PlainEntry = Omit<AnyEntry, 'sections' | 'fields'> & {
  readonly sections: Record<string, PlainSection>
  readonly fields: Record<string, unknown>
}
type PlainSection = Omit<SectionText, 'tasks'> & { tasks: readonly PlainTask[] }
type PlainTask = Omit<Task, 'fields'> & { fields: Task['fields'] }

/** Whether it is one of ours cannot be known, so it is listed as if it were. */
function unseen(error: unknown): Seen {
  if (!(error instanceof VaultError)) throw error
  return error.code === 'missing' ? {} : { note: { ours: true, entries: [], findings: [unread(error)] } }
}
