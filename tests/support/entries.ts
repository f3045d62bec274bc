/** Entries and snapshots made by hand, for tests that start behind the parser. */

import fc from 'fast-check'
import { addDays, type Day, WEEKDAYS } from '@core/day'
import type { Snapshot } from '@core/journal/snapshot'
import { KINDS, type KindId } from '@core/kinds'
import type { AnyEntry, Entry, SectionText } from '@core/note/entry'
import { DEFAULTS, type Settings } from '@core/settings'

export const TODAY: Day = '2026-10-14'

type Loose = { -readonly [K in keyof AnyEntry]?: AnyEntry[K] }

let made = 0

/** An entry of today unless told otherwise, at a path of its own. */
export function entry<Id extends KindId>(kind: Id, given: Loose = {}): Entry<Id> {
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
  return { line: 20, text, filled: text !== '', tasks: [], items: 0, ...given }
}

/** A snapshot in which a goal's path links to it. */
export function snapshot(entries: readonly Entry[], settings: Partial<Settings> = {}): Snapshot {
  const goals = new Set(entries.filter(({ kind }) => kind === 'goal').map(({ path }) => path))
  return {
    entries,
    findings: [],
    settings: { ...DEFAULTS, ...settings },
    isSetUp: true,
    goalsOf: ({ fields }) => ((fields['goal'] ?? []) as readonly string[]).filter((path) => goals.has(path)),
  }
}

export function settingsWith(thresholds: Partial<Settings['thresholds']>): Partial<Settings> {
  return { thresholds: { ...DEFAULTS.thresholds, ...thresholds } }
}

const GOALS = ['Run 5K', 'Speak up', 'Swim', 'Write', 'Call'].map((name) => `Goals/${name}.md`)
const rarely = fc.integer({ min: 0, max: 11 }).map((n) => n === 0)

/** Days around {@link TODAY}: mostly the last weeks, at times long ago or ahead. */
const day: fc.Arbitrary<Day> = fc
  .oneof(
    { weight: 8, arbitrary: fc.integer({ min: -35, max: 0 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: -120, max: -36 }) },
    { weight: 1, arbitrary: fc.integer({ min: -500, max: -121 }) },
  )
  .map((days) => addDays(TODAY, days))

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 3 })
const one = (...slugs: readonly string[]): fc.Arbitrary<string | undefined> =>
  optional(fc.constantFrom(...slugs))
const some = (...slugs: readonly string[]): fc.Arbitrary<readonly string[] | undefined> =>
  optional(fc.array(fc.constantFrom(...slugs), { minLength: 1, maxLength: 3 }))
const whole = (min: number, max: number): fc.Arbitrary<number | undefined> =>
  optional(fc.integer({ min, max }))
const percent = whole(0, 100)
const names = some('Kindness', 'kindness', ' Craft ', 'caf\u00e9', 'cafe\u0301')
const readings = one('permanent-global', 'permanent-global', 'temporary-specific', 'mixed', 'odd')

/** Most are over, some are open, some cannot be read. */
const pause = fc
  .tuple(day, fc.integer({ min: 0, max: 6 }), fc.constantFrom('over', 'over', 'over', 'open', 'odd'))
  .map(([from, days, how]) =>
    how === 'odd' ? 'May' : `${from}..${how === 'open' ? '' : addDays(from, days)}`,
  )

