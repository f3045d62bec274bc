import { render } from 'preact'
import type { CardContent } from '@core/dashboard/card'
import type { Message } from '@core/dashboard/messages'
import type { View } from '@core/dashboard/view'
import { keepingFocus } from './focus'
import { NoteCard } from './note-card'

export interface CardMountOptions {
  /** What the block shows now, with the notes behind the numbers that stand open, as a view has them. */
  readonly show: (opened: View['opened']) => CardContent
  /** How it looks. What is folded or opened in a card is its own, and is not remembered. */
  readonly view: () => View
  /** Takes each click that opens a note or runs a command. */
  readonly send: (message: Message) => void
}

export interface MountedCard {
  /** Draws the present state of the block. */
  update(): void
  unmount(): void
}

/** Draws the card of a block into `root`, whatever document that belongs to. */
export function mountCard(root: HTMLElement, { show, view, send }: CardMountOptions): MountedCard {
  let own: Partial<View> = {}
  const choose = (change: Partial<View>) => {
    own = { ...own, ...change }
    update()
  }
  const update = () => {
    const now = { ...view(), opened: [], ...own }
    keepingFocus(root, () =>
      render(<NoteCard shown={show(now.opened)} screen={{ view: now, send, choose }} />, root),
    )
  }
  update()
  return { update, unmount: () => render(null, root) }
}
