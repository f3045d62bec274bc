import { REPORT_VERSION, evidenceWithin } from '@core/dashboard/build'
import { kindWord } from '@core/dashboard/phrases'
import { searchIn } from '@core/dashboard/search'
import { SOURCES } from '@core/kind'
import { translated } from '@core/texts'
import { EXIT } from './exit'
import { FILTER_OPTIONS, FILTER_USAGE, readFilter } from './filter'
import { readJournal } from './journal'
import { json } from './output'
import { readDay, readName } from './read-option'
import type { Subcommand } from './subcommand'
import { dim, printable } from './terminal'
import { wrap } from './wrap'
import { vaultNamed } from './vault-of'

export const evidence: Subcommand = {
  name: 'evidence',
  usage: `evidence [VAULT] [--words TEXT] [--source NAME] [--json] ${FILTER_USAGE}`,
  about: 'Prints your own sentences on what you can do, the newest first.',
  takes: { least: 0, most: 1 },
  options: {
    words: { value: 'TEXT', about: 'only sentences that hold all of these words, in any order' },
    source: { value: 'NAME', about: `only of entries that drew on it: ${SOURCES.join(', ')}` },
    json: { about: 'print them as JSON: version, how many there are, and each with its place' },
    ...FILTER_OPTIONS,
  },
  more: ['The dashboard looks through the same sentences in "Search my evidence".'],
  async run(args, output) {
    const asked = readDay(args, 'today')
    const source = readName(args, 'source', SOURCES) ?? null
    const filterIn = readFilter(args)
    const journal = await readJournal(vaultNamed(args.positionals[0]), output)
    const snapshot = journal.snapshot()
    const lines = evidenceWithin(snapshot, asked ?? journal.today(), filterIn(snapshot))
    const search = { words: args.value('words') ?? '', source, most: lines.length }
    const { n, items } = searchIn(lines, search)
    if (args.flag('json')) output.data(json({ version: REPORT_VERSION, n, items }))
    else {
      for (const { date, kind, line, path, text } of items) {
        for (const part of wrap(text, output.screen.width)) output.line(part)
        output.line(dim(printable(`  ${date}, ${kindWord(kind)}, ${path}:${line}`), output.screen))
      }
      if (n === 0) output.line(translated('No sentence matches.'))
    }
    return EXIT.done
  },
}
