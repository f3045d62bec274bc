import { template as templateOf } from '@core/note/template'
import { EXIT } from './exit'
import { kindNamed, KINDS_LISTED } from './kind-named'
import type { Subcommand } from './subcommand'

export const template: Subcommand = {
  name: 'template',
  usage: 'template KIND',
  about: 'Prints the template of a kind; a copy in the template folder may change its words and order.',
  takes: { least: 1, most: 1 },
  options: {},
  more: [KINDS_LISTED],
  async run(args, output) {
    output.write(templateOf(kindNamed(args.positionals[0])))
    return EXIT.done
  },
}
