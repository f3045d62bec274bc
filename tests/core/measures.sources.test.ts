import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Sources } from '@core/dashboard/report'
import { addDays, type Day } from '@core/day'
import type { Entry } from '@core/note/entry'
import { attempt, entry, section, snapshot, TODAY } from '../support/entries'

function sources(entries: readonly Entry[], since?: Day): Sources {
  return buildReport(snapshot(entries), TODAY, { since }).measures.sources
}
const counts = ({ n, mastery, vicarious, persuasion, state }: Sources): readonly number[] => [
  n,
  mastery.n,
  vicarious.n,
  persuasion.n,
  state.n,
]
const goalDone = (done_date: Day | undefined, given: object = {}): Entry =>
  entry('goal', {
    date: '2025-01-01',
    fields: { goal_state: 'done', ...(done_date && { done_date }) },
    ...given,
  })

describe('sources (M3)', () => {
  it('follow the table, kind by kind', () => {
    expect(counts(sources([entry('reflection'), entry('activity'), entry('problem')]))).toEqual([
      3, 3, 0, 0, 0,
    ])
    expect(counts(sources([entry('peer')]))).toEqual([1, 0, 1, 0, 0])
    expect(counts(sources([entry('checkin'), entry('feedback')]))).toEqual([2, 0, 0, 2, 0])
    expect(counts(sources([entry('stress'), entry('thought'), entry('affirmation')]))).toEqual([
      3, 0, 0, 0, 3,
    ])
    expect(
      counts(
        sources([entry('values'), entry('assessment'), entry('review'), entry('goal'), entry('support')]),
      ),
    ).toEqual([0, 0, 0, 0, 0])
  })

  it('take an attempt that was done or done in part, and what it says helped', () => {
    const outcomes = ['done', 'partly', 'not-done', 'not-attempted', 'planned', 'sort-of']
    expect(counts(sources(outcomes.map((outcome) => attempt(0, { outcome }))))).toEqual([2, 2, 0, 0, 0])
    const helped = attempt(0, { outcome: 'not-done', source_used: ['state', 'vicarious', 'luck'] })
    expect(counts(sources([helped]))).toEqual([1, 0, 1, 0, 1])
    expect(counts(sources([attempt(0, { source_used: ['mastery', 'state'] })]))).toEqual([1, 1, 0, 0, 1])
  })

  it('take a setback where what was learned is written', () => {
    const learned = entry('setback', { sections: { learned: section('Start earlier.') } })
    const template = entry('setback', { sections: { learned: section('…', { filled: false }) } })
    expect(counts(sources([learned, template, entry('setback')]))).toEqual([1, 1, 0, 0, 0])
  })

  it('take a goal on the day it was done', () => {
    const today = goalDone(TODAY)
    expect(counts(sources([today]))).toEqual([1, 1, 0, 0, 0])
    expect(sources([today]).mastery.items).toEqual([{ path: today.path, line: 2, kind: 'goal', date: TODAY }])
    const none = [
      goalDone(undefined),
      goalDone(addDays(TODAY, 1)),
      goalDone(addDays(TODAY, -28)),
      goalDone(TODAY, { draft: true }),
      entry('goal', { fields: { done_date: TODAY } }),
      entry('goal', { fields: { goal_state: 'dropped', done_date: TODAY } }),
    ]
    expect(counts(sources(none))).toEqual([0, 0, 0, 0, 0])
    expect(counts(sources([today], TODAY))).toEqual([1, 1, 0, 0, 0])
    expect(counts(sources([goalDone(addDays(TODAY, -1))], TODAY))).toEqual([0, 0, 0, 0, 0])
  })

  it('look back 28 days, today among them', () => {
    expect(counts(sources([attempt(27), attempt(28)]))).toEqual([1, 1, 0, 0, 0])
  })

  it('list the newest first, goals among the rest, at most fifty', () => {
    const entries = [attempt(3), goalDone(addDays(TODAY, -2)), attempt(1)]
    expect(sources(entries).mastery.items.map(({ date }) => date)).toEqual(
      [1, 2, 3].map((days) => addDays(TODAY, -days)),
    )
    const many = Array.from({ length: 60 }, (_, index) => attempt(index % 28))
    for (const all of [many, [...many, goalDone(TODAY)]]) {
      const { mastery } = sources(all)
      expect([mastery.n, mastery.items.length, mastery.items[0]?.date]).toEqual([all.length, 50, TODAY])
    }
  })
})
