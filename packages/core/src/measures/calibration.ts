import { daysBetween, type Day } from '../day'
import type { Snapshot } from '../journal/snapshot'
import type { Entry } from '../note/entry'
import type { Settings } from '../settings'
import { attemptOf, type Attempt } from './attempt'
import { isAttempt, isPlanned, type Counted } from './counted'
import { listed, type Listed } from './listed'
import { central80, mean, poissonBinomial, rounded, sd, sum, wilson80 } from './statistics'

/** M6: what was predicted before an attempt against what came of it. */
export interface Calibration {
  /** Attempts with a prediction and an outcome, the newest 100. */
  readonly n: number
  /** How many it takes until expected and done are compared. */
  readonly needed: number
  readonly done: number
  readonly partly: number
  readonly not_done: number
  /** Planned with a prediction and then not attempted: not in `n`. */
  readonly not_attempted: number
  /** Planned with a prediction more than 14 days ago, without an outcome: not in `n`. */
  readonly waiting: number
  /** The sum of the predictions, in attempts. */
  readonly expected: number | null
  /** Central 80 % range of how many would be done if every prediction were exact (Poisson-binomial). */
  readonly range: { readonly low: number; readonly high: number } | null
  readonly compared: 'in-line' | 'more' | 'fewer' | null
  /** Means in percent; `difference` (predicted minus done) in points with its 80 % interval. */
  readonly average: {
    readonly predicted: number
    readonly done: number
    readonly difference: number
    readonly low: number
    readonly high: number
  } | null
  /** Mean squared error, 0 to 1, with the base rate's; `skill` is `null` where every outcome is the same. */
  readonly brier: { readonly score: number; readonly base_rate: number; readonly skill: number | null } | null
  /** Mean prediction minus share done, in points: the last ten attempts and the ten before. */
  readonly drift: { readonly latest: number; readonly before: number } | null
  /** Bins with at least 5 attempts, from 30 attempts on. */
  readonly bins: readonly CalibrationBin[] | null
  /** The attempts that `n` counts, newest first. */
  readonly attempts: Listed<Attempt>
}

export interface CalibrationBin {
  /** Percent, both included. */
  readonly from: number
  readonly to: number
  readonly n: number
  /** Attempts done; one done in part adds what `partly_counts` says. */
  readonly done: number
  /** Wilson 80 % interval of the share done, 0 to 1. */
  readonly low: number
  readonly high: number
}

const NEWEST = 100
const WAITING_DAYS = 14
const DRIFT_LENGTH = 10
const BIN_EDGES = [
  { from: 0, to: 49 },
  { from: 50, to: 79 },
  { from: 80, to: 100 },
] as const
const BIN_MINIMUM = 5
/** A prediction of 0 or 100 % is taken as nearly so, or one surprise would make the range impossible. */
const CLIP = { low: 0.02, high: 0.98 }
/** Standard errors to each side of a mean, for an 80 % interval. */
const MEAN_80 = 1.28

/** A prediction in percent, and how much of the attempt was done, 0 to 1. */
interface Pair {
  readonly predicted: number
  readonly done: number
}

/**
 * M6: predictions made before attempts, against their outcomes.
 *
 * Sources. The range: the exact Poisson-binomial distribution of the person's own predictions. Brier score: Brier
 * (1950), Monthly Weather Review 78, 1-3. Intervals of shares: Wilson (1927). Why calibration is worth a look: domain.md
 * P3.1 (as the article reports).
 *
 * Edge cases. Counted are attempts with a prediction whose outcome is done, partly or not-done; an outcome that the
 * kind does not list is left out. An attempt done in part counts as not done, or as half with `partly_counts` 0.5,
 * which leaves out the range and the comparison. A number whose threshold is not reached is `null`. An average needs
 * two attempts and the drift twenty, whatever the thresholds say. Whether a prediction was written after its outcome
 * cannot be told from the file.
 *
 * @param entries what counts, oldest first
 */
