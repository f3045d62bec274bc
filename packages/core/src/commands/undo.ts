import type { Command } from './command'

export const undo: Command = {
  id: 'undo',
  title: 'Undo last journal edit',
  about: 'Take back the last thing that a command of the journal wrote, if no note of it has changed since.',
  when: 'always',
  async run(host, journal) {
    const undone = await journal.undo()
    const [first, ...more] = undone.map(({ what, path }) =>
      what === 'create' ? `${path} was taken back` : `${path} is as it was before`,
    )
    host.say(
      first === undefined ? 'There is no journal edit to undo.' : `${[first, ...more].join(', and ')}.`,
    )
  },
}
