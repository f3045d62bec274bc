import type { Calibration, CalibrationBin, CalibrationSplit } from '../report'
import { count } from './counts'
import { EMPTY } from './empty'

/** `6 of 7 finished`; below the threshold `3 of 5 attempts with a prediction`. */
export function predictionCount(calibration: Calibration): string {
  return calibration.expected === null
    ? `${calibration.n} of ${count(calibration.needed, 'attempt')} with a prediction`
    : `${calibration.done} of ${calibration.n} finished`
}

/** What follows the number finished: `of 7 attempts finished; predictions add up to about 4`. */
export function predictionTail(calibration: Pick<Calibration, 'n' | 'expected'>): string {
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

/** What a part of the attempts has in common; a goal is known by its title. */
export function splitName({ by, part }: CalibrationSplit, goalTitle: string): string {
  if (by === 'goal') return goalTitle
  if (by === 'domain') return part.charAt(0).toUpperCase() + part.slice(1)
  return part === 'micro' ? 'Micro-actions' : 'Other attempts'
}

/** `8 of 11 attempts finished; predictions add up to about 7, usually 5 to 9`. */
export function splitNote(split: CalibrationSplit): string {
  const usual = split.range === null ? '' : `, usually ${span(split.range)}`
  return `${split.done} ${predictionTail(split)}${usual}`
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
