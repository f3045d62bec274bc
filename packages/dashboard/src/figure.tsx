import type { ComponentChildren, ComponentProps } from 'preact'
import { Glyph } from './marks'
import type { Screen } from './screen'

interface ChartProps {
  readonly height: number
  /** What the chart shows, in one sentence. */
  readonly says: string
  readonly children: ComponentChildren
}

export function Chart({ height, says, children }: ChartProps) {
  return (
    <svg class="ej-chart" width="100%" height={height} role="img" aria-label={says}>
      {children}
    </svg>
  )
}

interface SparkProps {
  readonly children: ComponentChildren
}

/** A small chart beside the numbers that it draws: nothing to read out twice. */
function Spark({ children }: SparkProps) {
  return (
    <svg class="ej-chart" width="100%" height={18} aria-hidden="true">
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
        <Spark>{children}</Spark>
      </div>
      <div class="ej-row-value">{value}</div>
    </div>
  )
}

interface Table {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly (string | number)[])[]
}

interface FigureProps {
  readonly screen: Screen
  readonly title?: string
  readonly table: Table
  readonly keys?: ComponentChildren
  readonly children: ComponentChildren
}

/** A chart and its table: one of the two is seen, both are read. */
export function Figure({ screen, title, table, keys, children }: FigureProps) {
  return (
    <figure class="ej-figure">
      {title && <figcaption>{title}</figcaption>}
      <div class="ej-draw">{children}</div>
      {keys && <p class="ej-keys">{keys}</p>}
      <TableFrame shown={screen.view.tables} table={table} titled={title !== undefined} />
    </figure>
  )
}

interface TableFrameProps {
  readonly shown: boolean
  /** The figure has a title above: the caption need not be seen. */
  readonly titled: boolean
  readonly table: Table
}

/** Where the table is seen it scrolls within its frame, so the frame takes the keyboard's focus. */
function TableFrame({ shown, titled, table }: TableFrameProps) {
  const frame = shown ? ({ tabIndex: 0, role: 'region', 'aria-label': table.caption } as const) : {}
  return (
    <div class="ej-table-frame" {...frame}>
      <table class="ej-table">
        <caption class={titled ? 'ej-unseen' : undefined}>{table.caption}</caption>
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
          {table.rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