/** For each kind that a measure reads, whatever its fields may hold. */
const FIELDS = {
  goal: fc.record({
    goal_state: one('active', 'done', 'done', 'paused', 'odd'),
    difficulty: whole(1, 10),
    done_date: optional(day),
    raised_from: fc.option(fc.constant(['[[Walk]]']), { nil: undefined, freq: 2 }),
    values: names,
    alignment: one('aligned', 'mixed', 'conflicts', 'unsure', 'odd'),
    matters_to: one('me', 'someone-else', 'odd'),
    deadline: optional(fc.integer({ min: 0, max: 60 }).map((days) => addDays(TODAY, days))),
    confidence_baseline: percent,
    confidence_baseline_date: optional(day),
  }),
  action: fc.record({
    micro: optional(fc.boolean()),
    outcome: one('planned', 'done', 'done', 'partly', 'not-done', 'not-attempted', 'sort-of'),
    confidence_before: optional(
      fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 49, 50, 79, 80, 100)),
    ),
    confidence_after: percent,
    done_date: fc.option(day, { nil: undefined, freq: 5 }),
    source_used: optional(fc.subarray(['mastery', 'vicarious', 'persuasion', 'state', 'luck'])),
    challenge_fit: one('too-easy', 'too-easy', 'right', 'too-hard', 'odd'),
    difficulty_felt: whole(1, 10),
  }),
  activity: fc.record({
    activity: one('run', 'Run', ' run', 'walk'),
    distance_km: optional(fc.integer({ min: 0, max: 80 }).map((tenths) => tenths / 10)),
    reps: whole(0, 5),
    recovery_s: whole(30, 34),
  }),
  thought: fc.record({
    distortions: some('mind-reading', 'all-or-nothing', 'none', 'my-own', 'odd', 'odder'),
    belief_before: percent,
    belief_after: percent,
    kept_coming_back: optional(fc.boolean()),
  }),
  setback: fc.record({ reading: readings, reading_after: readings, retried: optional(fc.boolean()) }),
  values: fc.record({ values: names }),
  support: fc.record({
    cheerleader: names,
    accountability_partner: names,
    mentor: names,
    told: whole(0, 3),
    support_kind: some('celebration', 'odd'),
  }),
  checkin: fc.record({ commitment_kept: one('yes', 'partly', 'no', 'n-a', 'odd') }),
  feedback: fc.record({ focus: one('task', 'process', 'self', 'mixed', 'odd') }),
  affirmation: fc.record({ values_used: names }),
  review: fc.record({
    period: one('weekly', 'weekly', 'monthly', 'quarterly', 'odd'),
    obstacle: one('daunting', 'self-talk', 'directionless', 'nerves', 'stuck', 'new-skill', 'habit', 'odd'),
    most_useful: names,
  }),
  problem: fc.record({ problem_state: one('open', 'doing', 'resolved', 'set-aside', 'odd') }),
  plan: fc.record({
    plan_kind: fc.constantFrom('7-day', '7-day', '30-day', '30-day', 'maintenance', 'odd'),
    plan_start: fc.option(day, { nil: undefined, freq: 8 }),
    pauses: optional(fc.array(pause, { maxLength: 3 })),
    plan_state: one('active', 'active', 'paused', 'done', 'ended', 'odd'),
    min_weeks: whole(1, 9),
    routine: some('reflection', 'Physical activity', ' VALUES-based action', 'peer', 'Singing'),
    confidence_start: percent,
    confidence_final: whole(0, 100),
    step1_start: whole(1, 10),
    step1_now: whole(1, 10),
  }),
  assessment: fc.record({
    handle_unexpected: whole(1, 10),
    difficult_tasks: fc.integer({ min: 1, max: 10 }),
    stick_to_goals: fc.integer({ min: 1, max: 10 }),
    overcome_obstacles: whole(1, 10),
    baseline: optional(rarely),
  }),
} as const

/** Bullets for the most part, with everything else that a person may write between them. */
const lines = fc
  .array(
    fc.tuple(
      fc.constantFrom('- ', '- ', '', '  ', '* ', '12) ', '1. ', '- [ ] ', '- [X] ', '- [x]', '### ', '#'),
      fc.oneof(
        { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,2}\.$/) },
        { weight: 1, arbitrary: fc.constantFrom('', '---', '* * *', '__', '-', '[x]', '    - deep') },
      ),
      fc.constantFrom('\n', '\n', '\n\n', '\r\n'),
    ),
    { maxLength: 4 },
  )
  .map((lines) => section(lines.map((line) => line.join('')).join('')))
const ladder = fc
  .array(fc.constantFrom<number | string>(2, 3, 3.5, 4, 5, 'hard'), { maxLength: 4 })
  .map((ratings) =>
    section('…', {
      tasks: ratings.map((difficulty, index) => ({
        line: 21 + index,
        done: false,
        text: index === 3 ? '' : 'A step',
        fields: { difficulty },
      })),
    }),
  )

const longLadder = fc
  .integer({ min: 6, max: 8 })
  .map((number) => rows(Array.from({ length: number }, () => ({ difficulty: 3 }))))
const micro_actions = fc
  .integer({ min: 2, max: 4 })
  .map((number) => rows(Array.from({ length: number }, () => ({}))))
const boxes = fc
  .array(fc.tuple(fc.constantFrom('d1', 'D4', 'd7', 'w1.1', 'W2.1', 'w4.5', 'mine'), fc.boolean()), {
    maxLength: 5,
  })
  .map((ticks) =>
    rows(
      ticks.map(([id]) => ({ id })),
      (index) => ticks[index]?.[1] === true,
    ),
  )
