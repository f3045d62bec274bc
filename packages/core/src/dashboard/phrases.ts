/**
 * What a report's numbers say in words. The terminal, both editors and the dashboard all take their sentences from
 * here, so that no two of them can word the same number differently. Each function is pure: parts of a report in,
 * text out. A sentence ends in a full stop; a label or a fragment does not.
 *
 * The wording describes the work and never the person: no praise, no urgency, no verdict beyond what the numbers bear.
 */

import { addDays, weekdayOf, type Day } from '../day'
import type { KindId } from '../kind'
import { kindOf } from '../kinds'
import type {
  Attempt,
  Calibration,
  CalibrationBin,
  Consistency,
  ConsistencyDay,
  Goal,
  Item,
  OpenItem,
  Report,
  Step,
} from './report'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const PRODUCT = 'Efficacy Journal'
export const FOOTER = 'A journaling aid, not medical care. Works offline, sends nothing.'

export const OUTCOMES: Readonly<Record<Attempt['outcome'], string>> = {
  planned: 'planned',
  done: 'finished',
  partly: 'finished in part',
  'not-done': 'not finished',
  'not-attempted': 'not attempted',
  other: 'another outcome',
}

export const GOAL_STATES: Readonly<Record<Goal['state'], string>> = {
  active: 'active',
  paused: 'paused',
  done: 'done',
  dropped: 'dropped',
  other: 'another state',
}

export const DAY_STATES: Readonly<Record<ConsistencyDay['state'], string>> = {
  practice: 'practice',
  none: 'no entry',
  off: 'rest day or pause',
  pending: 'today, open',
}

/** For each section without data: how data get there. */
export const EMPTY = {
  open: 'Planned attempts and notes that are still to be filled are listed here.',
  drafts: 'Notes marked as drafts are listed here; they are counted nowhere.',
  consistency: 'No entries yet. Each day with an entry gets a mark here.',
  goals: 'A goal note shows its ladder of small steps and its attempts here.',
  evidence: 'What you write under "What this shows I can do" is collected here, in your words.',
  prediction: 'Plan an attempt with a prediction and log its outcome; the two are compared here.',
  problems: 'Every note of the journal is counted as written.',
  hints: 'No hints.',
} as const

/** `Oct`. */
export function monthName(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
}

/** `14 Oct`, or `14 Oct 2025` where the year is not today's. */
export function shortDate(day: Day, today: Day): string {
  const short = `${Number(day.slice(8))} ${monthName(day)}`
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${day.slice(0, 4)}`
}

/** `Wednesday, 14 Oct 2026`. */
export function longDate(day: Day): string {
  const weekday = weekdayOf(day)
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${Number(day.slice(8))} ${monthName(day)} ${day.slice(0, 4)}`
}

/** `today`, `yesterday`, `tomorrow`, else the short date. */
function nearDate(day: Day, today: Day): string {
  if (day === today) return 'today'
  if (day === addDays(today, -1)) return 'yesterday'
  if (day === addDays(today, 1)) return 'tomorrow'
  return shortDate(day, today)
}

/** `1 attempt`, `3 attempts`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

/** A kind's name as it stands inside a sentence: `thought record`. */
export function kindName(id: KindId): string {
  return (kindOf(id)?.title ?? id).toLowerCase()
}

/** `412 entries`. */
export function notesCount(notes: Report['notes']): string {
  return count(
    Object.values(notes).reduce((sum, n) => sum + n, 0),
    'entry',
    'entries',
  )
}

// Open items

/** `planned for today`, `planned for 3 Oct, no outcome yet`, `nothing written yet`. */
export function openNote(item: OpenItem, today: Day): string {
  if (item.state === 'empty') return 'nothing written yet'
  if (item.date === null) return 'planned, no date'
  const planned = `planned for ${nearDate(item.date, today)}`
  return item.state === 'waiting' ? `${planned}, no outcome yet` : planned
}

/** `draft, from 3 Oct`. */
export function draftNote(item: Item, today: Day): string {
  return item.date === null ? 'draft, no date' : `draft, from ${nearDate(item.date, today)}`
}

// Problems and hints

