import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Support, ValuesMeasure } from '@core/dashboard/report'
import { addDays } from '@core/day'
import type { Entry } from '@core/note/entry'
import type { Settings } from '@core/settings'
import { entry, snapshot, TODAY } from '../support/entries'

describe('support (M10a)', () => {
  function support(entries: readonly Entry[], settings: Partial<Settings> = {}): Support {
    return buildReport(snapshot(entries, settings), TODAY).measures.support
  }
  const checkin = (daysAgo: number, commitment_kept?: string): Entry =>
    entry('checkin', {
      date: addDays(TODAY, -daysAgo),
      fields: commitment_kept === undefined ? {} : { commitment_kept },
    })

  it('P11.3: counts people over all support notes, each once in a part', () => {
    const found = support([
      entry('support', { fields: { cheerleader: ['A.', 'B.'], mentor: ['A.'] } }),
      entry('support', { fields: { cheerleader: ['b. ', ' '] } }),
      entry('support', { draft: true, fields: { accountability_partner: ['C.'] } }),
    ])
    expect([found.n, found.roles, found.filled]).toEqual([
      2,
      { cheerleader: 2, accountability_partner: 0, mentor: 1 },
      2,
    ])
  })

  it('P11.4: counts weeks with a check-in, of the last eight', () => {
    // TODAY is a Wednesday: its week began two days ago.
    const found = support([0, 2, 3, 51, 52].map((days) => checkin(days)))
    expect([found.checkins.n, found.checkins.weeks]).toEqual([5, { n: 3, of: 8 }])
    expect(support([checkin(3)], { week_start: 'sunday' }).checkins.weeks.n).toBe(1)
    expect(support([checkin(2), checkin(3)], { week_start: 'sunday' }).checkins.weeks.n).toBe(1)
    expect(support([checkin(2), checkin(3)]).checkins.weeks.n).toBe(2)
  })

  it('leaves a week with a pause out of the eight, whatever stands in it', () => {
    const paused = (from: number, to: number): Entry => {
      const days = [from, to].map((days) => addDays(TODAY, -days))
      return entry('plan', { fields: { pauses: [days.join('..')] } })
    }
    expect(support([checkin(0), paused(9, 9)]).checkins.weeks).toEqual({ n: 1, of: 7 })
    expect(support([checkin(9), paused(9, 9)]).checkins.weeks).toEqual({ n: 0, of: 7 })
    expect(support([checkin(0), checkin(21), paused(16, 2)]).checkins.weeks).toEqual({ n: 1, of: 5 })
  })

  it('knows the last check-in', () => {
    const [last, before] = [checkin(4), checkin(90)]
    expect(support([before, last]).checkins.last).toEqual({
      path: last.path,
      line: 2,
      kind: 'checkin',
      date: '2026-10-10',
    })
    expect(support([]).checkins.last).toBeNull()
  })

  it('counts the newest eight answers about a commitment', () => {
    const answers = [
      'yes',
      'yes',
      'partly',
      'no',
      'n-a',
      'odd',
      undefined,
      'yes',
      'yes',
      'no',
      'partly',
      'no',
      'no',
    ]
    expect(support(answers.map((answer, index) => checkin(index, answer))).commitments).toEqual({
      n: 8,
      kept: 4,
      partly: 2,
      not_kept: 2,
    })
  })
})

describe('values (M11)', () => {
  function values(...entries: readonly Entry[]): ValuesMeasure {
    return buildReport(snapshot(entries), TODAY).measures.values
  }
  const goal = (path: string, fields: Record<string, unknown> = {}): Entry => entry('goal', { path, fields })
  const note = (daysAgo: number, fields: Record<string, unknown>): Entry =>
    entry('values', { date: addDays(TODAY, -daysAgo), fields })

  it('counts active goals by what they say of their fit', () => {
    const found = values(
      goal('a.md', { alignment: 'aligned' }),
      goal('b.md', { alignment: 'mixed', matters_to: 'someone-else' }),
      goal('c.md', { alignment: 'conflicts', matters_to: 'both' }),
      goal('d.md', { alignment: 'unsure' }),
      goal('e.md', { alignment: 'odd' }),
      goal('f.md'),
      goal('g.md', { alignment: 'aligned', goal_state: 'paused', matters_to: 'someone-else' }),
    )
    expect(found.n).toBe(6)
    expect(Object.values(found.alignment).map(({ paths }) => paths)).toEqual([
      ['a.md'],
      ['b.md'],
      ['c.md'],
      ['d.md'],
      ['e.md'],
      ['f.md'],
    ])
    expect(found.for_others).toEqual({ n: 1, paths: ['b.md'] })
  })

  it('sets the values of the newest note that names any beside the goals, whatever the case', () => {
    const newest = note(1, { values: ['Kindness', ' craft', 'kindness ', ' '] })
    const found = values(
      note(0, {}),
      newest,
      note(2, { values: ['Order'] }),
      goal('a.md', { values: ['KINDNESS ', 'Fun'] }),
      goal('b.md', { values: ['kindness', 'fun'] }),
      goal('c.md', { values: ['Craft', 'Order'], goal_state: 'done' }),
    )
    expect(found.note?.path).toBe(newest.path)
    expect(found.values).toEqual([
      { name: 'Kindness', n: 2, paths: ['a.md', 'b.md'] },
      { name: 'craft', n: 0, paths: [] },
    ])
    expect(found.unlisted).toEqual([{ name: 'Fun', n: 2, paths: ['a.md', 'b.md'] }])
  })

  it('has no note and no values where none names any', () => {
    expect(values(note(0, {}), goal('a.md', { values: ['Fun'] }))).toMatchObject({
      note: null,
      values: [],
      unlisted: [{ name: 'Fun' }],
    })
  })
})
