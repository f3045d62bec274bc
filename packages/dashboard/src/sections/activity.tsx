import type { Activity as Measure, ActivityPoint, ActivitySeries } from '@core/dashboard/report'
import {
  activityCount,
  activityDays,
  EMPTY,
  metricName,
  metricValue,
  seriesNote,
  shortDate,
} from '@core/dashboard/phrases'
import { Behind, type Group } from '../behind'
import { Figure, Key } from '../figure'
import type { MarkKind } from '../marks'
import { Series, type Dot } from '../series'
import { keyOf, letters, type Screen } from '../screen'
import { Note, Section } from '../section'

interface ActivityProps {
  readonly screen: Screen
}

/** Each number of each activity beside earlier ones of the same, and of no other. */
export function Activity({ screen }: ActivityProps) {
  const measure = screen.report.measures.activity
  return (
    <Section
      screen={screen}
      id="activity"
      title="Activity"
      count={screen.view.numbers && measure.n > 0 && activityDays(measure)}
    >
      {measure.series.length === 0 && <Note>{EMPTY.activity}</Note>}
      {measure.series.length > 0 && screen.view.numbers && <Numbers screen={screen} measure={measure} />}
      <Behind
        screen={screen}
        groups={measure.series.map((series) => groupOf(seriesName(screen, series), series))}
      />
    </Section>
  )
}

/** The name of an activity is the person's word. */
function seriesName({ view, report }: Screen, { activity, metric }: ActivitySeries): string {
  const names = [...new Set(report.measures.activity.series.map((series) => series.activity))]
  const name = view.text ? activity : `Activity ${letters(names.indexOf(activity))}`
  return `${name}, ${metricName(metric).toLowerCase()}`
}

/** Newest first; where the report carries no list, those that it names. */
function groupOf(name: string, { n, points, first, latest, best }: ActivitySeries): Group {
  if (points !== null) return { name, notes: { n, items: [...points].reverse() } }
  const named = new Map([latest, best, first].map((point) => [keyOf(point), point]))
  return { name, notes: { n: named.size, items: [...named.values()] } }
}

interface MeasureProps extends ActivityProps {
  readonly measure: Measure
}

function Numbers({ screen, measure }: MeasureProps) {
  const hasPlot = measure.series.some(({ points }) => points !== null)
  return (
    <>
      <Note>{`From ${activityCount(measure)}; a dot plot is drawn from 5 of one number on.`}</Note>
      {measure.series.map((series) => (
        <Multiple key={`${series.activity} ${series.metric}`} screen={screen} series={series} />
      ))}
      {hasPlot && (
        <p class="ej-keys">
          <Key mark="open">first drawn</Key>
          <Key mark="done">latest</Key>
          <Key mark="best">most, or least rest</Key>
        </p>
      )}
    </>
  )
}

interface MultipleProps extends ActivityProps {
  readonly series: ActivitySeries
}

function Multiple({ screen, series }: MultipleProps) {
  const { today } = screen.report
  const { metric, points } = series
  const title = seriesName(screen, series)
  const note = seriesNote(series, today)
  if (points === null) {
    return (
      <div class="ej-part">
        <h3>{title}</h3>
        <Note>{note}</Note>
      </div>
    )
  }
  const values = points.map(({ value }) => value)
  return (
    <Figure
      screen={screen}
      title={title}
      table={{
        caption: title,
        head: ['Day', metricName(metric)],
        rows: points.map(({ date, value }) => [shortDate(date, today), metricValue(metric, value)]),
      }}
      keys={note}
    >
      <Series
        dots={dotsOf(series, points)}
        low={Math.min(...values)}
        high={Math.max(...values)}
        today={today}
        says={`${title}: ${note}.`}
      />
    </Figure>
  )
}

/** The best carries its own mark above its dot, so that it can also be the first or the latest. */
function dotsOf({ best }: ActivitySeries, points: readonly ActivityPoint[]): readonly Dot[] {
  return points.map((point, index) => ({
    date: point.date,
    value: point.value,
    mark: markOf(index, points.length),
    isBest: keyOf(point) === keyOf(best),
  }))
}

function markOf(index: number, n: number): MarkKind {
  if (index === 0) return 'open'
  return index === n - 1 ? 'done' : 'none'
}