const dues = fc
  .array(fc.tuple(fc.oneof(day, fc.constantFrom('soon', 3)), fc.boolean()), { maxLength: 3 })
  .map((steps) =>
    rows(
      steps.map(([due]) => ({ due })),
      (index) => steps[index]?.[1] === true,
    ),
  )

/** Checkbox lines with these fields. */
function rows(
  fields: readonly Record<string, number | string>[],
  done = (_: number): boolean => false,
): SectionText {
  const tasks = fields.map((fields, index) => ({
    line: 31 + index,
    done: done(index),
    text: 'A box',
    fields,
  }))
  return section(fields.length > 0 ? '…' : '', { tasks })
}

/** For each kind whose words a measure reads. */
const SECTIONS = {
  goal: fc.record({ ladder: fc.oneof(ladder, longLadder), micro_actions }),
  action: fc.record({ proves: lines, accomplished: lines }),
  plan: fc.record({ days: boxes, notes: boxes, evidence: lines, measure: lines }),
  peer: fc.record({ strategies: lines }),
  review: fc.record({ useful: lines }),
  problem: fc.record({
    define: lines,
    ideas: lines,
    evaluate: lines,
    steps: dues,
    assess: lines,
    shows: lines,
  }),
  activity: fc.record({ shows: lines }),
  reflection: fc.record({ proves: lines }),
  setback: fc.record({ learned: lines, differently: lines }),
} as const

const KIND_WEIGHTS: readonly (readonly [KindId, number])[] = [
  ['action', 6],
  ['reflection', 2],
  ['thought', 4],
  ['goal', 3],
  ['activity', 4],
  ['setback', 2],
  ['assessment', 3],
  ['support', 1],
  ['checkin', 2],
  ['values', 1],
  ['feedback', 2],
  ['peer', 1],
  ['stress', 1],
  ['affirmation', 1],
  ['problem', 1],
  ['review', 2],
  ['plan', 4],
]

function entryOf(kind: KindId): fc.Arbitrary<Entry> {
  const nothing: fc.Arbitrary<Record<string, unknown>> = fc.constant({})
  return fc
    .record({
      file: fc.integer({ min: 0, max: 40 }),
      line: fc.integer({ min: 1, max: 3 }),
      date: fc.option(day, { freq: 12 }),
      time: fc.constantFrom('', '07:30', '21:05'),
      draft: rarely,
      empty: rarely,
      complete: fc.boolean(),
      common: fc.record({
        goal: fc.subarray([...GOALS, 'Goals/Nowhere.md']),
        domain: one('health', 'health', 'career', 'garden'),
        minutes: whole(0, 60),
      }),
      fields: kind in FIELDS ? FIELDS[kind as keyof typeof FIELDS] : nothing,
      sections: kind in SECTIONS ? SECTIONS[kind as keyof typeof SECTIONS] : nothing,
    })
    .map(({ file, line, common, complete, fields, sections, ...given }) => {
      const of = KINDS[kind].complete.length
      const known = Object.entries({ ...common, ...fields }).filter(([, value]) => value !== undefined)
      return entry(kind, {
        ...given,
        path: kind === 'goal' ? (GOALS[file % GOALS.length] ?? '') : `Efficacy/${file}.md`,
        line: kind === 'goal' ? 2 : line,
        fields: Object.fromEntries(known),
        parts: { met: complete ? of : 0, of, missing: [] },
        sections: sections as Loose['sections'] & object,
      })
    })
}

/** Any entry; the paths are few, so that some stand at the same place. */
export const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  ...KIND_WEIGHTS.map(([kind, weight]) => ({ arbitrary: entryOf(kind), weight })),
)

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
    hidden_practices: fc.subarray(['reflection', 'micro-successes', 'problem-solving', 'specific-goals']),
    partly_counts: fc.constantFrom(0 as const, 0 as const, 0.5 as const),
    distance_unit: fc.constantFrom('km' as const, 'mi' as const),
    weight_unit: fc.constantFrom('kg' as const, 'lb' as const),
    extra_slugs: fc.constantFrom({}, { distortions: ['my-own'] }),
    thresholds: fc.constantFrom(DEFAULTS.thresholds, { run: 1, calibration: 1, bias: 1, brier: 1, bins: 5 }),
  })
  .map((given) => ({ ...DEFAULTS, ...given }))
