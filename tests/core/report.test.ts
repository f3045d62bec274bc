import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Report } from '@core/dashboard/report'
import { addDays, type Day } from '@core/day'
import { KIND_IDS } from '@core/kinds'
import type { Entry, Task } from '@core/note/entry'
import { hint, problem } from '@core/problem'
import { attempt, entry, section, snapshot, TODAY } from '../support/entries'

const ago = (days: number): Day => addDays(TODAY, -days)
const report = (...entries: readonly Entry[]): Report => buildReport(snapshot(entries), TODAY)
const task = (text: string, given: Partial<Task> = {}): Task => ({
  line: 30,
  done: false,
  text,
  fields: {},
  ...given,
})

describe('what counts', () => {
  it('counts each of the seventeen kinds, in their order, zero included', () => {
    const { notes } = report(attempt(0), attempt(1), entry('goal'), entry('thought'))
    expect(Object.keys(notes)).toEqual(KIND_IDS)
    expect(Object.entries(notes).filter(([, n]) => n > 0)).toEqual([
      ['goal', 1],
      ['action', 2],
      ['thought', 1],
    ])
  })

  it('counts blocks of one note each, and one place once', () => {
    const at = { path: 'Daily/2026-10-14.md', block: true }
    const [first, second] = [attempt(0, {}, { ...at, line: 3 }), attempt(0, {}, { ...at, line: 9 })]
    expect(report(first, second, { ...first }).notes.action).toBe(2)
  })

  it('counts two notes of the same day and kind twice', () => {
    expect(report(entry('reflection'), entry('reflection')).notes.reflection).toBe(2)
  })

  it('tells attempts of a goal that have no outcome yet apart', () => {
    const goal = ['run.md']
    const entries = [
      entry('goal', { path: 'run.md', date: ago(90) }),
      attempt(6, { goal }),
      attempt(5, { goal, outcome: 'planned' }),
      attempt(-2, { goal, outcome: 'planned' }),
      ...[{ draft: true }, { empty: true }, { date: null }].map((given) =>
        attempt(-3, { goal, outcome: 'planned' }, given),
      ),
      attempt(-4, { goal }),
    ]
    const goalSince = (since: Day | null) => buildReport(snapshot(entries), TODAY, { since }).goals[0]
    expect(goalSince(null)).toMatchObject({ attempts: { n: 3 }, planned: 2 })
    expect(goalSince(ago(4))).toMatchObject({ attempts: { n: 1 }, planned: 1 })
  })

  it('drops what is earlier than `since` before any window, and keeps what stands now', () => {
    const goal = entry('goal', { path: 'run.md', date: ago(90) })
    const entries = [
      goal,
      attempt(6, { goal: ['run.md'], confidence_before: 10, confidence_after: 30 }),
      attempt(5, { goal: ['run.md'], confidence_before: 60 }),
      attempt(40, { outcome: 'planned', confidence_before: 50 }),
      entry('thought', { date: ago(20), draft: true }),
    ]
    const limited = buildReport(snapshot(entries), TODAY, { since: ago(5) })
    expect(limited.notes).toMatchObject({ action: 1, goal: 0 })
    expect(limited.measures.consistency).toMatchObject({ n: 1, of: 5, from: ago(5) })
    expect(limited.measures.calibration).toMatchObject({ n: 1, waiting: 0 })
    expect(limited.goals).toHaveLength(1)
    expect(limited.goals[0]).toMatchObject({ attempts: { n: 1 }, confidence: { latest: null } })
    expect(limited.open).toHaveLength(1)
    expect(limited.drafts).toHaveLength(1)
    expect(
      buildReport(snapshot(entries), TODAY, { since: addDays(TODAY, 1) }).measures.consistency.from,
    ).toBeNull()
  })
})

