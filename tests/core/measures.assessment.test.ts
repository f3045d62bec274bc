import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Assessment } from '@core/dashboard/report'
import { addDays } from '@core/day'
import type { Entry } from '@core/note/entry'
import { entry, snapshot, TODAY } from '../support/entries'

const ITEMS = ['handle_unexpected', 'difficult_tasks', 'stick_to_goals', 'overcome_obstacles']

/** Rated so many days ago; an item without a rating is left out. */
function rated(
  daysAgo: number,
  ratings: readonly (number | undefined)[],
  given: { readonly time?: string; readonly baseline?: boolean } = {},
): Entry {
  const written = ITEMS.map((item, index) => [item, ratings[index]] as const)
  const fields = Object.fromEntries(written.filter(([, rating]) => rating !== undefined))
  return entry('assessment', {
    date: addDays(TODAY, -daysAgo),
    time: given.time ?? '',
    fields: { ...fields, ...(given.baseline && { baseline: true }) },
  })
}
function assessment(...entries: readonly Entry[]): Assessment {
  return buildReport(snapshot(entries), TODAY).measures.assessment
}
const days = (found: Assessment): readonly unknown[] => [found.baseline?.date, found.latest?.date, found.days]

describe('self-assessment (M14)', () => {
  it('A1: sets the latest of the four ratings beside the earliest', () => {
    const found = assessment(rated(24, [5, 5, 5, 5]), rated(10, [9, 9, 9, 9]), rated(0, [6, 4, 7, 3]))
    expect(days(found)).toEqual(['2026-09-20', TODAY, 24])
    expect(found.changes).toEqual([
      { item: 'handle_unexpected', baseline: 5, latest: 6, difference: 1, about_same: true },
      { item: 'difficult_tasks', baseline: 5, latest: 4, difference: -1, about_same: true },
      { item: 'stick_to_goals', baseline: 5, latest: 7, difference: 2, about_same: false },
      { item: 'overcome_obstacles', baseline: 5, latest: 3, difference: -2, about_same: false },
    ])
    expect(found.mean).toEqual({ baseline: 5, latest: 5, difference: 0 })
    expect(found.points.items.map(({ mean }) => mean)).toEqual([5, 9, 5])
  })

  it('has nothing to compare with one', () => {
    const found = assessment(rated(3, [5, 6, 7, 8]))
    expect(found).toMatchObject({ n: 1, latest: null, days: null, changes: null, mean: null })
    expect(found.baseline).toMatchObject({ date: '2026-10-11', mean: 6.5 })
  })

  it('case 12: three of four ratings make no mean, and no baseline', () => {
    const found = assessment(rated(9, [5, 5, 5]), rated(5, [4, 4, 4, 4]), rated(0, [6, 6, undefined, 6]))
    expect(days(found)).toEqual(['2026-10-09', undefined, null])
    expect(found.n).toBe(3)
    expect(found.points.items.map(({ mean }) => mean)).toEqual([null, 4, null])
  })

  it('case 12: of two on one day, neither of them complete, the later counts', () => {
    const found = assessment(rated(5, [1], { time: '08:00' }), rated(5, [2], { time: '20:00' }))
    expect(found.points).toMatchObject({ n: 1, items: [{ items: { handle_unexpected: 2 } }] })
  })

  it('case 12: of two on one day the later counts', () => {
    const found = assessment(
      rated(5, [1, 1, 1, 1], { time: '08:00' }),
      rated(5, [2, 2, 2, 2], { time: '20:00' }),
      rated(0, [3, 3, 3, 3], { time: '20:00' }),
      rated(0, [9, 9, 9, 9]),
    )
    expect([found.n, found.baseline?.mean, found.latest?.mean]).toEqual([2, 2, 3])
  })

  it('prefers a complete one of the same day to a later one with a gap', () => {
    const found = assessment(rated(0, [2, 2, 2, 2], { time: '08:00' }), rated(0, [9], { time: '20:00' }))
    expect([found.n, found.baseline?.mean]).toEqual([1, 2])
  })

  it('takes the newest that is marked for the baseline, and the latest from after it', () => {
    const marked = rated(20, [5, 5, 5, 5], { baseline: true })
    const all = [rated(40, [1, 1, 1, 1]), rated(30, [2, 2, 2, 2], { baseline: true }), marked]
    expect(days(assessment(...all, rated(3, [6, 6, 6, 6])))).toEqual(['2026-09-24', '2026-10-11', 17])
    expect(days(assessment(...all))).toEqual(['2026-09-24', undefined, null])
  })

  it('compares what there is where the marked one has gaps', () => {
    const found = assessment(rated(20, [5, undefined, 5, 5], { baseline: true }), rated(0, [6, 6, 8, 5]))
    expect(found.changes?.map(({ difference, about_same }) => [difference, about_same])).toEqual([
      [1, true],
      [null, null],
      [3, false],
      [0, true],
    ])
    expect(found.mean).toBeNull()
  })

  it('leaves out a note without a rating', () => {
    expect(assessment(rated(0, []))).toMatchObject({ n: 0, baseline: null, points: { n: 0, items: [] } })
  })
})
