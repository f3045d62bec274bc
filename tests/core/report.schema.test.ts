import { readFileSync } from 'node:fs'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Report } from '@core/dashboard/report'
import { addDays, type Day } from '@core/day'
import type { Entry } from '@core/note/entry'
import { problem } from '@core/problem'
import {
  anySettings,
  attempt,
  entry,
  journal,
  section,
  settingsWith,
  snapshot,
  TODAY,
} from '../support/entries'
import { runs } from '../support/runs'

const schema = JSON.parse(
  readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
) as AnySchemaObject
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema)

/** What is wrong with the value, as it stands after a trip through JSON. */
function faults(value: unknown): unknown {
  return validate(JSON.parse(JSON.stringify(value))) ? [] : validate.errors
}

/** Notes of one day that each measure takes something from. */
function notesOf(date: Day): readonly Entry[] {
  const ratings = { handle_unexpected: 5, difficult_tasks: 5, stick_to_goals: 5, overcome_obstacles: 5 }
  const run = { activity: 'run', distance_km: 1.5 }
  const belief = { belief_before: 80, belief_after: 40 }
  return [
    ...Array.from({ length: 3 }, () => entry('activity', { date, fields: run })),
    ...Array.from({ length: 2 }, () =>
      entry('thought', { date, fields: { distortions: ['mind-reading'], ...belief } }),
    ),
    entry('assessment', { date, fields: ratings }),
    entry('setback', {
      date,
      fields: { reading: 'mixed', reading_after: 'unsure', next_try_date: date },
      sections: { learned: section('a'), differently: section('b') },
    }),
    ...(['peer', 'checkin', 'feedback'] as const).map((kind) => entry(kind, { date })),
    entry('values', { date, fields: { values: ['Craft'] } }),
  ]
}

/** One of each kind, the week with both ratings. */
function plansOf(plan_start: Day): readonly Entry[] {
  const fields = { plan_start, goal: ['run.md'] }
  const days = section('…', { tasks: [{ line: 12, done: true, text: 'Walk', fields: { id: 'd1' } }] })
  return [
    entry('plan', {
      fields: {
        ...fields,
        plan_kind: '7-day',
        confidence_start: 40,
        confidence_final: 50,
        step1_start: 6,
        step1_now: 4,
      },
      sections: { days },
    }),
    entry('plan', { fields: { ...fields, plan_kind: '30-day' } }),
    entry('plan', { fields: { ...fields, plan_kind: '30-day', plan_start: addDays(plan_start, -9) } }),
    entry('plan', { fields: { ...fields, plan_kind: 'maintenance', routine: ['reflection', 'peer'] } }),
  ]
}

/** A report in which nothing that can be shown is `null`. */
function full(): Report {
  const attempts = Array.from({ length: 40 }, (_, index) =>
    attempt(
      index,
      {
        goal: ['run.md'],
        confidence_before: (index * 7) % 101,
        confidence_after: 50,
        outcome: index % 3 ? 'done' : 'partly',
        challenge_fit: 'right',
      },
      { sections: { proves: section('- I can start.\n- I can stop.') } },
    ),
  )
  const goal = entry('goal', {
    path: 'run.md',
    fields: { difficulty: 5, values: ['Fun'], raised_from: ['[[Walk]]'] },
    sections: {
      ladder: section('…', { tasks: [{ line: 9, done: true, text: 'Walk', fields: { difficulty: 3 } }] }),
    },
  })
  const doneGoal = entry('goal', { path: 'done.md', fields: { goal_state: 'done', done_date: TODAY } })
  const twice = [20, 0].flatMap((days) => notesOf(addDays(TODAY, -days)))
  const others = [
    doneGoal,
    ...twice,
    attempt(30, { outcome: 'planned' }),
    ...plansOf(addDays(TODAY, -3)),
    entry('thought', { draft: true }),
    entry('thought', { date: '2027-01-01' }),
  ]
  const findings = [
    problem(
      'out-of-range',
      { path: 'a.md', line: 3, column: 8 },
      { key: 'minutes', value: -1, min: 0, max: 1440 },
    ),
  ]
  return buildReport({ ...snapshot([goal, ...attempts, ...others]), findings }, TODAY)
}

