import { allKinds, kindOf } from '../kinds'
import { blockPlace } from '../note/block-place'
import { type Change, insertAt } from '../note/edit'
import { eolOf, withEol } from '../note/lines'
import { newBlock, newNote, type NewText } from '../note/template'
import { VaultError } from '../ports'
import type { Command } from './command'
import { kindOptions } from './new-entry'
import { only } from './questions'
import { ownTemplate, sayNoNote, startFilling } from './write'

export const insertTemplate: Command = {
  id: 'insert-template',
  title: 'Insert template',
  about: 'Fill the empty note in front with a template, or put a block at the cursor of one that has text.',
  when: 'note',
  async run(host, journal) {
    const note = await host.openNote()
    if (!note) return sayNoNote(host)
    const empty = note.text.replace(/^\uFEFF/, '').trim() === ''
    const kinds = allKinds().filter((kind) => empty || kind.block)
    const chosen = await host.ask({
      id: 'kind',
      title: empty ? 'What should this note be?' : 'What should stand at the cursor?',
      options: kindOptions(kinds),
    })
    const kind = kinds.find((each) => each === (chosen && kindOf(only(chosen))))
    if (!kind) return
    const filling = startFilling(journal)
    const insert = (offset: number, text: string): Promise<void> =>
      journal.edit(note.path, (now) => {
        if (now === note.text) return insertAt(now, offset, text)
        throw new VaultError(
          'changed',
          note.path,
          `${note.path} has changed; nothing was inserted. Please try again.`,
        )
      })
    if (empty) {
      const { text, cursor } = newNote(kind, filling, await ownTemplate(journal, kind))
      const start = note.text.startsWith('\uFEFF') ? 1 : 0
      await insert(start, text)
      return host.show(note.path, start + cursor)
    }
    const place = blockPlace(note.text, note.cursor)
    const block = newBlock(kind, filling, place.level)
    const changes = insertAt(note.text, place.offset, block.text)
    await insert(place.offset, block.text)
    await host.show(note.path, cursorIn(changes, block, note.text))
  },
}

/** Where the first answer goes, once the block stands in the note with the note's line ends. */
function cursorIn(changes: readonly Change[], block: NewText, note: string): number {
  const eol = eolOf(note)
  const [change] = changes
  const before = withEol(block.text.slice(0, block.cursor), eol)
  const lead = change?.insert.indexOf(before) ?? 0
  return (change?.start ?? 0) + Math.max(0, lead) + before.length
}
