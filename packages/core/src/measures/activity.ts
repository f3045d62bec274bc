import type { Day } from '../day'
import type { Entry } from '../note/entry'
import { compare } from '../problem'
import type { Settings } from '../settings'
import { ofKind, type Counted } from './counted'
import { placeOf, SHOWN, type Place } from './listed'
import { sameName } from './same-name'
import { weeks, type Week } from './weeks'

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
 * Edge cases. Names are compared as {@link sameName} has it. An entry without one is compared with none, and counts in
 * `n` and in the weeks. Nothing is filled in between entries, and no rate of change is computed.
 *
 * @param entries what counts, oldest first
 */
export function activity(
  entries: readonly Counted[],
  today: Day,
  settings: Pick<Settings, 'week_start'>,
): Activity {
  const bouts = ofKind(entries, 'activity')
  const first = bouts[0]?.day
  return {
    n: bouts.length,
    series: [...byName(bouts)]
      .sort(([a], [b]) => compare(a, b))
      .flatMap(([name, own]) => METRICS.flatMap((metric) => seriesOf(name, metric, own))),
    weeks:
      first === undefined
        ? []
        : weeks(new Set(bouts.map(({ day }) => day)), first, today, settings.week_start),
  }
}

function byName(
  bouts: readonly Counted<Entry<'activity'>>[],
): ReadonlyMap<string, readonly Counted<Entry<'activity'>>[]> {
  const named = new Map<string, Counted<Entry<'activity'>>[]>()
  for (const bout of bouts) {
    const name = sameName(bout.entry.fields.activity ?? '')
    if (name === '') continue
    const others = named.get(name)
    if (others) others.push(bout)
    else named.set(name, [bout])
  }
  return named
}

/** None, or one series. */
function seriesOf(
  name: string,
  metric: Metric,
  bouts: readonly Counted<Entry<'activity'>>[],
): readonly ActivitySeries[] {
  const points = bouts.flatMap(({ day, entry }) => {
    const value = entry.fields[metric]
    return value === undefined ? [] : [{ ...placeOf(entry), date: day, value }]
  })
  const [first, latest] = [points[0], points.at(-1)]
  if (!first || !latest || points.length < COMPARED_FROM) return []
  return [
    {
      activity: name,
      metric,
      n: points.length,
      first,
      latest,
      best: points.reduce((best, point) => (isBetter(metric, point.value, best.value) ? point : best)),
      points: points.length < DRAWN_FROM ? null : points.slice(-SHOWN),
    },
  ]
}

function isBetter(metric: Metric, value: number, than: number): boolean {
  return metric === 'recovery_s' ? value < than : value > than
}
