import { daysBetween, type Day } from '../day'
import { byDate, type Counted, type Dated } from '../journal/dated'
import type { Entry } from '../note/entry'
import { isPlanned, wasMade } from '../note/state'
import { compare } from '../compare'
import { Condition } from '../sequence/condition'
import { shallowEqual, memoizedLastBy } from '../sequence/memo'
import type { Items, Sequence } from '../sequence/sequence'
import type { Settings } from '../settings'
import { attemptOf, type Attempt } from './attempt'
import { listed, type Listed } from './listed'
import { central80, mean, poissonBinomial, rounded, sd, sum, wilson80 } from './statistics'

/** Predictions and outcomes of some attempts, side by side. */
interface PredictionSummary {
  /** Attempts with a prediction and an outcome. */
  readonly n: number
  readonly done: number
  readonly partly: number
  readonly not_done: number
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
}

/** M6: what was predicted before an attempt against what came of it, over the newest 100. */
export interface Calibration extends PredictionSummary {
  /** How many it takes until expected and done are compared. */
  readonly needed: number
  /** Planned with a prediction and then not attempted: not in `n`. */
  readonly not_attempted: number
  /** Planned with a prediction more than 14 days ago, without an outcome: not in `n`. */
  readonly waiting: number
  /** Mean squared error, 0 to 1, with the base rate's; `skill` is `null` where every outcome is the same. */
  readonly brier: { readonly score: number; readonly base_rate: number; readonly skill: number | null } | null
  /** Mean prediction minus share done, in points: the last ten attempts and the ten before. */
  readonly drift: { readonly latest: number; readonly before: number } | null
  /** Bins with at least 5 attempts, from 30 attempts on. */
  readonly bins: readonly CalibrationBin[] | null
  /** The same for parts of these attempts that hold at least 10: by goal, by part of life, micro-actions and others. */
  readonly splits: readonly CalibrationSplit[]
  /** The attempts that `n` counts, newest first. */
  readonly attempts: Listed<Attempt>
}

