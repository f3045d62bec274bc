/** Entries and snapshots made by hand, for tests that start behind the parser. */

import fc from 'fast-check'
import { addDays, type Day, WEEKDAYS } from '@core/day'
import type { Snapshot } from '@core/journal/snapshot'
import { KINDS, type KnownKindId } from '@core/kinds'
import type { AnyEntry, Entry, SectionText } from '@core/note/entry'
import { DEFAULTS, type Settings } from '@core/settings'

export const TODAY: Day = '2026-10-14'

type Loose = { -readonly [K in keyof AnyEntry]?: AnyEntry[K] }

let made = 0

/** An entry of today unless told otherwise, at a path of its own. */
export function entry<Id extends KnownKindId>(kind: Id, given: Loose = {}): Entry<Id> {
  made += 1
  const made_: AnyEntry = {
    kind,
    path: `Efficacy/${kind} ${made}.md`,
    line: 2,
    block: false,
    date: TODAY,
    time: '',
    draft: false,
    empty: false,
    fields: {},
    places: {},
    sections: {},
    parts: { met: 0, of: KINDS[kind].complete.length, missing: [] },
    ...given,
  }
  return made_ as unknown as Entry<Id>
}

/** An attempt made `daysAgo` days before {@link TODAY}. */
export function attempt(
  daysAgo: number,
  fields: Record<string, unknown> = {},
  given: Loose = {},
): Entry<'action'> {
  return entry('action', { date: addDays(TODAY, -daysAgo), fields: { outcome: 'done', ...fields }, ...given })
}

export function section(text: string, given: Partial<SectionText> = {}): SectionText {
  return { line: 20, text, filled: text !== '', tasks: [], items: [], ...given }
}

/** A snapshot in which a goal's path links to it. */
export function snapshot(entries: readonly Entry[], settings: Partial<Settings> = {}): Snapshot {
  const goals = new Set(entries.filter(({ kind }) => kind === 'goal').map(({ path }) => path))
  return {
    entries,
    findings: [],
    settings: { ...DEFAULTS, ...settings },
    goalsOf: ({ fields }) => ((fields['goal'] ?? []) as readonly string[]).filter((path) => goals.has(path)),
  }
}

export function settingsWith(thresholds: Partial<Settings['thresholds']>): Partial<Settings> {
  return { thresholds: { ...DEFAULTS.thresholds, ...thresholds } }
}

const GOALS = ['Goals/Run 5K.md', 'Goals/Speak up.md']
const kindIds: readonly KnownKindId[] = ['action', 'action', 'action', 'reflection', 'thought', 'goal']
const rarely = fc.integer({ min: 0, max: 11 }).map((n) => n === 0)

/** Days around {@link TODAY}: mostly the last weeks, at times long ago or ahead. */
const day: fc.Arbitrary<Day> = fc
  .oneof(
    { weight: 8, arbitrary: fc.integer({ min: -35, max: 0 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: -500, max: -36 }) },
  )
  .map((days) => addDays(TODAY, days))

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined })

const actionFields = fc.record({
  outcome: optional(
    fc.constantFrom('planned', 'done', 'done', 'partly', 'not-done', 'not-attempted', 'sort-of'),
  ),
  confidence_before: optional(
    fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 49, 50, 79, 80, 100)),
  ),
  confidence_after: optional(fc.integer({ min: 0, max: 100 })),
  done_date: fc.option(day, { nil: undefined, freq: 5 }),
  source_used: optional(fc.subarray(['mastery', 'vicarious', 'persuasion', 'state', 'luck'])),
})

const proof = fc
  .array(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}\.$/), { maxLength: 3 })
  .map((lines) => section(lines.map((line) => `- ${line}`).join('\n')))

/** Any entry; the paths are few, so that some stand at the same place. */
export const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    kind: fc.constantFrom(...kindIds),
    file: fc.integer({ min: 0, max: 40 }),
    line: fc.integer({ min: 1, max: 3 }),
    date: fc.option(day, { freq: 12 }),
    time: fc.constantFrom('', '07:30', '21:05'),
    draft: rarely,
    empty: rarely,
    goal: fc.subarray([...GOALS, 'Goals/Nowhere.md']),
    domain: optional(fc.constantFrom('health', 'career', 'garden')),
    action: actionFields,
    proves: proof,
  })
  .map(({ kind, file, line, goal, domain, action, proves, ...given }) => {
    const fields = { goal, domain, ...(kind === 'action' ? action : {}) }
    const known = Object.entries(fields).filter(([, value]) => value !== undefined)
    return entry(kind, {
      ...given,
      path: kind === 'goal' ? (GOALS[file % GOALS.length] ?? '') : `Efficacy/${file}.md`,
      line: kind === 'goal' ? 2 : line,
      fields: Object.fromEntries(known),
      sections: kind === 'action' || kind === 'reflection' ? { proves } : {},
    })
  })

/** Entries at places of their own. */
export const journal: fc.Arbitrary<readonly Entry[]> = fc.uniqueArray(anyEntry, {
  maxLength: 60,
  selector: ({ path, line }) => `${path}:${line}`,
})

export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    grace: fc.integer({ min: 0, max: 6 }),
    rest_days: fc.subarray([...WEEKDAYS]),
    week_start: fc.constantFrom(...WEEKDAYS),
    partly_counts: fc.constantFrom(0 as const, 0 as const, 0.5 as const),
    thresholds: fc.constantFrom(DEFAULTS.thresholds, { run: 1, calibration: 1, bias: 1, brier: 1, bins: 5 }),
  })
  .map((given) => ({ ...DEFAULTS, ...given }))
