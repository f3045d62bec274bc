/** The few statistics that the measures rest on. No rounding happens here; {@link rounded} is for what is shown. */

import { Summary } from '../sequence/summary'

/** 90th percentile of the normal distribution: the bounds of a central 80 % interval. */
const NORMAL_90 = 1.2815515655446004

/** Tolerance for a tail that equals its limit: the sum of a hundred products is exact to about 1e-15. */
const TIE = 1e-12

/** Both bounds belong to it. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The sum; `0` for none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** The arithmetic mean; `NaN` for an empty list. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

/** A histogram of whole percents: 101 counts, for 0 to 100. */
export function percentsOf<T>(percent: (item: T) => number | undefined): Summary<T, readonly number[]> {
  return new Summary<T, readonly number[]>({
    of(items) {
      const counts = Array.from({ length: 101 }, () => 0)
      for (const item of items) {
        const value = percent(item)
        if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1
      }
      return counts
    },
    plus: (earlier, later) => earlier.map((count, value) => count + (later[value] ?? 0)),
  })
}

/** The median of a histogram of {@link percentsOf}, or half-way between the middle two. It needs at least one value. */
export function medianOf(counts: readonly number[]): number {
  const last = sum(counts) - 1
  return (valueAt(counts, Math.floor(last / 2)) + valueAt(counts, Math.ceil(last / 2))) / 2
}

/** The value at index `others` of the sorted values. */
function valueAt(counts: readonly number[], others: number): number {
  let below = 0
  return counts.findIndex((count) => (below += count) > others)
}

/** The sample standard deviation (divisor n - 1); `NaN` below two values. */
export function sd(values: readonly number[]): number {
  const centre = mean(values)
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1))
}

/**
 * How likely each count of successes is among independent tries with these chances: index `k` holds P(k), 0 to n.
 * Exact, by adding one try at a time; O(n²).
 * Source: Poisson-binomial distribution, Hong (2013), Computational Statistics & Data Analysis 59, 41-51.
 */
export function poissonBinomial(chances: readonly number[]): readonly number[] {
  const distribution = new Float64Array(chances.length + 1)
  distribution[0] = 1
  chances.forEach((chance, before) => {
    for (let k = before + 1; k > 0; k -= 1) {
      distribution[k] = (distribution[k] ?? 0) * (1 - chance) + (distribution[k - 1] ?? 0) * chance
    }
    distribution[0] = (distribution[0] ?? 0) * (1 - chance)
  })
  return [...distribution]
}

/**
 * The central 80 % range of a distribution over counts: the smallest count with more than 10 % at or below it, and
 * the largest with more than 10 % at or above it. Counts are whole, so it holds at least 80 %.
 */
export function central80(distribution: readonly number[]): Interval {
  const last = distribution.length - 1
  return { low: firstOver(distribution), high: last - firstOver([...distribution].reverse()) }
}

function firstOver(distribution: readonly number[]): number {
  let tail = 0
  return distribution.findIndex((chance) => (tail += chance) > 0.1 + TIE)
}

/**
 * Wilson's 80 % interval of a share, 0 to 1: sound also where all or none of a few succeeded.
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209-212.
 */
export function wilson80(successes: number, n: number): Interval {
  const share = successes / n
  const z2 = NORMAL_90 ** 2
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (NORMAL_90 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** To four decimals, so that a report carries no noise of floating point. Never `-0`. */
export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0
}
