import { editSeen } from '../journal/writing'
import { EditRefused } from '../note/changes'
import { blockLine, blockToNote, readsAs } from '../note/block-move'
import { VaultError } from '../ports'
import type { Command } from './command'
import { createFree, sayNoNote } from './write'
import { translated } from '../texts'

export const moveBlock: Command = {
  id: 'move-block',
  title: 'Move block to its own note',
  about:
    'Make a note of the block at the cursor, and take it out of this one once the new note reads the same.',
  when: 'note',
  async run(host, journal) {
    const note = await host.openNote()
    if (!note) return sayNoNote(host)
    const line = blockLine(note.text, note.cursor)
    if (line === undefined)
      throw new EditRefused('no-block', translated('The cursor is not in a block of the journal.'))
    const { settings } = journal
    const { kind, name, entries, text, removal } = blockToNote(note.path, note.text, line, settings)
    const goalsAt = (at: string): string =>
      entries
        .map((entry) =>
          journal
            .snapshot()
            .goalsOf({ ...entry, path: at })
            .join('\n'),
        )
        .join('\n\n')
    const path = await journal.together(async (write) => {
      const path = await createFree(journal, write, kind, name, text)
      // The file on disk decides: the block is removed only once its copy is saved there.
      const same = readsAs(path, await journal.vault.read(path), entries, settings)
      if (!same || goalsAt(path) !== goalsAt(note.path)) throw unlike(path)
      await editSeen(write, note, removal)
      return path
    })
    await host.show(path)
  },
}

function unlike(path: string): VaultError {
  return new VaultError('refused', path, 'The block would not read the same in a note of its own; it stays.')
}
