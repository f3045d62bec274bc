import type { Setback, Setbacks as Measure } from '@core/dashboard/report'
import {
  EMPTY,
  setbackFacts,
  setbacksCount,
  shiftSentence,
  shortDate,
  shownOf,
} from '@core/dashboard/phrases'
import { Open } from '../controls'
import { CountRows } from '../counts'
import { keyOf, type Screen } from '../screen'
import { Folded, Note, Section } from '../section'

/** Setbacks in view before the rest is folded. */
const FIRST = 3

interface SetbacksProps {
  readonly screen: Screen
}

/** Setbacks as experiments: what each taught, and what to try next, in the person's words. */
export function Setbacks({ screen }: SetbacksProps) {
  const measure = screen.report.measures.setbacks
  const { n, items } = measure.list
  const shown = screen.view.numbers && shownOf(items.length, n)
  return (
    <Section
      screen={screen}
      id="setbacks"
      title="Setbacks"
      count={screen.view.numbers && n > 0 && setbacksCount(measure)}
    >
      {n === 0 && <Note>{EMPTY.setbacks}</Note>}
      {n > 0 && screen.view.numbers && <Numbers screen={screen} measure={measure} />}
      {n > 0 && <Lessons screen={screen} setbacks={items.slice(0, FIRST)} />}
      {items.length > FIRST && (
        <Folded title="Earlier setbacks">
          <Lessons screen={screen} setbacks={items.slice(FIRST)} />
          {shown && <Note>{`The ${shown}.`}</Note>}
        </Folded>
      )}
    </Section>
  )
}

interface MeasureProps extends SetbacksProps {
  readonly measure: Measure
}

function Numbers({ screen, measure }: MeasureProps) {
  const shift = shiftSentence(measure)
  return (
    <>
      <CountRows
        screen={screen}
        caption="Setbacks and what was learned"
        head={['What', 'Setbacks']}
        rows={[
          { name: 'Written down', n: measure.n },
          { name: 'Lesson and next try', n: measure.learned },
          { name: 'Tried again', n: measure.retried },
        ]}
      />
      {shift && <Note>{shift}</Note>}
    </>
  )
}

interface LessonsProps extends SetbacksProps {
  readonly setbacks: readonly Setback[]
}

function Lessons({ screen, setbacks }: LessonsProps) {
  return (
    <ul class="ej-evidence">
      {setbacks.map((setback) => (
        <Lesson key={keyOf(setback)} screen={screen} setback={setback} />
      ))}
    </ul>
  )
}

interface LessonProps extends SetbacksProps {
  readonly setback: Setback
}

function Lesson({ screen, setback }: LessonProps) {
  const { view, report } = screen
  const date = shortDate(setback.date, report.today)
  const differently = view.text && setback.differently !== '' ? [`to try: ${setback.differently}`] : []
  return (
    <li>
      <p class="ej-margin">
        <Open screen={screen} at={setback} label={`${date}, open the setback`}>
          {date}
        </Open>
      </p>
      {view.text && setback.learned && <p class="ej-quote">{setback.learned}</p>}
      <p class="ej-meta">{['setback', ...setbackFacts(setback, report.today), ...differently].join(' · ')}</p>
    </li>
  )
}
