import type { ComponentChildren, ComponentProps } from 'preact'
import { Glyph } from './marks'
import type { Screen } from './screen'
import { type Table, TableFrame } from './table'

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

interface ChartWithTableProps {
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
export function ChartWithTable({ screen, where, title, range, table, keys, children }: ChartWithTableProps) {
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
