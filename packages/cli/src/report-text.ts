import {
  activityCount,
  assessmentCount,
  type CardId,
  cardTitle,
  filterSentence,
  findingsCount,
  footer,
  goalsCount,
  longDate,
  notesCount,
  plansCount,
  PRODUCT,
  PROFESSIONAL_HELP,
} from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import { commandLine, type Here, IN_VAULT } from './command-line'
import { findings, people, sources, tallies } from './report-text-counts'
import { challenge, goals, values } from './report-text-goals'
import { section } from './report-text-lines'
import { next, plans } from './report-text-plans'
import { activity, consistency, open } from './report-text-practice'
import { assessment, prediction, thoughts } from './report-text-ratings'
import { setbacks, words, wordsCount } from './report-text-words'
import { bold, dim, type Screen } from './terminal'
import { wrap, wrapAround } from './wrap'
import { translated } from '@core/texts'

/** The dashboard as text for a screen: the same sentences, every number with what it counts. */
export function reportText(report: Report, screen: Screen, here: Here = IN_VAULT): string {
  const end = [...wrap(footer(), screen.width), ...helpLines(here, screen)].map((line) => dim(line, screen))
  const sections = sectionsOf(report, screen, here).map(([, lines]) => lines)
  return joined([title(report, screen, here), ...sections, end])
}

function helpLines({ vault }: Here, screen: Screen): readonly string[] {
  const command = commandLine('professional-help', { on: vault })
  const help = translated(PROFESSIONAL_HELP)
  return wrapAround(command, translated('{help}: "{command}".', { help, command }), screen.width)
}

/** One card of it, with what it is limited to. */
export function cardText(report: Report, card: CardId, screen: Screen, here: Here = IN_VAULT): string {
  const sections = sectionsOf(report, screen, here).flatMap(([of, lines]) => (of === card ? [lines] : []))
  const limits = filterSentence(report)
  return joined([...sections, ...(limits === null ? [] : [wrap(limits, screen.width)])])
}

function joined(sections: readonly (readonly string[])[]): string {
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The sections, each with the card that it belongs to. */
function sectionsOf(
  report: Report,
  screen: Screen,
  here: Here,
): readonly (readonly [CardId, readonly string[]])[] {
  const { measures } = report
  const rated = measures.assessment.n > 0 ? assessmentCount(measures.assessment) : ''
  const moved = measures.activity.n > 0 ? activityCount(measures.activity) : ''
  const aims = report.goals.length > 0 ? goalsCount(report.goals) : ''
  const planned = report.plans.length > 0 ? plansCount(report.plans) : ''
  const of = (
    card: CardId,
    lines: readonly string[],
    says = '',
    heading = cardTitle(card),
  ): readonly [CardId, readonly string[]] => [card, section(heading, lines, screen, says)]
  return [
    of('today', next(report, screen, here), '', translated('Next practice')),
    of('today', open(report, screen, here), '', translated('Open')),
    of('consistency', consistency(report, screen)),
    of('plans', plans(report, screen, here), planned),
    of('goals', goals(report, screen), aims),
    of('goals', challenge(report, screen), '', translated('How attempts felt')),
    of('prediction', prediction(report, screen)),
    of('assessment', assessment(report, screen), rated),
    of('thoughts', thoughts(report, screen)),
    of('setbacks', setbacks(report, screen)),
    of('activity', activity(report, screen), moved),
    of('people', people(report, screen)),
    of('values', values(report, screen)),
    of('sources', sources(report, screen)),
    of('counts', tallies(report, screen)),
    of('words', words(report, screen), wordsCount(report)),
    of('check', findings(report, screen, here), findingsCount(report)),
  ]
}

function title(report: Report, screen: Screen, { vault, start }: Here): readonly string[] {
  const { today, notes, open, drafts } = report
  const limits = filterSentence(report)
  const isBegun = open.length + drafts.length > 0 || Object.values(notes).some((n) => n > 0)
  const isNew = limits === null && !isBegun
  const entries = notesCount(notes)
  const command = commandLine(start, { on: vault })
  const count = isNew
    ? translated('{entries}. "{command}" starts the journal.', { entries, command })
    : entries
  return [
    ...wrap(`${PRODUCT} · ${longDate(today)}`, screen.width).map((line) => bold(line, screen)),
    ...wrapAround(command, count, screen.width),
    ...(limits === null ? [] : wrap(limits, screen.width)),
  ]
}
