import {
  consistencyCount,
  consistencyLead,
  consistencySentence,
  empty,
  runSentence,
  shortDate,
} from '@core/dashboard/phrases'
import type { Consistency as Measure } from '@core/dashboard/report'
import { Names, Paragraph } from '../paragraph'
import { isPart, type Screen } from '../screen'
import { Empty, Section } from '../section'
import { Strip } from './consistency-strip'
import { Weeks } from './consistency-weeks'

/** Weeks from which on the columns are drawn. */
const FEWEST_WEEKS = 5

interface ConsistencyProps {
  readonly screen: Screen
}

export function Consistency({ screen }: ConsistencyProps) {
  const { view, report } = screen
  const measure = report.measures.consistency
  const hasDays = measure.from !== null
  return (
    <Section screen={screen} id="consistency" count={hasDays && consistencyCount(measure)}>
      {!hasDays && <Empty screen={screen} says={empty('consistency')} />}
      {hasDays &&
        (view.numbers ? (
          <Numbers screen={screen} measure={measure} />
        ) : (
          <Days screen={screen} measure={measure} />
        ))}
    </Section>
  )
}

interface MeasureProps {
  readonly screen: Screen
  readonly measure: Measure
}

function Numbers({ screen, measure }: MeasureProps) {
  const { today, settings } = screen.report
  const lead = consistencyLead(measure, today, isPart(screen))
  return (
    <>
      <div class="ej-headline">
        {measure.of > 0 ? (
          <Paragraph screen={screen} where="days" look="ej-lead" sentences={[lead]} />
        ) : (
          <p>{consistencySentence(measure, today, isPart(screen))}</p>
        )}
        <Paragraph screen={screen} where="run" sentences={[runSentence(measure, settings.grace)]} />
      </div>
      <Strip screen={screen} measure={measure} />
      {measure.weeks.length >= FEWEST_WEEKS && <Weeks screen={screen} measure={measure} />}
    </>
  )
}

/** Without numbers: the days themselves, newest first. */
function Days({ screen, measure }: MeasureProps) {
  const practised = measure.days.filter((day) => day.state === 'practice').reverse()
  const names = practised.map(({ date, entries }) => ({
    name: shortDate(date, screen.report.today),
    of: `day:${date}` as const,
    n: entries.length,
  }))
  return <Names screen={screen} where="days" names={names} />
}