describe('drafts and open items', () => {
  it('lists drafts apart, newest first, and undated ones last', () => {
    const drafts = [3, 1, 2].map((days) => entry('thought', { date: ago(days), draft: true }))
    const found = report(
      ...drafts,
      entry('goal', { path: 'Goals/Swim.md', date: null, draft: true, empty: true }),
    )
    expect(found.drafts.map(({ date }) => date)).toEqual([ago(1), ago(2), ago(3), null])
    expect(found.drafts.at(-1)).toEqual({
      path: 'Goals/Swim.md',
      line: 2,
      kind: 'goal',
      title: 'Swim',
      date: null,
    })
    expect(found.open).toEqual([])
    expect(found.notes.thought).toBe(0)
  })

  it('lists planned, waiting and empty ones, the earliest first', () => {
    const planned = (days: number, task: string): Entry => attempt(days, { outcome: 'planned', task })
    const found = report(
      entry('reflection', { empty: true }),
      attempt(-1, { outcome: undefined }, { empty: true }),
      planned(15, 'fifteen'),
      planned(-6, 'ahead'),
      attempt(0, { outcome: undefined, task: 'undated' }, { date: null }),
      planned(14, 'fourteen'),
      planned(30, 'thirty'),
      planned(0, 'today'),
      attempt(0, { task: 'done' }),
      entry('goal', { empty: true }),
      entry('stress', { empty: true, draft: true }),
    )
    expect(found.open.map(({ title, state }) => `${state} ${title}`)).toEqual([
      'planned fourteen',
      'planned today',
      'planned ahead',
      'planned undated',
      'waiting thirty',
      'waiting fifteen',
      'empty Reflection',
      'empty Attempt',
    ])
  })

  it('never shows more of a thought than its kind', () => {
    const note = entry('thought', {
      empty: true,
      path: 'Efficacy/2026/secret.md',
      sections: { automatic_thought: section('They all know.') },
    })
    expect(report(note).open[0]?.title).toBe('Thought record')
  })
})

describe('dates ahead', () => {
  it('is a problem where the date stands, and counts nowhere', () => {
    const found = report(
      entry('reflection', { date: ago(-1), path: 'b.md', places: { date: { line: 4, column: 7 } } }),
      attempt(3, { done_date: ago(-2) }, { path: 'a.md', places: { done_date: { line: 6, column: 12 } } }),
      entry('goal', { date: ago(-3), path: 'c.md', line: 2 }),
    )
    expect(found.problems).toMatchObject([
      { code: 'future-date', path: 'a.md', line: 6, column: 12, args: { date: ago(-2) } },
      { code: 'future-date', path: 'b.md', line: 4, column: 7, args: { date: ago(-1) } },
      { code: 'future-date', path: 'c.md', line: 2, column: 1, args: { date: ago(-3) } },
    ])
    expect(Object.values(found.notes).every((n) => n === 0)).toBe(true)
    expect(found.goals).toHaveLength(1)
  })

  it('is none for a planned attempt, a draft or an empty note', () => {
    const found = report(
      attempt(-5, { outcome: 'planned' }),
      attempt(-5, { outcome: undefined }),
      entry('thought', { date: ago(-5), draft: true }),
      entry('thought', { date: ago(-5), empty: true }),
    )
    expect(found.problems).toEqual([])
    expect(found.open).toHaveLength(3)
    expect(found.notes.action).toBe(0)
  })

  it('is a problem for an attempt with an outcome', () => {
    expect(report(attempt(-1)).problems).toHaveLength(1)
  })
})

describe('problems and hints', () => {
  it('stand apart, each sorted by place, with future dates among them', () => {
    const at = (path: string, line: number, column = 1): { path: string; line: number; column: number } => ({
      path,
      line,
      column,
    })
    const findings = [
      hint('link-missing', at('a.md', 2), { link: 'x' }),
      problem('missing-date', at('c.md', 1)),
      problem('wrong-type', at('a.md', 10), { key: 'minutes', expected: 'a number' }),
      problem('wrong-type', at('a.md', 9, 4), { key: 'date', expected: 'a date' }),
    ]
    const future = entry('thought', { path: 'b.md', date: ago(-1) })
    const found = buildReport({ ...snapshot([future]), findings }, TODAY)
    expect(found.problems.map(({ path, line }) => `${path}:${line}`)).toEqual([
      'a.md:9',
      'a.md:10',
      'b.md:2',
      'c.md:1',
    ])
    expect(found.hints).toEqual([findings[0]])
  })
})

