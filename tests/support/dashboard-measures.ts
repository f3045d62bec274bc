import { addDays, type Day } from '@core/day'
import type { KindId } from '@core/kinds'
import type {
  Activity,
  ActivityPoint,
  ActivitySeries,
  Assessment,
  AssessmentItem,
  AssessmentPoint,
  Attempt,
  Belief,
  Challenge,
  Distortions,
  EntryPlace,
  Listed,
  Measures,
  Setback,
  Setbacks,
  Support,
  Tallies,
  ValuesMeasure,
} from '@core/dashboard/report'

/** A year of measures for `sample-report.ts`, beside those of attempts and days. */

type Year = Pick<
  Measures,
  | 'activity'
  | 'assessment'
  | 'belief'
  | 'challenge'
  | 'distortions'
  | 'setbacks'
  | 'sources'
  | 'support'
  | 'tallies'
  | 'values'
>

/** @param goals paths of three active goals */
export function yearOfMeasures(
  today: Day,
  goals: readonly [string, string, string],
  attempts: Listed<Attempt>,
): Year {
  const dated = places(today)
  return {
    activity: activity(today),
    assessment: assessment(today),
    belief: belief(today),
    challenge: challenge(goals, attempts),
    distortions: distortions(dated),
    setbacks: setbacks(today),
    sources: {
      n: 61,
      mastery: dated('action', 34),
      vicarious: dated('peer', 0),
      persuasion: dated('checkin', 5),
      state: dated('thought', 23),
    },
    support: support(dated),
    tallies: tallies(dated),
    values: values(dated, goals),
  }
}

/** What three days give: one of each, and nothing to compare it with. */
export function firstDays(
  today: Day,
): Pick<Measures, 'assessment' | 'belief' | 'distortions' | 'setbacks' | 'support'> {
  const dated = places(today)
  const [one] = assessment(today).points.items
  const [lesson] = setbacks(today).list.items
  return {
    assessment: {
      n: 1,
      baseline: one!,
      latest: null,
      days: null,
      changes: null,
      mean: null,
      points: { n: 1, items: [one!] },
    },
    belief: { n: 1, needed: 3, summary: null, pairs: { n: 1, items: belief(today).pairs.items.slice(0, 1) } },
    distortions: {
      n: 1,
      needed: 5,
      none: 0,
      named: [{ distortion: 'mind-reading', ...dated('thought', 1) }],
    },
    setbacks: {
      n: 1,
      learned: 1,
      retried: 0,
      shifted: { n: 0, of: 0 },
      list: { n: 1, items: [lesson!] },
    },
    support: {
      n: 1,
      roles: { cheerleader: 1, accountability_partner: 0, mentor: 0 },
      filled: 1,
      checkins: { n: 0, weeks: { n: 0, of: 8 }, last: null },
      commitments: { n: 0, kept: 0, partly: 0, not_kept: 0 },
    },
  }
}

/** Gives so many notes of a kind, one a day up to yesterday, of which a report lists fifty. */
type Places = (kind: KindId, n: number) => Listed<EntryPlace>

function places(today: Day): Places {
  return (kind, n) => ({
    n,
    items: Array.from({ length: Math.min(n, 50) }, (_, index) => {
      const date = addDays(today, -1 - index)
      return { path: `Efficacy/2026/${date} ${kind}.md`, line: 2, kind, date }
    }),
  })
}

function series(
  today: Day,
  activity: string,
  metric: ActivitySeries['metric'],
  values: readonly number[],
): ActivitySeries {
  const points = values.map((value, index): ActivityPoint => {
    const date = addDays(today, -9 * (values.length - index))
    return { path: `Efficacy/2026/${date} ${activity}.md`, line: 3, date, value }
  })
  const wanted = metric === 'recovery_s' ? Math.min(...values) : Math.max(...values)
  const best = points.find(({ value }) => value === wanted)!
  return {
    activity,
    metric,
    n: points.length,
    first: points[0]!,
    latest: points.at(-1)!,
    best,
    points: points.length < 5 ? null : points,
  }
}

