import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, dayNumber } from '@core/day'
import { buildReport } from '@core/dashboard/build'
import type { Consistency } from '@core/dashboard/report'
import { run } from '@core/measures/consistency'
import type { Entry } from '@core/note/entry'
import type { Settings } from '@core/settings'
import * as oracle from '../support/oracle'
import { attempt, entry, settingsWith, snapshot, TODAY } from '../support/entries'
import { runs } from '../support/runs'

const never = (): boolean => false
const ago = (days: number): Day => addDays(TODAY, -days)
const now = dayNumber(TODAY)
const on = (...daysAgo: readonly number[]): readonly number[] =>
  [...new Set(daysAgo.map((days) => now - days))].sort((a, b) => a - b)

function consistency(entries: readonly Entry[], settings: Partial<Settings> = {}): Consistency {
  return buildReport(snapshot(entries, settings), TODAY).measures.consistency
}

describe('run with grace (M2)', () => {
  it('case 2: g = 2 and today pending: -1, -2, -4 and -7 make a run of 3', () => {
    expect(run(on(1, 2, 4, 7), now, 2, never)).toBe(3)
  })

  it('case 3: with -3, -5 and -6 paused the run reaches -7: 4', () => {
    const paused = on(3, 5, 6)
    expect(run(on(1, 2, 4, 7), now, 2, (day) => paused.includes(day))).toBe(4)
  })

  it.each([
    ['nothing', [], 2, 0],
    ['today alone', [0], 0, 1],
    ['yesterday alone, today pending', [1], 0, 1],
    ['the day before alone, without grace', [2], 0, 0],
    ['the day before alone, within grace', [2], 1, 1],
    ['every day, without grace', [0, 1, 2, 3, 4], 0, 5],
    ['every other day needs three a week', [0, 2, 4, 6, 8, 10], 2, 3],
    ['every other day with three', [0, 2, 4, 6, 8, 10], 4, 6],
    ['grace 6 runs with one entry a week', [0, 7, 14, 21], 6, 4],
    ['grace 6 ends after seven empty days', [0, 8], 6, 1],
    ['the eighth day opens a new window', [0, 1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17], 2, 14],
  ])('%s', (_, days, grace, length) => {
    expect(run(on(...days), now, grace, never)).toBe(length)
  })

  it('passes over days off without using grace, and counts those that were practised', () => {
    expect(run(on(1, 2, 30), now, 0, () => true)).toBe(3)
  })

  it('ends where no earlier day was practised, however many days are off', () => {
    expect(run(on(), now, 6, () => true)).toBe(0)
  })

  it('ignores days ahead', () => {
    expect(run(on(-1, -2, 1), now, 0, never)).toBe(1)
  })

  it('agrees with a count of every window', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 50 })
    const pauses = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 })
    fc.assert(
      fc.property(days, pauses, fc.integer({ min: 0, max: 6 }), (practised, paused, grace) => {
        const numbers = new Set(practised.map((days) => dayNumber(ago(days))))
        const off = new Set(paused.map((days) => dayNumber(ago(days))))
        const expected = oracle.run(numbers, now, grace, (day) => off.has(day))
        expect(run(on(...practised), now, grace, (day) => off.has(day))).toBe(expected)
      }),
      { numRuns: runs(1000) },
    )
  })

  it('never falls by one more practice day or one more day of grace', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 })
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 5 }),
        (practised, more, grace) => {
          const length = run(on(...practised), now, grace, never)
          expect(run(on(...practised, more), now, grace, never)).toBeGreaterThanOrEqual(length)
          expect(run(on(...practised), now, grace + 1, never)).toBeGreaterThanOrEqual(length)
        },
      ),
    )
  })

  it('is named from the threshold on, and never at zero', () => {
    const [two, three] = [
      [attempt(0), attempt(1)],
      [attempt(0), attempt(1), attempt(2)],
    ]
    expect(consistency(two).run).toBeNull()
    expect(consistency(three).run).toBe(3)
    expect(consistency(two, settingsWith({ run: 1 })).run).toBe(2)
    expect(consistency([attempt(20)], settingsWith({ run: 1 })).run).toBeNull()
  })
})

describe('practice days (M1)', () => {
  it.each([
    ['an attempt without an outcome', attempt(3, { outcome: undefined }), 0],
    ['a planned attempt', attempt(3, { outcome: 'planned' }), 0],
    ['an attempt that was not done', attempt(3, { outcome: 'not-done' }), 1],
    ['an attempt that was not attempted', attempt(3, { outcome: 'not-attempted' }), 1],
    ['an outcome of the person’s own', attempt(3, { outcome: 'half-way' }), 1],
    ['a reflection', entry('reflection', { date: ago(3) }), 1],
    ['a thought record', entry('thought', { date: ago(3) }), 1],
    ['a goal', entry('goal', { date: ago(3) }), 0],
    ['a draft', entry('reflection', { date: ago(3), draft: true }), 0],
    ['an empty note', entry('reflection', { date: ago(3), empty: true }), 0],
    ['an undated note', entry('reflection', { date: null }), 0],
    ['a note of tomorrow', entry('reflection', { date: ago(-1) }), 0],
  ] as const)('%s', (_, note, n) => {
    expect(consistency([note]).n).toBe(n)
  })

  it('takes the day of the outcome', () => {
    const { days } = consistency([attempt(5, { done_date: ago(2) })])
    expect(days.filter(({ state }) => state === 'practice').map(({ date }) => date)).toEqual([ago(2)])
  })

  it('is one day however many entries it has, and lists them all in order', () => {
    const notes = ['21:00', '07:00'].map((time, n) => attempt(1, {}, { time, path: `${n}.md`, line: 4 }))
    const { n, days } = consistency(notes)
    expect(n).toBe(1)
    expect(days.find(({ date }) => date === ago(1))?.entries).toEqual([
      { path: '1.md', line: 4 },
      { path: '0.md', line: 4 },
    ])
  })
})

