import type { Day } from '../day'
import type { Counted } from '../journal/dated'
import type { Entry } from '../note/entry'
import { Condition } from '../sequence/condition'
import type { Group } from '../sequence/grouped'
import { memoized } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import { listOf, Summary } from '../sequence/summary'
import type { Settings } from '../settings'
import { DAYS, lastDays } from './counted'
import { type Place, LISTED_AT_MOST } from './listed'
import { recordOf } from './record-of'
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

/** One bout: its value in the unit of the metric's field. */
export interface ActivityPoint extends Place {
  readonly date: Day
  readonly value: number
}

const METRICS = ['distance_km', 'weight_kg', 'reps', 'duration_min', 'recovery_s', 'intensity'] as const
/** The fields of an activity that are compared over time. */
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

const seriesOfName = memoized(({ key, items }: Group<string, Bout>) => {
  const measured = items.total(MEASURED)
  return METRICS.flatMap((metric, index) => seriesOf(key, metric, measured[index] ?? NO_BOUTS, items))
})
const SERIES = listOf((named: Group<string, Bout>) => seriesOfName(named))

/** None, or one series. */
function seriesOf(
  name: string,
  metric: Metric,
  { n, first, best }: Measured,
  bouts: Sequence<Bout>,
): readonly ActivitySeries[] {
  if (!first || !best || n < COMPARED_FROM) return []
  const points = bouts
    .where(HAS_METRIC[metric])
    .newest(LISTED_AT_MOST)
    .map((bout) => pointOf(bout, metric))
  const [latest] = points
  if (!latest) return []
  return [
    {
      activity: name,
      metric,
      n,
      first: pointOf(first, metric),
      latest,
      best: pointOf(best, metric),
      points: n < DRAWN_FROM ? null : points.reverse(),
    },
  ]
}

const HAS_METRIC = recordOf(
  METRICS,
  (metric) => new Condition(({ entry }: Bout) => entry.fields[metric] !== undefined),
)

/** Over the bouts that have one metric: their number, the first and the best. */
interface Measured {
  readonly n: number
  readonly first: Bout | undefined
  readonly best: Bout | undefined
}

const NO_BOUTS: Measured = { n: 0, first: undefined, best: undefined }

/** For every metric at once, in the order of {@link METRICS}: one memoized value per node of a tree instead of six. */
const MEASURED = new Summary<Bout, readonly Measured[]>({
  of: (bouts) => METRICS.map((metric) => measuredOf(metric, bouts)),
  plus: (earlier, later) =>
    METRICS.map((metric, index) => merged(metric, earlier[index] ?? NO_BOUTS, later[index] ?? NO_BOUTS)),
})

function measuredOf(metric: Metric, bouts: readonly Bout[]): Measured {
  const having = bouts.filter((bout) => HAS_METRIC[metric].holds(bout))
  const [first] = having
  return first
    ? { n: having.length, first, best: having.reduce((best, bout) => better(metric, best, bout)) }
    : NO_BOUTS
}

function merged(metric: Metric, earlier: Measured, later: Measured): Measured {
  if (!earlier.best) return later
  if (!later.best) return earlier
  return { n: earlier.n + later.n, first: earlier.first, best: better(metric, earlier.best, later.best) }
}

/** The better of two; the earlier one where neither is. */
function better(metric: Metric, earlier: Bout, later: Bout): Bout {
  const gained = valueOf(later, metric) - valueOf(earlier, metric)
  return (metric === 'recovery_s' ? gained < 0 : gained > 0) ? later : earlier
}

function pointOf(bout: Bout, metric: Metric): ActivityPoint {
  const { path, line } = bout.entry
  return { path, line, date: bout.day, value: valueOf(bout, metric) }
}

function valueOf({ entry }: Bout, metric: Metric): number {
  return entry.fields[metric] ?? NaN
}
