import { buildReport } from '@core/dashboard/build'
import { cardNamed } from '@core/dashboard/card'
import type { Filter } from '@core/dashboard/filter'
import { CARDS } from '@core/dashboard/phrases'
import { EXIT, wrongUse } from './exit'
import { FILTER_OPTIONS, FILTER_USAGE, readFilter } from './filter'
import { sayGitRemote } from './git-remote'
import { openJournal } from './journal'
import { json } from './output'
import { pageData } from './page-data'
import { readDay, readOption } from './read-option'
import { reportCsv } from './report-csv'
import { writePage } from './report-html'
import { sayReturning } from './returning'
import { cardText, reportText } from './report-text'
import type { Subcommand } from './subcommand'
import { hereOf, vaultNamed } from './vault-of'

export const report: Subcommand = {
  name: 'report',
  usage: `report [VAULT] [--json|--html FILE|--csv|--card NAME] ${FILTER_USAGE}`,
  about: 'Prints the dashboard: what the notes of a vault add up to.',
  takes: { least: 0, most: 1 },
  options: {
    json: { about: 'print the report as JSON, the same that the editors show' },
    html: { value: 'FILE', about: 'write the dashboard as one page, and print nothing' },
    csv: { about: 'print every counted entry as CSV' },
    card: { value: 'NAME', about: 'print one card alone, as a block in a note shows it' },
    ...FILTER_OPTIONS,
  },
  more: [
    'Problems are listed in the report and do not change how it ends; "efficacy check" is for that.',
    '--html replaces a file only where it is a page of ours. In the CSV, text that a spreadsheet would take for a formula begins with an apostrophe.',
  ],
  async run(args, output) {
    const asked = readDay(args, 'today')
    const filterIn = readFilter(args)
    const html = args.value('html')
    const card = readOption(args, 'card', cardNamed, Object.keys(CARDS))
    const forms = [args.flag('json'), args.flag('csv'), html !== undefined, card !== undefined]
    if (forms.filter(Boolean).length > 1) {
      throw wrongUse('--json, --html, --csv and --card exclude each other; give one.')
    }
    const root = vaultNamed(args.positionals[0])
    const here = hereOf(root, args.positionals[0])
    const opened = openJournal(root, output)
    const { journal, memory } = opened
    await journal.scan()
    const today = asked ?? journal.today()
    const snapshot = journal.snapshot()
    const filter = filterIn(snapshot)
    if (args.flag('csv')) {
      output.data(reportCsv(snapshot, today, filter))
      return EXIT.done
    }
    const report = buildReport(snapshot, today, filter)
    if (html !== undefined) await writePage(html, pageData(snapshot, report))
    else if (args.flag('json')) output.data(json(report))
    else if (card !== undefined) output.write(cardText(report, card, output.screen, here))
    else {
      output.write(reportText(report, output.screen, here))
      // Of another day or of a part of the notes, the line would say what does not hold today.
      if (asked === undefined && isWhole(filter)) await sayReturning(report, memory, output, here)
      await sayGitRemote(opened, output)
    }
    return EXIT.done
  },
}

function isWhole({ domain, goal, since }: Filter): boolean {
  return domain === null && goal === null && since === null
}
