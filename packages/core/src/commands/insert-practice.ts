import { allKinds } from '../kinds'
import type { Command } from './command'
import { insertBlock } from './insert-block'
import { askKind } from './new-entry'
import { sayNoNote } from './write'
import { translated } from '../texts'

export const insertPractice: Command = {
  id: 'insert-practice',
  title: 'Insert practice here',
  about:
    'Insert one of the six light practices as a block at the cursor; the rest of the note stays as it is.',
  when: 'note',
  async run(host, journal) {
    const note = await host.openNote()
    if (!note) return sayNoNote(host)
    const kinds = allKinds().filter((kind) => kind.block)
    const kind = await askKind(host, translated('Which practice should go here?'), kinds)
    if (kind) await insertBlock(host, journal, note, kind)
  },
}
