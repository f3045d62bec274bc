import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Calibration } from '@core/dashboard/report'
import { Journal } from '@core/journal/journal'
import type { Entry } from '@core/note/entry'
import type { Settings } from '@core/settings'
import { attempt, entry, settingsWith, snapshot, TODAY } from '../support/entries'
import { memory, MemoryVault } from '../support/memory-vault'

function calibration(entries: readonly Entry[], settings: Partial<Settings> = {}): Calibration {
  return buildReport(snapshot(entries, settings), TODAY).measures.calibration
}

/** One attempt for each prediction, the first the oldest; outcomes repeat from the list. */
function attempts(predictions: readonly number[], ...outcomes: readonly string[]): Entry[] {
  return predictions.map((confidence_before, index) =>
    attempt(predictions.length - index, { confidence_before, outcome: outcomes[index % outcomes.length] }),
  )
}

const SEVEN = [40, 50, 60, 70, 70, 60, 70]
const repeat = (n: number, value: number): number[] => Array.from({ length: n }, () => value)

describe('expected and done (M6)', () => {
  it('case 4: seven predictions add up to 4.2, with a range of 3 to 6', () => {
    const outcomes = ['done', 'done', 'done', 'not-done', 'done', 'done', 'done']
    expect(calibration(attempts(SEVEN, ...outcomes))).toMatchObject({
      n: 7,
      needed: 5,
      done: 6,
      partly: 0,
      not_done: 1,
      expected: 4.2,
      range: { low: 3, high: 6 },
      compared: 'in-line',
      average: null,
      brier: null,
      drift: null,
      bins: null,
    })
  })

  it('says more or fewer only outside the range', () => {
    expect(calibration(attempts(SEVEN, 'done')).compared).toBe('more')
    expect(calibration(attempts(SEVEN, 'not-done', 'not-done', 'done')).compared).toBe('fewer')
    expect(calibration(attempts(SEVEN, 'done', 'not-done')).compared).toBe('in-line')
  })

  it('case 4: with four attempts nothing is compared', () => {
    expect(calibration(attempts([40, 50, 60, 70], 'done'))).toMatchObject({
      n: 4,
      done: 4,
      expected: null,
      range: null,
      compared: null,
    })
  })

  it('case 4: certain predictions still have a range', () => {
    const certain = calibration(attempts([100, 100, 100, 100, 100], 'done'))
    expect(certain).toMatchObject({ expected: 5, range: { low: 5, high: 5 }, compared: 'in-line' })
    const hopeless = calibration(attempts([0, 0, 0, 0, 0], 'done'))
    expect(hopeless).toMatchObject({ expected: 0, range: { low: 0, high: 0 }, compared: 'more' })
  })

  it.each([
    [100, 'not-done', 'done', { low: 9, high: 10 }],
    [0, 'done', 'not-done', { low: 0, high: 1 }],
  ] as const)(
    'case 4: one surprise in ten predictions of %i is within the range',
    (sure, one, others, range) => {
      const ten = [...attempts([sure], one), ...attempts(repeat(9, sure), others)]
      expect(calibration(ten)).toMatchObject({ range, compared: 'in-line' })
    },
  )

  it('case 4: what was not attempted is counted apart', () => {
    const entries = [
      ...attempts(SEVEN, 'done'),
      attempt(3, { outcome: 'not-attempted', confidence_before: 90 }),
    ]
    expect(calibration(entries)).toMatchObject({ n: 7, expected: 4.2, not_attempted: 1 })
  })

  it('leaves out attempts without a prediction, and takes a prediction of zero as one', () => {
    expect(calibration([attempt(1), attempt(1, { confidence_before: 0 })]).n).toBe(1)
    expect(calibration([attempt(1, { outcome: 'not-attempted' })]).not_attempted).toBe(0)
  })

  it('leaves out an outcome that the kind does not list', () => {
    expect(calibration([attempt(1, { confidence_before: 50, outcome: 'half-way' })]).n).toBe(0)
  })

  it('counts a plan as waiting after 14 days, and never as a miss', () => {
    const planned = (days: number): Entry => attempt(days, { outcome: 'planned', confidence_before: 60 })
    expect(calibration([planned(14), planned(0), planned(-3)])).toMatchObject({ n: 0, waiting: 0 })
    expect(
      calibration([planned(15), attempt(40, { outcome: undefined, confidence_before: 60 })]),
    ).toMatchObject({
      n: 0,
      waiting: 2,
    })
    expect(calibration([attempt(15, { outcome: 'planned' })]).waiting).toBe(0)
  })

  it('takes the newest hundred', () => {
    const entries = [...attempts(repeat(30, 10), 'not-done'), ...attempts(repeat(100, 90), 'done')].map(
      (note, index) => ({
        ...note,
        date: TODAY,
        path: `${String(index).padStart(3, '0')}.md`,
      }),
    )
    const measured = calibration([...entries].reverse())
    expect(measured).toMatchObject({ n: 100, done: 100, not_done: 0, expected: 90 })
    expect(measured.attempts.n).toBe(100)
    expect(measured.attempts.items).toHaveLength(50)
    expect(measured.attempts.items[0]?.path).toBe('129.md')
    expect(measured.attempts.items[49]?.path).toBe('080.md')
  })

  it('orders by the day of the outcome', () => {
    const late = attempt(9, { confidence_before: 20, done_date: TODAY }, { path: 'late.md' })
    const early = attempt(5, { confidence_before: 30 }, { path: 'early.md' })
    expect(calibration([late, early]).attempts.items.map(({ path, date }) => [path, date])).toEqual([
      ['late.md', TODAY],
      ['early.md', '2026-10-09'],
    ])
  })
})

