import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Journal } from '@core/journal/journal'
import type { Entry } from '@core/note/entry'
import type { Settings } from '@core/settings'
import { anyEntry, anySettings, journal, snapshot, TODAY } from '../support/entries'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'
import { anyFile, files } from '../support/note-texts'
import { runs } from '../support/runs'

const json = (entries: readonly Entry[], settings: Settings): string =>
  JSON.stringify(buildReport(snapshot(entries, settings), TODAY))

describe('a report, whatever the journal', () => {
  it('does not depend on the order in which notes were read', () => {
    const shuffled = journal.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], { minLength: entries.length })),
    )
    fc.assert(
      fc.property(shuffled, anySettings, ([entries, other], settings) => {
        expect(json(other, settings)).toBe(json(entries, settings))
      }),
      { numRuns: runs(85) },
    )
  })

  it('is the same after a note was added and removed again', () => {
    fc.assert(
      fc.property(journal, anyEntry, anySettings, (entries, extra, settings) => {
        const before = json(entries, settings)
        const added = [...entries, extra]
        json(added, settings)
        expect(
          json(
            added.filter((note) => note !== extra),
            settings,
          ),
        ).toBe(before)
      }),
      { numRuns: runs(50) },
    )
  })

  it('counts what was read twice once', () => {
    fc.assert(
      fc.property(journal, fc.infiniteStream(fc.boolean()), anySettings, (entries, twice, settings) => {
        const doubled = entries.flatMap((note) => (twice.next().value ? [note, { ...note }] : [note]))
        expect(json([...doubled, ...entries], settings)).toBe(json(entries, settings))
      }),
      { numRuns: runs(50) },
    )
  })

  it('changes none of what it is made from', () => {
    fc.assert(
      fc.property(journal, anySettings, (entries, settings) => {
        const before = JSON.stringify([entries, settings])
        json(entries, settings)
        expect(JSON.stringify([entries, settings])).toBe(before)
      }),
      { numRuns: runs(35) },
    )
  })

  it('is plain JSON: no undefined, no NaN, no infinity, no negative zero, four decimals at most', () => {
    fc.assert(
      fc.property(journal, anySettings, (entries, settings) => {
        const report = buildReport(snapshot(entries, settings), TODAY)
        const read: unknown = JSON.parse(JSON.stringify(report))
        if (!isDeepStrictEqual(read, report)) expect(read).toStrictEqual(report)
        const isPlain = (number: number): boolean =>
          !Object.is(number, -0) && /^-?\d+(\.\d{1,4})?$/.test(String(number))
        expect(numbersAt(report).filter(([, number]) => !isPlain(number))).toEqual([])
      }),
      { numRuns: runs(170) },
    )
  })

  it('has no count below zero', () => {
    const signed = /\.(difference|points|relative|drift\.\w+|low|high|skill)$/
    fc.assert(
      fc.property(journal, anySettings, (entries, settings) => {
        const { measures } = buildReport(snapshot(entries, settings), TODAY)
        expect(numbersAt(measures).filter(([path, number]) => number < 0 && !signed.test(path))).toEqual([])
      }),
      { numRuns: runs(85) },
    )
  })

  it('has tallies that fit together', () => {
    fc.assert(
      fc.property(journal, anySettings, (entries, settings) => {
        const { measures, notes } = buildReport(snapshot(entries, settings), TODAY)
        const { assessment, belief, challenge, distortions, setbacks, sources, support, tallies, values } =
          measures
        for (const { n } of [sources.mastery, sources.vicarious, sources.persuasion, sources.state]) {
          expect(n).toBeLessThanOrEqual(sources.n)
        }
        for (const fit of [challenge.attempts, ...challenge.by_goal]) {
          expect(fit.too_easy + fit.right + fit.too_hard).toBe(fit.n)
          expect(Math.max(fit.n, fit.done)).toBeLessThanOrEqual(fit.attempted)
          expect(fit.hint === null).toBe(fit.n < fit.needed)
        }
        const bands = Object.values(challenge.goals).reduce((total, { n }) => total + n, 0)
        const alignments = Object.values(values.alignment).reduce((total, { n }) => total + n, 0)
        expect([bands, alignments]).toEqual([values.n, values.n])
        expect(setbacks.n).toBe(notes.setback)
        expect(Math.max(setbacks.learned, setbacks.retried, setbacks.shifted.of)).toBeLessThanOrEqual(
          setbacks.n,
        )
        for (const { n } of distortions.named) expect(n).toBeLessThanOrEqual(distortions.n)
        expect(belief.n).toBeLessThanOrEqual(notes.thought)
        expect(belief.summary?.lower ?? 0).toBeLessThanOrEqual(belief.n)
        const { n, kept, partly, not_kept } = support.commitments
        expect(kept + partly + not_kept).toBe(n)
        expect(assessment.n).toBeLessThanOrEqual(notes.assessment)
        expect(assessment.days === null).toBe(assessment.latest === null)
        const { n: all, ...focuses } = tallies.feedback
        expect(Object.values(focuses).reduce((total, n) => total + n, 0)).toBe(all)
        expect(tallies.minutes.n).toBeLessThanOrEqual(tallies.minutes.of)
      }),
      { numRuns: runs(85) },
    )
  })

  it('has counts that fit together', () => {
    fc.assert(
      fc.property(journal, anySettings, (entries, settings) => {
        const { goals, measures, notes } = buildReport(snapshot(entries, settings), TODAY)
        const { calibration, consistency } = measures
        expect(calibration.done + calibration.partly + calibration.not_done).toBe(calibration.n)
        expect(consistency.n).toBeLessThanOrEqual(consistency.of)
        expect(consistency.of).toBeLessThanOrEqual(consistency.days.length)
        expect(consistency.days.length).toBeLessThanOrEqual(28)
        expect(calibration.n + calibration.not_attempted + calibration.waiting).toBeLessThanOrEqual(
          notes.action,
        )
        expect(consistency.from === null).toBe(Object.values(notes).every((n) => n === 0))
        for (const { attempts } of goals) expect(attempts.items.length).toBe(Math.min(50, attempts.n))
        if (calibration.range) expect(calibration.range.low).toBeLessThanOrEqual(calibration.range.high)
      }),
      { numRuns: runs(85) },
    )
  })
})

describe('a journal of files, whatever they hold', () => {
  it('is the same after a note was added and removed again, and with it the same as one that is read anew', async () => {
    await fc.assert(
      fc.asyncProperty(files, anyFile, async (before, [path, text]) => {
        fc.pre(!before.has(path))
        const { vault, journal } = await opened(before)
        expect(journal.snapshot().entries).toHaveLength(before.size)
        const first = jsonOf(journal)
        vault.put(path, text)
        await journal.changed(path)
        const { journal: anew } = await opened(new Map([[path, text], ...before]))
        expect(jsonOf(journal)).toBe(jsonOf(anew))
        vault.files.delete(path)
        await journal.removed([path])
        expect(jsonOf(journal)).toBe(first)
      }),
      { numRuns: runs(20) },
    )
  })
})

async function opened(notes: ReadonlyMap<string, string>): Promise<MemoryHost> {
  const host = new MemoryHost(new MemoryVault(Object.fromEntries(notes)), new Date(2026, 9, 14, 12))
  await host.journal.scan()
  return host
}

function jsonOf(journal: Journal): string {
  return JSON.stringify(buildReport(journal.snapshot(), TODAY))
}

/** Every number inside the value, with the keys that lead to it. */
function numbersAt(value: unknown, path = ''): readonly (readonly [path: string, number: number])[] {
  if (typeof value === 'number') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => numbersAt(inner, `${path}.${key}`))
}
