import { count, figure, monthName, phrase, shortDate, weeksCount } from '@core/dashboard/phrases'
import type { Consistency } from '@core/dashboard/report'
import type { Day } from '@core/day'
import { ChartWithTable } from '../chart'
import { Axis, Label, Tick } from '../marks'
import { Paragraph } from '../paragraph'
import type { Screen } from '../screen'
import { Scrub } from '../scrub'
import type { Table } from '../table'
import { translated } from '@core/texts'

/** Columns of a half and of a whole year. */
const HALF_YEAR = 27
const YEAR = 53
/** Height of one practice day in a column, in pixels. */
const DAY_HEIGHT = 3.6
const BASELINE = 28

interface WeeksProps {
  readonly screen: Screen
  readonly measure: Consistency
}

/** The practice days of each week, as columns. */
export function Weeks({ screen, measure }: WeeksProps) {
  const { today } = screen.report
  const { weeks } = measure
  const columns = weeks.length <= HALF_YEAR ? HALF_YEAR : YEAR
  const width = 100 / columns
  // This week stands at the right, below today; what is left over lies before the first entry.
  const first = columns - weeks.length
  const total = figure(weeksCount(weeks), 'week', weeks.filter(({ n }) => n > 0).length)
  return (
    <ChartWithTable
      screen={screen}
      where="weeks"
      title={translated('Practice days a week')}
      table={weeksTable(weeks, today)}
      keys={<Paragraph screen={screen} where="weeks-all" sentences={[{ parts: [total] }]} />}
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
            days: figure(count(n, 'day'), `week:${from}`, n),
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
    </ChartWithTable>
  )
}

function weeksTable(weeks: Consistency['weeks'], today: Day): Table {
  return {
    caption: translated('Practice days a week'),
    head: [translated('Week from'), translated('Days')],
    rows: weeks.map(({ from, n }) => [shortDate(from, today), figure(n, `week:${from}`)]),
  }
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
