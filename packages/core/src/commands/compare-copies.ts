import type { Copy } from '../journal/copies'
import type { Journal } from '../journal/journal'
import { titleOf } from '../note/name'
import type { Host } from '../ports'
import { askWhich } from './ask-which'
import type { Command } from './command'
import { noteInFront } from './note-in-front'
import { translated } from '../texts'

export const compareCopies: Command = {
  id: 'compare-copies',
  title: 'Compare copies',
  about: 'See a note beside the other version of it that a sync or a merge has left; neither is changed.',
  when: 'always',
  async run(host, journal) {
    const copy = await chooseCopy(host, journal)
    if (copy) await host.compare(copy.original, copy.path)
  },
}

/** The pair that the note in front is one of, else the only one, else the one that is chosen. */
async function chooseCopy(host: Host, journal: Journal): Promise<Copy | undefined> {
  const copies = journal.copies()
  if (copies.length === 0) {
    host.say(translated('No note has a copy beside it.'))
    return undefined
  }
  const open = await noteInFront(host)
  const here = copies.filter(({ path, original }) => path === open?.path || original === open?.path)
  const listed = here.length > 0 ? here : copies
  if (listed.length === 1) return listed[0]
  return askWhich(host, { id: 'copy', title: translated('Which copy?') }, listed, ({ path, original }) => ({
    value: path,
    label: titleOf(path),
    description: original,
  }))
}
