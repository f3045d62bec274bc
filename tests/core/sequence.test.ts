import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { Condition } from '@core/sequence/condition'
import { Grouped } from '@core/sequence/grouped'
import { memoizedLast } from '@core/sequence/memo'
import { Sorted } from '@core/sequence/sorted'
import { bestOf, listOf, sumOf, valuesOf } from '@core/sequence/summary'
import { runs } from '../support/runs'

const byNumber = (a: number, b: number): number => a - b
const even = new Condition((number: number) => number % 2 === 0)
const total = sumOf((number: number) => number)
const doubled = listOf((number: number) => (number % 3 === 0 ? [] : [number, number * 2]))
const endings = valuesOf((number: number) => [number % 7])
/** The largest remainder by 10, the first such number: what comes first matters, and there may be none. */
const best = bestOf((number: number, than: number) => number % 10 > than % 10)
const byTens = new Condition((number: number) => number % 10 === 0)

/** Numbers that come and go; many, so that leaves split and merge and branches turn. */
const changes = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 400 })), {
  maxLength: 600,
  size: 'max',
})

function changed(from: Sorted<number>, steps: readonly (readonly [boolean, number])[]): Sorted<number> {
  return steps.reduce(
    (all, [comes, number]) => (comes ? all.changed([], [number]) : all.changed([number], [])),
    from,
  )
}