describe('goals', () => {
  it('shows all that the note says', () => {
    const goal = entry('goal', {
      path: 'Efficacy/Goals/Run 5K.v2.md',
      fields: {
        goal_state: 'paused',
        goal_kind: 'process',
        domain: 'health',
        difficulty: 6,
        deadline: ago(-30),
        confidence_baseline: 0,
        metric: 'distance',
        unit: 'km',
        baseline_value: 0,
        current_value: 2.5,
        target_value: 5,
      },
      sections: {
        success_looks_like: section('Five kilometres without a pause.'),
        ladder: section('…', {
          tasks: [
            task('Walk', { done: true, line: 12, fields: { difficulty: 3 } }),
            task('', { line: 13 }),
            task('Jog', { line: 14, fields: { difficulty: 'hard', minutes: 8 } }),
          ],
        }),
        micro_actions: section('…', { tasks: [task('Shoes on', { line: 20, fields: { minutes: 12 } })] }),
      },
      parts: { met: 3, of: 4, missing: ['seven steps'] },
    })
    const path = goal.path
    expect(report(goal).goals).toEqual([
      {
        path,
        line: 2,
        title: 'Run 5K.v2',
        state: 'paused',
        goal_kind: 'process',
        domain: 'health',
        success: 'Five kilometres without a pause.',
        difficulty: 6,
        deadline: ago(-30),
        confidence: { start: 0, latest: null },
        value: { metric: 'distance', unit: 'km', start: 0, now: 2.5, target: 5 },
        steps: [
          { path, line: 12, text: 'Walk', done: true, rating: 3 },
          { path, line: 14, text: 'Jog', done: false, rating: null },
        ],
        micro_actions: [{ path, line: 20, text: 'Shoes on', done: false, rating: 12 }],
        attempts: { n: 0, items: [] },
        planned: 0,
        parts: { met: 3, of: 4 },
      },
    ])
  })

  it('shows a goal of which only the name is known', () => {
    const goal = entry('goal', { path: 'Swim.md', date: null, empty: true })
    expect(report(goal).goals[0]).toMatchObject({
      title: 'Swim',
      state: 'active',
      goal_kind: 'outcome',
      domain: null,
      success: '',
      confidence: { start: null, latest: null },
      value: { metric: null, unit: null, start: null, now: null, target: null },
      steps: [],
    })
  })

  it('leaves out drafts', () => {
    expect(report(entry('goal', { draft: true })).goals).toEqual([])
  })

  it('puts active ones first, in each state by date, and keeps an unlisted state as other', () => {
    const states = ['dropped', 'sleeping', 'active', 'done', undefined, 'paused']
    const goals = states.map((goal_state, index) =>
      entry('goal', { path: `${index}.md`, date: ago(index), fields: goal_state ? { goal_state } : {} }),
    )
    expect(report(...goals).goals.map(({ path, state }) => `${path} ${state}`)).toEqual([
      '4.md active',
      '2.md active',
      '5.md paused',
      '3.md done',
      '0.md dropped',
      '1.md other',
    ])
  })

  it('lists its attempts newest first, planned ones ahead among them, and takes the newest rating after one', () => {
    const at = (days: number, fields: Record<string, unknown>): Entry =>
      attempt(days, { goal: ['run.md', 'swim.md'], task: `${days}`, ...fields })
    const goals = [
      entry('goal', { path: 'run.md' }),
      entry('goal', { path: 'swim.md' }),
      entry('goal', { path: 'x.md' }),
    ]
    const found = report(
      ...goals,
      at(2, { confidence_after: 70 }),
      at(-3, { outcome: 'planned', confidence_before: 60, confidence_after: 90 }),
      at(-4, {}),
      at(1, { outcome: 'half-way' }),
      at(9, { confidence_after: 20 }),
      attempt(1, { task: 'elsewhere' }),
    ).goals
    const [run, swim, x] = ['run.md', 'swim.md', 'x.md'].map((path) =>
      found.find((goal) => goal.path === path),
    )
    expect(run?.attempts.items.map(({ task, outcome, prediction }) => [task, outcome, prediction])).toEqual([
      ['-3', 'planned', 60],
      ['1', 'other', null],
      ['2', 'done', null],
      ['9', 'done', null],
    ])
    expect(run?.attempts.n).toBe(4)
    expect(run?.attempts.items[0]?.goals).toEqual(['run.md', 'swim.md'])
    expect(run?.confidence.latest).toBe(70)
    expect(swim?.attempts).toEqual(run?.attempts)
    expect(x?.attempts).toEqual({ n: 0, items: [] })
  })
})
