import type { ComponentChildren, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact'
import { useState } from 'preact/hooks'
import { labelledText, plain, type Phrase } from '@core/dashboard/phrases'
import type { Place } from '@core/dashboard/report'
import { Open } from './controls'
import { Chart } from './chart'
import { HiddenName, useId } from './hidden-name'
import { Notes } from './notes-behind'
import { shutting } from './number'
import { figuresIn, Sentence } from './paragraph'
import type { Screen } from './screen'
import { translated } from '@core/texts'

/** One place of a chart that can be looked at for itself. */
interface Spot {
  /** Percent of the chart's width. */
  readonly x: number
  readonly says: string | Phrase
  /** The one note that it stands for, if it is one, what leads there, and what other charts do not call theirs. */
  readonly note?: { readonly at: Place; readonly name: string; readonly label: string }
}

interface ScrubProps {
  readonly screen: Screen
  readonly where: string
  readonly height: number
  /** What the chart shows, in one sentence. */
  readonly says: string
  /** From the left on; at least one. The last is looked at first. */
  readonly spots: readonly Spot[]
  readonly children: ComponentChildren
}

/**
 * A chart that can be walked through, by pointer or by arrow keys: below it stands what the place in question says,
 * with the way to its notes.
 */
export function Scrub({ screen, where, height, says, spots, children }: ScrubProps) {
  const name = useId(screen)
  const [chosen, choose] = useState<number | undefined>()
  const last = spots.length - 1
  const index = Math.min(chosen ?? last, last)
  const spot = spots[index]
  if (!spot) return null
  const figures = spots.flatMap((each) => figuresIn(each.says))
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    shutting(screen, where, figures)(event)
    const next = NEXT[event.key]
    if (next) choose(Math.max(0, Math.min(last, next(index, last))))
    else if (event.key === 'Enter') pressIn(event.currentTarget.nextElementSibling)
    else return
    event.preventDefault()
  }
  const point = (event: TargetedPointerEvent<HTMLDivElement>) => choose(nearest(event, spots))
  const slider = {
    role: 'slider',
    tabIndex: 0,
    'aria-orientation': 'horizontal',
    'aria-valuemin': 1,
    'aria-valuemax': spots.length,
    'aria-valuenow': index + 1,
    'aria-valuetext': textOf(spot),
    onKeyDown,
    onPointerMove: point,
    onPointerDown: point,
  } as const
  return (
    <>
      <div class="ej-scrub" aria-labelledby={name} {...(screen.link ? { role: 'img' } : slider)}>
        <HiddenName id={name}>{says}</HiddenName>
        <Chart height={height}>
          <line class="ej-mark-cursor" x1={`${spot.x}%`} x2={`${spot.x}%`} y1={0} y2={height} />
          {children}
        </Chart>
      </div>
      <Readout screen={screen} where={where} spot={spot} />
      <Notes screen={screen} where={where} figures={figures} />
    </>
  )
}

interface ReadoutProps extends Pick<ScrubProps, 'screen' | 'where'> {
  readonly spot: Spot
}

/** What the spot says, behind the way to its note. */
function Readout({ screen, where, spot: { note, says } }: ReadoutProps) {
  return (
    <p class="ej-meta">
      {note && (
        <>
          <Open screen={screen} at={note.at} label={note.label}>
            {note.name}
          </Open>
          {translated(': ')}
        </>
      )}
      <Sentence screen={screen} where={where} sentence={says} />
    </p>
  )
}

function textOf({ note, says }: Spot): string {
  return note ? labelledText(note.name, plain(says)) : plain(says)
}

const NEXT: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowLeft: (index) => index - 1,
  ArrowDown: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  ArrowUp: (index) => index + 1,
  PageDown: (index) => index - 7,
  PageUp: (index) => index + 7,
  Home: () => 0,
  End: (_, last) => last,
}

/** Presses the one button of the line below the chart. */
function pressIn(readout: Element | null): void {
  readout?.querySelector('button')?.click()
}

function nearest(event: TargetedPointerEvent<HTMLDivElement>, spots: readonly Spot[]): number {
  const { left, width } = event.currentTarget.getBoundingClientRect()
  const x = width === 0 ? 100 : ((event.clientX - left) / width) * 100
  const away = spots.map((spot) => Math.abs(spot.x - x))
  return away.indexOf(Math.min(...away))
}
