import { type ComponentChildren, options } from 'preact'
import { useState } from 'preact/hooks'
import type { Screen } from './screen'

interface PieceProps {
  readonly screen: Screen
  /** Whether it is for screen readers only. */
  readonly isUnseen?: boolean
  readonly children: ComponentChildren
}

/**
 * Children that may be drawn later (see `draw-scheduler.ts`). Everything after it on the page has to be a piece too, or it
 * would move when this one is drawn.
 */
export function ScheduledPiece({ screen: { scheduler }, isUnseen = false, children }: PieceProps) {
  const [isDrawn, setDrawn] = useState<boolean>(
    () => scheduler?.drawsNow(() => atOnce(() => setDrawn(true)), isUnseen) ?? true,
  )
  return isDrawn ? <>{children}</> : null
}

/**
 * Preact batches state updates; here the update has to be drawn now, because what was drawn is measured right after.
 */
function atOnce(draw: () => void): void {
  options.debounceRendering = (run) => run()
  try {
    draw()
  } finally {
    delete options.debounceRendering
  }
}