describe('an attempt done in part', () => {
  it('counts as not done, beside its own count', () => {
    expect(calibration(attempts(SEVEN, 'partly'))).toMatchObject({ done: 0, partly: 7, compared: 'fewer' })
  })

  it('counts as half where the settings say so, and then nothing is compared', () => {
    const measured = calibration(attempts(repeat(30, 60), 'done', 'partly'), { partly_counts: 0.5 })
    expect(measured).toMatchObject({ done: 15, partly: 15, expected: 18, range: null, compared: null })
    expect(measured.average).toMatchObject({ predicted: 60, done: 75, difference: -15 })
    expect(measured.bins).toMatchObject([{ from: 50, to: 79, n: 30, done: 22.5 }])
  })
})

describe('numbers that need more attempts', () => {
  it.each([
    ['average', 10],
    ['brier', 20],
    ['drift', 20],
    ['bins', 30],
  ] as const)('%s is shown from %i attempts on', (key, n) => {
    expect(calibration(attempts(repeat(n - 1, 60), 'done', 'not-done'))[key]).toBeNull()
    expect(calibration(attempts(repeat(n, 60), 'done', 'not-done'))[key]).not.toBeNull()
  })

  it('takes its thresholds from the settings, within what the arithmetic needs', () => {
    const settings = settingsWith({ calibration: 1, bias: 1, brier: 1, bins: 1 })
    const one = calibration(attempts([60], 'done'), settings)
    expect(one).toMatchObject({ needed: 1, expected: 0.6, average: null, drift: null, bins: [] })
    expect(one.brier).toEqual({ score: 0.16, base_rate: 0, skill: null })
    expect(calibration(attempts([60, 60], 'done'), settings).average).not.toBeNull()
    expect(calibration([], settings)).toMatchObject({
      n: 0,
      expected: null,
      range: null,
      brier: null,
      bins: null,
    })
  })

  it('gives both averages and the interval of their difference', () => {
    const measured = calibration(attempts(repeat(10, 60), 'done', 'done', 'done', 'done', 'not-done'))
    // Differences are -40 eight times and 60 twice: sd = √(16000 / 9) = 42.1637, half = 1.28 · sd / √10 = 17.0667.
    expect(measured.average).toEqual({
      predicted: 60,
      done: 80,
      difference: -20,
      low: -37.0667,
      high: -2.9333,
    })
  })

  it('gives the Brier score with its base rate', () => {
    const measured = calibration(attempts(repeat(20, 60), 'done', 'done', 'done', 'done', 'not-done'))
    expect(measured.brier).toEqual({ score: 0.2, base_rate: 0.16, skill: -0.25 })
  })

  it('sets the last ten beside the ten before', () => {
    const entries = attempts([...repeat(5, 0), ...repeat(10, 50), ...repeat(10, 90)], 'done', 'not-done')
    expect(calibration(entries).drift).toEqual({ latest: 40, before: 0 })
  })

  it('bins at 49 and 79, leaves out bins with fewer than five, and counts the edges once', () => {
    const predictions = [
      ...repeat(3, 49),
      0,
      ...repeat(13, 50),
      ...repeat(3, 79),
      ...repeat(5, 80),
      ...repeat(5, 100),
    ]
    const bins = calibration(attempts(predictions, 'done')).bins
    expect(bins?.map(({ from, to, n, done }) => ({ from, to, n, done }))).toEqual([
      { from: 50, to: 79, n: 16, done: 16 },
      { from: 80, to: 100, n: 10, done: 10 },
    ])
    expect(bins?.[1]).toMatchObject({ low: 0.8589, high: 1 })
  })
})

