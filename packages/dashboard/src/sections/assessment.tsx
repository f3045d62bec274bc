import type { Assessment as Measure, AssessmentPoint, ItemChange } from '@core/dashboard/report'
import {
  ASSESSMENT_CAVEAT,
  assessmentCount,
  assessmentItemName,
  assessmentSentences,
  changeNote,
  EMPTY,
  shortDate,
} from '@core/dashboard/phrases'
import { Behind } from '../behind'
import { Change } from '../change'
import { Figure, Key, Row } from '../figure'
import { Series } from '../series'
import type { Screen } from '../screen'
import { Note, Section } from '../section'

/** Ratings from which on their means are joined over time. */
const JOINED_FROM = 3
const RATING = { low: 1, high: 10 }

interface AssessmentProps {
  readonly screen: Screen
}

export function Assessment({ screen }: AssessmentProps) {
  const measure = screen.report.measures.assessment
  return (
    <Section
      screen={screen}
      id="assessment"
      title="Self-assessment"
      count={screen.view.numbers && measure.n > 0 && assessmentLine(measure)}
    >
      {measure.n === 0 && <Note>{EMPTY.assessment}</Note>}
      {measure.n > 0 && screen.view.numbers && <Numbers screen={screen} measure={measure} />}
      <Behind screen={screen} groups={[{ name: 'Self-assessments', notes: measure.points }]} />
    </Section>
  )
}

function assessmentLine(measure: Measure): string {
  const { mean } = measure
  const n = assessmentCount(measure)
  return mean === null ? n : `mean ${mean.baseline.toFixed(1)} → ${mean.latest.toFixed(1)}, ${n}`
}

interface MeasureProps extends AssessmentProps {
  readonly measure: Measure
}

function Numbers({ screen, measure }: MeasureProps) {
  const { today } = screen.report
  const { changes } = measure
  return (
    <>
      {changes !== null && <Items screen={screen} measure={measure} changes={changes} />}
      <Means screen={screen} measure={measure} />
      <Note>{assessmentSentences(measure, today).join(' ')}</Note>
      {changes !== null && <Note>{ASSESSMENT_CAVEAT}</Note>}
    </>
  )
}

interface ItemsProps extends MeasureProps {
  readonly changes: readonly ItemChange[]
}

/** Each statement, from the baseline to the latest. */
function Items({ screen, measure: { baseline, latest }, changes }: ItemsProps) {
  const day = (point: AssessmentPoint | null) => (point ? shortDate(point.date, screen.report.today) : '')
  return (
    <Figure
      screen={screen}
      table={{
        caption: 'Self-assessment, of 10',
        head: ['Statement', 'Baseline', 'Latest', 'Change'],
        rows: changes.map((change) => [
          assessmentItemName(change.item),
          change.baseline ?? '–',
          change.latest ?? '–',
          changeNote(change),
        ]),
      }}
      keys={
        <>
          <Key mark="open">{day(baseline)}</Key>
          <Key mark="done">{day(latest)}</Key>
        </>
      }
    >
      {changes.map((change) => (
        <Row key={change.item} name={assessmentItemName(change.item)} value={changeNote(change)}>
          <Change {...RATING} start={change.baseline} now={change.latest} />
        </Row>
      ))}
    </Figure>
  )
}

/** The means of complete ratings over time. Drawn from three on. */
function Means({ screen, measure }: MeasureProps) {
  const { today } = screen.report
  const rated = measure.points.items
    .flatMap(({ date, mean }) => (mean === null ? [] : [{ date, mean }]))
    .reverse()
  if (rated.length < JOINED_FROM) return null
  return (
    <Figure
      screen={screen}
      title={`Mean of the four, 1 to 10, from ${rated.length} ratings`}
      table={{
        caption: 'Means of the four, of 10',
        head: ['Day', 'Mean'],
        rows: rated.map(({ date, mean }) => [shortDate(date, today), mean.toFixed(1)]),
      }}
    >
      <Series
        dots={rated.map(({ date, mean }, index) => ({
          date,
          value: mean,
          mark: index === rated.length - 1 ? 'done' : 'open',
        }))}
        {...RATING}
        today={today}
        says={`Means ${rated.map(({ mean }) => mean.toFixed(1)).join(', ')}, on a scale from 1 to 10.`}
        joined
      />
    </Figure>
  )
}