describe('docs/report.schema.json', () => {
  it('accepts an empty and a full report', () => {
    expect(faults(buildReport(snapshot([]), TODAY))).toEqual([])
    const report = full()
    expect(faults(report)).toEqual([])
    const { average, bins, brier, compared, drift, range } = report.measures.calibration
    expect([average, bins, brier, compared, drift, range, report.measures.consistency.run]).not.toContain(
      null,
    )
    const { activity, assessment, belief, challenge, setbacks, support, tallies, values } = report.measures
    const { baseline, changes, days, latest, mean } = assessment
    expect([baseline, changes, days, latest, mean, values.note, tallies.last_contact]).not.toContain(null)
    expect(
      [
        activity.series[0]?.points,
        belief.summary,
        challenge.attempts.hint,
        challenge.by_goal[0],
        setbacks.list.items[0]?.next_try,
        support.checkins.last,
        values.unlisted[0],
      ].every((value) => value !== null && value !== undefined),
    ).toBe(true)
    const [week] = report.measures.protocol.weeks.items
    const { day, plan } = report.measures.plan
    const { primary, alternative } = report.measures.next
    expect([week?.before, week?.after, week?.relative, day, plan, primary, alternative]).not.toContain(null)
    expect(
      [report.goals, report.plans, report.open, report.drafts, report.problems].every(
        (list) => list.length > 0,
      ),
    ).toBe(true)
  })

  it('accepts whatever journal there is', () => {
    fc.assert(
      fc.property(journal, anySettings, (entries, settings) => {
        expect(faults(buildReport(snapshot(entries, settings), TODAY))).toEqual([])
      }),
      { numRuns: runs(170) },
    )
  })

  it('accepts what the settings allow at their ends', () => {
    const settings = settingsWith({ run: 1, calibration: 1, bias: 1, brier: 1, bins: 1 })
    expect(faults(buildReport(snapshot([attempt(0, { confidence_before: 100 })], settings), TODAY))).toEqual(
      [],
    )
  })

  it('names every key of a report and no other: one left out or added anywhere is refused', () => {
    const report = JSON.parse(JSON.stringify(full())) as unknown
    const places = objectsIn(report).filter(
      ({ path }) => !/^\/(settings\/extra_slugs|problems\/\d+\/args|measures\/next\/\w+\/args)$/.test(path),
    )
    expect(places.length).toBeGreaterThan(200)
    for (const { object, path } of oneOfEachShape(places)) {
      object['added'] = 1
      expect(validate(report), `${path}/added`).toBe(false)
      delete object['added']
      for (const [key, value] of Object.entries(object)) {
        Reflect.deleteProperty(object, key)
        expect(validate(report), `${path}/${key}`).toBe(false)
        object[key] = value
      }
    }
    expect(validate(report)).toBe(true)
  })

  it.each([
    ['a measure that is still to come', '/measures', 'plan', {}],
    ['a hint that is none', '/measures/challenge/attempts', 'hint', 'overconfident'],
    ['a difference beyond the scale', '/measures/assessment/changes/0', 'difference', 10],
    ['a median above a hundred', '/measures/belief/summary', 'after', 101],
    ['a series of one', '/measures/activity/series/0', 'n', 1],
    ['a negative count', '/notes', 'goal', -1],
    ['half an entry', '/notes', 'goal', 0.5],
    ['a time in place of a day', '', 'today', '2026-10-14T00:00:00Z'],
    ['an outcome that is none', '/measures/calibration/attempts/items/0', 'outcome', 'failed'],
    ['a chance above one', '/measures/calibration/bins/0', 'high', 1.01],
    ['another version', '', 'version', 2],
  ])('refuses %s', (_, path, key, value) => {
    const report = JSON.parse(JSON.stringify(full())) as unknown
    expect(validate(report)).toBe(true)
    const at = objectsIn(report).find((place) => place.path === path)
    expect(at?.object).toHaveProperty(key)
    if (at) at.object[key] = value
    expect(validate(report)).toBe(false)
  })

  it('describes every field', () => {
    const silent = objectsIn(schema)
      .filter(({ path }) => /\/properties\/[^/]+$/.test(path))
      .filter(({ object }) => typeof object['description'] !== 'string')
    expect(silent.map(({ path }) => path)).toEqual([])
  })
})

interface Placed {
  readonly path: string
  readonly object: Record<string, unknown>
}

/** Of the objects of lists that hold the same keys with values of the same types, the first. */
function oneOfEachShape(places: readonly Placed[]): Iterable<Placed> {
  const shapes = new Map<string, Placed>()
  for (const place of places) {
    const types = Object.entries(place.object).map(([key, value]) => [key, value === null, typeof value])
    const shape = JSON.stringify([place.path.replace(/\/\d+(?=\/|$)/g, '/#'), types])
    if (!shapes.has(shape)) shapes.set(shape, place)
  }
  return shapes.values()
}

/** Every object inside the value, with the keys that lead to it. */
function objectsIn(value: unknown, path = ''): readonly Placed[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, inner]) => objectsIn(inner, `${path}/${key}`))
  return Array.isArray(value) ? below : [{ path, object: value as Record<string, unknown> }, ...below]
}
