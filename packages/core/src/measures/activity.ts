import type { Day } from '../day'
import type { Counted } from '../journal/dated'
import type { Entry } from '../note/entry'
import { Condition } from '../sequence/condition'
import type { Group } from '../sequence/grouped'
import { onceEach } from '../sequence/remembered'
import type { Sequence } from '../sequence/sequence'
import { bestOf, listOf } from '../sequence/summary'
import type { Settings } from '../settings'
import { DAYS, lastDays } from './counted'
import { listing, placeOf, type Place } from './listed'
import { LONGEST_DAYS, weeks, type Week } from './weeks'

/** M9: what was measured of each physical activity, and on how many days a week there was any. */
export interface Activity {
  readonly n: number
  /** What was measured twice or more, by activity and then in the order of the kind's fields. */
  readonly series: readonly ActivitySeries[]
  /** Days with any activity, by week, oldest first: from the first such week, at most 53 up to this one. */
  readonly weeks: readonly Week[]
}

/** One number of one activity over time. */
export interface ActivitySeries {
  /** As written, in lower case. */
  readonly activity: string
  readonly metric: Metric
  readonly n: number
  readonly first: ActivityPoint
  readonly latest: ActivityPoint
  /** The highest, or of `recovery_s` the lowest; the earliest such. */
  readonly best: ActivityPoint
  /** From 5 on, the newest 50, oldest first. */
  readonly points: readonly ActivityPoint[] | null
}

export interface ActivityPoint extends Place {
  readonly date: Day
  readonly value: number
}

const METRICS = ['distance_km', 'weight_kg', 'reps', 'duration_min', 'recovery_s', 'intensity'] as const
export type Metric = (typeof METRICS)[number]

const COMPARED_FROM = 2
const DRAWN_FROM = 5

/**
 * M9: physical activity, each number beside earlier ones of the same activity.
 *
 * Source: domain.md, section 3, M9 (a convention); the numbers to log are the article's.
 *
 * Edge cases. Names are compared as `sameName` has it. An entry without one is compared with none, and counts in
 * `n` and in the weeks. Nothing is filled in between entries, and no rate of change is computed.
 *
 * @param bouts those that count, oldest first
 * @param named the same by name, without those that have none
 */
export function activity(
  bouts: Sequence<Bout>,
  named: Sequence<Group<string, Bout>>,
  today: Day,
  settings: Pick<Settings, 'week_start'>,
): Activity {
  const first = bouts.at(0)?.day
  const recent = lastDays(bouts, today, LONGEST_DAYS)
  return {
    n: bouts.length,
    series: named.total(SERIES),
    weeks: first === undefined ? [] : weeks(recent.total(DAYS), first, today, settings.week_start),
  }
}

type Bout = Counted<Entry<'activity'>>

const seriesOfName = onceEach((named: Group<string, Bout>) =>
  METRICS.flatMap((metric) => seriesOf(named.key, metric, named.items)),
)
const SERIES = listOf((named: Group<string, Bout>) => seriesOfName(named))

/** None, or one series. */
function seriesOf(name: string, metric: Metric, bouts: Sequence<Bout>): readonly ActivitySeries[] {
  const { isMeasured, best, points } = MEASURED[metric]
  const { n, items } = bouts.total(points)
  const [first, top] = [bouts.where(isMeasured).at(0), bouts.total(best)]
  const [latest] = items
  if (!first || !latest || !top || n < COMPARED_FROM) return []
  return [
    {
      activity: name,
      metric,
      n,
      first: pointOf(first, metric),
      latest,
      best: pointOf(top, metric),
      points: n < DRAWN_FROM ? null : [...items].reverse(),
    },
  ]
}

const MEASURED = {
  distance_km: measured('distance_km'),
  weight_kg: measured('weight_kg'),
  reps: measured('reps'),
  duration_min: measured('duration_min'),
  recovery_s: measured('recovery_s'),
  intensity: measured('intensity'),
} as const satisfies Record<Metric, unknown>

function measured(metric: Metric) {
  const isMeasured = ({ entry }: Bout): boolean => entry.fields[metric] !== undefined
  return {
    isMeasured: new Condition(isMeasured),
    points: listing(
      onceEach((bout: Bout) => pointOf(bout, metric)),
      isMeasured,
    ),
    best: bestOf((bout: Bout, than: Bout) =>
      isBetter(metric, bout.entry.fields[metric], than.entry.fields[metric]),
    ),
  }
}

function pointOf({ day, entry }: Bout, metric: Metric): ActivityPoint {
  return { ...placeOf(entry), date: day, value: entry.fields[metric] ?? NaN }
}

function isBetter(metric: Metric, value: number | undefined, than: number | undefined): boolean {
  if (value === undefined) return false
  if (than === undefined) return true
  return metric === 'recovery_s' ? value < than : value > than
}
