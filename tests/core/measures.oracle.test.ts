import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Calibration, Listed, Measures, Place } from '@core/dashboard/report'
import { addDays, type Day } from '@core/day'
import { allKinds } from '@core/kinds'
import type { Entry } from '@core/note/entry'
import type { Settings } from '@core/settings'
import * as oracle from '../support/oracle'
import * as telling from '../support/oracle-evidence'
import * as planning from '../support/oracle-plans'
import * as tallying from '../support/oracle-tallies'
import { anySettings, attempt, entry, journal, snapshot, TODAY } from '../support/entries'
import { runs } from '../support/runs'

/** Half of the last digit that a report shows. */
const ROUNDING = 0.500001e-4

const since = fc.option(
  fc.integer({ min: -60, max: 5 }).map((days) => addDays(TODAY, days)),
  { nil: undefined, freq: 3 },
)

const manyAttempts = fc
  .array(
    fc.record({
      daysAgo: fc.integer({ min: 0, max: 60 }),
      confidence_before: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 49, 50, 79, 80, 100)),
      outcome: fc.constantFrom('done', 'done', 'partly', 'not-done'),
      micro: fc.boolean(),
      goal: fc.subarray(['Goals/Run 5K.md', 'Goals/Swim.md']),
      domain: fc.constantFrom(undefined, undefined, 'health', 'garden'),
    }),
    { minLength: 15, maxLength: 130, size: 'max' },
  )
  .map((attempts) => [
    entry('goal', { path: 'Goals/Run 5K.md', fields: { domain: 'health' } }),
    entry('goal', { path: 'Goals/Swim.md' }),
    ...attempts.map(({ daysAgo, domain, ...fields }) =>
      attempt(daysAgo, domain === undefined ? fields : { ...fields, domain }),
    ),
  ])

const percent = fc.integer({ min: 0, max: 100 })
const ratings = fc.record({ belief_before: percent, belief_after: percent }, { requiredKeys: [] })
const manyThoughts = fc
  .array(ratings, { minLength: 2, maxLength: 12 })
  .map((thoughts) =>
    thoughts.map((fields, index) =>
      entry('thought', { path: `Thoughts/${index}.md`, date: addDays(TODAY, -index), fields }),
    ),
  )

describe('the report agrees with an oracle that shares no code with it', () => {
  it('on what counts, consistency and the run', () => {
    fc.assert(
      fc.property(journal, anySettings, since, (entries, settings, from) => {
        const report = buildReport(snapshot(entries, settings), TODAY, { since: from })
        const counted = oracle.counting(entries, TODAY, from)
        const kinds = Object.keys(report.notes)
        expect(report.notes).toEqual(
          Object.fromEntries(
            kinds.map((kind) => [kind, counted.filter((note) => note.kind === kind).length]),
          ),
        )
        const { days, ...rest } = report.measures.consistency
        expect({ ...rest, states: days.map(({ state }) => state) }).toEqual(
          oracle.consistency(counted, TODAY, { ...settings, paused: oracle.pauses(entries) }),
        )
      }),
      { numRuns: runs(800) },
    )
  })

  it('on every measure that counts', () => {
    fc.assert(
      fc.property(journal, anySettings, since, (entries, settings, from) => {
        const { measures } = buildReport(snapshot(entries, settings), TODAY, { since: from })
        const counted = oracle.counting(entries, TODAY, from)
        const goals = tallying.standing(tallying.goalNotes(entries), TODAY)
        const done = tallying.done(goals, TODAY, from)
        const rules = { ...settings, paused: oracle.pauses(entries) }
        expectClose(measures.sources, tallying.sources(counted, done, TODAY))
        expectClose(placesOnly(measures.challenge), tallying.challenge(goals, counted, TODAY))
        expectClose({ ...measures.setbacks, list: shown(measures.setbacks.list) }, tallying.setbacks(counted))
        expectClose(measures.distortions, tallying.distortions(counted, TODAY, settings))
        expectClose(measures.activity, tallying.activity(counted, TODAY, settings))
        expectClose(measures.support, tallying.support(counted, TODAY, rules))
        expectClose(measures.belief, tallying.belief(counted))
        expectClose(measures.values, tallying.values(goals, counted))
        expectClose(measures.assessment, tallying.assessment(counted))
        expectClose(measures.tallies, tallying.tallies(counted, done, TODAY, rules))
      }),
      { numRuns: runs(350) },
    )
  })

  it('on plans, the week of each, and the next practice', () => {
    fc.assert(
      fc.property(journal, anySettings, since, (entries, settings, from) => {
        const { measures, plans } = buildReport(snapshot(entries, settings), TODAY, { since: from })
        const counted = oracle.counting(entries, TODAY, from)
        const goals = tallying.goalNotes(entries)
        const linkable = goalPaths(entries)
        const notes = planning.planNotes(entries)
        const around = { counted, goals, plans: notes, linkable, today: TODAY }
        const shown = planning.plans(notes, around)
        expectClose(plans, shown)
        expectClose(measures.plan, planning.progress(shown))
        expectClose(measures.protocol, planning.protocol(notes, around))
        const { mastery, vicarious, persuasion, state } = measures.sources
        const drawn = { mastery: mastery.n, vicarious: vicarious.n, persuasion: persuasion.n, state: state.n }
        expectClose(
          measures.next,
          planning.next(shown, around, drawn, settings, allKinds().filter(planning.isAdded)),
        )
      }),
      { numRuns: runs(350) },
    )
  })

  it('on the evidence, line by line', () => {
    fc.assert(
      fc.property(journal, since, (entries, from) => {
        const { evidence } = buildReport(snapshot(entries), TODAY, { since: from }).measures
        const counted = oracle.counting(entries, TODAY, from)
        const linkable = goalPaths(entries)
        const lines = telling.evidence(counted, tallying.goalNotes(entries), linkable)
        expect(evidence).toMatchObject({ n: lines.length, items: lines.slice(0, 50) })
        const pool = telling.recallable(lines, counted, linkable, TODAY)
        if (pool.length === 0) expect(evidence.recall).toBeNull()
        else expect(pool).toContainEqual(evidence.recall)
      }),
      { numRuns: runs(170) },
    )
  })

  it('on beliefs, where there are many', () => {
    fc.assert(
      fc.property(manyThoughts, (entries) => {
        const { belief } = buildReport(snapshot(entries), TODAY).measures
        expectClose(belief, tallying.belief(oracle.counting(entries, TODAY, undefined)))
      }),
      { numRuns: runs(100) },
    )
  })

  it('on predictions', () => {
    fc.assert(fc.property(journal, anySettings, since, expectPredictionsAgree), { numRuns: runs(350) })
  })

  it('on predictions, where there are many', () => {
    fc.assert(fc.property(manyAttempts, anySettings, since, expectPredictionsAgree), { numRuns: runs(90) })
  })
})

