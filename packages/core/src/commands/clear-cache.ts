import type { Command } from './command'
import { translated } from '../texts'

export const clearCache: Command = {
  id: 'clear-cache',
  title: 'Clear cache',
  about: 'Forget what was kept of the notes to open them faster; the notes themselves stay as they are.',
  when: 'always',
  async run(host, journal) {
    await journal.clearCache()
    host.say(translated('The cache is empty. The next start reads every note again.'))
  },
}
