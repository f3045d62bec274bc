import type { NumberId } from '@core/dashboard/behind'
import { figure } from '@core/dashboard/phrases'
import { ChartWithTable, Row, ROW_Y } from './chart'
import { Axis, Mark, type MarkKind } from './marks'
import { Notes } from './notes-behind'
import { NumberButton } from './number'
import type { Screen } from './screen'

/** A number of things of one name. */
interface Counted {
  readonly name: string
  readonly n: number
  /** Which number it is: its notes open from it. */
  readonly of: NumberId
  /** What one of them is; a disc where absent. */
  readonly mark?: MarkKind
}

interface CountsProps {
  readonly screen: Screen
  readonly where: string
  readonly title?: string
  readonly caption: string
  /** The heads of the table: what is counted, and by what. */
  readonly head: readonly [string, string]
  readonly rows: readonly Counted[]
}

/** Counts one below the other on one scale: a mark for each thing, or a bar from zero where there are many. */
export function CountRows({ screen, where, title, caption, head, rows }: CountsProps) {
  const most = Math.max(...rows.map(({ n }) => n))
  const figures = rows.map((row) => ({ ...row, ...figure(row.n, row.of) }))
  return (
    <ChartWithTable
      screen={screen}
      where={where}
      title={title}
      table={{ caption, head, rows: figures.map((each) => [each.name, each]) }}
    >
      <div class="ej-counts">
        {figures.map((each) => (
          <Row
            key={each.name}
            name={each.name}
            value={<NumberButton screen={screen} where={where} figure={each} />}
          >
            <Units row={each} most={most} />
          </Row>
        ))}
      </div>
      <Notes screen={screen} where={where} figures={figures} />
    </ChartWithTable>
  )
}

/** Places on the scale at the least, so that one thing does not fill it. */
const FEWEST_PLACES = 14
/** Places on the scale at the most; where something counts more, bars stand for all. */
const MOST_PLACES = 24

interface UnitsProps {
  readonly row: Counted
  readonly most: number
}

function Units({ row: { n, mark = 'done' }, most }: UnitsProps) {
  if (n === 0) return <Mark kind="none" x={1} y={ROW_Y} />
  if (most > MOST_PLACES) return <Bar width={(n / most) * 100} />
  const places = Math.max(most, FEWEST_PLACES)
  const size = places === FEWEST_PLACES ? 4 : 2.5
  return (
    <>
      {Array.from({ length: n }, (_, index) => (
        <Mark key={index} kind={mark} x={((index + 0.5) / places) * 100} y={ROW_Y} size={size} />
      ))}
    </>
  )
}

function Bar({ width }: { readonly width: number }) {
  return (
    <>
      <Axis y={ROW_Y} />
      <rect class="ej-mark-bar" x={0} y={ROW_Y - 3} width={`${width}%`} height={6} rx={2} />
    </>
  )
}