describe('a sorted sequence', () => {
  it('is what an array is, however it came about', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 300, size: 'max' }),
        changes,
        fc.integer({ min: -5, max: 405 }),
        fc.integer({ min: -5, max: 405 }),
        (start, steps, from, to) => {
          const numbers = new Set(start)
          for (const [comes, number] of steps) {
            if (comes) numbers.add(number)
            else numbers.delete(number)
          }
          const { items } = changed(Sorted.of(start, byNumber), steps)
          const all = [...numbers].sort(byNumber)
          const part = items.starting((number) => number >= from).ending((number) => number > to)
          expectSame(items, all)
          expectSame(
            part,
            all.filter((number) => number >= from && number <= to),
          )
        },
      ),
      { numRuns: runs(100) },
    )
  })

  it('tells what came and went since an earlier one, in either direction', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 300, size: 'max' })
    fc.assert(
      fc.property(numbers, changes, (start, steps) => {
        const before = Sorted.of(start, byNumber)
        const after = changed(before, steps)
        const [was, is] = [new Set(before.items), new Set(after.items)]
        const { removed, added } = after.changesSince(before)
        expect([...removed].sort(byNumber)).toEqual([...was].filter((number) => !is.has(number)))
        expect([...added].sort(byNumber)).toEqual([...is].filter((number) => !was.has(number)))
        expect(before.changesSince(after)).toEqual({ removed: added, added: removed })
      }),
      { numRuns: runs(100) },
    )
  })

  it('looks at few of many, and compares few, where few came and went', () => {
    let compared = 0
    const order = (a: number, b: number): number => {
      compared += 1
      return a - b
    }
    const before = Sorted.of(
      Array.from({ length: 100_000 }, (_, index) => 2 * index),
      order,
    )
    const after = before.changed([1_000], [77_777])
    compared = 0
    const noted = vi.spyOn(Set.prototype, 'add')
    const difference = after.changesSince(before)
    const looked = noted.mock.calls.length
    noted.mockRestore()
    expect(difference).toEqual({ removed: [1_000], added: [77_777] })
    expect(compared).toBeLessThan(100)
    expect(looked).toBeLessThan(200)
  })

  it('is the same where many come and go at once, wherever they stand', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 2_000 }), { maxLength: 500, size: 'max' })
    fc.assert(
      fc.property(some, fc.array(fc.tuple(some, some), { maxLength: 5 }), (start, steps) => {
        const numbers = new Set(start)
        let sorted = Sorted.of(start, byNumber)
        for (const [removed, added] of steps) {
          for (const number of removed) numbers.delete(number)
          for (const number of added) numbers.add(number)
          sorted = sorted.changed(removed, added)
        }
        expectSame(sorted.items, [...numbers].sort(byNumber))
      }),
      { numRuns: runs(40) },
    )
  })

  it('stays what it was when another is made from it', () => {
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        const sorted = changed(Sorted.of<number>([], byNumber), before)
        const numbers = [...sorted.items]
        const sum = sorted.items.total(total)
        changed(sorted, after)
        expect([...sorted.items]).toEqual(numbers)
        expect(sorted.items.total(total)).toBe(sum)
      }),
      { numRuns: runs(40) },
    )
  })

  it('is the same object where nothing changed', () => {
    const sorted = Sorted.of([1, 2, 3], byNumber)
    expect(sorted.changed([4], [])).toBe(sorted)
    expect(sorted.changed([], [])).toBe(sorted)
    expect(sorted.items.starting((number) => number >= 0)).toBe(sorted.items)
    expect(sorted.items.ending(() => false)).toBe(sorted.items)
  })

  it('takes the newer of two that are the same', () => {
    const byName = (a: { name: string }, b: { name: string }): number =>
      a.name < b.name ? -1 : a.name > b.name ? 1 : 0
    const names = Array.from({ length: 100 }, (_, index) => ({ name: String(100 + index), value: 0 }))
    const newer = names.map(({ name }) => ({ name, value: 1 }))
    const value = sumOf((name: (typeof names)[number]) => name.value)
    const oneByOne = newer.reduce((sorted, name) => sorted.changed([], [name]), Sorted.of(names, byName))
    const atOnce = Sorted.of(names, byName).changed(names.slice(0, 90), newer)
    for (const all of [oneByOne, atOnce]) {
      expect(all.items.total(value)).toBe(100)
      expect(newer.map((name) => all.find({ ...name }))).toEqual(newer)
      expect(names.reduce((sorted, name) => sorted.changed([name], []), all).items.length).toBe(0)
      expect(all.changed(names, []).items.length).toBe(0)
    }
  })

  it.each([
    ['growing at the end', (number: number) => number],
    ['growing at the front', (number: number) => -number],
    ['growing in the middle', (number: number) => (number % 2 === 0 ? number : -number)],
  ])('looks at few items after a change: %s', (_, place) => {
    let looked = 0
    const looking = sumOf((number: number) => ((looked += 1), number))
    let sorted = Sorted.of<number>([], byNumber)
    let most = 0
    for (let number = 1; number <= 5_000; number += 1) {
      looked = 0
      sorted = sorted.changed([], [place(number)])
      sorted.items.total(looking)
      sorted.items.starting((other) => other >= place(number)).total(looking)
      most = Math.max(most, looked)
    }
    for (let number = 5_000; number > 0; number -= 3) {
      looked = 0
      sorted = sorted.changed([place(number)], [])
      sorted.items.total(looking)
      most = Math.max(most, looked)
    }
    expect(most).toBeLessThan(600)
  })

  it('looks at few items after a change where thousands came at once, again and again', () => {
    let looked = 0
    const looking = sumOf((number: number) => ((looked += 1), number))
    let sorted = Sorted.of<number>([], byNumber)
    for (let step = 0; step < 20; step += 1) {
      const added = Array.from(
        { length: 1_000 },
        (_, index) => (step % 2 === 0 ? step : -step) * 1_000 + index,
      )
      sorted = sorted.changed([], added)
    }
    sorted.items.total(looking)
    for (const number of [-19_000, -18_001, 0, 500, 18_999]) {
      looked = 0
      sorted.changed([number], []).items.total(looking)
      // A leaf and its neighbours: a tree that leans is deep, but never looks at more.
      expect(looked).toBeLessThan(100)
      expect(depthAt(sorted, number)).toBeLessThan(30)
    }
  })

  it('looks only at one end for the few that stand there, and at no item again', () => {
    let looked = 0
    const watched = (holds: (number: number) => boolean): Condition<number> =>
      new Condition((number) => ((looked += 1), holds(number)))
    const numbers = Array.from({ length: 10_000 }, (_, index) => index)
    const { items } = Sorted.of(numbers, byNumber)
    const [common, rare] = [watched((number) => number % 2 === 0), watched((number) => number === 40)]
    expect(items.where(common).newest(20)).toHaveLength(20)
    expect(items.where(common).oldest(20)).toHaveLength(20)
    expect(looked).toBeLessThan(400)
    expect(items.starting((number) => number >= 9_000).where(common).length).toBe(500)
    expect(looked).toBeLessThan(2_000)
    expect(items.where(rare).newest(20)).toEqual([40])
    looked = 0
    expect(items.where(rare).newest(20)).toEqual([40])
    expect(items.where(rare).at(0)).toBe(40)
    expect(looked).toBeLessThan(200)
  })
})

