import type { ComponentChildren, ComponentProps } from 'preact'
import type { Figure as Figured } from '@core/dashboard/phrases'
import { Glyph } from './marks'
import { useId } from './hidden-name'
import { Notes } from './notes-behind'
import { NumberButton } from './number'
import { ScheduledPiece } from './piece'
import type { Screen } from './screen'

interface ChartProps {
  /** In pixels. */
  readonly height: number
  readonly children: ComponentChildren
}

/** What is drawn, hidden from screen readers: it says nothing that does not stand in words beside it. */
export function Chart({ height, children }: ChartProps) {
  return (
    <svg class="ej-chart" width="100%" height={height} aria-hidden="true">
      {children}
    </svg>
  )
}

interface RowProps {
  readonly name: ComponentChildren
  readonly value: ComponentChildren
  /** Marks around a middle line at {@link ROW_Y}. */
  readonly children: ComponentChildren
}

/** Percent of the width for values from `low` to `high`; the middle where there is only one value to show. */
export function scale(low: number, high: number): (value: number) => number {
  return (value) => (low === high ? 50 : ((value - low) / (high - low)) * 100)
}

/** The middle of a row's chart, in pixels. */
export const ROW_Y = 9

/** A name, a small chart and its value; the sides are fixed, so that the axes of a list have one length. */
export function Row({ name, value, children }: RowProps) {
  return (
    <div class="ej-row">
      <div class="ej-row-name">{name}</div>
      <div class="ej-row-draw">
        <Chart height={2 * ROW_Y}>{children}</Chart>
      </div>
      <div class="ej-row-value">{value}</div>
    </div>
  )
}

type Cell = string | number | Figured

export interface Table {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row is its header. A number that counts notes opens them. */
  readonly rows: readonly (readonly Cell[])[]
}

interface FigureProps {
  readonly screen: Screen
  /** Of its own on the page: where the notes behind its numbers open. */
  readonly where: string
  readonly title?: string | undefined
  /** Where its axis begins and ends, beside the title. */
  readonly range?: string
  readonly table: Table
  readonly keys?: ComponentChildren
  readonly children: ComponentChildren
}

/** A chart and its table: only one is visible, both are there for screen readers. */
export function Figure({ screen, where, title, range, table, keys, children }: FigureProps) {
  return (
    <figure class="ej-figure">
      {title && (
        <figcaption>
          {title} {range && <span class="ej-n">{range}</span>}
        </figcaption>
      )}
      <div class="ej-draw">{children}</div>
      {keys && <div class="ej-keys">{keys}</div>}
      <TableFrame screen={screen} where={`${where}-table`} table={table} titled={title !== undefined} />
    </figure>
  )
}

interface TableFrameProps extends Pick<FigureProps, 'screen' | 'where' | 'table'> {
  /** The figure has a title above: the caption need not be seen. */
  readonly titled: boolean
}

/** A visible table scrolls within its frame, so the frame has to be focusable. */
function TableFrame(props: TableFrameProps) {
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
function figuresOf({ rows }: Table): readonly (Figured & { readonly name: string })[] {
  return rows.flatMap(([name, ...cells]) =>
    cells.flatMap((cell) => (typeof cell === 'object' ? [{ ...cell, name: String(textOf(name)) }] : [])),
  )
}

interface KeyProps {
  readonly mark: ComponentProps<typeof Glyph>['kind']
  readonly children: string
}

export function Key({ mark, children }: KeyProps) {
  return (
    <span>
      <Glyph kind={mark} />
      {children}
    </span>
  )
}
