import type { Journal } from '../journal/journal'
import { editSeen } from '../journal/writing'
import { EditRefused } from '../note/changes'
import { tick as tickBox } from '../note/edit'
import { parseNote } from '../note/parse'
import type { Task } from '../note/entry'
import type { OpenNote } from '../ports'
import type { Command } from './command'
import { cursorLine } from './note-in-front'
import { stepsOf } from './find-again'
import { sayNoNote } from './write'
import { translated } from '../texts'

export const tick: Command = {
  id: 'tick',
  title: 'Tick a step',
  about: 'Tick the checkbox at the cursor, or untick it: a step, a micro-action, or an item of a plan.',
  when: 'note',
  async run(host, journal) {
    const note = await host.openNote()
    if (!note) return sayNoNote(host)
    const task = taskAt(note, journal)
    if (!task) throw new EditRefused('no-checkbox', translated('There is no journal step on this line.'))
    // It may have been ticked elsewhere since it was shown, and then is as the person wants it.
    if (note.done !== undefined && note.done !== task.done) return
    await editSeen(journal, note, tickBox(note.text, task.line, !task.done))
  },
}

/** The checkbox on the cursor's line, where it belongs to an entry. */
function taskAt(note: OpenNote, journal: Journal): Task | undefined {
  const line = cursorLine(note)
  return stepsOf(parseNote(note.path, note.text, journal.settings).entries).find((task) => task.line === line)
}
