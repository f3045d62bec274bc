import type { Day } from '../../day'
import type { Units } from '../../settings'
import type { Activity, ActivityPoint, ActivitySeries, Metric } from '../report'
import { count } from './counts'
import { shortDate } from './dates'
import { METRIC_NAMES, METRIC_UNITS } from './field-names'
import { plainNumber, withUnit } from './numbers'
import { type Figure, figure, phrase, type Phrase } from './said'
import { midSentence, translated } from '../../texts'

/** `Distance`. */
export function metricName(metric: Metric): string {
  return translated(METRIC_NAMES[metric])
}

/** `distance`, within a title. */
export function metricWord(metric: Metric): string {
  return midSentence(METRIC_NAMES[metric])
}

/** Kilometres of a mile and kilograms of a pound, by definition (international yard and pound, 1959). */
const SIZES = { mi: 1.609344, lb: 0.45359237 } as const
const LEAST_SHOWN = 0.1

/** `3.2 km`, `2 mi`, `40`, `6 of 10`: to two decimals at most, as what was converted may have many. */
export function metricValue(metric: Metric, value: number, units: Units): string {
  if (metric === 'intensity') return ofTen(plainNumber(value))
  if (metric === 'distance_km' && units.distance_unit !== 'km') return inUnit(value, units.distance_unit)
  if (metric === 'weight_kg' && units.weight_unit !== 'kg') return inUnit(value, units.weight_unit)
  return withUnit(Number(value.toFixed(2)) || value, METRIC_UNITS[metric])
}

function ofTen(n: string): string {
  return translated('{n} of 10', { n })
}

/** To one decimal; something that is there is never shown as 0. */
function inUnit(value: number, unit: keyof typeof SIZES): string {
  const rounded = Math.round((value / SIZES[unit]) * 10) / 10
  return rounded === 0 && value > 0
    ? translated('under {value}', { value: withUnit(LEAST_SHOWN, unit) })
    : withUnit(rounded, unit)
}

/** `14 entries`. */
export function activityCount({ n }: Activity): string {
  return count(n, 'entry')
}

/** `34 days in 12 weeks`. */
export function activityDays({ weeks }: Activity): string {
  const days = weeks.reduce((sum, week) => sum + week.n, 0)
  return translated('{days} in {weeks}', { days: count(days, 'day'), weeks: count(weeks.length, 'week') })
}

/** `first 1.2 km on 3 Sep, latest 3.4 km on 10 Oct, most 3.6 km on 2 Oct, from 8 entries`. */
export function seriesNote(series: ActivitySeries, today: Day, units: Units): Phrase {
  const { best, first, latest, metric } = series
  const at = (point: ActivityPoint) => pointNote(metric, point, today, units)
  const args = { first: at(first), latest: at(latest), best: at(best), entries: entriesOf(series) }
  return isLeastBest(metric)
    ? phrase('first {first}, latest {latest}, least {best}, from {entries}', args)
    : phrase('first {first}, latest {latest}, most {best}, from {entries}', args)
}

/** `most 3.6 km on 2 Oct, from 8 entries`: beside a chart that shows the rest. */
export function seriesBest(series: ActivitySeries, today: Day, units: Units): Phrase {
  const { best, metric } = series
  const args = { best: pointNote(metric, best, today, units), entries: entriesOf(series) }
  return isLeastBest(metric)
    ? phrase('least {best}, from {entries}', args)
    : phrase('most {best}, from {entries}', args)
}

/** `1.2 km to 3.6 km`, `3 to 7 of 10`: the lowest and the highest, between which its chart is drawn. */
export function seriesRange(metric: Metric, values: readonly number[], units: Units): string {
  const isRating = metric === 'intensity'
  const says = (value: number) => (isRating ? plainNumber(value) : metricValue(metric, value, units))
  const [low, high] = [says(Math.min(...values)), says(Math.max(...values))]
  const range = low === high ? low : translated('{low} to {high}', { low, high })
  return isRating ? ofTen(range) : range
}

function pointNote(metric: Metric, { date, value }: ActivityPoint, today: Day, units: Units): string {
  return translated('{value} on {date}', {
    value: metricValue(metric, value, units),
    date: shortDate(date, today),
  })
}

function entriesOf({ activity, metric, n }: ActivitySeries): Figure {
  return figure(count(n, 'entry'), `activity:${metric} ${activity}`)
}

/** Of the rest between efforts the least is the best. */
function isLeastBest(metric: Metric): boolean {
  return metric === 'recovery_s'
}
