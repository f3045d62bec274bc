import type { Figure } from '@core/dashboard/phrases'
import { useId } from './hidden-name'
import { Notes } from './notes-behind'
import { type Named, NumberButton } from './number'
import { ScheduledPiece } from './piece'
import type { Screen } from './screen'

type Cell = string | number | Figure

export interface Table {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row is its header. A number that counts notes opens them. */
  readonly rows: readonly (readonly Cell[])[]
}

interface TableFrameProps {
  readonly screen: Screen
  /** Of its own on the page: where the notes behind its numbers open. */
  readonly where: string
  readonly table: Table
  /** The chart has a title above: the caption need not be seen. */
  readonly titled: boolean
}

/** A visible table scrolls within its frame, so the frame has to be focusable. */
export function TableFrame(props: TableFrameProps) {
  const { screen, where, table } = props
  const name = useId(screen)
  const rows = <DataTable {...props} name={name} />
  if (!screen.view.tables) {
    return (
      <ScheduledPiece screen={screen} isUnseen>
        <div class="ej-table-frame">{rows}</div>
      </ScheduledPiece>
    )
  }
  return (
    <>
      <div class="ej-table-frame" tabIndex={0} role="region" aria-labelledby={name}>
        {rows}
      </div>
      <Notes screen={screen} where={where} figures={figuresOf(table)} />
    </>
  )
}

interface DataTableProps extends TableFrameProps {
  /** The id of its caption. */
  readonly name: string
}

function DataTable({ screen, where, table, titled, name }: DataTableProps) {
  return (
    <table class="ej-table">
      <caption id={name} class={titled ? 'ej-unseen' : undefined}>
        {table.caption}
      </caption>
      <thead>
        <tr>
          {table.head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([first, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{textOf(first)}</th>
            {cells.map((cell, column) => (
              <td key={column}>
                {screen.view.tables && typeof cell === 'object' ? (
                  <NumberButton screen={screen} where={where} figure={cell} />
                ) : (
                  textOf(cell)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function textOf(cell: Cell | undefined): string | number | undefined {
  return typeof cell === 'object' ? cell.text : cell
}

/** Each by the name of its row. */
function figuresOf({ rows }: Table): readonly Named[] {
  return rows.flatMap(([name, ...cells]) =>
    cells.flatMap((cell) => (typeof cell === 'object' ? [{ ...cell, name: String(textOf(name)) }] : [])),
  )
}
