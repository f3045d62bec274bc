import {
  assessmentCount,
  assessmentItemName,
  assessmentSentences,
  caveat,
  changeNote,
  decimal,
  empty,
  figure,
  listed,
  phrase,
  sentence,
  shortDate,
} from '@core/dashboard/phrases'
import type { Assessment as Measure, AssessmentPoint, ItemChange } from '@core/dashboard/report'
import { Change } from '../change'
import { ChartWithTable, Key, Row } from '../chart'
import { Notes } from '../notes-behind'
import { NumberButton } from '../number'
import { Names, Paragraph } from '../paragraph'
import type { Screen } from '../screen'
import { Empty, Note, Section } from '../section'
import { Series } from '../series'
import { translated } from '@core/texts'

/** Ratings from which on their means are joined over time. */
const JOINED_FROM = 3
const RATING = { low: 1, high: 10 }

interface AssessmentProps {
  readonly screen: Screen
}

export function Assessment({ screen }: AssessmentProps) {
  const measure = screen.report.measures.assessment
  const { numbers } = screen.view
  return (
    <Section screen={screen} id="assessment" count={measure.n > 0 && assessmentLine(measure)}>
      {measure.n === 0 && <Empty screen={screen} says={empty('assessment')} start="assessment" />}
      {measure.n > 0 && numbers && <Numbers screen={screen} measure={measure} />}
      {!numbers && (
        <Names
          screen={screen}
          where="assessment"
          names={[{ name: translated('Self-assessments'), of: 'ratings', n: measure.n }]}
        />
      )}
    </Section>
  )
}

function assessmentLine(measure: Measure): string {
  const { mean } = measure
  const n = assessmentCount(measure)
  if (mean === null) return n
  const [baseline, latest] = [decimal(mean.baseline, 1), decimal(mean.latest, 1)]
  return listed([translated('mean {baseline} → {latest}', { baseline, latest }), n])
}

function ratingsOf(measure: Measure) {
  return figure(assessmentCount(measure), 'ratings')
}

interface MeasureProps extends AssessmentProps {
  readonly measure: Measure
}

function Numbers({ screen, measure }: MeasureProps) {
  const { changes } = measure
  return (
    <>
      {changes !== null && <Items screen={screen} measure={measure} changes={changes} />}
      <Means screen={screen} measure={measure} />
      <Paragraph
        screen={screen}
        where="assessment"
        sentences={[
          ...assessmentSentences(measure, screen.report.today),
          changes === null ? sentence({ parts: [ratingsOf(measure)] }) : null,
        ]}
      />
      {changes !== null && <Note>{caveat('assessment')}</Note>}
    </>
  )
}

interface ItemsProps extends MeasureProps {
  readonly changes: readonly ItemChange[]
}

/** Each statement, from the baseline to the latest. */
function Items({ screen, measure: { baseline, latest }, changes }: ItemsProps) {
  const day = (point: AssessmentPoint | null) => (point ? shortDate(point.date, screen.report.today) : '')
  const pair = (change: ItemChange) => figure(changeNote(change), 'ratings:pair')
  return (
    <ChartWithTable
      screen={screen}
      where="items"
      table={{
        caption: translated('Self-assessment, of 10'),
        head: [translated('Statement'), translated('Baseline'), translated('Latest'), translated('Change')],
        rows: changes.map((change) => [
          assessmentItemName(change.item),
          change.baseline ?? '–',
          change.latest ?? '–',
          pair(change),
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
        <Row
          key={change.item}
          name={assessmentItemName(change.item)}
          value={<NumberButton screen={screen} where="items" figure={pair(change)} />}
        >
          <Change {...RATING} start={change.baseline} now={change.latest} />
        </Row>
      ))}
      <Notes
        screen={screen}
        where="items"
        figures={[{ text: translated('Baseline and latest'), of: 'ratings:pair' }]}
      />
    </ChartWithTable>
  )
}

/** The means of complete ratings over time. Drawn from three on. */
function Means({ screen, measure }: MeasureProps) {
  const { today } = screen.report
  const rated = measure.points.items
    .flatMap((point) => (point.mean === null ? [] : [{ ...point, mean: point.mean }]))
    .reverse()
  if (rated.length < JOINED_FROM) return null
  const title = translated('Mean of the four, 1 to 10')
  return (
    <ChartWithTable
      screen={screen}
      where="means"
      title={title}
      table={{
        caption: translated('Means of the four, of 10'),
        head: [translated('Day'), translated('Mean')],
        rows: rated.map(({ date, mean }) => [shortDate(date, today), decimal(mean, 1)]),
      }}
      keys={
        <Paragraph
          screen={screen}
          where="means"
          sentences={[phrase('from {ratings}', { ratings: ratingsOf(measure) })]}
        />
      }
    >
      <Series
        screen={screen}
        where="means-dots"
        title={title}
        dots={rated.map((point, index) => ({
          date: point.date,
          value: point.mean,
          says: decimal(point.mean, 1),
          mark: index === rated.length - 1 ? 'done' : 'open',
          at: point,
        }))}
        {...RATING}
        says={translated('Means {means}, on a scale from 1 to 10.', {
          means: listed(rated.map(({ mean }) => decimal(mean, 1))),
        })}
        joined
      />
    </ChartWithTable>
  )
}
