import type { ComponentChildren } from 'preact'
import { Glyph, type MarkKind } from '../marks'

interface MarkedItemProps {
  readonly mark: MarkKind
  readonly children: ComponentChildren
}

/** An item of a list, with its mark in front. */
export function MarkedItem({ mark, children }: MarkedItemProps) {
  return (
    <li>
      <Glyph kind={mark} />
      <div>{children}</div>
    </li>
  )
}