function activity(today: Day): Activity {
  return {
    n: 33,
    series: [
      series(today, 'press-up', 'reps', [3, 6, 8]),
      series(today, 'swimming', 'distance_km', [0.1, 0.15, 0.15, 0.2, 0.4, 0.35, 0.3]),
      series(today, 'swimming', 'recovery_s', [120, 100, 95, 80, 55, 60, 65, 60, 58, 55]),
      series(today, 'towpath walk', 'duration_min', [20, 20, 20, 20, 20]),
    ],
    weeks: Array.from({ length: 12 }, (_, index) => ({
      from: addDays('2026-10-12', -7 * (11 - index)),
      n: index % 4,
    })),
  }
}

function assessment(today: Day): Assessment {
  const point = (ago: number, ratings: readonly [number, number, number, number]): AssessmentPoint => {
    const [handle_unexpected, difficult_tasks, stick_to_goals, overcome_obstacles] = ratings
    const date = addDays(today, -ago)
    return {
      path: `Efficacy/2026/${date} assessment.md`,
      line: 2,
      date,
      items: { handle_unexpected, difficult_tasks, stick_to_goals, overcome_obstacles },
      mean: ratings.reduce((sum, rating) => sum + rating, 0) / 4,
    }
  }
  const [baseline, latest] = [point(360, [4, 3, 5, 4]), point(12, [6, 6, 5, 6])]
  const change = (item: AssessmentItem) => {
    const [before, after] = [baseline.items[item]!, latest.items[item]!]
    return {
      item,
      baseline: before,
      latest: after,
      difference: after - before,
      about_same: Math.abs(after - before) <= 1,
    }
  }
  return {
    n: 5,
    baseline,
    latest,
    days: 348,
    changes: (['handle_unexpected', 'difficult_tasks', 'stick_to_goals', 'overcome_obstacles'] as const).map(
      change,
    ),
    mean: { baseline: 4, latest: 5.75, difference: 1.75 },
    points: {
      n: 5,
      items: [latest, point(95, [6, 5, 5, 5]), point(180, [5, 5, 4, 5]), point(270, [5, 4, 5, 4]), baseline],
    },
  }
}

function distortions(dated: Places): Distortions {
  return {
    n: 22,
    needed: 5,
    none: 2,
    named: [
      { distortion: 'fortune-telling', ...dated('thought', 11) },
      { distortion: 'all-or-nothing', ...dated('thought', 8) },
      { distortion: 'mind-reading', ...dated('thought', 5) },
      { distortion: 'aunt-vera-voice', ...dated('thought', 3) },
      { distortion: 'other', ...dated('thought', 1) },
    ],
  }
}

function belief(today: Day): Belief {
  const ratings: readonly (readonly [number, number])[] = [
    [80, 45],
    [60, 40],
    [70, 35],
    [75, 50],
    [50, 50],
    [85, 55],
    [65, 30],
    [90, 70],
    [55, 60],
    [70, 40],
    [60, 35],
    [80, 60],
  ]
  return {
    n: 12,
    needed: 3,
    summary: { before: 70, after: 47.5, lower: 10 },
    pairs: {
      n: 12,
      items: ratings.map(([before, after], index) => {
        const date = addDays(today, -1 - 3 * index)
        return { path: `Efficacy/2026/${date} thought.md`, line: 2, date, before, after }
      }),
    },
  }
}

