import type { Journal } from '../journal/journal'
import { editSeen } from '../journal/writing'
import type { Kind } from '../kind'
import { insertBlock as insertInto } from '../note/block-insert'
import type { Host, OpenNote } from '../ports'
import { dayFor, sayLeftOut, startFilling } from './write'

/**
 * Puts a block of the kind at the cursor, or as near as it can stand, and shows its first line to write on. In a daily
 * note it is of that day, as a block without a date of its own would be.
 */
export async function insertBlock(host: Host, journal: Journal, note: OpenNote, kind: Kind): Promise<void> {
  const { path, text, cursor } = note
  const filling = startFilling(journal, kind, { date: dayFor(journal, path) })
  const placed = insertInto(path, text, cursor, kind, filling, journal.settings)
  await editSeen(journal, note, placed.changes)
  await host.show(path, placed.cursor)
  sayLeftOut(host, journal, path)
}
