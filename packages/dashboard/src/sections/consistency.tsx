import {
  consistencyCount,
  consistencyLead,
  consistencySentence,
  count,
  DAY_STATES,
  empty,
  figure,
  joined,
  monthName,
  phrase,
  runSentence,
  type Phrase,
  labelled,
  shortDate,
  weeksCount,
} from '@core/dashboard/phrases'
import type { Consistency as Measure, ConsistencyDay } from '@core/dashboard/report'
import type { Day } from '@core/day'
import { Figure, Key } from '../figure'
import { Axis, Label, Mark, Tick, type MarkKind } from '../marks'
import { Names, Says } from '../number'
import { isPart, type Screen } from '../screen'
import { Scrub } from '../scrub'
import { Empty, Section } from '../section'
import { counted, translated } from '@core/texts'

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
const STATES = ['practice', 'none', 'off', 'pending'] as const

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
          <Says screen={screen} where="days" look="ej-lead" sentences={[lead]} />
        ) : (
          <p>{consistencySentence(measure, today, isPart(screen))}</p>
        )}
        <Says screen={screen} where="run" sentences={[runSentence(measure, settings.grace)]} />
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

function Strip({ screen, measure }: MeasureProps) {
  const { today } = screen.report
  const starts = new Set(measure.weeks.map((week) => week.from))
  const states = new Set(measure.days.map((day) => day.state))
  const { length } = measure.days
  const title = length === 1 ? translated('Today') : counted('The last {n} day|The last {n} days', length)
  const sentence = consistencySentence(measure, today, isPart(screen))
  return (
    <Figure
      screen={screen}
      where="strip"
      title={title}
      table={{
        caption: title,
        head: [translated('Day'), translated('State'), translated('Entries')],
        rows: measure.days.map((day) => [
          shortDate(day.date, today),
          translated(DAY_STATES[day.state]),
          figure(day.entries.length, `day:${day.date}`),
        ]),
      }}
      keys={STATES.filter((state) => states.has(state)).map((state) => (
        <Key key={state} mark={DAY_MARKS[state]}>
          {translated(DAY_STATES[state])}
        </Key>
      ))}
    >
      <Scrub
        screen={screen}
        where="strip"
        height={32}
        says={translated('Day by day: {sentence}', { sentence })}
        spots={measure.days.map((day, index) => ({ x: middleOf(index), says: daySays(day, today) }))}
      >
        {measure.days.map((day, index) => (
          <StripDay key={day.date} day={day} index={index} startsWeek={starts.has(day.date)} />
        ))}
      </Scrub>
    </Figure>
  )
}

function daySays({ date, entries, state }: ConsistencyDay, today: Day): Phrase {
  const is = translated(DAY_STATES[state])
  const entered = figure(count(entries.length, 'entry'), `day:${date}`)
  const says = entries.length === 0 ? is : joined([is, entered])
  return labelled(shortDate(date, today), says)
}

function middleOf(index: number): number {
  return ((index + 0.5) / STRIP_DAYS) * 100
}

interface StripDayProps {
  readonly day: ConsistencyDay
  readonly index: number
  readonly startsWeek: boolean
}

function StripDay({ day, index, startsWeek }: StripDayProps) {
  const left = (index / STRIP_DAYS) * 100
  const isLast = index > STRIP_DAYS - 4
  // In a narrow chart two weeks are as wide as a day's name.
  const isSpare = isLast || Math.floor(index / 7) % 2 === 1
  return (
    <>
      {startsWeek && <Tick x={left} from={1} to={17} />}
      {startsWeek && (
        <Label x={isLast ? 100 : left} y={29} anchor={isLast ? 'end' : 'start'} isSpare={isSpare}>
          {shortDate(day.date, day.date)}
        </Label>
      )}
      <Mark kind={DAY_MARKS[day.state]} x={middleOf(index)} y={9} size={3.6} />
    </>
  )
}

/** Height of one practice day in a column, in pixels. */
const DAY_HEIGHT = 3.6
const BASELINE = 28

function Weeks({ screen, measure }: MeasureProps) {
  const { today } = screen.report
  const { weeks } = measure
  const columns = weeks.length <= HALF_YEAR ? HALF_YEAR : YEAR
  const width = 100 / columns
  // This week stands at the right, below today; what is left over lies before the first entry.
  const first = columns - weeks.length
  const total = figure(weeksCount(weeks), 'week')
  return (
    <Figure
      screen={screen}
      where="weeks"
      title={translated('Practice days a week')}
      table={{
        caption: translated('Practice days a week'),
        head: [translated('Week from'), translated('Days')],
        rows: weeks.map(({ from, n }) => [shortDate(from, today), figure(n, `week:${from}`)]),
      }}
      keys={<Says screen={screen} where="weeks-all" sentences={[{ parts: [total] }]} />}
    >
      <Scrub
        screen={screen}
        where="weeks"
        height={46}
        says={translated('{count}, a column for each week.', { count: weeksCount(weeks) })}
        spots={weeks.map(({ from, n }, index) => ({
          x: (first + index + 0.5) * width,
          says: phrase('Week from {date}: {days}', {
            date: shortDate(from, today),
            days: figure(count(n, 'day'), `week:${from}`),
          }),
        }))}
      >
        <Axis y={BASELINE} from={first * width} />
        {weeks.map(({ from, n }, index) => (
          <WeekBar key={from} n={n} column={first + index} width={width} />
        ))}
        {weeks.map(({ from }, index) =>
          isLabelled(from, columns) ? (
            <WeekLabel key={from} week={from} x={(first + index) * width} withYear={columns === YEAR} />
          ) : null,
        )}
      </Scrub>
    </Figure>
  )
}

interface WeekBarProps {
  /** Practice days of the week. */
  readonly n: number
  /** Index of its column, 0 at the left. */
  readonly column: number
  /** Of a column, in percent of the chart's width. */
  readonly width: number
}

function WeekBar({ n, column, width }: WeekBarProps) {
  const height = n * DAY_HEIGHT
  return (
    <rect
      class="ej-mark-bar"
      x={`${(column + 0.14) * width}%`}
      width={`${width * 0.72}%`}
      y={BASELINE - 1 - height}
      height={height}
      rx={1}
    />
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
      <Label x={isLast ? 100 : x} y={43} anchor={isLast ? 'end' : 'start'} isSpare={isLast}>
        {monthName(week)}
        {withYear && isJanuary && !isLast && <tspan class="ej-spare"> {week.slice(0, 4)}</tspan>}
      </Label>
    </>
  )
}
