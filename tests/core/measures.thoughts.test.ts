import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Belief, Distortions } from '@core/dashboard/report'
import { addDays } from '@core/day'
import type { Entry } from '@core/note/entry'
import type { Settings } from '@core/settings'
import { entry, snapshot, TODAY } from '../support/entries'

const thought = (fields: Record<string, unknown>, daysAgo = 0): Entry =>
  entry('thought', { fields, date: addDays(TODAY, -daysAgo) })

describe('distortions (M8, P4.4)', () => {
  const naming = (...distortions: readonly string[]): Entry => thought({ distortions })
  function distortions(entries: readonly Entry[], settings: Partial<Settings> = {}): Distortions {
    return buildReport(snapshot(entries, settings), TODAY).measures.distortions
  }
  const named = (found: Distortions): readonly unknown[] =>
    found.named.map(({ distortion, n }) => [distortion, n])

  it('counts records, most often named first, ties by slug', () => {
    const found = distortions([
      naming('mind-reading', 'catastrophizing'),
      naming('catastrophizing', 'all-or-nothing'),
      naming('fortune-telling'),
      thought({}),
    ])
    expect(found.n).toBe(4)
    expect(named(found)).toEqual([
      ['catastrophizing', 2],
      ['all-or-nothing', 1],
      ['fortune-telling', 1],
      ['mind-reading', 1],
    ])
  })

  it('case 8: keeps an unknown slug and counts it as other; a slug twice counts once', () => {
    const found = distortions([
      naming('odd', 'odder', 'mind-reading', 'mind-reading'),
      naming('other'),
      naming('mind-reading'),
    ])
    expect(named(found)).toEqual([
      ['mind-reading', 2],
      ['other', 2],
    ])
  })

  it("counts the person's own slugs by name", () => {
    const entries = [naming('my-own'), naming('my-own', 'odd')]
    expect(named(distortions(entries))).toEqual([['other', 2]])
    expect(
      named(distortions(entries, { extra_slugs: { distortions: ['my-own'], signals: ['odd'] } })),
    ).toEqual([
      ['my-own', 2],
      ['other', 1],
    ])
  })

  it('counts none of these apart', () => {
    const found = distortions([naming('none'), naming('none', 'mind-reading')])
    expect([found.none, named(found)]).toEqual([2, [['mind-reading', 1]]])
  })

  it('looks back 90 days', () => {
    const found = distortions([
      thought({ distortions: ['mind-reading'] }, 89),
      thought({ distortions: ['mind-reading'] }, 90),
    ])
    expect([found.n, found.named[0]?.n, found.named[0]?.items.length]).toEqual([1, 1, 1])
  })
})

describe('belief in a thought (M10b)', () => {
  function belief(...pairs: readonly (readonly (number | undefined)[])[]): Belief {
    const entries = pairs.map(([belief_before, belief_after], index) =>
      thought(
        Object.fromEntries(
          Object.entries({ belief_before, belief_after }).filter(([, value]) => value !== undefined),
        ),
        index,
      ),
    )
    return buildReport(snapshot(entries), TODAY).measures.belief
  }

  it('is summed up from three pairs on', () => {
    expect(belief([80, 40], [70, 20])).toMatchObject({ n: 2, needed: 3, summary: null })
    expect(belief([80, 40], [70, 20], [60, 60]).summary).toEqual({ before: 70, after: 40, lower: 2 })
    expect(belief([80, 40], [70, 25], [60, 60], [10, 50]).summary).toEqual({
      before: 65,
      after: 45,
      lower: 2,
    })
    expect(belief([100, 0], [9, 9], [9, 10]).summary).toEqual({ before: 9, after: 9, lower: 1 })
  })

  it('takes 0 for a rating, and leaves out a record with one of the two', () => {
    const found = belief([0, 0], [80], [undefined, 10], [])
    expect(found.n).toBe(1)
    expect(found.pairs.items).toMatchObject([{ before: 0, after: 0, date: TODAY }])
  })

  it('lists the newest first', () => {
    expect(belief([1, 2], [3, 4]).pairs.items.map(({ before }) => before)).toEqual([1, 3])
  })
})
