import {
  consistencySentence,
  count,
  DAY_STATES,
  figure,
  joined,
  labelled,
  type Phrase,
  shortDate,
} from '@core/dashboard/phrases'
import type { Consistency, ConsistencyDay } from '@core/dashboard/report'
import type { Day } from '@core/day'
import { ChartWithTable, Key } from '../chart'
import { Label, Mark, type MarkKind, Tick } from '../marks'
import { isPart, type Screen } from '../screen'
import { Scrub } from '../scrub'
import type { Table } from '../table'
import { counted, translated } from '@core/texts'

/** Days of the strip. It keeps this width while there are fewer, so that a day is always as wide. */
const STRIP_DAYS = 28

const DAY_MARKS: Record<ConsistencyDay['state'], MarkKind> = {
  practice: 'done',
  none: 'none',
  off: 'off',
  pending: 'now',
}
const STATES = ['practice', 'none', 'off', 'pending'] as const

interface StripProps {
  readonly screen: Screen
  readonly measure: Consistency
}

/** The last days one beside the other, each with what it was. */
export function Strip({ screen, measure }: StripProps) {
  const { today } = screen.report
  const starts = new Set(measure.weeks.map((week) => week.from))
  const states = new Set(measure.days.map((day) => day.state))
  const { length } = measure.days
  const title = length === 1 ? translated('Today') : counted('The last {n} day|The last {n} days', length)
  const sentence = consistencySentence(measure, today, isPart(screen))
  return (
    <ChartWithTable
      screen={screen}
      where="strip"
      title={title}
      table={stripTable(title, measure.days, today)}
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
    </ChartWithTable>
  )
}

function stripTable(caption: string, days: readonly ConsistencyDay[], today: Day): Table {
  return {
    caption,
    head: [translated('Day'), translated('State'), translated('Entries')],
    rows: days.map((day) => [
      shortDate(day.date, today),
      translated(DAY_STATES[day.state]),
      figure(day.entries.length, `day:${day.date}`),
    ]),
  }
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
