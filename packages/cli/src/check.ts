import { buildReport } from '@core/dashboard/build'
import type { Report } from '@core/dashboard/report'
import { byPlace, type Finding, findingLine } from '@core/problem'
import { EXIT } from './exit'
import { readJournal } from './journal'
import { json } from './output'
import type { Subcommand } from './subcommand'
import { printable } from './terminal'
import { vaultNamed } from './vault-of'

export const check: Subcommand = {
  name: 'check',
  usage: 'check [VAULT] [--json]',
  about: 'Lists what could not be counted as written, and hints, each with its place.',
  takes: { least: 0, most: 1 },
  options: { json: { about: 'print the findings as JSON: version, problems and hints' } },
  more: ['Each line is path:line:column: severity code: message. Ends with 1 where there is a problem.'],
  async run(args, output) {
    const journal = await readJournal(vaultNamed(args.positionals[0]), output)
    const report = buildReport(journal.snapshot(), journal.today())
    const { version, problems, hints } = report
    if (args.flag('json')) output.data(json({ version, problems, hints }))
    else for (const line of findingLines(report)) output.line(line)
    return problems.length > 0 ? EXIT.problem : EXIT.done
  },
}

/** Problems and hints in the order of their places, as compilers write them. */
export function findingLines({ problems, hints }: Pick<Report, 'problems' | 'hints'>): readonly string[] {
  return [...problems, ...hints].sort(byPlace).map(printedFinding)
}

export function printedFinding(finding: Finding): string {
  return printable(findingLine(finding))
}
