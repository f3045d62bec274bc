import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { FilterRequest } from '@core/dashboard/filter'
import { addDays, type Day } from '@core/day'
import { NoteIndex } from '@core/journal/note-index'
import { type Snapshot, takeSnapshot } from '@core/journal/snapshot'
import { type KindId, KINDS } from '@core/kinds'
import type { Entry } from '@core/note/entry'
import { FOREIGN, type ParsedNote } from '@core/note/parse'
import { hint, problem } from '@core/problem'
import { DEFAULTS, type Settings } from '@core/settings'
import { anyEntry, anySettings, entry, TODAY } from '../support/entries'
import { runs } from '../support/runs'

/** Goals, notes of the journal, and foreign notes of which two are called like a goal. */
const GOALS = ['Run 5K', 'Speak up', 'Swim', 'Write', 'Call'].map((name) => `Goals/${name}.md`)
const PATHS = [
  ...GOALS,
  ...Array.from({ length: 60 }, (_, index) => `Efficacy/${index}.md`),
  'Old/Swim.md',
  'Run 5K.md',
]
const path = fc.constantFrom(...PATHS)

/** Links as people write them: by path, by name, to what is there, to what is not and to what is no goal. */
const link = fc.constantFrom(
  'Goals/Swim.md',
  'Swim',
  '[[Run 5K]]',
  'Goals/Call',
  'Nowhere',
  'Efficacy/3',
  './3',
)
const links = fc.array(link, { maxLength: 2 })

const findings = fc.subarray([
  problem('missing-date', { path: '', line: 1, column: 1 }),
  hint('unfinished', { path: '', line: 1, column: 1 }, { missing: 'an outcome' }),
])

/** A note as it was read: some entries, each on a line of its own. */
const note = fc
  .record({
    path,
    entries: fc.array(fc.tuple(anyEntry, fc.option(links)), { maxLength: 3 }),
    findings,
  })
  .map(({ path, entries, findings }): { path: string; note: ParsedNote } => ({
    path,
    note: {
      ours: true,
      entries: entries.map(([entry, goal], index) => ({
        ...entry,
        path,
        line: index + 1,
        fields: goal ? { ...entry.fields, goal } : entry.fields,
      })) as readonly Entry[],
      findings: findings.map((finding) => ({ ...finding, path })),
    },
  }))

type Step = { readonly path: string; readonly note?: ParsedNote }
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: note }, { weight: 1, arbitrary: fc.record({ path }) }),
  { minLength: 1, maxLength: 6 },
)

function take(reads: NoteIndex, { path, note }: Step): void {
  if (note) reads.keep(path, note)
  else reads.forget(path)
}

function seen(reads: NoteIndex, settings: Settings, today = TODAY): Snapshot {
  return takeSnapshot(reads.gathered(today), {
    settings,
    isSetUp: true,
    goalsOf: (entry) => reads.goalsOf(entry),
  })
}

/** Filters that are asked for again and again while the journal changes. */
const asked = fc.constantFrom<FilterRequest>(
  { goal: 'Goals/Swim.md' },
  { domain: 'health' },
  { since: addDays(TODAY, -28) },
  { goal: 'Goals/Call.md', since: addDays(TODAY, -90) },
)

function json(snapshot: Snapshot, today: Day, asked: FilterRequest): string {
  const { entries, findings } = snapshot
  return JSON.stringify([
    entries,
    findings,
    buildReport(snapshot, today),
    buildReport(snapshot, today, asked),
  ])
}

