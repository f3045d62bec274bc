import { type ComponentChildren, options } from 'preact'
import { useState } from 'preact/hooks'
import type { Screen } from './screen'

interface PieceProps {
  readonly screen: Screen
  /** Whether it is read out and not looked at. */
  readonly isUnseen?: boolean
  readonly children: ComponentChildren
}

/** What is drawn in its turn. What comes behind it on the page is to be one as well, or would move as this one comes. */
export function Piece({ screen: { turns }, isUnseen = false, children }: PieceProps) {
  const [isDrawn, setDrawn] = useState<boolean>(
    () => turns?.takes(() => atOnce(() => setDrawn(true)), isUnseen) ?? true,
  )
  return isDrawn ? <>{children}</> : null
}

/** Preact draws a part again only after what runs now, and what was drawn is measured before that. */
function atOnce(draw: () => void): void {
  options.debounceRendering = (run) => run()
  try {
    draw()
  } finally {
    delete options.debounceRendering
  }
}
