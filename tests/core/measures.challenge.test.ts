import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Challenge, Fit } from '@core/dashboard/report'
import { addDays } from '@core/day'
import type { Entry } from '@core/note/entry'
import { attempt, entry, section, snapshot, TODAY } from '../support/entries'

function challenge(...entries: readonly Entry[]): Challenge {
  return buildReport(snapshot(entries), TODAY).measures.challenge
}
/** Attempts of today with these sizes. */
function sized(...sizes: readonly string[]): Fit {
  return challenge(...sizes.map((challenge_fit) => attempt(0, { challenge_fit }))).attempts
}
const times = <T>(n: number, value: T): readonly T[] => Array.from({ length: n }, () => value)
const goal = (path: string, fields: object = {}, given: object = {}): Entry =>
  entry('goal', { path, fields: { ...fields }, ...given })

describe('challenge (M5)', () => {
  it('puts active goals in bands', () => {
    const found = challenge(
      ...[1, 3, 4, 7, 8, 10].map((difficulty) => goal(`${difficulty}.md`, { difficulty })),
      goal('none.md'),
      goal('paused.md', { difficulty: 1, goal_state: 'paused' }),
      goal('odd.md', { difficulty: 1, goal_state: 'odd' }),
      goal('draft.md', { difficulty: 1 }, { draft: true }),
      goal('empty.md', {}, { empty: true }),
      goal('undated.md', { difficulty: 1 }, { date: null }),
      goal('ahead.md', { difficulty: 1 }, { date: addDays(TODAY, 1) }),
    ).goals
    expect(found).toEqual({
      low: { n: 2, paths: ['1.md', '3.md'] },
      moderate: { n: 2, paths: ['4.md', '7.md'] },
      high: { n: 2, paths: ['10.md', '8.md'] },
      unrated: { n: 1, paths: ['none.md'] },
    })
  })

  it('counts the rated steps of active goals, and those of 3 to 4', () => {
    const step = (difficulty: unknown, text = 'Walk'): object => ({
      line: 9,
      done: false,
      text,
      fields: { difficulty },
    })
    const ladder = section('…', {
      tasks: [2, 3, 3.5, 4, 5, 'hard', undefined].map((rating) => step(rating)).concat(step(3, '')) as never,
    })
    expect(challenge(goal('a.md', {}, { sections: { ladder } })).steps).toEqual({ n: 5, within: 3 })
    expect(challenge(goal('a.md', { goal_state: 'done' }, { sections: { ladder } })).steps).toEqual({
      n: 0,
      within: 0,
    })
  })

  it('L2: has no number of what was put off', () => {
    const tried = attempt(0, { goal: ['a.md'] })
    const report = (avoided: boolean): unknown =>
      buildReport(snapshot([goal('a.md', { difficulty: 6, avoided }), tried]), TODAY)
    expect(report(true)).toEqual(report(false))
  })

  it('P2.2: counts how attempts fitted', () => {
    expect(sized('too-easy', 'right', 'right', 'too-hard', 'odd')).toMatchObject({
      n: 4,
      too_easy: 1,
      right: 2,
      too_hard: 1,
      attempted: 5,
      done: 5,
      hint: null,
    })
  })

  it.each([
    [1, 'too_easy'],
    [2, 'too_easy'],
    [3, 'right'],
    [6, 'right'],
    [7, 'too_hard'],
    [10, 'too_hard'],
  ] as const)('reads a felt difficulty of %i as %s, where no fit is written', (difficulty_felt, size) => {
    const found = challenge(attempt(0, { difficulty_felt })).attempts
    expect([found.n, found[size]]).toEqual([1, 1])
    const written = challenge(attempt(0, { difficulty_felt, challenge_fit: 'right' })).attempts
    expect([written.n, written.right]).toEqual([1, 1])
    expect(challenge(attempt(0, { difficulty_felt, challenge_fit: 'odd' })).attempts[size]).toBe(1)
  })

  it('hints from five rated attempts on, at 60 %', () => {
    expect(sized(...times(4, 'too-easy')).hint).toBeNull()
    expect(sized(...times(3, 'too-easy'), ...times(2, 'right')).hint).toBe('harder')
    expect(sized(...times(3, 'too-hard'), ...times(2, 'right')).hint).toBe('easier')
    expect(sized(...times(5, 'too-easy'), ...times(4, 'right')).hint).toBe('right')
    expect(sized(...times(2, 'too-easy'), 'right', ...times(2, 'too-hard')).hint).toBe('right')
  })

  it('takes an attempt that was not done for too hard, unless most felt too easy', () => {
    const tried = (challenge_fit?: string): Entry =>
      attempt(0, { outcome: 'not-done', ...(challenge_fit && { challenge_fit }) })
    const hint = (...entries: readonly Entry[]): unknown => challenge(...entries).attempts.hint
    const rights = times(2, 'right').map((challenge_fit) => attempt(0, { challenge_fit }))
    expect(hint(tried('right'), tried('right'), tried('too-hard'), ...rights)).toBe('easier')
    expect(hint(tried('too-easy'), tried('too-easy'), tried('too-easy'), ...rights)).toBe('harder')
    expect(hint(tried(), tried(), tried(), ...rights)).toBeNull()
  })

  it('takes the newest twenty of the last 60 days that were made', () => {
    const made = Array.from({ length: 25 }, (_, index) =>
      attempt(index, { outcome: index < 5 ? 'partly' : 'done' }),
    )
    const { attempted, done, list } = challenge(...made).attempts
    expect([attempted, done, list.n, list.items[0]?.path, list.items[19]?.path]).toEqual([
      20,
      15,
      20,
      made[0]?.path,
      made[19]?.path,
    ])
    expect(challenge(attempt(59), attempt(60)).attempts.attempted).toBe(1)
    const others = ['planned', 'not-attempted', 'odd'].map((outcome) => attempt(0, { outcome }))
    expect(challenge(...others).attempts.attempted).toBe(0)
  })

  it('P2.4: says the same for each active goal', () => {
    const found = challenge(
      goal('a.md'),
      goal('b.md'),
      goal('c.md', { goal_state: 'done' }),
      goal('d.md', {}, { empty: true }),
      goal('e.md', {}, { date: null }),
      goal('f.md', {}, { date: addDays(TODAY, 1) }),
      attempt(0, { goal: ['a.md', 'c.md', 'd.md', 'e.md', 'f.md'], challenge_fit: 'right' }),
      attempt(1, { goal: ['a.md'], outcome: 'not-done' }),
      attempt(2),
    )
    expect(found.attempts.attempted).toBe(3)
    expect(found.by_goal).toMatchObject([{ path: 'a.md', n: 1, attempted: 2, done: 1 }])
  })
})
