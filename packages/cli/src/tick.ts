import { tick as tickBox } from '@core/note/edit'
import { parseNote } from '@core/note/parse'
import { whyUnread } from '@core/problem'
import { couldNot, EXIT, wrongUse } from './exit'
import { locate, openJournal } from './journal'
import type { Subcommand } from './subcommand'
import { VAULT_OF_FILE } from './vault-of'

export const tick: Subcommand = {
  name: 'tick',
  usage: 'tick FILE LINE',
  about: 'Ticks the checkbox on a line of a note; one that is ticked stays as it is.',
  takes: { least: 2, most: 2 },
  options: {},
  more: ['LINE counts from 1.', VAULT_OF_FILE],
  async run(args, output) {
    const [file = '', number = ''] = args.positionals
    if (!/^[1-9]\d{0,6}$/.test(number))
      throw wrongUse(`LINE is a whole number from 1; "${number}" is not one.`)
    const { root, path } = locate(file)
    const { journal } = openJournal(root, output)
    await journal.edit(path, (text) => {
      const { entries, findings } = parseNote(path, text, journal.settings)
      const why = entries.length === 0 ? whyUnread(findings) : undefined
      if (why !== undefined) throw couldNot(why)
      return tickBox(text, Number(number), true)
    })
    return EXIT.done
  },
}