function expectPredictionsAgree(entries: readonly Entry[], settings: Settings, from: Day | undefined): void {
  const { calibration } = buildReport(snapshot(entries, settings), TODAY, { since: from }).measures
  const counted = oracle.counting(entries, TODAY, from)
  expectClose(judged(calibration), oracle.calibration(counted, TODAY, settings))
  const goals = tallying.goalNotes(entries)
  const parts = telling.splits(counted, goals, goalPaths(entries), TODAY, settings)
  expectClose(
    calibration.splits.map(({ by, part }) => [by, part]),
    parts.map(([by, part]) => [by, part]),
  )
  calibration.splits.forEach((split, index) => {
    const [, , expected] = parts[index]!
    const [done, partly, notDone] = expected.counts
    const { n, range, compared, average } = expected
    expectClose(
      [split.n, split.done, split.partly, split.not_done, split.expected, rangeOf(split), split.compared],
      [n, done, partly, notDone, expected.expected, range, compared],
    )
    expectClose(averagesOf(split), average)
  })
}

function goalPaths(entries: readonly Entry[]): readonly string[] {
  return entries.filter(({ kind }) => kind === 'goal').map(({ path }) => path)
}

function rangeOf({ range }: Pick<Calibration, 'range'>): oracle.Judged['range'] {
  return range && [range.low, range.high]
}

function averagesOf({ average }: Pick<Calibration, 'average'>): readonly number[] | null {
  return average && [average.predicted, average.done, average.difference, average.low, average.high]
}

/** A list of attempts by where they stand: the oracle knows nothing else of them. */
function placesOnly({ attempts, by_goal, ...rest }: Measures['challenge']): unknown {
  return {
    ...rest,
    attempts: { ...attempts, list: shown(attempts.list) },
    by_goal: by_goal.map((fit) => ({ ...fit, list: shown(fit.list) })),
  }
}

function shown({ n, items }: Listed<Place>): readonly string[] {
  expect(n).toBe(items.length)
  return items.map(({ path, line }) => `${path}:${line}`)
}

function judged(calibration: Calibration): oracle.Judged {
  const { bins, brier, drift } = calibration
  return {
    n: calibration.n,
    counts: [
      calibration.done,
      calibration.partly,
      calibration.not_done,
      calibration.not_attempted,
      calibration.waiting,
    ],
    expected: calibration.expected,
    range: rangeOf(calibration),
    compared: calibration.compared,
    average: averagesOf(calibration),
    brier: brier && [brier.score, brier.base_rate, brier.skill],
    drift: drift && [drift.latest, drift.before],
    bins: bins && bins.map((bin) => [bin.from, bin.to, bin.n, bin.done, bin.low, bin.high]),
  }
}

/** Equal in shape; numbers as near as rounding to four decimals allows. */
function expectClose(actual: unknown, expected: unknown): void {
  expect(firstDifference(actual, expected)).toBeUndefined()
}

/** Where two values part, for a reader; each `expect` would cost more than what it compares. */
function firstDifference(actual: unknown, expected: unknown, path = ''): string | undefined {
  if (typeof actual === 'number' && typeof expected === 'number' && Math.abs(actual - expected) <= ROUNDING)
    return undefined
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length === expected.length)
    return firstOf(actual.keys(), (index) =>
      firstDifference(actual[index], expected[index], `${path}[${index}]`),
    )
  if (isObject(actual) && isObject(expected) && String(Object.keys(actual)) === String(Object.keys(expected)))
    return firstOf(Object.keys(actual), (key) =>
      firstDifference(actual[key], expected[key], `${path}.${key}`),
    )
  if (actual === expected) return undefined
  return `${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`
}

function firstOf<T>(items: Iterable<T>, look: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = look(item)
    if (found !== undefined) return found
  }
  return undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
