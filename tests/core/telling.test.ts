import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import { changesBetween, withChanges } from '@core/dashboard/changes'
import type { DashboardContent } from '@core/dashboard/content'
import { UpdateReceiver, UpdateSender } from '@core/dashboard/updates'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'
import { runs } from '../support/runs'

const value = fc.letrec((again) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, 0, 1, 'a', ''),
    fc.array(again('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', '0', 'length', '__proto__'), again('any'), {
      noNullPrototype: true,
    }),
  ),
})).any

const copied = <T>(of: T): T => JSON.parse(JSON.stringify(of)) as T

describe('the changes between two values', () => {
  it('make one of a copy of the other, its keys in the same order', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const changes = copied(changesBetween(before, after))
        expect(JSON.stringify(withChanges(copied(before), changes))).toBe(JSON.stringify(after))
      }),
      { numRuns: runs(1000) },
    )
  })

  it('leave alone what did not change, and the value before as it was', () => {
    const before = { one: { far: [1, [2, { x: 3 }]] }, other: { long: [1, 2] } }
    const after = { one: { far: [1, [2, { x: 4 }]] }, other: before.other }
    const kept = copied(before)
    const changes = changesBetween(before, after)
    expect(changes).toEqual([[['one', 'far', '1', '1', 'x'], 4]])
    const made = withChanges(before, changes) as typeof before
    expect(made).toEqual(after)
    expect(made.other).toBe(before.other)
    expect(before).toEqual(kept)
  })

  it('look into nothing that both have', () => {
    const shared = new Proxy({}, { ownKeys: () => expect.unreachable() })
    expect(changesBetween({ shared, n: 1 }, { shared, n: 2 })).toEqual([[['n'], 2]])
  })
})

describe('a page that runs apart', () => {
  const goal = (done: string): string =>
    `---\nefficacy: goal\ndate: 2026-03-01\n---\n## Ladder\n- [${done}] Walk\n- [ ] Jog\n`
  const attempt = (n: number): string =>
    `---\nefficacy: action\ndate: 2026-03-0${n}\ntask: Walk\ngoal: '[[Run]]'\nconfidence_before: 60\noutcome: done\n---\n`

  /** What is shown after each of some edits of a journal. */
  async function seen(): Promise<readonly DashboardContent[]> {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`Goals/${at}.md`, goal(' ')] as const),
    )
    const vault = new MemoryVault({ 'Goals/Run.md': goal(' '), 'a1.md': attempt(1), ...files })
    const { journal } = new MemoryHost(vault, new Date(2026, 2, 9, 9))
    await journal.scan()
    const shown = (): DashboardContent => ({
      report: buildReport(journal.snapshot(), journal.today()),
      lists: {},
      found: null,
      isSetUp: true,
    })
    const all = [shown()]
    for (const [path, text] of [
      ['Goals/Run.md', goal('x')],
      ['a2.md', attempt(2)],
      ['a1.md', attempt(3)],
      ['a1.md', 'no longer ours'],
      ['Goals/Run.md', goal('x').replace('goal', 'thought')],
    ] as const) {
      vault.files.set(path, new TextEncoder().encode(text))
      await journal.changed(path)
      all.push(shown())
    }
    return all
  }

  it('shows what the host shows, after whatever change, and is told little of it', async () => {
    const [telling, hearing] = [new UpdateSender(), new UpdateReceiver()]
    const sizes: number[] = []
    for (const shown of await seen()) {
      const told = copied(telling.updateFor(shown))
      sizes.push(JSON.stringify(told).length)
      expect(hearing.receive(told)).toEqual(copied(shown))
    }
    const [whole = 0, tick = whole] = sizes
    expect(tick).toBeLessThan(whole / 10)
  })

  it('shows nothing of changes whose beginning it did not hear, and all once it is told anew', async () => {
    const [telling, hearing] = [new UpdateSender(), new UpdateReceiver()]
    const [one, two, three, four] = (await seen()) as [
      DashboardContent,
      DashboardContent,
      DashboardContent,
      DashboardContent,
    ]
    hearing.receive(telling.updateFor(one))
    telling.updateFor(two)
    expect(hearing.receive(telling.updateFor(three))).toBeUndefined()
    expect(hearing.receive(telling.updateFor(four))).toBeUndefined()
    telling.reset()
    expect(hearing.receive(telling.updateFor(three))).toBe(three)
    expect(hearing.receive(telling.updateFor(four))).toEqual(four)
  })

  it('that begins anew is told all, whatever it was told before', async () => {
    const [one, two] = (await seen()) as [DashboardContent, DashboardContent]
    const telling = new UpdateSender()
    telling.updateFor(one)
    expect(new UpdateReceiver().receive(telling.updateFor(two))).toBeUndefined()
    telling.reset()
    expect(new UpdateReceiver().receive(telling.updateFor(two))).toBe(two)
  })
})
