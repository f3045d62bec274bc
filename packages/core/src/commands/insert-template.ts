import { editSeen } from '../journal/writing'
import { allKinds } from '../kinds'
import { insertAt } from '../note/edit'
import type { Command } from './command'
import { insertBlock } from './insert-block'
import { askKind } from './new-entry'
import { dayFor, sayLeftOut, sayNoNote, startFilling, startText } from './write'
import { translated } from '../texts'

export const insertTemplate: Command = {
  id: 'insert-template',
  title: 'Insert template',
  about:
    'Make the empty note in front an entry of any kind; a note that has text gets a block at the cursor.',
  when: 'note',
  async run(host, journal) {
    const note = await host.openNote()
    if (!note) return sayNoNote(host)
    const empty = note.text.trim() === ''
    const kinds = allKinds().filter((kind) => empty || kind.block)
    const title = empty
      ? translated('What should this note be?')
      : translated('What should go at the cursor?')
    const kind = await askKind(host, title, kinds)
    if (!kind) return
    if (!empty) return insertBlock(host, journal, note, kind)
    const { text, cursor } = await startText(
      journal,
      kind,
      startFilling(journal, kind, { date: dayFor(journal, note.path) }),
    )
    const start = note.text.startsWith('\uFEFF') ? 1 : 0
    await editSeen(journal, note, insertAt(note.text, start, text))
    await host.show(note.path, start + cursor)
    sayLeftOut(host, journal, note.path)
  },
}
