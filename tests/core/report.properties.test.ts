import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Entry } from '@core/note/entry'
import type { Settings } from '@core/settings'
import { anyEntry, anySettings, journal, snapshot, TODAY } from '../support/entries'

const json = (entries: readonly Entry[], settings: Settings): string =>
  JSON.stringify(buildReport(snapshot(entries, settings), TODAY))

describe('a report, whatever the journal', () => {
  it('does not depend on the order in which notes were read', () => {
    const shuffled = journal.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], { minLength: entries.length })),
    )
    fc.assert(
      fc.property(shuffled, anySettings, ([entries, other], settings) => {
        expect(json(other, settings)).toBe(json(entries, settings))
      }),
      { numRuns: 500 },
    )
  })

  it('is the same after a note was added and removed again', () => {
    fc.assert(
      fc.property(journal, anyEntry, anySettings, (entries, extra, settings) => {
        const before = json(entries, settings)
        const added = [...entries, extra]
        json(added, settings)
        expect(
          json(
            added.filter((note) => note !== extra),
            settings,
          ),
        ).toBe(before)
      }),
      { numRuns: 300 },
    )
  })

  it('counts what was read twice once', () => {
    fc.assert(
      fc.property(journal, fc.infiniteStream(fc.boolean()), anySettings, (entries, twice, settings) => {
        const doubled = entries.flatMap((note) => (twice.next().value ? [note, { ...note }] : [note]))
        expect(json([...doubled, ...entries], settings)).toBe(json(entries, settings))
      }),
      { numRuns: 300 },
    )
  })

  it('changes none of what it is made from', () => {
    fc.assert(
      fc.property(journal, anySettings, (entries, settings) => {
        const before = JSON.stringify([entries, settings])
        json(entries, settings)
        expect(JSON.stringify([entries, settings])).toBe(before)
      }),
      { numRuns: 200 },
    )
  })

  it('is plain JSON: no undefined, no NaN, no infinity, no negative zero, four decimals at most', () => {
    fc.assert(
      fc.property(journal, anySettings, (entries, settings) => {
        const report = buildReport(snapshot(entries, settings), TODAY)
        expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report)
        for (const number of numbersIn(report)) {
          expect(Number.isFinite(number)).toBe(true)
          expect(Object.is(number, -0)).toBe(false)
          expect(String(number)).toMatch(/^-?\d+(\.\d{1,4})?$/)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('has counts that fit together', () => {
    fc.assert(
      fc.property(journal, anySettings, (entries, settings) => {
        const { goals, measures, notes } = buildReport(snapshot(entries, settings), TODAY)
        const { calibration, consistency } = measures
        expect(calibration.done + calibration.partly + calibration.not_done).toBe(calibration.n)
        expect(consistency.n).toBeLessThanOrEqual(consistency.of)
        expect(consistency.of).toBeLessThanOrEqual(consistency.days.length)
        expect(consistency.days.length).toBeLessThanOrEqual(28)
        expect(calibration.n + calibration.not_attempted + calibration.waiting).toBeLessThanOrEqual(
          notes.action,
        )
        expect(consistency.from === null).toBe(Object.values(notes).every((n) => n === 0))
        for (const { attempts } of goals) expect(attempts.items.length).toBe(Math.min(50, attempts.n))
        if (calibration.range) expect(calibration.range.low).toBeLessThanOrEqual(calibration.range.high)
      }),
      { numRuns: 500 },
    )
  })
})

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
