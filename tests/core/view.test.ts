import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMessage } from '@core/dashboard/messages'
import { readView } from '@core/dashboard/read-view'
import { afterMove, DEFAULT_VIEW, filterOf, type View } from '@core/dashboard/view'

const VIEW: View = {
  shut: ['goals'],
  hidden: ['values'],
  opened: ['fold@hints', 'sources@source:mastery'],
  text: false,
  numbers: false,
  tables: true,
  goal: 'Goals/Run 5K.md',
  domain: 'health',
  period: 90,
  returning: false,
  dismissed: { returning: '2026-10-14' },
}

const WRONG: readonly (readonly [keyof View, unknown])[] = [
  ['shut', 'goals'],
  ['shut', [7]],
  ['hidden', { 0: 'values' }],
  ['opened', Array.from({ length: 401 }, () => 'fold@x')],
  ['text', 'false'],
  ['numbers', null],
  ['tables', 1],
  ['goal', null],
  ['domain', 'garden'],
  ['period', 29],
  ['period', '28'],
  ['returning', undefined],
  ['dismissed', { returning: 'yesterday' }],
]

describe('a filter on a goal', () => {
  it.each([
    ['Goals/Run 5K.md', 'Goals/Run 10K.md', 'Goals/Run 10K.md'],
    ['Goals', 'Work/Aims', 'Work/Aims/Run 5K.md'],
    ['Goals/Run', 'Goals/Walk', VIEW.goal],
    ['Other.md', 'Goals/Other.md', VIEW.goal],
  ])('goes along where %s becomes %s', (from, to, goal) => {
    expect(afterMove(VIEW, from, to)).toEqual({ ...VIEW, goal })
    expect(afterMove(DEFAULT_VIEW, from, to)).toBe(DEFAULT_VIEW)
  })
})

describe('what stands open of a note', () => {
  const marks = (path: string): readonly string[] => [
    `fold@ladder ${path}`,
    `goals@confidence:${path}`,
    `plans@item:choose-goal ${path}`,
    `all@part-done:goal ${path}`,
  ]

  it.each([
    ['Goals/Run 5K.md', 'Goals/Run 10K.md', 'Goals/Run 10K.md'],
    ['Goals', 'Work/Aims', 'Work/Aims/Run 5K.md'],
    ['5K.md', 'Six.md', 'Goals/Run 5K.md'],
    ['Goals/Run', 'Goals/Walk', 'Goals/Run 5K.md'],
    ['fold@ladder Goals', 'Work', 'Goals/Run 5K.md'],
  ])('goes along where %s becomes %s', (from, to, path) => {
    const others = ['fold@hints', 'shut@tools', 'goals@prediction:done', 'fold@ladder Run 5K.md']
    const view = { ...DEFAULT_VIEW, opened: [...others, ...marks('Goals/Run 5K.md')] }
    const opened = [...others, ...marks(path)]
    expect(afterMove(view, from, to)).toEqual({ ...view, opened })
    if (path === 'Goals/Run 5K.md') expect(afterMove(view, from, to)).toBe(view)
  })
})

describe('a remembered view', () => {
  it('is read as it was kept', () => {
    expect(readView(JSON.parse(JSON.stringify(VIEW)))).toEqual(VIEW)
    expect(readView(DEFAULT_VIEW)).toEqual(DEFAULT_VIEW)
  })

  it.each(WRONG)('takes the default for a wrong %s alone', (key, value) => {
    expect(readView({ ...VIEW, [key]: value })).toEqual({ ...VIEW, [key]: DEFAULT_VIEW[key] })
  })

  it.each(Object.keys(VIEW) as (keyof View)[])('takes the default for a missing %s', (key) => {
    expect(readView({ ...VIEW, [key]: undefined })[key]).toEqual(DEFAULT_VIEW[key])
  })

  it('is the default for anything that is none, and has nothing of what it does not know', () => {
    for (const value of [undefined, null, 7, 'view', [], () => 0])
      expect(readView(value)).toEqual(DEFAULT_VIEW)
    expect(readView({ ...VIEW, later: 1 })).toEqual(VIEW)
  })

  it('is always a whole view', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const view = readView(value)
        expect(readView(view)).toEqual(view)
        expect(Object.keys(view)).toEqual(Object.keys(DEFAULT_VIEW))
      }),
    )
  })
})

describe('the filter of a view', () => {
  it.each([
    [DEFAULT_VIEW, { goal: null, domain: null, since: null }],
    [VIEW, { goal: 'Goals/Run 5K.md', domain: 'health', since: '2026-07-17' }],
    [
      { ...DEFAULT_VIEW, period: 28 as const },
      { goal: null, domain: null, since: '2026-09-17' },
    ],
    [
      { ...DEFAULT_VIEW, period: 365 as const },
      { goal: null, domain: null, since: '2025-10-15' },
    ],
  ])('%#', (view, filter) => {
    expect(filterOf(view, '2026-10-14')).toEqual(filter)
  })
})

describe('a message', () => {
  it.each([
    { open: 'a.md', line: 1 },
    { open: 'a.md', line: 1, pane: 'split' },
    { run: 'new-entry' },
    { run: 'new-entry', kind: 'thought' },
    { view: VIEW },
    { search: null },
    { search: { words: 'agenda', source: 'state', most: 50 } },
    { search: { words: '', source: null, most: 1 } },
    { ready: true },
  ])('is taken: %j', (message) => {
    expect(readMessage(message)).toEqual(message)
  })

  it.each([
    null,
    'ready',
    {},
    { open: 'a.md' },
    { open: 'a.md', line: 0 },
    { open: 'a.md', line: 1, pane: 'wall' },
    { open: 'a.md', line: 1.5 },
    { run: 7 },
    { ready: false },
    { ready: true, more: 1 },
    { search: 'agenda' },
    { search: { words: 'agenda', source: 'luck', most: 50 } },
    { search: { words: 'agenda', source: null, most: 0 } },
    { search: { words: 'x'.repeat(501), source: null, most: 50 } },
    ...WRONG.map(([key, value]) => ({ view: { ...VIEW, [key]: value } })),
    { view: { ...VIEW, later: 1 } },
  ])('is refused: %j', (message) => {
    expect(readMessage(message)).toBeUndefined()
  })
})
