import { allKinds, kindOf } from '../kinds'
import { blockPlace } from '../note/block-place'
import { insertAt } from '../note/edit'
import { newBlock, newNote } from '../note/template'
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
    if (empty) {
      const { text, cursor } = newNote(kind, filling, await ownTemplate(journal, kind))
      const start = note.text.startsWith('\uFEFF') ? 1 : 0
      await journal.edit(note.path, (now) => insertAt(now, start, text))
      return host.show(note.path, start + cursor)
    }
    const place = blockPlace(note.text, note.cursor)
    const block = newBlock(kind, filling, place.level)
    await journal.edit(note.path, (now) => insertAt(now, place.offset, `${place.before}${block.text}${place.after}`))
    await host.show(note.path, place.offset + place.before.length + block.cursor)
  },
}