describe('the window of 28 days (M2)', () => {
  it('is empty without entries', () => {
    expect(consistency([])).toEqual({ n: 0, of: 0, from: null, days: [], run: null, weeks: [] })
  })

  it('holds today and the 27 days before it', () => {
    const { n, of, from, days } = consistency([attempt(28), attempt(27), attempt(0)])
    expect({ n, of, from, length: days.length }).toEqual({ n: 2, of: 28, from: ago(27), length: 28 })
  })

  it('is shorter since the first entry of any kind: 6 of 9 days', () => {
    const entries = [entry('goal', { date: ago(8) }), ...[6, 5, 3, 2, 1, 0].map((days) => attempt(days))]
    expect(consistency(entries)).toMatchObject({ n: 6, of: 9, from: ago(8) })
  })

  it('lets today join once it is practised', () => {
    expect(consistency([attempt(1)])).toMatchObject({ n: 1, of: 1 })
    expect(consistency([attempt(1)]).days.at(-1)).toEqual({ date: TODAY, state: 'pending', entries: [] })
    expect(consistency([attempt(1), attempt(0)])).toMatchObject({ n: 2, of: 2 })
  })

  it('has no day yet where only a goal was written today', () => {
    expect(consistency([entry('goal')])).toMatchObject({ n: 0, of: 0, from: TODAY })
  })

  it('leaves out rest days that went unpractised, and keeps those that were practised', () => {
    // TODAY is a Wednesday: Sundays are 3, 10, 17 and 24 days ago.
    const settings = { rest_days: ['sunday'] as const }
    expect(consistency([attempt(27), attempt(0)], settings)).toMatchObject({ n: 2, of: 24 })
    const { n, of, days } = consistency([attempt(27), attempt(3), attempt(0)], settings)
    expect({ n, of }).toEqual({ n: 3, of: 25 })
    expect(days.filter(({ state }) => state === 'off').map(({ date }) => date)).toEqual([24, 17, 10].map(ago))
  })

  it('shows a rest day of today as off until it is practised', () => {
    const settings = { rest_days: ['wednesday'] as const }
    expect(consistency([attempt(1)], settings).days.at(-1)?.state).toBe('off')
    expect(consistency([attempt(0)], settings).days.at(-1)?.state).toBe('practice')
  })
})

describe('practice days a week', () => {
  it('starts on the weekday of the settings', () => {
    const entries = [attempt(0), attempt(2), attempt(3)]
    expect(consistency(entries).weeks).toEqual([
      { from: '2026-10-05', n: 1 },
      { from: '2026-10-12', n: 2 },
    ])
    expect(consistency(entries, { week_start: 'sunday' }).weeks).toEqual([{ from: '2026-10-11', n: 3 }])
  })

  it('holds 53 weeks at most, and gaps as zero', () => {
    const { weeks } = consistency([attempt(1000), attempt(0)])
    expect(weeks).toHaveLength(53)
    expect(weeks[0]).toEqual({ from: '2025-10-13', n: 0 })
    expect(weeks.at(-1)).toEqual({ from: '2026-10-12', n: 1 })
  })

  it('begins with the week of the first entry, also in the first year there is', () => {
    expect(consistency([attempt(9), attempt(0)]).weeks.map(({ n }) => n)).toEqual([1, 1])
    expect(consistency([entry('reflection', { date: '0001-01-01' })]).weeks).toHaveLength(53)
  })
})

describe('pauses (M2)', () => {
  const plan = (pauses: readonly string[], more: Partial<Entry> = {}): Entry =>
    entry('plan', { date: ago(40), fields: { pauses }, ...more })
  const practised = [attempt(27), attempt(1)]

  it('leave the denominator where they went unpractised, and not where they were practised', () => {
    expect(consistency(practised)).toMatchObject({ n: 2, of: 27 })
    expect(consistency([...practised, plan([`${ago(10)}..${ago(6)}`])])).toMatchObject({ n: 2, of: 22 })
    expect(consistency([...practised, plan([`${ago(2)}..${ago(1)}`])])).toMatchObject({ n: 2, of: 26 })
  })

  it('are the union of all plans, and last while they are open', () => {
    const two = [plan([`${ago(10)}..${ago(6)}`, `${ago(7)}..${ago(5)}`]), plan([`${ago(3)}..`])]
    expect(consistency([...practised, ...two])).toMatchObject({ n: 2, of: 19 })
  })

  it('of a draft are none', () => {
    expect(consistency([...practised, plan([`${ago(9)}..`], { draft: true })])).toMatchObject({ of: 27 })
  })

  it('use no grace', () => {
    const days = [1, 2, 8, 9].map((day) => attempt(day))
    expect(consistency(days, { grace: 0 }).run).toBeNull()
    expect(consistency([...days, plan([`${ago(7)}..${ago(3)}`])], { grace: 0 }).run).toBe(4)
  })
})
