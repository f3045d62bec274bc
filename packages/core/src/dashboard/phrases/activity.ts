import type { Day } from '../../day'
import { activity as kind } from '../../kinds/activity'
import type { Activity, ActivityPoint, ActivitySeries, Metric } from '../report'
import { count } from './counts'
import { shortDate } from './dates'
import { figure, said, type Said } from './said'

/** `Distance`. */
export function metricName(metric: Metric): string {
  return kind.fields[metric].label
}

/** `3.2 km`, `40`, `6 of 10`. */
export function metricValue(metric: Metric, value: number): string {
  if (metric === 'intensity') return `${value} of 10`
  const { unit } = kind.fields[metric]
  return unit === undefined ? `${value}` : `${value} ${unit}`
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
export function seriesNote(series: ActivitySeries, today: Day): Said {
  const { activity, metric, n, first, latest, best } = series
  const at = ({ date, value }: ActivityPoint): string =>
    `${metricValue(metric, value)} on ${shortDate(date, today)}`
  const from = figure(count(n, 'entry', 'entries'), `activity:${metric} ${activity}`)
  return said`first ${at(first)}, latest ${at(latest)}, ${bestWord(metric)} ${at(best)}, from ${from}`
}

/** `most 3.6 km on 2 Oct, from 8 entries`: beside a chart that shows the rest. */
export function seriesBest({ activity, best, metric, n }: ActivitySeries, today: Day): Said {
  const from = figure(count(n, 'entry', 'entries'), `activity:${metric} ${activity}`)
  return said`${bestWord(metric)} ${metricValue(metric, best.value)} on ${shortDate(best.date, today)}, from ${from}`
}

/** `most`, or `least` of the rest between efforts. */
function bestWord(metric: Metric): string {
  return metric === 'recovery_s' ? 'least' : 'most'
}