export interface CalibrationSplit extends PredictionSummary {
  readonly by: 'goal' | 'domain' | 'micro'
  /** A goal's path, a domain, or `micro` and `other`. */
  readonly part: string
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
/** A part with fewer attempts gets no numbers of its own. */
const SPLIT_MINIMUM = 10
/** A prediction of 0 or 100 % is taken as nearly so, or one surprise would make the range impossible. */
const CLIP = { low: 0.02, high: 0.98 }
/** Standard errors to each side of a mean, for an 80 % interval, as the specification rounds them (domain.md, M6). */
const MEAN_80 = 1.28

type Rules = Pick<Settings, 'partly_counts' | 'thresholds'>
type Attempted = Counted<Entry<'action'>>
type Attempts = readonly Attempted[]
/** The goal notes of a path: one, or none where there is no such goal. */
interface GoalNotes {
  of(path: string): Iterable<Dated<Entry<'goal'>>>
}

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
 * An attempt at two goals is in both of their parts.
 *
 * @param all attempts that count, oldest first
 * @param goals the goal notes
 */
export function calibration(
  all: Sequence<Attempted>,
  goals: GoalNotes,
  today: Day,
  settings: Rules,
): Calibration {
  const { overall, ...more } = fromNewest(goals, newestResolved(all), settings)
  return {
    ...overall,
    needed: settings.thresholds.calibration,
    not_attempted: notAttempted(all).length,
    waiting: waitingOf(all, today).length,
    ...more,
  }
}

/** All that depends on the newest attempts only, so that a change to an older one does not invalidate it. */
const fromNewest = memoizedLastBy(
  (_goals: GoalNotes, attempts: Attempts, settings: Rules) => [settings, ...attempts],
  (goals, attempts, settings) => {
    const pairs = pairsOf(attempts, settings)
    const { thresholds } = settings
    const enough = (threshold: number): boolean => pairs.length >= threshold
    return {
      overall: cachedSummary(goals, 'all', attempts, settings),
      brier: enough(thresholds.brier) ? brierOf(pairs) : null,
      drift: enough(Math.max(thresholds.brier, 2 * DRIFT_LENGTH)) ? driftOf(pairs) : null,
      bins: enough(thresholds.bins) ? binsOf(pairs) : null,
      splits: splits(attempts, goals, settings),
      attempts: listed([...attempts].reverse(), attemptOf),
    }
  },
)

/** Those with a prediction, by what came of them. */
const predictedAnd = (holds: (entry: Entry<'action'>) => boolean): Condition<Attempted> =>
  new Condition(({ entry }) => entry.fields.confidence_before !== undefined && holds(entry))

const RESOLVED = predictedAnd(wasMade)
const NOT_ATTEMPTED = predictedAnd(({ fields }) => fields.outcome === 'not-attempted')
const PLANNED = predictedAnd(isPlanned)

/** The newest with a prediction whose outcome is known, oldest first: at most 100. */
export function newestResolved(attempts: Sequence<Attempted>): Attempts {
  return [...attempts.where(RESOLVED).newest(NEWEST)].reverse()
}

/** Those with a prediction that were not attempted. */
export function notAttempted(attempts: Sequence<Attempted>): Items<Attempted> {
  return attempts.where(NOT_ATTEMPTED)
}

/** Those with a prediction that have stood without an outcome for more than 14 days. */
export function waitingOf(attempts: Sequence<Attempted>, today: Day): Items<Attempted> {
  return attempts.ending(({ day }) => !isWaiting(day, today)).where(PLANNED)
}

/** The thresholds for entries already limited to one goal or one part of life: at least those of a split. */
export function forPart({ partly_counts, thresholds }: Rules): Rules {
  const atLeast = (threshold: number): number => Math.max(threshold, SPLIT_MINIMUM)
  return {
    partly_counts,
    thresholds: {
      ...thresholds,
      calibration: atLeast(thresholds.calibration),
      bias: atLeast(thresholds.bias),
    },
  }
}

interface CachedSummary {
  readonly attempts: Attempts
  readonly settings: Rules
  readonly summary: PredictionSummary
}

/**
 * The last result of {@link summaryOf} for each part, keyed by the goal notes: a filtered journal has others than the
 * whole one, so the two do not evict each other.
 */
const summaryCache = new WeakMap<GoalNotes, Map<string, CachedSummary>>()

/**
 * {@link summaryOf}, which is quadratic in the attempts, memoized: computed again only if the attempts of the part, or the
 * settings, have changed.
 */
function cachedSummary(
  goals: GoalNotes,
  part: string,
  attempts: Attempts,
  settings: Rules,
): PredictionSummary {
  const parts = summaryCache.get(goals) ?? new Map<string, CachedSummary>()
  summaryCache.set(goals, parts)
  const known = parts.get(part)
  if (known?.settings === settings && shallowEqual(known.attempts, attempts)) return known.summary
  const now = summaryOf(attempts, settings)
  parts.set(part, { attempts, settings, summary: now })
  return now
}

function summaryOf(attempts: Attempts, settings: Rules): PredictionSummary {
  const { partly_counts, thresholds } = settings
  const pairs = pairsOf(attempts, settings)
  const enough = (threshold: number): boolean => pairs.length >= threshold
  const done = countOf(attempts, 'done')
  const range = enough(thresholds.calibration) && partly_counts === 0 ? rangeOf(pairs) : null
  return {
    n: attempts.length,
    done,
    partly: countOf(attempts, 'partly'),
    not_done: countOf(attempts, 'not-done'),
    expected: enough(thresholds.calibration)
      ? rounded(sum(pairs.map(({ predicted }) => predicted)) / 100)
      : null,
    range,
    compared: range && compared(done, range),
    average: enough(Math.max(thresholds.bias, 2)) ? averageOf(pairs) : null,
  }
}

function splits(attempts: Attempts, goals: GoalNotes, settings: Rules): readonly CalibrationSplit[] {
  const split = (by: CalibrationSplit['by'], part: string, own: Attempts): CalibrationSplit => ({
    by,
    part,
    ...cachedSummary(goals, `${by} ${part}`, own, settings),
  })
  const byName = (by: CalibrationSplit['by'], parts: AttemptsByPart): readonly CalibrationSplit[] =>
    [...parts].sort(([a], [b]) => compare(a, b)).map(([name, own]) => split(by, name, own))
  const byGoal = partsOf(attempts, (attempt) => attempt.goals)
  const byDomain = partsOf(attempts, ({ domain }) => (domain === null ? [] : [domain]))
  const byMicro = partsOf(attempts, ({ entry }) => [entry.fields.micro === true ? 'micro' : 'other'])
  const notes = [...byGoal.keys()].flatMap((path) => [...goals.of(path)]).sort(byDate)
  return [
    ...notes.map(({ entry: { path } }) => split('goal', path, byGoal.get(path) ?? [])),
    ...byName('domain', byDomain),
    ...byName('micro', byMicro),
  ]
}

type AttemptsByPart = ReadonlyMap<string, Attempts>

/** The attempts of each part that holds enough for numbers of its own. */
function partsOf(attempts: Attempts, parts: (attempt: Attempted) => readonly string[]): AttemptsByPart {
  const all = new Map<string, Attempted[]>()
  for (const attempt of attempts) {
    for (const part of parts(attempt)) {
      const own = all.get(part)
      if (own) own.push(attempt)
      else all.set(part, [attempt])
    }
  }
  return new Map([...all].filter(([, own]) => own.length >= SPLIT_MINIMUM))
}

/** Whether a plan for that day has stood without an outcome for more than 14 days. */
export function isWaiting(day: Day, today: Day): boolean {
  return daysBetween(day, today) > WAITING_DAYS
}

function pairsOf(attempts: Attempts, { partly_counts }: Rules): readonly Pair[] {
  return attempts.map(({ entry }) => pairOf(entry, partly_counts))
}

function pairOf({ fields: { confidence_before = 0, outcome } }: Entry<'action'>, partly: number): Pair {
  return { predicted: confidence_before, done: outcome === 'done' ? 1 : outcome === 'partly' ? partly : 0 }
}

function countOf(attempts: Attempts, outcome: Attempt['outcome']): number {
  return attempts.filter(({ entry }) => entry.fields.outcome === outcome).length
}

function rangeOf(pairs: readonly Pair[]): NonNullable<Calibration['range']> {
  const chances = pairs.map(({ predicted }) => Math.min(CLIP.high, Math.max(CLIP.low, predicted / 100)))
  return central80(poissonBinomial(chances))
}

function compared(
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
