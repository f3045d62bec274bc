import {
  empty,
  kindWord,
  newestOf,
  setbackFacts,
  setbacksCount,
  shiftSentence,
} from '@core/dashboard/phrases'
import type { Setback, Setbacks as Measure } from '@core/dashboard/report'
import { CountRows } from '../counts'
import { NoteDate } from '../note-date'
import { Paragraph } from '../paragraph'
import { BETWEEN, keyOf, type Screen } from '../screen'
import { Empty, Folded, Note, Section } from '../section'
import { translated } from '@core/texts'

/** Setbacks in view before the rest is folded. */
const FIRST = 3

interface SetbacksProps {
  readonly screen: Screen
}

/** Setbacks as experiments: what each taught, and what to try next, in the person's words. */
export function Setbacks({ screen }: SetbacksProps) {
  const measure = screen.report.measures.setbacks
  const { numbers } = screen.view
  const { n, items } = measure.list
  const isShort = numbers && items.length < n
  return (
    <Section screen={screen} id="setbacks" count={n > 0 && setbacksCount(measure)}>
      {n === 0 && <Empty screen={screen} says={empty('setbacks')} start="setback" />}
      {n > 0 && numbers && <Numbers screen={screen} measure={measure} />}
      {n > 0 && <Lessons screen={screen} setbacks={items.slice(0, FIRST)} />}
      {items.length > FIRST && (
        <Folded screen={screen} id="setbacks" title={translated('Earlier setbacks')}>
          <Lessons screen={screen} setbacks={items.slice(FIRST)} />
          {isShort && <Note>{newestOf(items.length, n)}</Note>}
        </Folded>
      )}
    </Section>
  )
}

interface MeasureProps extends SetbacksProps {
  readonly measure: Measure
}

function Numbers({ screen, measure }: MeasureProps) {
  return (
    <>
      <CountRows
        screen={screen}
        where="setbacks"
        caption={translated('Setbacks and what was learned')}
        head={[translated('What'), translated('Setbacks')]}
        rows={[
          { name: translated('Written down'), n: measure.n, of: 'setbacks' },
          { name: translated('Lesson and next try'), n: measure.learned, of: 'setbacks:learned' },
          { name: translated('Tried again'), n: measure.retried, of: 'setbacks:retried' },
        ]}
      />
      <Paragraph screen={screen} where="shift" sentences={[shiftSentence(measure)]} />
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
  const differently =
    view.text && setback.differently !== ''
      ? [translated('to try: {words}', { words: setback.differently })]
      : []
  return (
    <li>
      <p class="ej-margin">
        <NoteDate screen={screen} at={setback} kind="setback" />
      </p>
      {view.text && setback.learned && <p class="ej-quote">{setback.learned}</p>}
      <p class="ej-meta">
        {[kindWord('setback'), ...setbackFacts(setback, report.today), ...differently].join(BETWEEN)}
      </p>
    </li>
  )
}
