import type { NumberId } from '@core/dashboard/behind'
import {
  activityCount,
  activityDays,
  empty,
  figure,
  listed,
  metricName,
  metricValue,
  metricWord,
  labelledText,
  phrase,
  plain,
  type Phrase,
  sentence,
  seriesBest,
  seriesNote,
  seriesRange,
  shortDate,
} from '@core/dashboard/phrases'
import type { Activity as Measure, ActivityPoint, ActivitySeries } from '@core/dashboard/report'
import type { Units } from '@core/settings'
import { ChartWithTable, Key } from '../chart'
import type { MarkKind } from '../marks'
import { Names, Paragraph } from '../paragraph'
import { keyOf, letters, type Screen } from '../screen'
import { Empty, Section } from '../section'
import { Series, type Dot } from '../series'
import { translated } from '@core/texts'

interface ActivityProps {
  readonly screen: Screen
}

/** Each number of each activity beside earlier ones of the same, and of no other. */
export function Activity({ screen }: ActivityProps) {
  const measure = screen.report.measures.activity
  const { numbers } = screen.view
  const hasSeries = measure.series.length > 0
  return (
    <Section screen={screen} id="activity" count={measure.n > 0 && activityDays(measure)}>
      {!hasSeries && <Empty screen={screen} says={empty('activity')} start="activity" />}
      {hasSeries && numbers && <Numbers screen={screen} measure={measure} />}
      {!numbers && (
        <Names
          screen={screen}
          where="activity"
          names={namedSeries(screen, measure).map(({ series, name }) => ({
            name,
            of: idOf(series),
            n: series.n,
          }))}
        />
      )}
    </Section>
  )
}

function idOf({ activity, metric }: ActivitySeries): NumberId {
  return `activity:${metric} ${activity}`
}

interface NamedSeries {
  readonly series: ActivitySeries
  readonly name: string
}

/** The name of an activity is the person's word: a letter stands for it where text is hidden. */
function namedSeries({ view }: Screen, { series }: Measure): readonly NamedSeries[] {
  const places = new Map<string, number>()
  return series.map((each) => {
    const { activity, metric } = each
    const place = places.get(activity) ?? places.size
    places.set(activity, place)
    const name = view.text ? activity : translated('Activity {letter}', { letter: letters(place) })
    return { series: each, name: listed([name, metricWord(metric)]) }
  })
}

interface MeasureProps extends ActivityProps {
  readonly measure: Measure
}

function Numbers({ screen, measure }: MeasureProps) {
  const hasPlot = measure.series.some(({ points }) => points !== null)
  const entries = figure(activityCount(measure), 'activity')
  return (
    <>
      <Paragraph
        screen={screen}
        where="activity"
        sentences={[
          phrase('From {entries}; a dot plot is drawn once one number has 5 entries.', { entries }),
        ]}
      />
      <div class="ej-multiples">
        {namedSeries(screen, measure).map(({ series, name }) => (
          <Multiple key={idOf(series)} screen={screen} series={series} title={name} />
        ))}
      </div>
      {hasPlot && (
        <p class="ej-keys">
          <Key mark="open">{translated('first drawn')}</Key>
          <Key mark="done">{translated('latest')}</Key>
          <Key mark="best">{translated('most, or least rest')}</Key>
        </p>
      )}
    </>
  )
}

interface MultipleProps extends ActivityProps {
  readonly series: ActivitySeries
  readonly title: string
}

function Multiple({ screen, series, title }: MultipleProps) {
  const { settings, today } = screen.report
  const { metric, points } = series
  const says = (sentence: Phrase) => <Paragraph screen={screen} where="series" sentences={[sentence]} />
  if (points === null) {
    return (
      <div class="ej-part">
        <h3>{title}</h3>
        {says(seriesNote(series, today, settings))}
      </div>
    )
  }
  const values = points.map(({ value }) => value)
  return (
    <ChartWithTable
      screen={screen}
      where="series"
      title={title}
      range={seriesRange(metric, values, settings)}
      table={{
        caption: title,
        head: [translated('Day'), metricName(metric)],
        rows: points.map(({ date, value }) => [shortDate(date, today), metricValue(metric, value, settings)]),
      }}
      keys={says(seriesBest(series, today, settings))}
    >
      <Series
        screen={screen}
        where="dots"
        title={title}
        dots={dotsOf(series, points, settings)}
        low={Math.min(...values)}
        high={Math.max(...values)}
        says={plain(sentence(labelledText(title, plain(seriesNote(series, today, settings)))))}
      />
    </ChartWithTable>
  )
}

/** The best has a mark of its own above its dot, since it can also be the first or the latest. */
function dotsOf(
  { best, metric }: ActivitySeries,
  points: readonly ActivityPoint[],
  units: Units,
): readonly Dot[] {
  return points.map((point, index) => ({
    date: point.date,
    value: point.value,
    says: metricValue(metric, point.value, units),
    mark: markOf(index, points.length),
    at: point,
    isBest: keyOf(point) === keyOf(best),
  }))
}

function markOf(index: number, n: number): MarkKind {
  if (index === 0) return 'open'
  return index === n - 1 ? 'done' : 'none'
}