describe('a journal that changes', () => {
  it('tells the same as one that is read anew', () => {
    const vault = fc.array(note, { minLength: 40, maxLength: 120, size: 'max' })
    fc.assert(
      fc.property(
        vault,
        fc.array(steps, { minLength: 1, maxLength: 8 }),
        anySettings,
        asked,
        (start, rounds, settings, asked) => {
          const reads = new NoteIndex()
          const now = new Map<string, ParsedNote>()
          for (const [index, round] of [start, ...rounds].entries()) {
            const today = addDays(TODAY, Math.floor(index / 2))
            for (const step of round) {
              take(reads, step)
              if (step.note) now.set(step.path, step.note)
              else now.delete(step.path)
            }
            const anew = new NoteIndex()
            for (const [path, note] of [...now].sort()) anew.keep(path, note)
            const [told, fresh] = [reads, anew].map((each) => json(seen(each, settings, today), today, asked))
            expect(told).toBe(fresh)
          }
        },
      ),
      { numRuns: runs(20) },
    )
  })

  it('leaves what was shown before as it was', () => {
    fc.assert(
      fc.property(
        fc.array(note, { minLength: 40, maxLength: 80, size: 'max' }),
        steps,
        anySettings,
        (start, more, settings) => {
          const reads = new NoteIndex()
          for (const step of start) take(reads, step)
          const before = seen(reads, settings)
          const report = buildReport(before, TODAY)
          const told = JSON.stringify(report)
          for (const step of more) take(reads, step)
          buildReport(seen(reads, settings), TODAY)
          expect(JSON.stringify(report)).toBe(told)
          expect(JSON.stringify(buildReport(before, TODAY))).toBe(told)
        },
      ),
      { numRuns: runs(12) },
    )
  })

  it('keeps each part that a change has nothing to do with, so that it need not be drawn again', () => {
    const kinds = Object.keys(KINDS) as readonly KindId[]
    const reads = new NoteIndex()
    const note = (kind: KindId, index: number, given: Partial<Entry> = {}): Step => {
      const path = `Efficacy/${kind} ${index}.md`
      const own = entry(kind, { path, date: addDays(TODAY, -index), places: {}, ...given })
      return { path, note: { ours: true, entries: [own], findings: [] } }
    }
    for (const kind of kinds) for (let index = 0; index < 60; index += 1) take(reads, note(kind, index))
    const settings = DEFAULTS
    const before = buildReport(seen(reads, settings), TODAY)
    take(reads, note('thought', 7, { fields: { distortions: ['mind-reading'] } as never }))
    const after = buildReport(seen(reads, settings), TODAY)
    expect(after.measures.distortions).not.toEqual(before.measures.distortions)
    for (const part of ['notes', 'drafts', 'open', 'goals', 'plans', 'problems', 'hints'] as const) {
      expect.soft(after[part] === before[part], part).toBe(true)
    }
    const same = [
      'setbacks',
      'activity',
      'assessment',
      'calibration',
      'challenge',
      'support',
      'values',
    ] as const
    for (const measure of same) {
      expect.soft(after.measures[measure] === before.measures[measure], measure).toBe(true)
    }
  })

  it('is the same where what changed changes nothing of it', () => {
    const reads = new NoteIndex()
    const entries = [
      entry('goal', { path: 'Goals/Swim.md' }),
      entry('thought', { path: 'Efficacy/1.md', fields: { goal: ['Goals/Swim'] } }),
    ]
    for (const each of entries) reads.keep(each.path, { ours: true, entries: [each], findings: [] })
    const before = reads.gathered(TODAY)
    reads.keep('Notes/Swim.md', FOREIGN)
    expect(reads.pendingSize).toBe(1)
    expect(reads.gathered(TODAY)).toBe(before)
  })

  it('follows a link to where it leads now, whatever comes or goes', () => {
    const reads = new NoteIndex()
    const goal = (path: string): Step => ({
      path,
      note: { ours: true, entries: [entry('goal', { path })], findings: [] },
    })
    const foreign = (path: string): Step => ({ path, note: { ours: false, entries: [], findings: [] } })
    const path = 'Efficacy/attempt.md'
    const attempt = entry('action', { path, fields: { goal: ['Swim'], outcome: 'done' } })
    take(reads, { path, note: { ours: true, entries: [attempt], findings: [] } })
    const higher = entry('goal', { path: 'Efficacy/higher.md', fields: { raised_from: ['Swim'] } })
    take(reads, { path: higher.path, note: { ours: true, entries: [higher], findings: [] } })
    const told = (): unknown => {
      const { goals, hints } = buildReport(seen(reads, DEFAULTS), TODAY)
      const swims = goals.filter(({ title }) => title === 'Swim')
      return [swims.map(({ path, attempts }) => [path, attempts.n]), hints.map(({ code }) => code)]
    }
    expect(told()).toEqual([[], ['link-missing', 'link-missing']])
    take(reads, foreign('Notes/Swim.md'))
    expect(told()).toEqual([[], ['link-not-goal', 'link-not-goal']])
    take(reads, goal('Notes/Swim.md'))
    expect(told()).toEqual([[['Notes/Swim.md', 1]], []])
    take(reads, goal('Goals/Swim.md'))
    expect(told()).toEqual([
      [
        ['Goals/Swim.md', 0],
        ['Notes/Swim.md', 0],
      ],
      ['link-ambiguous', 'link-ambiguous'],
    ])
    take(reads, { path: 'Notes/Swim.md' })
    expect(told()).toEqual([[['Goals/Swim.md', 1]], []])
    take(reads, { path: higher.path })
    take(reads, foreign('Goals/Swim.md'))
    expect(told()).toEqual([[], ['link-not-goal']])
    take(reads, { path: 'Goals/Swim.md' })
    expect(told()).toEqual([[], ['link-missing']])
  })
})
