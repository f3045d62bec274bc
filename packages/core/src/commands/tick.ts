import { editSeen } from '../journal/writing'
import { EditRefused } from '../note/changes'
import { tick as tickBox } from '../note/edit'
import { parseNote } from '../note/parse'
import type { Task } from '../note/entry'
import type { OpenNote } from '../ports'
import { whyUnread } from '../problem'
import type { Settings } from '../settings'
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
    const task = stepOn(cursorLine(note), note, journal.settings)
    // It may have been ticked elsewhere since it was shown, and then is as the person wants it.
    if (note.done !== undefined && note.done !== task.done) return
    await editSeen(journal, note, tickBox(note.text, task.line, !task.done))
  },
}

/**
 * The step on a line of a note, where it belongs to an entry.
 * @throws EditRefused where none does, which a problem of the note explains
 */
function stepOn(line: number, { path, text }: Pick<OpenNote, 'path' | 'text'>, settings: Settings): Task {
  const { entries, findings } = parseNote(path, text, settings)
  const step = stepsOf(entries).find((task) => task.line === line)
  if (step) return step
  const why = entries.length === 0 ? whyUnread(findings) : undefined
  throw new EditRefused('no-checkbox', why ?? translated('There is no journal step on this line.'))
}
