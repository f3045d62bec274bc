import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMessage } from '@core/dashboard/messages'
import { readView } from '@core/dashboard/read-view'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import { runs } from '../support/runs'

const MESSAGES: readonly object[] = [
  { open: 'a.md', line: 3 },
  { run: 'refresh' },
  { run: 'new-entry', kind: 'thought' },
  { run: 'tick', at: 'Goals/Run 5K.md', line: 12 },
  { run: 'tick', at: 'Goals/Run 5K.md', line: 12, done: true },
  { view: DEFAULT_VIEW },
  { view: { ...DEFAULT_VIEW, shut: ['people'], dismissed: { returning: '2026-03-09' } } },
  { search: null },
  { search: { words: 'rain', source: null, most: 50 } },
  { ready: true },
  { stop: true },
]

const WRONG: readonly unknown[] = [
  undefined,
  null,
  '',
  'ready',
  0,
  [],
  {},
  { ready: false },
  { ready: true, more: 1 },
  { open: 'a.md' },
  { open: 'a.md', line: 0 },
  { open: 'a.md', line: 1.5 },
  { open: 'a.md', line: '1' },
  { open: ['a.md'], line: 1 },
  { open: 'a.md', line: 1, run: 'refresh' },
  { run: 'refresh', kind: 'thought' },
  { run: 5 },
  { run: 'tick', at: 'a.md' },
  { run: 'tick', at: 'a.md', line: 1, done: 'yes' },
  { search: 'rain' },
  { search: { words: 'rain', source: 'luck', most: 50 } },
  { eval: 'boom()' },
  { view: {} },
  { view: { ...DEFAULT_VIEW, text: 'yes' } },
  { view: { ...DEFAULT_VIEW, more: 1 } },
  { view: { ...DEFAULT_VIEW, shut: Array(401).fill('a') } },
  { view: { ...DEFAULT_VIEW, dismissed: { a: '2026-02-30' } } },
  JSON.parse('{"__proto__": {"ready": true}}'),
]

describe('a message from a page', () => {
  it.each(MESSAGES.map((message) => [message]))('is taken: %j', (message) => {
    expect(readMessage(message)).toEqual(message)
    expect(readMessage(JSON.parse(JSON.stringify(message)))).toEqual(message)
  })

  it.each(WRONG.map((value) => [value]))('takes nothing else: %j', (value) => {
    expect(readMessage(value)).toBeUndefined()
  })

  it('takes nothing else, whatever it is', () => {
    const keys = fc.constantFrom(
      'open',
      'line',
      'run',
      'kind',
      'at',
      'view',
      'search',
      'ready',
      'stop',
      '__proto__',
      'constructor',
    )
    const some = fc.dictionary(keys, fc.oneof(fc.anything(), fc.constantFrom(true, 1, 'a.md')), {
      maxKeys: 4,
    })
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), some), (value) => {
        const message = readMessage(value)
        if (message === undefined) return
        // What is taken holds what it says and nothing more, of the plainest sort.
        expect(Object.getPrototypeOf(message)).toBe(Object.prototype)
        expect(Object.keys(message).sort().join()).toMatch(
          /^(?:line,open|run|kind,run|at,line,run|view|search|ready|stop)$/,
        )
      }),
      { numRuns: runs(170) },
    )
    expect(({} as { ready?: unknown }).ready).toBeUndefined()
  })

  it('that was remembered and is wrong counts as none', () => {
    for (const value of WRONG) expect(readView(value)).toEqual(DEFAULT_VIEW)
  })
})
