import type { ComponentChildren, JSX } from 'preact'

/**
 * One grammar of marks for every chart. Shape tells them apart before colour does: a disc is done, a ring is open,
 * half a disc is done in part, a ring with a point is now, a small dot is nothing on that day, a dash is a day off,
 * an upright line is what was expected or aimed at, a small triangle is the highest, or the least of a rest.
 */
export type MarkKind = 'done' | 'open' | 'part' | 'now' | 'none' | 'off' | 'line' | 'best'

export interface Point {
  /** Percent of the chart's width, so that a chart fits any width without being measured. */
  readonly x: number
  /** Pixels from the top. */
  readonly y: number
}

interface MarkProps extends Point {
  readonly kind: MarkKind
  /** Radius, or half the height of a line, in pixels. */
  readonly size?: number
}

export function Mark({ kind, x, y, size = 4 }: MarkProps) {
  if (kind === 'line') return line(kind, { x, y: y - size }, { x, y: y + size })
  const circle = (look: MarkKind, r: number) => <circle class={`ej-mark-${look}`} cx={`${x}%`} cy={y} r={r} />
  if (kind === 'done') return circle(kind, size)
  if (kind === 'none') return circle(kind, 1.25)
  if (kind === 'open') return circle(kind, size - 0.75)
  if (kind === 'now') {
    return (
      <>
        {circle(kind, size - 0.75)}
        {circle('done', size * 0.32)}
      </>
    )
  }
  return (
    <>
      {kind === 'part' && circle('open', size - 0.75)}
      <svg x={`${x}%`} y={y} overflow="visible">
        {SHAPES[kind](size)}
      </svg>
    </>
  )
}

function line(look: 'axis' | 'line' | 'link', from: Point, to: Point) {
  return <line class={`ej-mark-${look}`} x1={`${from.x}%`} x2={`${to.x}%`} y1={from.y} y2={to.y} />
}

/** Shapes sized in pixels alone sit in a nested element, which is placed by percent. */
const SHAPES: Record<'part' | 'off' | 'best', (size: number) => JSX.Element> = {
  part: (size) => <path class="ej-mark-done" d={`M0 ${-size}A${size} ${size} 0 0 0 0 ${size}Z`} />,
  off: () => <line class="ej-mark-off" x1={-3} x2={3} />,
  best: (size) => <path class="ej-mark-best" d={`M${-size} ${-size * 0.6}H${size}L0 ${size * 0.6}Z`} />,
}

interface GlyphProps {
  readonly kind: MarkKind | 'band' | 'span'
}

/** A mark that stands in a line of text. The text beside it says the same. */
export function Glyph({ kind }: GlyphProps) {
  return (
    <svg class="ej-glyph" width={14} height={14} aria-hidden="true">
      {kind === 'band' ? (
        <Band from={0} to={100} y={3} height={8} />
      ) : kind === 'span' ? (
        <Span from={6} to={94} y={7} />
      ) : (
        <Mark kind={kind} x={50} y={7} size={kind === 'line' ? 5 : 4.5} />
      )}
    </svg>
  )
}

interface BandProps {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly height: number
}

/** A range, in percent of the width. */
export function Band({ from, to, y, height }: BandProps) {
  return <rect class="ej-mark-band" x={`${from}%`} width={`${to - from}%`} y={y} height={height} rx={2} />
}

interface AxisProps {
  readonly y: number
  readonly from?: number
  readonly to?: number
}

export function Axis({ y, from = 0, to = 100 }: AxisProps) {
  return line('axis', { x: from, y }, { x: to, y })
}

/** Joins two moments of the same thing. */
export function Link({ y, from, to }: Required<AxisProps>) {
  return line('link', { x: from, y }, { x: to, y })
}

interface PathProps {
  readonly from: Point
  readonly to: Point
}

/** A thin line from one value of a series to the next. */
export function Joint({ from, to }: PathProps) {
  return line('link', from, to)
}

/** From the lowest to the highest of what was predicted. */
export function Span({ y, from, to }: Required<AxisProps>) {
  return (
    <>
      <Link y={y} from={from} to={to} />
      <Mark kind="line" x={from} y={y} size={4} />
      <Mark kind="line" x={to} y={y} size={4} />
    </>
  )
}

interface TickProps {
  readonly x: number
  readonly from: number
  readonly to: number
}

export function Tick({ x, from, to }: TickProps) {
  return line('axis', { x, y: from }, { x, y: to })
}

interface LabelProps extends Point {
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Whether it may be left out where the chart is narrow. */
  readonly isSpare?: boolean
  readonly children: ComponentChildren
}

export function Label({ x, y, anchor = 'middle', isSpare = false, children }: LabelProps) {
  const look = isSpare ? 'ej-mark-label ej-spare' : 'ej-mark-label'
  return (
    <text class={look} x={`${x}%`} y={y} text-anchor={anchor}>
      {children}
    </text>
  )
}
