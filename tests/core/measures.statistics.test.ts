import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { central80, mean, poissonBinomial, rounded, sd, wilson80 } from '@core/measures/statistics'
import { rangeOf, wilson } from '../support/oracle'
import { runs } from '../support/runs'

const chance = fc.integer({ min: 2, max: 98 }).map((percent) => percent / 100)

describe('Poisson-binomial distribution', () => {
  it('case 4: the range of .4 .5 .6 .7 .7 .6 .7 is 3 to 6', () => {
    expect(central80(poissonBinomial([0.4, 0.5, 0.6, 0.7, 0.7, 0.6, 0.7]))).toEqual({ low: 3, high: 6 })
  })

  it('is the binomial where all chances are alike', () => {
    const distribution = poissonBinomial([0.5, 0.5, 0.5, 0.5])
    expect(distribution).toEqual([1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16])
  })

  it('of nothing is certain', () => {
    expect(poissonBinomial([])).toEqual([1])
    expect(central80([1])).toEqual({ low: 0, high: 0 })
  })

  it('equals the sum over every way that up to fifteen tries can go', () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 15 }), (chances) => {
        const enumerated = byEnumeration(chances)
        poissonBinomial(chances).forEach((p, k) => expect(p).toBeCloseTo(enumerated[k] ?? NaN, 12))
      }),
      { numRuns: runs(25) },
    )
  })

  it('has the range that whole-number arithmetic gives, up to a hundred tries', () => {
    const percents = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 100, size: 'max' })
    fc.assert(
      fc.property(percents, (predictions) => {
        const chances = predictions.map((percent) => Math.min(0.98, Math.max(0.02, percent / 100)))
        const { low, high } = central80(poissonBinomial(chances))
        expect([low, high]).toEqual(rangeOf(predictions))
      }),
      { numRuns: runs(500) },
    )
  })

  it.each([
    ['a tail of exactly a tenth does not exceed a tenth', [90], [1, 1]],
    ['on either side', [10], [0, 0]],
    ['two tries with a product of a tenth', [20, 50], [0, 1]],
    ['a tenth that floating point puts just above it', [50, 82, 98], [2, 3]],
  ])('%s', (_, percents, [low, high]) => {
    expect(central80(poissonBinomial(percents.map((percent) => percent / 100)))).toEqual({ low, high })
    expect(rangeOf(percents)).toEqual([low, high])
  })
})

describe('Wilson interval', () => {
  it.each([
    [3, 3, 0.646, 1],
    [6, 7, 0.622, 0.956],
    [5, 10, 0.312, 0.688],
    [24, 30, 0.692, 0.877],
  ])('case 5: %i of %i', (done, n, low, high) => {
    const interval = wilson80(done, n)
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 3)
  })

  it('agrees with the roots of the score test, stays within 0 to 1 and holds the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(400), (n, halves) => {
        const done = Math.min(n, halves / 2)
        const { low, high } = wilson80(done, n)
        const [lower, upper] = wilson(done, n)
        expect(low).toBeCloseTo(lower, 8)
        expect(high).toBeCloseTo(upper, 8)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('means and rounding', () => {
  it('takes the sample standard deviation', () => {
    expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5)
    expect(sd([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12)
  })

  it('rounds to four decimals and knows no negative zero', () => {
    expect(rounded(0.1 + 0.2)).toBe(0.3)
    expect(rounded(2 / 3)).toBe(0.6667)
    expect(Object.is(rounded(-1e-9), 0)).toBe(true)
  })
})

/** Adds up each of the 2ⁿ outcomes. */
function byEnumeration(chances: readonly number[]): readonly number[] {
  const sums = Array.from({ length: chances.length + 1 }, () => 0)
  for (let way = 0; way < 2 ** chances.length; way += 1) {
    let [product, successes] = [1, 0]
    chances.forEach((p, index) => {
      const success = (way >> index) & 1
      product *= success ? p : 1 - p
      successes += success
    })
    sums[successes] = (sums[successes] ?? 0) + product
  }
  return sums
}