/** `2 problems, 3 hints`; what is zero is left out, and `no problems` where both are. */
export function findingsCount(report: Pick<Report, 'problems' | 'hints'>): string {
  const parts = [
    report.problems.length > 0 ? count(report.problems.length, 'problem') : '',
    report.hints.length > 0 ? count(report.hints.length, 'hint') : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : 'no problems'
}

/** One sentence on what the problems mean for the numbers. */
export function problemsSentence(problems: Report['problems']): string {
  if (problems.length === 0) return EMPTY.problems
  return problems.length === 1
    ? 'One note or value is not counted as written; its place is below.'
    : `${problems.length} notes or values are not counted as written; their places are below.`
}

// Consistency

/** `17 of 27 days`, for one line. */
export function consistencyCount(consistency: Consistency): string {
  return consistency.of === 0 ? 'no practice days yet' : `${consistency.n} of ${count(consistency.of, 'day')}`
}

/** What follows the number of practice days: `of the last 27 days, rest days left out`, `of 9 days since you began`. */
export function consistencyWindow(consistency: Consistency, today: Day): string {
  const days = count(consistency.of, 'day')
  const span =
    consistency.from === addDays(today, -27)
      ? `of the last ${consistency.of === 1 ? 'day' : days}`
      : `of ${days} since you began`
  return consistency.days.some((day) => day.state === 'off') ? `${span}, rest days left out` : span
}

/** `17 of the last 28 days`, or how entries get there. */
export function consistencySentence(consistency: Consistency, today: Day): string {
  if (consistency.from === null) return EMPTY.consistency
  if (consistency.of === 0) return 'No practice days yet. A day counts once something is practised on it.'
  return `${consistency.n} ${consistencyWindow(consistency, today)}.`
}

/** `Current run: 12 practice days, 2 days off in any 7 allowed.`; `null` below the threshold, so that nothing is said. */
export function runSentence(consistency: Consistency, grace: number): string | null {
  if (consistency.run === null) return null
  const run = `Current run: ${count(consistency.run, 'practice day')}`
  return grace === 0 ? `${run}.` : `${run}, with up to ${count(grace, 'day')} without practice in any 7.`
}

/** `149 practice days in 52 weeks`. */
export function weeksCount(weeks: Consistency['weeks']): string {
  const days = weeks.reduce((sum, week) => sum + week.n, 0)
  return `${count(days, 'practice day')} in ${count(weeks.length, 'week')}`
}

// Prediction and outcome

/** `6 of 7 finished`; below the threshold `3 of 5 attempts with a prediction`. */
export function predictionCount(calibration: Calibration): string {
  return calibration.expected === null
    ? `${calibration.n} of ${count(calibration.needed, 'attempt')} with a prediction`
    : `${calibration.done} of ${calibration.n} finished`
}

/** What follows the number finished: `of 7 attempts finished; predictions add up to about 4`. */
export function predictionTail(calibration: Calibration): string {
  const of = `of ${count(calibration.n, 'attempt')} finished`
  return calibration.expected === null
    ? of
    : `${of}; predictions add up to about ${Math.round(calibration.expected)}`
}

/** Expected against done, with the usual range; or how many attempts it takes. Whole sentences, in reading order. */
export function predictionSentences(calibration: Calibration): readonly string[] {
  if (calibration.n === 0) return [EMPTY.prediction]
  if (calibration.expected === null) {
    return [
      `${predictionCount(calibration)}.`,
      `From ${calibration.needed} on, what was expected and what was finished are compared.`,
    ]
  }
  const over = `Over ${count(calibration.n, 'attempt')} your predictions add up to about ${Math.round(calibration.expected)}`
  const finished = `You finished ${calibration.done}.`
  if (calibration.range === null) return [`${over}.`, finished]
  return [
    `${over}; if every prediction were exact, ${span(calibration.range)} would usually be finished.`,
    finished,
    ...comparison(calibration),
  ]
}

/** The same beside a chart that shows expected and finished: what the range means, and where the result lies. */
export function rangeSentences(calibration: Calibration): readonly string[] {
  if (calibration.range === null) return []
  return [
    `If every prediction were exact, about four in five such sets would end with ${span(calibration.range)} finished.`,
    ...comparison(calibration),
  ]
}

function span({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? `${low}` : `${low} to ${high}`
}

function comparison({ compared }: Calibration): readonly string[] {
  return compared === null ? [] : [COMPARED[compared]]
}

const COMPARED = {
  'in-line': 'That is in line with your predictions.',
  more: 'That is more than your predictions suggest.',
  fewer: 'That is fewer than your predictions suggest; smaller steps help predictions fit.',
} as const

/** `2 finished in part; 3 planned, not attempted; 1 waiting for an outcome`; `''` where there is none of these. */
export function besides(calibration: Calibration): string {
  return [
    calibration.partly > 0 ? `${calibration.partly} finished in part` : '',
    calibration.not_attempted > 0 ? `${calibration.not_attempted} planned, not attempted` : '',
    calibration.waiting > 0 ? `${calibration.waiting} waiting for an outcome` : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** Both averages and how uncertain their difference is; `null` below the threshold. */
export function averageSentence({ average, n }: Calibration): string | null {
  if (average === null) return null
  const half = Math.round((average.high - average.low) / 2)
  return `On average ${Math.round(average.predicted)}% sure, finished ${Math.round(average.done)}%, from ${count(n, 'attempt')}; the difference is known to about ±${count(half, 'point')}.`
}

/** How predictions and results lay in the last ten attempts and the ten before; `null` below the threshold. */
export function driftSentence({ drift }: Calibration): string | null {
  return drift === null
    ? null
    : `Last ten attempts: predictions ${gap(drift.latest)}; the ten before: ${gap(drift.before)}.`
}

function gap(points: number): string {
  const whole = Math.round(Math.abs(points))
  if (whole === 0) return 'level with results'
  return `${count(whole, 'point')} ${points > 0 ? 'above' : 'below'} results`
}

/** The Brier score beside what two plain guesses would give; `null` below the threshold. */
export function brierSentence({ brier, n }: Calibration): string | null {
  if (brier === null) return null
  const guesses = `always saying 50% gives 0.25, always saying the share finished gives ${brier.base_rate.toFixed(2)}`
  return `Brier score ${brier.score.toFixed(2)} from ${count(n, 'attempt')}, lower is closer; ${guesses}.`
}

/** `0–49%`. */
export function binLabel({ from, to }: CalibrationBin): string {
  return `${from}–${to}%`
}

/** What the comparison rests on; stands below it once there is one. */
export const PREDICTION_CAVEAT = 'These are tasks that you chose, so they say nothing about others.'

// Goals

/** `health`, `difficulty 5 of 10`, `by 12 Dec`, `6 of 8 steps`: what is known, in this order. */
export function goalFacts(goal: Goal, today: Day): readonly string[] {
  return [
    goal.state === 'active' ? '' : GOAL_STATES[goal.state],
    goal.domain ?? '',
    goal.difficulty === null ? '' : `difficulty ${goal.difficulty} of 10`,
    goal.deadline === null ? '' : `by ${shortDate(goal.deadline, today)}`,
    goal.goal_kind === 'process' ? 'process goal' : '',
    stepsCount(goal.steps),
    goal.attempts.n > 0 ? count(goal.attempts.n, 'attempt') : '',
  ].filter((fact) => fact !== '')
}

/** `6 of 8 steps`; `''` for none. */
export function stepsCount(steps: readonly Step[]): string {
  const done = steps.filter((step) => step.done).length
  return steps.length === 0 ? '' : `${done} of ${count(steps.length, 'step')}`
}

/** `30 → 65 of 100`, `30 of 100`; `null` where nothing was rated. */
export function confidenceChange({ start, latest }: Goal['confidence']): string | null {
  const rated = [start, latest].filter((value) => value !== null)
  return rated.length === 0 ? null : `${rated.join(' → ')} of 100`
}

/** `25 → 225 of 400 m`; `null` where no value stands. */
export function valueChange({ start, now, target, unit }: Goal['value']): string | null {
  const known = [start, now].filter((value) => value !== null)
  if (known.length === 0) return null
  const aim = target === null ? '' : ` of ${target}`
  return `${known.join(' → ')}${aim}${unit === null ? '' : ` ${unit}`}`
}

/** `3 active`. */
export function goalsCount(goals: readonly Goal[]): string {
  return `${goals.filter((goal) => goal.state === 'active').length} active`
}

/** `60% sure, finished`; without a prediction, the outcome alone. */
export function attemptNote(attempt: Attempt): string {
  const outcome = OUTCOMES[attempt.outcome]
  return attempt.prediction === null ? outcome : `${attempt.prediction}% sure, ${outcome}`
}

// Evidence

/** `143 sentences`. */
export function evidenceCount(n: number): string {
  return count(n, 'sentence')
}

/** `newest 50 of 143`; `''` where all are there. */
export function shownOf(shown: number, n: number): string {
  return shown < n ? `newest ${shown} of ${n}` : ''
}
