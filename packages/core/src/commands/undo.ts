import type { Command } from './command'

export const undo: Command = {
  id: 'undo',
  title: 'Undo last journal edit',
  about: 'Take back the last thing that a command of the journal wrote, if the note has not changed since.',
  when: 'always',
  async run(host, journal) {
    const undone = await journal.undo()
    if (!undone) host.say('There is no journal edit to undo.')
    else if (undone.what === 'create') host.say(`${undone.path} was taken back.`)
    else host.say(`${undone.path} is as it was before.`)
  },
}
