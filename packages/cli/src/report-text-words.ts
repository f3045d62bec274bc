import {
  EMPTY,
  evidenceCount,
  kindName,
  setbackFacts,
  setbacksSentence,
  shiftSentence,
  shortDate,
  shownOf,
} from '@core/dashboard/phrases'
import type { Report, Setback } from '@core/dashboard/report'
import { dated, LINES, paragraph } from './report-text-lines'
import { printable, type Screen } from './terminal'

export function words({ measures: { evidence }, today }: Report, screen: Screen): readonly string[] {
  if (evidence.n === 0) return paragraph(screen, EMPTY.evidence)
  return evidence.items
    .slice(0, LINES)
    .flatMap(({ date, text }) => dated(shortDate(date, today), text, screen))
}

export function wordsCount({ measures: { evidence } }: Report): string {
  const shown = shownOf(Math.min(LINES, evidence.n), evidence.n)
  return evidence.n === 0
    ? ''
    : shown === ''
      ? evidenceCount(evidence.n)
      : `${evidenceCount(evidence.n)}, ${shown}`
}