function expectSame(items: Sorted<number>['items'], numbers: readonly number[]): void {
  expect([...items]).toEqual(numbers)
  expect(items.length).toBe(numbers.length)
  for (const index of [0, 3, 40, -1, -2, -50, 1000]) expect(items.at(index)).toBe(numbers.at(index))
  expect(items.newest(40)).toEqual(numbers.slice(-40).toReversed())
  expect(items.newest(0)).toEqual([])
  expect(items.oldest(40)).toEqual(numbers.slice(0, 40))
  const evens = numbers.filter((number) => number % 2 === 0)
  expect([...items.where(even)]).toEqual(evens)
  expect(items.where(even)).toHaveLength(evens.length)
  expect(items.where(even).newest(30)).toEqual(evens.slice(-30).toReversed())
  expect(items.where(even).oldest(30)).toEqual(evens.slice(0, 30))
  expect(items.where(even).at(-2)).toBe(evens.at(-2))
  expect(items.total(total)).toBe(numbers.reduce((sum, number) => sum + number, 0))
  expect(items.total(doubled)).toEqual(
    numbers.flatMap((number) => (number % 3 === 0 ? [] : [number, number * 2])),
  )
  expect([...items.total(endings)]).toEqual([...new Set(numbers.map((number) => number % 7))])
  const most = Math.max(...numbers.map((number) => number % 10))
  expect(items.total(best)).toBe(numbers.find((number) => number % 10 === most))
  expect([...items.where(byTens)]).toEqual(numbers.filter((number) => number % 10 === 0))
  expectReaches(items, numbers)
}

/** Each item as often as the sum of its own says. */
function expectReaches(items: Sorted<number>['items'], numbers: readonly number[]): void {
  const own = (number: number): number => number % 3
  const each = numbers.flatMap((number) => Array.from({ length: own(number) }, (_, at) => ({ number, at })))
  for (const index of [-1, 0, 1, 7, 50, each.length - 1, each.length]) {
    const found = items.reaching(thirds, index)
    expect(found && { number: found.item, at: index - found.before }).toEqual(each[index])
  }
}
const thirds = sumOf((number: number) => number % 3)

/** How often the way to an item divides. */
function depthAt(sorted: Sorted<number>, number: number): number {
  let depth = 0
  sorted.from((other) => ((depth += 1), other >= number))
  return depth
}

describe('groups', () => {
  const keys = (number: number): readonly string[] =>
    number % 5 === 0 ? [] : number % 3 === 0 ? ['threes', `end ${number % 10}`] : [`end ${number % 10}`]

  const isKept = (number: number): boolean => number !== 8
  const rule = { make: (number: number) => [number].filter(isKept), keys, order: byNumber }

  it('hold each item by each of its keys, and no empty group', () => {
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        const start = [...changed(Sorted.of<number>([], byNumber), before).items]
        const grouped = after.reduce(
          (all, [comes, number]) => (comes ? all.changed([], [number]) : all.changed([number], [])),
          Grouped.of(start, rule),
        )
        const numbers = [...changed(Sorted.of(start, byNumber), after).items]
        const expected = [...new Set(numbers.filter(isKept).flatMap(keys))].sort()
        expect([...grouped.groups].map(({ key }) => key)).toEqual(expected)
        expect([...grouped.keys]).toEqual(expected)
        for (const key of [...expected, 'none']) {
          const own = numbers.filter((number) => isKept(number) && keys(number).includes(key))
          expect([...grouped.of(key)]).toEqual(own)
        }
      }),
      { numRuns: runs(40) },
    )
  })

  it('leaves the groups alone that have nothing to do with a change', () => {
    const grouped = Grouped.of([1, 2, 3, 4, 8], rule)
    const after = grouped.changed([], [13])
    expect(after.keys).toBe(grouped.keys)
    expect(after.changed([8], [8])).toBe(after)
    expect(after.changed([1], []).keys).not.toBe(grouped.keys)
    expect(after.of('end 1')).toBe(grouped.of('end 1'))
    expect(after.of('end 3')).not.toBe(grouped.of('end 3'))
  })
})

describe('a remembered function', () => {
  it('is asked again only for other arguments', () => {
    let asked = 0
    const add = memoizedLast(
      ({ number }: { number: number }, more: number) => ((asked += 1), { sum: number + more }),
    )
    const [one, two] = [{ number: 1 }, { number: 2 }]
    expect(add(one, 1)).toEqual({ sum: 2 })
    expect(add(one, 1)).toBe(add(one, 1))
    expect(add(two, 1)).toEqual({ sum: 3 })
    expect(asked).toBe(2)
    expect(add(one, 2)).toEqual({ sum: 3 })
    expect(add(one, 1)).toEqual({ sum: 2 })
    expect(asked).toBe(4)
  })
})
