import type { Command } from './command'
import { translated } from '../texts'

export const undo: Command = {
  id: 'undo',
  title: 'Undo last journal edit',
  about:
    'Take back the last thing that a command of the journal wrote, if none of its notes has changed since.',
  when: 'always',
  async run(host, journal) {
    const undone = await journal.undo()
    const [first, ...more] = undone.map(({ what, path }) =>
      what === 'create'
        ? translated('{path} was removed', { path })
        : translated('{path} is as it was before', { path }),
    )
    host.say(
      first === undefined
        ? translated('There is no journal edit to undo.')
        : translated('{what}.', { what: [first, ...more].join(translated(', and ')) }),
    )
  },
}
