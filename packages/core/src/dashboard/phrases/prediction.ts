import type { Calibration, CalibrationBin, CalibrationSplit } from '../report'
import type { NumberId } from '../behind'
import { count } from './counts'
import { EMPTY } from './empty'
import { figure, joined, said, type Said } from './said'

/** `6 of 7 finished`; below the threshold `3 of 5 attempts with a prediction`. */
export function predictionCount(calibration: Calibration): string {
  return calibration.expected === null
    ? `${calibration.n} of ${count(calibration.needed, 'attempt')} with a prediction`
    : `${calibration.done} of ${calibration.n} finished`
}

/** `6 of 7 attempts finished; predictions add up to about 4`. */
export function predictionLead(calibration: Calibration): Said {
  return lead(calibration, { done: 'prediction:done', n: 'prediction' })
}

function lead(
  { done, expected, n }: Pick<Calibration, 'done' | 'expected' | 'n'>,
  of: { readonly done: NumberId; readonly n: NumberId },
): Said {
  const finished = said`${figure(done, of.done)} of ${figure(count(n, 'attempt'), of.n)} finished`
  return expected === null ? finished : said`${finished}; predictions add up to about ${Math.round(expected)}`
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
export function splitNote(split: CalibrationSplit): Said {
  const part = `${split.by} ${split.part}`
  const usual = split.range === null ? '' : `, usually ${span(split.range)}`
  return said`${lead(split, { done: `part-done:${part}`, n: `part:${part}` })}${usual}`
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

/** `2 finished in part; 3 planned, not attempted; 1 waiting for an outcome`; `null` where there is none of these. */
export function besides({ partly, not_attempted, waiting }: Calibration): Said | null {
  const parts = [
    ...(partly > 0 ? [figure(`${partly} finished in part`, 'prediction:partly')] : []),
    ...(not_attempted > 0
      ? [figure(`${not_attempted} planned, not attempted`, 'prediction:not-attempted')]
      : []),
    ...(waiting > 0 ? [figure(`${waiting} waiting for an outcome`, 'prediction:waiting')] : []),
  ]
  return parts.length === 0 ? null : joined(parts, '; ')
}

/**
 * Both averages and how uncertain their difference is; `null` below the threshold. Over several domains no average is
 * given: confidence belongs to what is done, and there is no one number for a person.
 */
export function averageSentence({ average, n }: Calibration, isOneDomain: boolean): Said | null {
  if (average === null) return null
  if (!isOneDomain) return said`Averages are given for one goal or one domain at a time.`
  const half = Math.round((average.high - average.low) / 2)
  return said`On average ${Math.round(average.predicted)}% sure, finished ${Math.round(average.done)}%, from ${figure(count(n, 'attempt'), 'prediction')}; the difference is known to about ±${count(half, 'point')}.`
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
export function brierSentence({ brier, n }: Calibration): Said | null {
  if (brier === null) return null
  const guesses = `always saying 50% gives 0.25, always saying the share finished gives ${brier.base_rate.toFixed(2)}`
  return said`Brier score ${brier.score.toFixed(2)} from ${figure(count(n, 'attempt'), 'prediction')}, lower is closer; ${guesses}.`
}

/** `0–49%`. */
export function binLabel({ from, to }: CalibrationBin): string {
  return `${from}–${to}%`
}

/** What the comparison rests on; stands below it once there is one. */
export const PREDICTION_CAVEAT = 'These are tasks that you chose, so they say nothing about others.'