it('compares nothing of one goal below ten attempts, in a split of all and in a report of that goal alone', () => {
  const of = (n: number): readonly [Calibration, Calibration] => {
    const goal = entry('goal', { path: 'Run.md' })
    const others = attempts(repeat(5, 60), 'done')
    const own = Array.from({ length: n }, () => attempt(1, { confidence_before: 60, goal: ['Run.md'] }))
    const all = snapshot([goal, ...others, ...own], settingsWith({ calibration: 3, bias: 3 }))
    return [buildReport(all, TODAY), buildReport(all, TODAY, { goal: 'Run.md' })].map(
      ({ measures }) => measures.calibration,
    ) as [Calibration, Calibration]
  }
  const [nine, goalOfNine] = of(9)
  expect([nine.n, nine.splits.map(({ by }) => by)]).toEqual([14, ['micro']])
  expect(goalOfNine).toMatchObject({ n: 9, needed: 10, expected: null, range: null, average: null })
  const [ten, goalOfTen] = of(10)
  expect(ten.splits[0]).toMatchObject({ by: 'goal', part: 'Run.md', n: 10, done: 10, expected: 6 })
  expect(goalOfTen).toMatchObject({ n: 10, needed: 10, expected: 6, compared: 'more' })
})

it('judges an attempt anew that came to something else, also where no other came or went', async () => {
  const note = (outcome: string): string =>
    `---\nefficacy: action\ndate: 2026-10-01\nconfidence_before: 60\noutcome: ${outcome}\n---\n`
  const vault = new MemoryVault({ 'a.md': note('done') })
  const journal = new Journal(vault, memory(), { now: () => new Date(2026, 9, 14, 12) })
  await journal.scan()
  const judged = (): Calibration => buildReport(journal.snapshot(), journal.today()).measures.calibration
  expect(judged()).toMatchObject({ n: 1, done: 1, not_done: 0 })
  vault.put('a.md', note('not-done'))
  await journal.changed('a.md')
  expect(judged()).toMatchObject({ n: 1, done: 0, not_done: 1 })
})

it('case 7: a prediction written after its outcome cannot be told from the file, and is counted', () => {
  const note = entry('action', { fields: { outcome: 'done', done_date: TODAY, confidence_before: 90 } })
  expect(calibration([note]).n).toBe(1)
})
