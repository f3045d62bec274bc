import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Activity } from '@core/dashboard/report'
import { addDays } from '@core/day'
import { entry, snapshot, TODAY } from '../support/entries'

/** Bouts, each a day earlier than the one before it. */
function activity(...bouts: readonly Record<string, unknown>[]): Activity {
  const entries = bouts.map((fields, index) =>
    entry('activity', { path: `${index}.md`, date: addDays(TODAY, -index), fields }),
  )
  return buildReport(snapshot(entries), TODAY).measures.activity
}
const run = (distance_km: number): Record<string, unknown> => ({ activity: 'run', distance_km })

describe('activity (M9)', () => {
  it('P12.5: sets the first, the latest and the highest side by side, from two entries on', () => {
    expect(activity(run(3)).series).toEqual([])
    const [series] = activity(run(3), run(4.5), run(4.5), run(4.2)).series
    expect(series).toEqual({
      activity: 'run',
      metric: 'distance_km',
      n: 4,
      first: { path: '3.md', line: 2, date: '2026-10-11', value: 4.2 },
      latest: { path: '0.md', line: 2, date: TODAY, value: 3 },
      best: { path: '2.md', line: 2, date: '2026-10-12', value: 4.5 },
      points: null,
    })
  })

  it('takes the lowest rest between efforts, the earliest such', () => {
    const rest = (recovery_s: number): Record<string, unknown> => ({ activity: 'lift', recovery_s })
    expect(activity(rest(60), rest(45), rest(45), rest(90)).series[0]?.best).toMatchObject({
      value: 45,
      date: '2026-10-12',
    })
  })

  it('has points from five on, oldest first, the newest fifty', () => {
    expect(activity(run(1), run(2), run(3), run(4)).series[0]?.points).toBeNull()
    const five = activity(run(5), run(4), run(3), run(2), run(1)).series[0]?.points
    expect(five?.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5])
    const [many] = activity(...Array.from({ length: 60 }, (_, index) => run(60 - index))).series
    expect([many?.n, many?.points?.length, many?.points?.[0]?.value, many?.first.value]).toEqual([
      60, 50, 11, 1,
    ])
  })

  it('P12.7: draws a year, an entry a month', () => {
    const monthly = Array.from({ length: 13 }, (_, month) =>
      entry('activity', { date: addDays(TODAY, (month - 12) * 30), fields: run(month + 1) }),
    )
    const { series, weeks } = buildReport(snapshot(monthly), TODAY).measures.activity
    expect(series[0]?.points?.map(({ value }) => value)).toEqual(monthly.map((_, month) => month + 1))
    expect(weeks).toHaveLength(53)
    expect(weeks[0]?.from).toBe('2025-10-13')
  })

  it('knows an activity by its name, whatever its case, and compares nothing across names and metrics', () => {
    const found = activity(
      { activity: 'Run', distance_km: 2, reps: 1 },
      { activity: ' run ', distance_km: 1 },
      { activity: 'walk', distance_km: 9 },
      { distance_km: 5 },
      { distance_km: 6 },
    )
    expect(found.n).toBe(5)
    expect(found.series.map(({ activity, metric, n }) => [activity, metric, n])).toEqual([
      ['run', 'distance_km', 2],
    ])
  })

  it('takes one Unicode form for the other', () => {
    expect(
      activity({ activity: 'Caf\u00e9', reps: 1 }, { activity: 'cafe\u0301', reps: 2 }).series,
    ).toHaveLength(1)
  })

  it('P12.4: orders series by name, then by metric (intensity too), and takes 0 for a value', () => {
    const both = { reps: 0, intensity: 3, distance_km: 1 }
    const found = activity(
      { activity: 'walk', ...both },
      { activity: 'lift', ...both },
      { activity: 'walk', ...both },
      { activity: 'lift', ...both },
    )
    expect(found.series.map(({ activity, metric }) => `${activity} ${metric}`)).toEqual(
      ['lift', 'walk'].flatMap((name) => [`${name} distance_km`, `${name} reps`, `${name} intensity`]),
    )
  })

  it('counts days a week, a day once', () => {
    const entries = [0, 0, 1, 7, 9].map((days) => entry('activity', { date: addDays(TODAY, -days) }))
    expect(buildReport(snapshot(entries), TODAY).measures.activity.weeks).toEqual([
      { from: '2026-10-05', n: 2 },
      { from: '2026-10-12', n: 2 },
    ])
    expect(activity().weeks).toEqual([])
  })
})
