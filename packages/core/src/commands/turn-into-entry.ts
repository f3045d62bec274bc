import { editSeen } from '../journal/writing'
import { allKinds, kindOf } from '../kinds'
import type { Kind } from '../kind'
import { addEntryKeys, keysTaken } from '../note/entry-keys'
import { parseNote } from '../note/parse'
import { asDate } from '../note/template'
import type { Change } from '../ports'
import type { Command } from './command'
import { askKind } from './new-entry'
import { only } from './questions'
import { dayFor, leftOutSentence, sayNoNote, startFilling } from './write'
import { translated } from '../texts'

export const turnIntoEntry: Command = {
  id: 'turn-into-entry',
  title: 'Turn this note into an entry',
  about: 'Add the keys of a kind to the note in front, once you have seen them; nothing else in it changes.',
  when: 'note',
  async run(host, journal) {
    const note = await host.openNote()
    if (!note) return sayNoNote(host)
    const { settings } = journal
    const own = parseNote(note.path, note.text, settings).entries.find(({ block }) => !block)
    if (own)
      return host.say(translated('This note is already an entry: {kind}.', { kind: titleOf(own.kind) }))
    const kind = await askKind(host, translated('What should this note be?'), allKinds())
    if (!kind) return
    const taken = keysTaken(note.text, kind, settings.extra_slugs)
    if (taken.length > 0) return host.say(takenSentence(taken, kind))
    const { fields } = startFilling(journal, kind)
    const date = dayFor(journal, note.path)
    const given = { date: [date], ...asDate(kind, date), ...fields }
    const changes = addEntryKeys(note.text, kind, given)
    const confirmed = await host.ask({
      id: 'confirm',
      title: translated('Add these lines to the note?'),
      text: [linesOf(changes).join('\n'), leftOutSentence(journal, note.path) ?? []].flat(),
      options: [
        { value: 'add', label: translated('Add them') },
        { value: 'leave', label: translated('Leave the note as it is') },
      ],
    })
    if (!confirmed || only(confirmed) !== 'add') return
    await editSeen(journal, note, changes)
    await host.show(note.path)
  },
}

function titleOf(id: string): string {
  return translated(kindOf(id)?.title ?? id)
}

function takenSentence(keys: readonly string[], kind: Kind): string {
  const args = { keys: keys.join(', '), kind: translated(kind.title) }
  return keys.length === 1
    ? translated(
        '{keys} is already in the note, with another meaning than in {kind}; nothing was added.',
        args,
      )
    : translated(
        '{keys} are already in the note, with another meaning than in {kind}; nothing was added.',
        args,
      )
}

function linesOf(changes: readonly Change[]): readonly string[] {
  return changes
    .flatMap(({ insert }) => insert.split(/[\r\n]+/))
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim())
}
