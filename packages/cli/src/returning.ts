import { isDay } from '@core/day'
import { returningSentence } from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import type { Memory } from '@core/ports'
import { translated } from '@core/texts'
import { commandLine, type Here } from './command-line'
import type { Output } from './output'
import { wrapAround } from './wrap'

const SHOWN = 'returning.shown'

/** Prints the line on thoughts that come back. A terminal has nothing to dismiss, so showing it does that. */
export async function sayReturning(
  report: Report,
  memory: Memory,
  output: Output,
  { vault }: Here,
): Promise<void> {
  const shown = String(await memory.get(SHOWN))
  const sentence = returningSentence(report, isDay(shown) ? shown : undefined)
  if (sentence === null) return
  await memory.set(SHOWN, report.today)
  const command = commandLine('professional-help', { on: vault })
  const way = translated('"{command}" shows the list.', { command })
  const lines = wrapAround(command, `${sentence} ${way}`, output.screen.width)
  for (const line of ['', ...lines]) output.line(line)
}
