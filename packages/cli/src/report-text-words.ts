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
import { dated, firstOf, LINES, paragraph } from './report-text-lines'
import type { Screen } from './terminal'

/** What a setback taught is told apart from what shows that something can be done. */
export function words({ measures: { evidence }, today }: Report, screen: Screen): readonly string[] {
  if (evidence.n === 0) return paragraph(screen, empty('evidence'))
  return evidence.items
    .slice(0, LINES)
    .flatMap(({ date, kind, text }) => [
      ...dated(shortDate(date, today), text, screen),
      ...(kind === 'setback' ? dated('', kindWord(kind), screen) : []),
    ])
}

export function wordsCount({ measures: { evidence } }: Report): string {
  const shown = shownOf(Math.min(LINES, evidence.n), evidence.n)
  return evidence.n === 0 ? '' : listed([evidenceCount(evidence.n), shown])
}

export function setbacks({ measures: { setbacks }, today }: Report, screen: Screen): readonly string[] {
  const rows = setbacks.list.items.map((setback) => setbackLines(setback, today, screen))
  return [
    ...paragraph(screen, setbacksSentence(setbacks), shiftSentence(setbacks)),
    ...firstOf(rows, LINES, setbacks.n),
  ]
}

/** What was learned, then what is known of the next try; a setback that says neither stands with its kind. */
function setbackLines(setback: Setback, today: Report['today'], screen: Screen): readonly string[] {
  const said = [setback.learned, listed(setbackFacts(setback, today))].filter((text) => text !== '')
  const [first = kindWord('setback'), ...rest] = said
  return [
    ...dated(shortDate(setback.date, today), first, screen),
    ...rest.flatMap((text) => dated('', text, screen)),
  ]
}
