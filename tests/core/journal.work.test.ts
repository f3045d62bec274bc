import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { FilterRequest } from '@core/dashboard/filter'
import type { Report } from '@core/dashboard/report'
import { addDays } from '@core/day'
import { FOREIGN } from '@core/note/parse'
import { NoteIndex } from '@core/journal/note-index'
import { takeSnapshot } from '@core/journal/snapshot'
import type { KindId } from '@core/kinds'
import type { Entry } from '@core/note/entry'
import { DEFAULTS } from '@core/settings'
import { anyEntry, TODAY } from '../support/entries'
import { runs } from '../support/runs'

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

const SMALL = 1_000
const LARGE = 10 * SMALL
/** As many in a large vault as in a small one: each looks for its own items. */
const PLANS = 5
/** Every so many notes one is a goal. */
const GOAL = 20

const given = fc.sample(anyEntry, { numRuns: runs(2_000), seed: 20261123 })
const plans = given.filter(({ kind }) => kind === 'plan')
const goals = given.filter(({ kind }) => kind === 'goal')
/** So many that the small vault has the newest hundred, too, that are all that is looked at. */
const judged = given.filter(isJudged)
const others = given.filter((entry) => entry.kind !== 'plan' && entry.kind !== 'goal' && !isJudged(entry))

function isJudged(entry: Entry): boolean {
  if (entry.kind !== 'action') return false
  const { confidence_before, outcome = 'planned' } = entry.fields
  return confidence_before !== undefined && ['done', 'partly', 'not-done'].includes(outcome)
}

function pathOf(index: number): string {
  return `Efficacy/${index}.md`
}

/** The entry of one note of so many; half of them are attempts, and what has goals belongs to one or two of all. */
function entryAt(index: number, notes: number, { others }: Pick<Journal, 'others'>): Entry {
  const from = index < PLANS ? plans : index % GOAL === 0 ? goals : index % 2 === 1 ? judged : others
  const entry = from[index % from.length]
  if (!entry) return expect.fail('there is no such entry')
  const linked = (entry.fields as { readonly goal?: readonly string[] }).goal
    ?.slice(0, 2)
    .map((_, nth) => pathOf(GOAL * (1 + ((7 * index + nth) % (notes / GOAL - 1)))))
  return {
    ...entry,
    path: pathOf(index),
    fields: { ...entry.fields, ...(linked && { goal: linked }) },
  } as Entry
}

/** What is written besides goals, plans and attempts with an outcome, and how many days ago each note was. */
interface Journal {
  readonly others: readonly Entry[]
  readonly daysAgo: (index: number) => number
}

const LONG: Journal = { others, daysAgo: (index) => index >> 1 }
/** Few kinds, so that in the small one, too, there are more of each than a list shows; goals as they are in the other. */
const DENSE: Journal = {
  others: others.filter(({ kind }) => ['thought', 'activity', 'reflection'].includes(kind)),
  daysAgo: (index) => (index % GOAL === 0 ? index >> 1 : index % 40),
}

/** So many notes, one a path, each so many days ago. */
function readsOf(notes: number, journal: Journal): NoteIndex {
  const reads = new NoteIndex()
  for (let index = 0; index < notes; index += 1) {
    const entry = entryAt(index, notes, journal)
    keep(reads, { ...entry, date: addDays(TODAY, -journal.daysAgo(index)) })
  }
  return reads
}

function keep(reads: NoteIndex, entry: Entry): void {
  reads.keep(entry.path, { ours: true, entries: [watched(entry)], findings: [] })
}

function show(reads: NoteIndex, asked: FilterRequest = {}): Report {
  return buildReport(
    takeSnapshot(reads.gathered(TODAY), {
      settings: DEFAULTS,
      isSetUp: true,
      goalsOf: (entry) => reads.goalsOf(entry),
    }),
    TODAY,
    asked,
  )
}

/** By kind, the entries that one changed note of it has looked at, as far as it took until the report stood again. */
function workByKind(notes: number, journal: Journal, asked?: FilterRequest): ReadonlyMap<KindId, number> {
  const reads = readsOf(notes, journal)
  show(reads, asked)
  const first = Array.from({ length: SMALL / 5 }, (_, index) => entryAt(index, notes, journal))
  const kinds = new Map(first.map((entry) => [entry.kind, entry]))
  return new Map(
    [...kinds].map(([kind, entry]) => {
      const work = [TODAY, addDays(TODAY, -20)].map((date) => {
        visited.clear()
        keep(reads, { ...entry, date, draft: false, empty: false })
        show(reads, asked)
        return visited.size
      })
      return [kind, Math.max(...work)]
    }),
  )
}

function sum(work: ReadonlyMap<KindId, number>): number {
  return [...work.values()].reduce((all, each) => all + each, 0)
}

describe('one changed note', () => {
  it.each([
    ['ten times as long', LONG],
    ['ten times as many on the same days', DENSE],
  ])('hardly looks at more entries in a journal of %s', (_, journal) => {
    const [small, large] = [workByKind(SMALL, journal), workByKind(LARGE, journal)]
    // Ten times as many would be in proportion.
    expect(sum(large) / sum(small)).toBeLessThanOrEqual(1.5)
    for (const [kind, work] of large) expect.soft(work / (small.get(kind) ?? 0), kind).toBeLessThan(2)
  })

  it.each<[string, FilterRequest]>([
    ['a goal', { goal: pathOf(GOAL) }],
    ['a domain', { domain: 'health' }],
    ['a period', { since: addDays(TODAY, -90) }],
  ])('hardly looks at more entries in a journal ten times as long where it is limited to %s', (_, asked) => {
    const [small, large] = [workByKind(SMALL, LONG, asked), workByKind(LARGE, LONG, asked)]
    expect(sum(large) / sum(small)).toBeLessThanOrEqual(1.5)
  })

  it('looks at nothing where the note is none of ours, and all stays as it is', () => {
    const reads = readsOf(SMALL, LONG)
    const gathered = reads.gathered(TODAY)
    visited.clear()
    reads.keep('Shopping.md', FOREIGN)
    expect(reads.gathered(TODAY)).toBe(gathered)
    expect([...visited]).toEqual([])
  })
})
