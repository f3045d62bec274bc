import { allKinds } from '@core/kinds'
import { practiceOf } from '@core/practices'
import { EXIT } from './exit'
import type { Subcommand } from './subcommand'
import { columns, padTo } from './columns'
import { translated } from '@core/texts'

export const kinds: Subcommand = {
  name: 'kinds',
  usage: 'kinds',
  about: 'Lists the kinds of note: id, title, and the practice that each belongs to.',
  takes: { least: 0, most: 0 },
  options: {},
  more: ['The columns are separated by two spaces or more.'],
  async run(_args, output) {
    const titles = allKinds().map(({ title }) => translated(title))
    const width = Math.max(...titles.map(columns))
    for (const [index, { id }] of allKinds().entries()) {
      const title = padTo(titles[index] ?? '', width)
      output.line(`${padTo(id, 12)}  ${title}  ${translated(practiceOf(id).title)}`)
    }
    return EXIT.done
  },
}
