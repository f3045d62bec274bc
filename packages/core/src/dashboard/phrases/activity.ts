import type { Day } from '../../day'
import { activity as kind } from '../../kinds/activity'
import type { Units } from '../../settings'
import type { Activity, ActivityPoint, ActivitySeries, Metric } from '../report'
import { count } from './counts'
import { shortDate } from './dates'
import { figure, said, type Said } from './said'
import { midSentence, translated } from '../../texts'

/** `Distance`. */
export function metricName(metric: Metric): string {
  return translated(kind.fields[metric].label)
}

/** `distance`, within a title. */
export function metricWord(metric: Metric): string {
  return midSentence(kind.fields[metric].label)
}

/** Kilometres of a mile and kilograms of a pound, by definition (international yard and pound, 1959). */
const SIZES = { mi: 1.609344, lb: 0.45359237 } as const
const LEAST_SHOWN = 0.1

/** `3.2 km`, `2 mi`, `40`, `6 of 10`. */
export function metricValue(metric: Metric, value: number, units: Units): string {
  if (metric === 'intensity') return `${value} of 10`
  if (metric === 'distance_km' && units.distance_unit !== 'km') return inUnit(value, units.distance_unit)
  if (metric === 'weight_kg' && units.weight_unit !== 'kg') return inUnit(value, units.weight_unit)
  const { unit } = kind.fields[metric]
  return unit === undefined ? `${value}` : `${value} ${unit}`
}

/** To one decimal; something that is there is never shown as 0. */
function inUnit(value: number, unit: keyof typeof SIZES): string {
  const rounded = Math.round((value / SIZES[unit]) * 10) / 10
  return rounded === 0 && value > 0 ? `under ${LEAST_SHOWN} ${unit}` : `${rounded} ${unit}`
}

/** `14 entries`. */
export function activityCount({ n }: Activity): string {
  return count(n, 'entry', 'entries')
}

/** `34 days in 12 weeks`. */
export function activityDays({ weeks }: Activity): string {
  const days = weeks.reduce((sum, week) => sum + week.n, 0)
  return `${count(days, 'day')} in ${count(weeks.length, 'week')}`
}

/** `first 1.2 km on 3 Sep, latest 3.4 km on 10 Oct, most 3.6 km on 2 Oct, from 8 entries`. */
export function seriesNote(series: ActivitySeries, today: Day, units: Units): Said {
  const { activity, metric, n, first, latest, best } = series
  const at = ({ date, value }: ActivityPoint): string =>
    `${metricValue(metric, value, units)} on ${shortDate(date, today)}`
  const from = figure(count(n, 'entry', 'entries'), `activity:${metric} ${activity}`)
  return said`first ${at(first)}, latest ${at(latest)}, ${bestWord(metric)} ${at(best)}, from ${from}`
}

/** `most 3.6 km on 2 Oct, from 8 entries`: beside a chart that shows the rest. */
export function seriesBest(series: ActivitySeries, today: Day, units: Units): Said {
  const { activity, best, metric, n } = series
  const from = figure(count(n, 'entry', 'entries'), `activity:${metric} ${activity}`)
  const most = metricValue(metric, best.value, units)
  return said`${bestWord(metric)} ${most} on ${shortDate(best.date, today)}, from ${from}`
}

/** `most`, or `least` of the rest between efforts. */
function bestWord(metric: Metric): string {
  return metric === 'recovery_s' ? 'least' : 'most'
}
