import {
  empty,
  evidenceCount,
  kindWord,
  listed,
  setbackFacts,
  setbacksSentence,
  shiftSentence,
  shortDate,
  shownOf,
} from '@core/dashboard/phrases'
import type { Report, Setback } from '@core/dashboard/report'
import { andMore, dated, LINES, paragraph } from './report-text-lines'
import type { Screen } from './terminal'

/** A row without a date belongs to the one above. */
type Row = readonly [date: string, text: string]

/** What a setback taught is told apart from what shows that something can be done. */
export function words({ measures: { evidence }, today }: Report, screen: Screen): readonly string[] {
  if (evidence.n === 0) return paragraph(screen, empty('evidence'))
  const rows = evidence.items.slice(0, LINES).flatMap(({ date, kind, text }): readonly Row[] => {
    const row: Row = [shortDate(date, today), text]
    return kind === 'setback' ? [row, ['', kindWord(kind)]] : [row]
  })
  return dated(rows, screen).flat()
}

export function wordsCount({ measures: { evidence } }: Report): string {
  const shown = shownOf(Math.min(LINES, evidence.n), evidence.n)
  return evidence.n === 0 ? '' : listed([evidenceCount(evidence.n), shown])
}

export function setbacks({ measures: { setbacks }, today }: Report, screen: Screen): readonly string[] {
  const shown = setbacks.list.items.slice(0, LINES)
  const rows = shown.flatMap((setback) => setbackRows(setback, today))
  return [
    ...paragraph(screen, setbacksSentence(setbacks), shiftSentence(setbacks)),
    ...dated(rows, screen).flat(),
    ...andMore(setbacks.n - shown.length),
  ]
}

/** What was learned, then what is known of the next try; a setback that says neither stands with its kind. */
function setbackRows(setback: Setback, today: Report['today']): readonly Row[] {
  const said = [setback.learned, listed(setbackFacts(setback, today))].filter((text) => text !== '')
  const [first = kindWord('setback'), ...rest] = said
  return [[shortDate(setback.date, today), first], ...rest.map((text): Row => ['', text])]
}
