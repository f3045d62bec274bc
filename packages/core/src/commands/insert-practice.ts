import { allKinds } from '../kinds'
import type { Command } from './command'
import { insertBlock } from './insert-block'
import { askKind } from './new-entry'
import { sayNoNote } from './write'
import { translated } from '../texts'

export const insertPractice: Command = {
  id: 'insert-practice',
  title: 'Insert practice here',
  about: 'Put one of the six light practices as a block at the cursor; the note around it stays what it is.',
  when: 'note',
  async run(host, journal) {
    const note = await host.openNote()
    if (!note) return sayNoNote(host)
    const kinds = allKinds().filter((kind) => kind.block)
    const kind = await askKind(host, translated('Which practice should stand here?'), kinds)
    if (kind) await insertBlock(host, journal, note, kind)
  },
}
