import type { Calibration, CalibrationBin, CalibrationSplit } from '../report'
import type { NumberId } from '../behind'
import { count } from './counts'
import { empty } from './empty'
import { domainTitle } from './filter'
import { decimal } from './numbers'
import { figure, joined, phrase, plain, type Phrase, sentence } from './said'
import { counted, translated } from '../../texts'

/** `6 of 7 finished`; below the threshold `3 of 5 attempts with a prediction`. */
export function predictionCount({ done, expected, n, needed }: Calibration): string {
  return expected === null
    ? counted('{rated} of {n} attempt with a prediction|{rated} of {n} attempts with a prediction', needed, {
        rated: n,
      })
    : finishedOf(done, n)
}

/** `6 of 7 finished`. */
export function finishedOf(done: number, n: number): string {
  return translated('{done} of {attempts} finished', { done, attempts: n })
}

/** `6 of 7 attempts finished; predictions add up to about 4` */
export function predictionLead(calibration: Calibration): Phrase {
  return lead(calibration, { done: 'prediction:done', n: 'prediction' }, null)
}

function lead(
  { done, expected, n }: Pick<Calibration, 'done' | 'expected' | 'n'>,
  of: { readonly done: NumberId; readonly n: NumberId },
  range: Calibration['range'],
): Phrase {
  const args = { done: figure(done, of.done), attempts: figure(count(n, 'attempt'), of.n) }
  if (expected === null) return phrase('{done} of {attempts} finished', args)
  const sum = Math.round(expected)
  return range === null
    ? phrase('{done} of {attempts} finished; predictions add up to about {sum}', { ...args, sum })
    : phrase('{done} of {attempts} finished; predictions add up to about {sum}, usually {range}', {
        ...args,
        sum,
        range: rangeNote(range),
      })
}

/** Expected against done, with the usual range; or how many attempts it takes. Whole sentences, in reading order. */
export function predictionSentences(calibration: Calibration): readonly string[] {
  const { done, expected, n, needed, range } = calibration
  if (n === 0) return [empty('prediction')]
  if (expected === null) {
    return [
      plain(sentence(predictionCount(calibration))),
      translated('With {n} or more, what was expected and what was finished are compared.', { n: needed }),
    ]
  }
  const args = { attempts: count(n, 'attempt'), sum: Math.round(expected) }
  const finished = translated('You finished {n}.', { n: done })
  if (range === null) {
    return [translated('Over {attempts} your predictions add up to about {sum}.', args), finished]
  }
  return [
    translated(
      'Over {attempts} your predictions add up to about {sum}; if every prediction were exact, {range} would usually be finished.',
      { ...args, range: rangeNote(range) },
    ),
    finished,
    ...comparison(calibration),
  ]
}

/** The same beside a chart that shows expected and finished: what the range means, and where the result lies. */
export function rangeSentences(calibration: Calibration): readonly string[] {
  const { range } = calibration
  if (range === null) return []
  return [
    translated(
      'If every prediction were exact, about four in five sets of attempts like these would end with {range} finished.',
      { range: rangeNote(range) },
    ),
    ...comparison(calibration),
  ]
}

/** The parts to tell of: one that holds every attempt, as where one goal is chosen, would say the same again. */
export function splitsToTell({ n, splits }: Pick<Calibration, 'n' | 'splits'>): readonly CalibrationSplit[] {
  return splits.filter((split) => split.n < n)
}

/** What a part of the attempts has in common; a goal is known by its title. */
export function splitName({ by, part }: Pick<CalibrationSplit, 'by' | 'part'>, goalTitle: string): string {
  if (by === 'goal') return goalTitle
  if (by === 'domain') return domainTitle(part)
  return part === 'micro' ? translated('Micro-actions') : translated('Without micro-actions')
}

/** `8 of 11 attempts finished; predictions add up to about 7, usually 5 to 9`. */
export function splitNote(split: CalibrationSplit): Phrase {
  const part = `${split.by} ${split.part}`
  return lead(split, { done: `part-done:${part}`, n: `part:${part}` }, split.range)
}

/** `5 to 9`; `5` where both are the same. */
function rangeNote({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? `${low}` : translated('{low} to {high}', { low, high })
}

function comparison({ compared }: Calibration): readonly string[] {
  return compared === null ? [] : [COMPARED[compared]()]
}

const COMPARED = {
  'in-line': () => translated('That is in line with your predictions.'),
  more: () => translated('That is more than your predictions suggest.'),
  fewer: () => translated('That is fewer than your predictions suggest; smaller steps help predictions fit.'),
} as const

/** `2 finished in part; 3 planned, not attempted; 1 waiting for an outcome`; `null` where there is none of these. */
export function besides({ partly, not_attempted, waiting }: Calibration): Phrase | null {
  const parts = [
    ...(partly > 0 ? [figure(counted('{n} finished in part', partly), 'prediction:partly')] : []),
    ...(not_attempted > 0
      ? [figure(counted('{n} planned, not attempted', not_attempted), 'prediction:not-attempted')]
      : []),
    ...(waiting > 0 ? [figure(counted('{n} waiting for an outcome', waiting), 'prediction:waiting')] : []),
  ]
  return parts.length === 0 ? null : joined(parts, translated('; '))
}

/**
 * Both averages and how uncertain their difference is; `null` below the threshold. Over several domains no average is
 * given: confidence belongs to what is done, and there is no one number for a person.
 */
export function averageSentence({ average, n }: Calibration, isOneDomain: boolean): string | Phrase | null {
  if (average === null) return null
  if (!isOneDomain) return translated('Averages are given for one goal or one domain at a time.')
  return phrase(
    'On average {predicted}% sure, finished {done}%, from {attempts}; the difference is uncertain by about ±{points}.',
    {
      predicted: Math.round(average.predicted),
      done: Math.round(average.done),
      attempts: figure(count(n, 'attempt'), 'prediction'),
      points: count(Math.round((average.high - average.low) / 2), 'point'),
    },
  )
}

/** How predictions and results lay in the last ten attempts and the ten before; `null` below the threshold. */
export function driftSentence({ drift }: Calibration): string | null {
  if (drift === null) return null
  return translated('Last ten attempts: predictions {latest}; the ten before: {before}.', {
    latest: gap(drift.latest),
    before: gap(drift.before),
  })
}

function gap(points: number): string {
  const whole = Math.round(Math.abs(points))
  if (whole === 0) return translated('level with results')
  return points > 0
    ? counted('{n} point above results|{n} points above results', whole)
    : counted('{n} point below results|{n} points below results', whole)
}

/** The Brier score beside what two plain guesses would give; `null` below the threshold. */
export function brierSentence({ brier, n }: Calibration): Phrase | null {
  if (brier === null) return null
  return phrase(
    'Brier score {score} from {attempts}; lower is closer. Always predicting 50% would give {half}; always predicting the share that was finished would give {share}.',
    {
      score: decimal(brier.score, 2),
      attempts: figure(count(n, 'attempt'), 'prediction'),
      half: decimal(0.25, 2),
      share: decimal(brier.base_rate, 2),
    },
  )
}

/** `0–49%`. */
export function binLabel({ from, to }: CalibrationBin): string {
  return translated('{from}–{to}%', { from, to })
}