function challenge(goals: readonly [string, string, string], list: Listed<Attempt>): Challenge {
  const [chair, swim, satie] = goals
  const newest = { n: Math.min(list.n, 20), items: list.items.slice(0, 20) }
  return {
    n: 18,
    goals: {
      low: { n: 0, paths: [] },
      moderate: { n: 3, paths: [chair, swim, satie] },
      high: { n: 0, paths: [] },
      unrated: { n: 1, paths: ['Efficacy/Goals/stretching.md'] },
    },
    steps: { n: 21, within: 19 },
    attempts: {
      n: 18,
      needed: 5,
      too_easy: 3,
      right: 12,
      too_hard: 3,
      attempted: 20,
      done: 14,
      hint: 'right',
      list: newest,
    },
    by_goal: [
      {
        path: swim,
        n: 4,
        needed: 5,
        too_easy: 0,
        right: 3,
        too_hard: 1,
        attempted: 4,
        done: 3,
        hint: null,
        list: { n: 4, items: newest.items.slice(0, 4) },
      },
    ],
  }
}

function setbacks(today: Day): Setbacks {
  const setback = (ago: number, learned: string, more: Partial<Setback>): Setback => {
    const date = addDays(today, -ago)
    return {
      path: `Efficacy/2026/${date} setback.md`,
      line: 2,
      date,
      learned,
      differently: '',
      reading: null,
      reading_after: null,
      next_try: null,
      retried: false,
      ...more,
    }
  }
  return {
    n: 5,
    learned: 4,
    retried: 2,
    shifted: { n: 2, of: 3 },
    list: {
      n: 5,
      items: [
        setback(5, 'The slot before lunch runs over whoever holds it.', {
          differently: 'Ask for the slot at ten',
          reading: 'permanent-global',
          reading_after: 'temporary-specific',
          next_try: '2026-10-20',
        }),
        setback(17, 'Cold water takes the first two lengths.', {
          differently: 'Five minutes of warm-up on the side',
          reading: 'mixed',
          reading_after: 'temporary-specific',
          retried: true,
        }),
        setback(40, '', {}),
        setback(88, 'The left hand was learned from the wrong fingering.', {
          differently: 'Write the fingering in before playing',
          reading: 'permanent-global',
          reading_after: 'temporary-specific',
          retried: true,
        }),
        setback(200, 'A list of eleven points is not an agenda.', { differently: 'Four points at the most' }),
      ],
    },
  }
}

function support(dated: Places): Support {
  return {
    n: 2,
    roles: { cheerleader: 2, accountability_partner: 1, mentor: 0 },
    filled: 2,
    checkins: { n: 14, weeks: { n: 6, of: 8 }, last: dated('checkin', 1).items[0]! },
    commitments: { n: 8, kept: 5, partly: 2, not_kept: 1 },
  }
}

function tallies(dated: Places): Tallies {
  return {
    n: 84,
    loop: {
      attempts_done: dated('action', 13),
      confidence: { n: 11, higher: 7 },
      goals_raised: dated('goal', 1),
      goals_done: dated('goal', 0),
    },
    minutes: { total: 1340, n: 61, of: 78 },
    feedback: { n: 4, task: 2, process: 1, self: 1, mixed: 0, other: 0, unset: 0 },
    thoughts: dated('thought', 9),
    reflections: { n: 11, days: 9 },
    returning: { n: 3, of: 9 },
    last_contact: dated('peer', 1).items[0]!,
    weeks: { peer: { n: 3, of: 8 }, review: { n: 6, of: 8 } },
  }
}

function values(dated: Places, [chair, swim, satie]: readonly [string, string, string]): ValuesMeasure {
  const none = { n: 0, paths: [] }
  return {
    n: 4,
    alignment: {
      aligned: { n: 2, paths: [chair, satie] },
      mixed: { n: 1, paths: [swim] },
      conflicts: none,
      unsure: none,
      other: none,
      unset: { n: 1, paths: ['Efficacy/Goals/stretching.md'] },
    },
    note: dated('values', 1).items[0]!,
    values: [
      { name: 'candour at work', n: 1, paths: [chair] },
      { name: 'music with others', n: 1, paths: [satie] },
      { name: 'quiet evenings', n: 0, paths: [] },
    ],
    unlisted: [],
    for_others: { n: 1, paths: [chair] },
  }
}
