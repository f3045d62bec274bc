import {
  attemptNote,
  averageSentence,
  besides,
  binLabel,
  brierSentence,
  confidenceChange,
  consistencySentence,
  count,
  DAY_STATES,
  draftNote,
  driftSentence,
  EMPTY,
  evidenceCount,
  findingsCount,
  FOOTER,
  goalFacts,
  goalsCount,
  kindName,
  longDate,
  notesCount,
  openNote,
  PREDICTION_CAVEAT,
  predictionSentences,
  PRODUCT,
  runSentence,
  shortDate,
  shownOf,
  valueChange,
  weeksCount,
} from '@core/dashboard/phrases'
import type { ConsistencyDay, Goal, Report } from '@core/dashboard/report'
import { findingLine } from './check'
import { bold, columns, dim, fit, padTo, printable, type Screen, wrap } from './terminal'

/** How many of a list the text shows; `--json` has them all. */
const ITEMS = 10
const LINES = 5

const MARKS: Readonly<Record<ConsistencyDay['state'], string>> = {
  practice: '■',
  none: '·',
  off: '–',
  pending: '□',
}

/** The dashboard as text for a screen: the same sentences, every number with what it counts. */
export function reportText(report: Report, screen: Screen): string {
  const sections = [
    title(report, screen),
    section('Open', open(report, screen), screen),
    section('Consistency', consistency(report, screen), screen),
    section('Goals', goals(report, screen), screen, report.goals.length > 0 ? goalsCount(report.goals) : ''),
    section('Prediction against outcome', prediction(report, screen), screen),
    section('In your own words', words(report, screen), screen, wordsCount(report)),
    section('Notes to check', findings(report, screen), screen, findingsCount(report)),
    wrap(FOOTER, screen.width).map((line) => dim(line, screen)),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function title({ today, notes }: Report, screen: Screen): readonly string[] {
  return [bold(`${PRODUCT} · ${longDate(today)}`, screen), notesCount(notes)]
}

function section(heading: string, lines: readonly string[], screen: Screen, beside = ''): readonly string[] {
  const after = beside === '' ? '' : `  ${dim(beside, screen)}`
  return [`${bold(heading, screen)}${after}`, ...lines.map((line) => `  ${line}`)]
}

function open({ open, drafts, today }: Report, screen: Screen): readonly string[] {
  const rows = [
    ...open.map((item) => ({ item, says: openNote(item, today) })),
    ...drafts.map((item) => ({ item, says: draftNote(item, today) })),
  ].map(({ item, says }) => named(item.title, `${kindName(item.kind)}, ${says}`, screen))
  return rows.length === 0 ? paragraph(EMPTY.open, screen) : firstOf(rows, ITEMS).flat()
}

function consistency({ measures, settings, today }: Report, screen: Screen): readonly string[] {
  const measure = measures.consistency
  const sentence = paragraph(consistencySentence(measure, today), screen)
  if (measure.of === 0) return sentence
  const states = new Set(measure.days.map((day) => day.state))
  const legend = Object.entries(MARKS)
    .filter(([state]) => states.has(state as ConsistencyDay['state']))
    .map(([state, mark]) => `${mark} ${DAY_STATES[state as ConsistencyDay['state']]}`)
  return [
    ...sentence,
    measure.days.map((day) => MARKS[day.state]).join(''),
    dim(legend.join('  '), screen),
    ...paragraph(runSentence(measure, settings.grace), screen),
    ...paragraph(`${weeksCount(measure.weeks)}.`, screen),
  ]
}

function goals({ goals, today }: Report, screen: Screen): readonly string[] {
  if (goals.length === 0) return paragraph(EMPTY.goals, screen)
  return firstOf(
    goals.map((goal) => goalLines(goal, today, screen)),
    ITEMS,
  ).flat()
}

function goalLines(goal: Goal, today: Report['today'], screen: Screen): readonly string[] {
  const confidence = confidenceChange(goal.confidence)
  const value = valueChange(goal.value)
  const numbers = [
    confidence && `confidence ${confidence}`,
    value && `${goal.value.metric ?? 'value'} ${value}`,
  ]
  const [latest] = goal.attempts.items
  return [
    ...named(goal.title, goalFacts(goal, today).join(', '), screen),
    ...below(numbers.filter(Boolean).join('; '), screen),
    ...below(latest ? `${latest.task}: ${attemptNote(latest)}` : '', screen),
  ]
}

function prediction({ measures: { calibration } }: Report, screen: Screen): readonly string[] {
  const also = besides(calibration)
  return [
    ...paragraph(predictionSentences(calibration).join(' '), screen),
    ...paragraph(also === '' ? null : `Besides: ${also}.`, screen),
    ...paragraph(averageSentence(calibration), screen),
    ...paragraph(driftSentence(calibration), screen),
    ...paragraph(brierSentence(calibration), screen),
    ...(calibration.bins ?? []).map((bin) => `${padTo(binLabel(bin), 9)} ${bin.done} of ${bin.n} finished`),
    ...paragraph(calibration.expected === null ? null : PREDICTION_CAVEAT, screen),
  ]
}

function words({ measures: { evidence }, today }: Report, screen: Screen): readonly string[] {
  if (evidence.n === 0) return paragraph(EMPTY.evidence, screen)
  return evidence.items.slice(0, LINES).flatMap(({ date, text }) => {
    const day = padTo(shortDate(date, today), 12)
    return wrap(text, room(screen) - 12).map((line, index) => (index === 0 ? day : ' '.repeat(12)) + line)
  })
}

function wordsCount({ measures: { evidence } }: Report): string {
  const shown = shownOf(Math.min(LINES, evidence.n), evidence.n)
  return evidence.n === 0
    ? ''
    : shown === ''
      ? evidenceCount(evidence.n)
      : `${evidenceCount(evidence.n)}, ${shown}`
}

function findings({ problems, hints }: Report, screen: Screen): readonly string[] {
  const rows = problems.flatMap((finding) => wrap(findingLine(finding), room(screen) - 2, '  '))
  const more = hints.length === 0 ? null : `${count(hints.length, 'hint')}: "efficacy check" lists them.`
  return [...(problems.length === 0 ? paragraph(EMPTY.problems, screen) : rows), ...paragraph(more, screen)]
}

function firstOf<T>(rows: readonly T[], most: number): readonly (T | string)[] {
  return rows.length <= most ? rows : [...rows.slice(0, most), `and ${rows.length - most} more`]
}

/** A name with what is said of it beside it, or below it where the line is too short. */
function named(name: string, says: string, screen: Screen): readonly string[] {
  const left = fit(name, room(screen))
  if (columns(left) + columns(says) + 2 > room(screen)) return [left, ...below(says, screen)]
  return [`${left}  ${dim(printable(says), screen)}`]
}

function below(text: string, screen: Screen): readonly string[] {
  return text === '' ? [] : wrap(text, room(screen) - 2).map((line) => `  ${dim(line, screen)}`)
}

function paragraph(text: string | null, screen: Screen): readonly string[] {
  return text === null ? [] : wrap(text, room(screen))
}

/** Columns inside a section. */
function room({ width }: Screen): number {
  return width - 2
}
