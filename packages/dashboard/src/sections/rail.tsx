import type { ComponentChildren } from 'preact'
import type { Place } from '@core/dashboard/report'
import { translated } from '@core/texts'
import { Open } from '../controls'
import { Glyph, type MarkKind } from '../marks'
import type { Screen } from '../screen'

interface RailItemProps {
  readonly mark: MarkKind
  /** Whether it is the one to take now. */
  readonly isNow?: boolean
  /** What it says, and what can be done with it. */
  readonly words: ComponentChildren
  /** What stands at the other end of the line, if anything. */
  readonly side: ComponentChildren
  readonly children?: ComponentChildren
}

/** A step of a ladder or an item of a plan; what belongs to it stands below. */
export function RailItem({ mark, isNow = false, words, side, children }: RailItemProps) {
  return (
    <li class={isNow ? 'is-now' : undefined} aria-current={isNow ? 'step' : undefined}>
      <Glyph kind={mark} />
      <div class="ej-rung">
        <div class="ej-rung-said">{words}</div>
        {side && <span class="ej-rung-side">{side}</span>}
      </div>
      {children}
    </li>
  )
}

interface NameProps {
  readonly screen: Screen
  readonly at: Place
  readonly name: string
  /** How it stands: what its mark shows, for a screen reader. */
  readonly state: string
}

/** The name of a step or an item, which opens its line. */
export function NameWithState({ screen, at, name, state }: NameProps) {
  return (
    <Open screen={screen} at={at} look="quiet">
      {name}
      <Unseen>
        {translated(', ')}
        {state}
      </Unseen>
    </Open>
  )
}

/** For a screen reader alone. */
export function Unseen({ children }: { readonly children: ComponentChildren }) {
  return <span class="ej-unseen">{children}</span>
}
