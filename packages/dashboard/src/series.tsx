import { daysBetween, type Day } from '@core/day'
import { labelledText, shortDate } from '@core/dashboard/phrases'
import type { Place } from '@core/dashboard/report'
import { scale } from './chart'
import { Axis, Joint, Label, Mark, type MarkKind, type Point } from './marks'
import type { Screen } from './screen'
import { Scrub } from './scrub'
import { translated } from '@core/texts'

export interface Dot {
  readonly date: Day
  readonly value: number
  /** The value in words. */
  readonly says: string
  readonly mark: MarkKind
  readonly at: Place
  /** Whether a triangle stands above it. */
  readonly isBest?: boolean
}

interface SeriesProps {
  readonly screen: Screen
  readonly where: string
  /** What stands above the chart. */
  readonly title: string
  /** Oldest first; at least two. */
  readonly dots: readonly Dot[]
  readonly low: number
  readonly high: number
  readonly says: string
  /** Whether each is joined to the next. */
  readonly joined?: boolean
}

const TOP = 14
const FLOOR = 48

/** Values on their days. Between two of them nothing is known, so nothing is filled in. */
export function Series({ screen, where, title, dots, low, high, says, joined = false }: SeriesProps) {
  const { today } = screen.report
  const [first, last] = [dots[0], dots.at(-1)]
  if (!first || !last) return null
  const across = scale(0, daysBetween(first.date, last.date))
  const up = scale(low, high)
  const placed = dots.map((dot) => ({
    ...dot,
    x: across(daysBetween(first.date, dot.date)),
    y: FLOOR - 4 - (up(dot.value) / 100) * (FLOOR - 4 - TOP),
  }))
  const spots = placed.map(({ at, date, says, x }) => {
    const name = shortDate(date, today)
    const label = labelledText(translated('{date}, open the note', { date: name }), title)
    return { x, says, note: { at, name, label } }
  })
  return (
    <Scrub screen={screen} where={where} height={66} says={says} spots={spots}>
      <Axis y={FLOOR} />
      {joined && pairs(placed).map(([from, to]) => <Joint key={to.date} from={from} to={to} />)}
      {placed.map(({ mark, x, y }, index) => (
        <Mark key={index} kind={mark} x={x} y={y} size={3.5} />
      ))}
      {placed.map(
        ({ isBest, x, y }, index) => isBest && <Mark key={index} kind="best" x={x} y={y - 8} size={3.5} />,
      )}
      <Label x={0} y={63} anchor="start">
        {shortDate(first.date, today)}
      </Label>
      <Label x={100} y={63} anchor="end">
        {shortDate(last.date, today)}
      </Label>
    </Scrub>
  )
}

function pairs<T extends Point>(points: readonly T[]): readonly (readonly [T, T])[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]
    return from ? [[from, to] as const] : []
  })
}
