import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Tallies } from '@core/dashboard/report'
import { addDays, type Day } from '@core/day'
import type { Entry } from '@core/note/entry'
import { attempt, entry, snapshot, TODAY } from '../support/entries'

function tallies(entries: readonly Entry[], since?: Day): Tallies {
  return buildReport(snapshot(entries), TODAY, { since }).measures.tallies
}
const goal = (daysAgo: number, fields: Record<string, unknown>): Entry =>
  entry('goal', { date: addDays(TODAY, -daysAgo), path: `${daysAgo}.md`, fields })
const raised = (...goals: readonly Entry[]): readonly string[] =>
  tallies(goals).loop.goals_raised.items.map(({ path }) => path)

describe('small tallies (M16)', () => {
  it('L1: count attempts done, and ratings that were higher after', () => {
    const { loop } = tallies([
      attempt(0, { confidence_before: 50, confidence_after: 51 }),
      attempt(1, { confidence_before: 50, confidence_after: 50 }),
      attempt(2, { outcome: 'partly', confidence_before: 50, confidence_after: 40 }),
      attempt(27, { confidence_before: 0 }),
      attempt(28, { confidence_before: 0, confidence_after: 100 }),
    ])
    expect([loop.attempts_done.n, loop.confidence]).toEqual([3, { n: 3, higher: 1 }])
  })

  it('L1: count a goal as raised by its link, or by being harder than every earlier one of its domain', () => {
    const health = (daysAgo: number, difficulty?: number): Entry =>
      goal(daysAgo, { domain: 'health', ...(difficulty && { difficulty }) })
    expect(raised(goal(1, { raised_from: ['[[Walk]]'] }), goal(28, { raised_from: ['[[Walk]]'] }))).toEqual([
      '1.md',
    ])
    expect(raised(health(90, 4), health(9, 5), health(8, 5), health(7, 6))).toEqual(['7.md', '9.md'])
    expect(raised(health(90, 8), health(60, 3), health(9, 5))).toEqual([])
    expect(raised(health(90), health(60, 3), health(9, 5))).toEqual(['9.md'])
    expect(raised(health(90), health(9, 5), goal(3, { domain: 'career', difficulty: 9 }))).toEqual([])
    expect(raised(goal(9, { difficulty: 2 }), goal(3, { difficulty: 9 }))).toEqual([])
  })

  it('L1: count goals done by the day they were done', () => {
    const done = goal(300, { goal_state: 'done', done_date: addDays(TODAY, -27) })
    const earlier = goal(200, { goal_state: 'done', done_date: addDays(TODAY, -28) })
    expect(tallies([done, earlier]).loop.goals_done).toMatchObject({ n: 1, items: [{ path: '300.md' }] })
    expect(tallies([done], TODAY).loop.goals_done.n).toBe(0)
  })

  it('O1, P3.4: sum up minutes, with how many practice entries have them', () => {
    const { minutes } = tallies([
      entry('reflection', { fields: { minutes: 10 } }),
      entry('affirmation', { fields: { minutes: 0 } }),
      attempt(0),
      attempt(0, { outcome: 'planned', minutes: 99 }),
      goal(0, { minutes: 99 }),
      attempt(28, { minutes: 99 }),
    ])
    expect(minutes).toEqual({ total: 10, n: 2, of: 3 })
  })

  it('T1.3: count feedback by its focus', () => {
    const about = ['task', 'task', 'process', 'self', 'mixed', 'odd', undefined]
    const notes = about.map((focus) => entry('feedback', { fields: focus === undefined ? {} : { focus } }))
    const earlier = entry('feedback', { date: addDays(TODAY, -28), fields: { focus: 'task' } })
    expect(tallies([...notes, earlier]).feedback).toEqual({
      n: 7,
      task: 2,
      process: 1,
      self: 1,
      mixed: 1,
      other: 1,
      unset: 1,
    })
  })

  it('M-4, M-5: count thought records, and know the last contact, whenever it was', () => {
    const thoughts = [27, 28].map((days) => entry('thought', { date: addDays(TODAY, -days) }))
    expect(tallies(thoughts).thoughts.n).toBe(1)
    const [peer, checkin] = [entry('peer', { date: '2026-05-02' }), entry('checkin', { date: '2026-05-01' })]
    expect(tallies([peer, checkin]).last_contact).toEqual({
      path: peer.path,
      line: 2,
      kind: 'peer',
      date: '2026-05-02',
    })
    expect(tallies([{ ...peer, date: '2026-04-30' }, checkin]).last_contact?.path).toBe(checkin.path)
    expect(tallies([]).last_contact).toBeNull()
  })

  it('P3.5: count reflections, and the days that they were written on', () => {
    const on = (...days: readonly number[]): readonly Entry[] =>
      days.map((ago) => entry('reflection', { date: addDays(TODAY, -ago) }))
    expect(tallies(on(0, 0, 3, 27, 28)).reflections).toEqual({ n: 4, days: 3 })
    expect(tallies([entry('thought'), entry('reflection', { draft: true })]).reflections).toEqual({
      n: 0,
      days: 0,
    })
  })

  it('P10.4, M-1: count weeks with a peer note and with a review, of the last eight', () => {
    const found = tallies([
      entry('peer'),
      entry('peer', { date: addDays(TODAY, -2) }),
      entry('review', { date: addDays(TODAY, -3) }),
      entry('review', { date: addDays(TODAY, -51) }),
      entry('review', { date: addDays(TODAY, -52) }),
    ])
    expect(found.weeks).toEqual({ peer: { n: 1, of: 8 }, review: { n: 2, of: 8 } })
  })
})
