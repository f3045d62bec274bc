import type { Journal } from '../journal/journal'
import type { Kind } from '../kind'
import { blockPlace } from '../note/block-place'
import { type Change, insertAt } from '../note/edit'
import { eolOf, withEol } from '../note/lines'
import { newBlock, type NewText } from '../note/template'
import type { Host, OpenNote } from '../ports'
import { editSeen, startFilling } from './write'

/** Puts a block of the kind at the cursor, or as near as it can stand, and shows its first line to write on. */
export async function insertBlock(host: Host, journal: Journal, note: OpenNote, kind: Kind): Promise<void> {
  const place = blockPlace(note.text, note.cursor)
  const block = newBlock(kind, startFilling(journal, kind), place.level)
  const changes = insertAt(note.text, place.offset, block.text)
  await editSeen(journal, note, changes)
  await host.show(note.path, cursorIn(changes, block, note.text))
}

/** Where the first answer goes, once the block stands in the note with the note's line ends. */
function cursorIn(changes: readonly Change[], block: NewText, note: string): number {
  const [change] = changes
  const before = withEol(block.text.slice(0, block.cursor), eolOf(note))
  return (change?.start ?? 0) + before.length
}
