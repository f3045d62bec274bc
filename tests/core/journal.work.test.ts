import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import { addDays } from '@core/day'
import { Reads } from '@core/journal/reads'
import { takeSnapshot } from '@core/journal/snapshot'
import type { Entry } from '@core/note/entry'
import { DEFAULTS } from '@core/settings'
import { anyEntry, TODAY } from '../support/entries'

/** Entries of which anything was asked. */
const visited = new Set<string>()

/** Every look at the entry is seen: what counts is the work, not the time. */
function watched(entry: Entry): Entry {
  return new Proxy(entry, {
    get(target, key) {
      visited.add(entry.path)
      return Reflect.get(target, key) as unknown
    },
  })
}

const SMALL = 4_000
const LARGE = 4 * SMALL
/** Goals and plans are as many in a large vault as in a small one: all are shown, each with what belongs to it. */
const SHOWN = 100
const given = fc.sample(anyEntry, { numRuns: SMALL, seed: 20261123 })
const others = given.filter(({ kind }) => kind !== 'goal' && kind !== 'plan')

/** It belongs to one goal at most: where there are several at hand, what belongs to any of them is merged. */
function entryAt(index: number): Entry {
  const entry = index < SHOWN ? given[index] : others[index % others.length]
  if (!entry) return expect.fail('there is no such entry')
  const { goal } = entry.fields as { readonly goal?: readonly string[] }
  return { ...entry, fields: { ...entry.fields, ...(goal && { goal: goal.slice(0, 1) }) } } as Entry
}

/** The first so many notes, one a path; as many to a day as `aDay` says, or where they are. */
function readsOf(notes: number, aDay: number | undefined): Reads {
  const reads = new Reads()
  for (let index = 0; index < notes; index += 1) {
    const entry = entryAt(index)
    const date = aDay === undefined ? entry.date : addDays(TODAY, -Math.floor(index / aDay))
    keep(reads, index, { ...entry, date })
  }
  return reads
}

function keep(reads: Reads, index: number, entry: Entry): void {
  const path = pathOf(entry, index)
  reads.keep(path, { ours: true, entries: [watched({ ...entry, path })], findings: [] })
}

function show(reads: Reads): void {
  buildReport(
    takeSnapshot(reads.gathered(TODAY), DEFAULTS, (entry) => reads.goalsOf(entry)),
    TODAY,
  )
}

function pathOf({ kind, path }: Entry, index: number): string {
  // Goals keep their names, so that hundreds of attempts belong to each.
  return kind === 'goal' ? path : `Efficacy/${index}.md`
}

/** The largest number of entries that one changed note, of each kind in turn, has looked at. */
function work(reads: Reads): number {
  show(reads)
  const indexes = Array.from({ length: 10 * SHOWN }, (_, index) => index)
  const kinds = new Map(indexes.map((index) => [entryAt(index).kind, { entry: entryAt(index), index }]))
  return Math.max(
    ...[...kinds.values()].flatMap(({ entry, index }) =>
      [TODAY, addDays(TODAY, -20)].map((date) => {
        keep(reads, index, { ...entry, date, draft: false, empty: false })
        visited.clear()
        show(reads)
        return visited.size
      }),
    ),
  )
}

describe('one changed note', () => {
  it.each([
    ['four times as long', 2],
    ['four times as many on the same days', undefined],
  ])('hardly looks at more entries in a vault of %s', (_, aDay) => {
    const [small, large] = [work(readsOf(SMALL, aDay)), work(readsOf(LARGE, aDay))]
    expect(small).toBeGreaterThan(0)
    // Four times as many would be in proportion.
    expect(large).toBeLessThan(2 * small)
    expect(large).toBeLessThan(SMALL / 2)
  })

  it('looks at few entries where nothing changed', () => {
    const reads = readsOf(SMALL, undefined)
    show(reads)
    visited.clear()
    show(reads)
    expect(visited.size).toBeLessThan(SMALL / 20)
  })
})