export function calibration(
  entries: readonly Counted[],
  today: Day,
  settings: Pick<Settings, 'partly_counts' | 'thresholds'>,
  goalsOf: Snapshot['goalsOf'],
): Calibration {
  const predicted = entries.filter(isAttempt).filter(isPredicted)
  const attempts = predicted.filter(({ entry }) => isResolved(entry)).slice(-NEWEST)
  const pairs = attempts.map(({ entry }) => pairOf(entry, settings.partly_counts))
  const { thresholds } = settings
  const done = countOf(attempts, 'done')
  const enough = (threshold: number): boolean => pairs.length >= threshold
  const range = enough(thresholds.calibration) && settings.partly_counts === 0 ? rangeOf(pairs) : null
  return {
    n: attempts.length,
    needed: thresholds.calibration,
    done,
    partly: countOf(attempts, 'partly'),
    not_done: countOf(attempts, 'not-done'),
    not_attempted: countOf(predicted, 'not-attempted'),
    waiting: predicted.filter(({ day, entry }) => isPlanned(entry) && isWaiting(day, today)).length,
    expected: enough(thresholds.calibration)
      ? rounded(sum(pairs.map(({ predicted }) => predicted)) / 100)
      : null,
    range,
    compared: range && compare(done, range),
    average: enough(Math.max(thresholds.bias, 2)) ? averageOf(pairs) : null,
    brier: enough(thresholds.brier) ? brierOf(pairs) : null,
    drift: enough(Math.max(thresholds.brier, 2 * DRIFT_LENGTH)) ? driftOf(pairs) : null,
    bins: enough(thresholds.bins) ? binsOf(pairs) : null,
    attempts: listed([...attempts].reverse(), (attempt) => attemptOf(attempt, goalsOf)),
  }
}

/** Whether a plan for that day has stood without an outcome for more than 14 days. */
export function isWaiting(day: Day, today: Day): boolean {
  return daysBetween(day, today) > WAITING_DAYS
}

function isPredicted({ entry }: Counted<Entry<'action'>>): boolean {
  return entry.fields.confidence_before !== undefined
}

function isResolved({ fields: { outcome } }: Entry<'action'>): boolean {
  return outcome === 'done' || outcome === 'partly' || outcome === 'not-done'
}

function pairOf({ fields: { confidence_before = 0, outcome } }: Entry<'action'>, partly: number): Pair {
  return { predicted: confidence_before, done: outcome === 'done' ? 1 : outcome === 'partly' ? partly : 0 }
}

function countOf(attempts: readonly Counted<Entry<'action'>>[], outcome: Attempt['outcome']): number {
  return attempts.filter(({ entry }) => entry.fields.outcome === outcome).length
}

function rangeOf(pairs: readonly Pair[]): NonNullable<Calibration['range']> {
  const chances = pairs.map(({ predicted }) => Math.min(CLIP.high, Math.max(CLIP.low, predicted / 100)))
  return central80(poissonBinomial(chances))
}

function compare(
  done: number,
  range: NonNullable<Calibration['range']>,
): NonNullable<Calibration['compared']> {
  if (done > range.high) return 'more'
  return done < range.low ? 'fewer' : 'in-line'
}

function averageOf(pairs: readonly Pair[]): NonNullable<Calibration['average']> {
  const half = (MEAN_80 * sd(pairs.map(points))) / Math.sqrt(pairs.length)
  const difference = mean(pairs.map(points))
  return {
    predicted: rounded(mean(pairs.map(({ predicted }) => predicted))),
    done: rounded(100 * mean(pairs.map(({ done }) => done))),
    difference: rounded(difference),
    low: rounded(difference - half),
    high: rounded(difference + half),
  }
}

function brierOf(pairs: readonly Pair[]): NonNullable<Calibration['brier']> {
  const score = mean(pairs.map((pair) => (points(pair) / 100) ** 2))
  const share = mean(pairs.map(({ done }) => done))
  const baseRate = share * (1 - share)
  return {
    score: rounded(score),
    base_rate: rounded(baseRate),
    skill: baseRate > 0 ? rounded(1 - score / baseRate) : null,
  }
}

function driftOf(pairs: readonly Pair[]): NonNullable<Calibration['drift']> {
  return {
    latest: rounded(mean(pairs.slice(-DRIFT_LENGTH).map(points))),
    before: rounded(mean(pairs.slice(-2 * DRIFT_LENGTH, -DRIFT_LENGTH).map(points))),
  }
}

function binsOf(pairs: readonly Pair[]): readonly CalibrationBin[] {
  return BIN_EDGES.flatMap(({ from, to }) => {
    const inside = pairs.filter(({ predicted }) => predicted >= from && predicted <= to)
    if (inside.length < BIN_MINIMUM) return []
    const done = sum(inside.map((pair) => pair.done))
    const { low, high } = wilson80(done, inside.length)
    return [{ from, to, n: inside.length, done, low: rounded(low), high: rounded(high) }]
  })
}

/** Prediction minus outcome, in points. */
function points({ predicted, done }: Pair): number {
  return predicted - 100 * done
}
