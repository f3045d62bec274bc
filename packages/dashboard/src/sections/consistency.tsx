import type { Day } from '@core/day'
import type { Consistency as Measure, ConsistencyDay } from '@core/dashboard/report'
import {
  consistencyCount,
  consistencySentence,
  consistencyWindow,
  count,
  DAY_STATES,
  EMPTY,
  monthName,
  runSentence,
  shortDate,
  weeksCount,
} from '@core/dashboard/phrases'
import { Chart, Figure, Key } from '../figure'
import { Axis, Label, Mark, Glyph, Tick, type MarkKind } from '../marks'
import type { Screen } from '../screen'
import { Note, Section } from '../section'

/** Days of the strip. It keeps this width while there are fewer, so that a day is always as wide. */
const STRIP_DAYS = 28
/** Weeks from which on the columns are drawn. */
const FEWEST_WEEKS = 5
/** Columns of a half and of a whole year. */
const HALF_YEAR = 27
const YEAR = 53

const DAY_MARKS: Record<ConsistencyDay['state'], MarkKind> = {
  practice: 'done',
  none: 'none',
  off: 'off',
  pending: 'now',
}

interface ConsistencyProps {
  readonly screen: Screen
}

export function Consistency({ screen }: ConsistencyProps) {
  const { view, report } = screen
  const measure = report.measures.consistency
  const hasDays = measure.from !== null
  return (
    <Section
      screen={screen}
      id="consistency"
      title="Consistency"
      count={view.numbers && hasDays && consistencyCount(measure)}
    >
      {!hasDays && <Note>{EMPTY.consistency}</Note>}
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
  const run = runSentence(measure, settings.grace)
  return (
    <>
      <div class="ej-headline">
        {measure.of > 0 ? (
          <p class="ej-lead">
            <b>{measure.n}</b> {consistencyWindow(measure, today)}
          </p>
        ) : (
          <p>{consistencySentence(measure, today)}</p>
        )}
        {run && <Note>{run}</Note>}
      </div>
      <Strip screen={screen} measure={measure} />
      {measure.weeks.length >= FEWEST_WEEKS && <Weeks screen={screen} measure={measure} />}
    </>
  )
}

/** Without numbers: the days themselves, newest first. */
function Days({ screen, measure }: MeasureProps) {
  const practised = measure.days.filter((day) => day.state === 'practice').reverse()
  return (
    <ul class="ej-days">
      {practised.map((day) => (
        <li key={day.date}>
          <Glyph kind="done" />
          <time dateTime={day.date}>{shortDate(day.date, screen.report.today)}</time>
        </li>
      ))}
    </ul>
  )
}

function Strip({ screen, measure }: MeasureProps) {
  const { today } = screen.report
  const starts = new Set(measure.weeks.map((week) => week.from))
  const states = new Set(measure.days.map((day) => day.state))
  return (
    <Figure
      screen={screen}
      table={{
        caption: `The last ${count(measure.days.length, 'day')}`,
        head: ['Day', 'State', 'Entries'],
        rows: measure.days.map((day) => [
          shortDate(day.date, today),
          DAY_STATES[day.state],
          day.entries.length,
        ]),
      }}
      keys={STATES.filter((state) => states.has(state)).map((state) => (
        <Key key={state} mark={DAY_MARKS[state]}>
          {DAY_STATES[state]}
        </Key>
      ))}
    >
      <Chart height={32} says={`Day by day: ${consistencySentence(measure, today)}`}>
        {measure.days.map((day, index) => (
          <StripDay key={day.date} day={day} index={index} startsWeek={starts.has(day.date)} />
        ))}
      </Chart>
    </Figure>
  )
}

const STATES = ['practice', 'none', 'off', 'pending'] as const

interface StripDayProps {
  readonly day: ConsistencyDay
  readonly index: number
  readonly startsWeek: boolean
}

function StripDay({ day, index, startsWeek }: StripDayProps) {
  const left = (index / STRIP_DAYS) * 100
  const isLast = index > STRIP_DAYS - 4
  return (
    <>
      {startsWeek && <Tick x={left} from={1} to={17} />}
      {startsWeek && (
        <Label x={isLast ? 100 : left} y={29} anchor={isLast ? 'end' : 'start'}>
          {shortDate(day.date, day.date)}
        </Label>
      )}
      <Mark kind={DAY_MARKS[day.state]} x={((index + 0.5) / STRIP_DAYS) * 100} y={9} size={3.6} />
    </>
  )
}

/** Height of one practice day in a column, in pixels. */
const DAY_HEIGHT = 3.6
const BASELINE = 28

function Weeks({ screen, measure }: MeasureProps) {
  const { weeks } = measure
  const columns = weeks.length <= HALF_YEAR ? HALF_YEAR : YEAR
  const width = 100 / columns
  return (
    <Figure
      screen={screen}
      title="Practice days a week"
      table={{
        caption: 'Practice days a week',
        head: ['Week from', 'Days'],
        rows: weeks.map((week) => [shortDate(week.from, screen.report.today), week.n]),
      }}
      keys={weeksCount(weeks)}
    >
      <Chart height={46} says={`${weeksCount(weeks)}, a column for each week.`}>
        <Axis y={BASELINE} />
        {weeks.map((week, index) => {
          const height = week.n * DAY_HEIGHT
          return (
            <rect
              key={week.from}
              class="ej-mark-bar"
              x={`${(index + 0.14) * width}%`}
              width={`${width * 0.72}%`}
              y={BASELINE - 1 - height}
              height={height}
              rx={1}
            />
          )
        })}
        {weeks.map((week, index) =>
          isLabelled(week.from, columns) ? (
            <WeekLabel key={week.from} week={week.from} x={index * width} withYear={columns === YEAR} />
          ) : null,
        )}
      </Chart>
    </Figure>
  )
}

/** A half year names each month at its first week, a whole one each quarter. */
function isLabelled(week: string, columns: number): boolean {
  const [month, date] = [Number(week.slice(5, 7)), Number(week.slice(8))]
  return date <= 7 && (columns === HALF_YEAR || month % 3 === 1)
}

interface WeekLabelProps {
  readonly week: Day
  readonly x: number
  readonly withYear: boolean
}

function WeekLabel({ week, x, withYear }: WeekLabelProps) {
  const isLast = x > 90
  const isJanuary = week.slice(5, 7) === '01'
  return (
    <>
      <Tick x={x} from={BASELINE} to={BASELINE + 4} />
      <Label x={isLast ? 100 : x} y={43} anchor={isLast ? 'end' : 'start'}>
        {monthName(week)}
        {withYear && isJanuary && !isLast && ` ${week.slice(0, 4)}`}
      </Label>
    </>
  )
}
