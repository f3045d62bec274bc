import { render } from 'preact'
import type { Message } from '@core/dashboard/messages'
import type { Shown } from '@core/dashboard/shown'
import type { View } from '@core/dashboard/view'
import { Dashboard } from './dashboard'
import { keepingFocus } from './focus'
import { screenOf, type Where } from './screen'

export interface Mounting {
  readonly shown: Shown
  readonly view: View
  readonly place: Where
  /** Takes each click and each change of the view. */
  readonly send: (message: Message) => void
}

export interface Mounted {
  /** Draws another report, or a view chosen elsewhere. Focus and scrolling stay as they are. */
  update(shown: Shown, view?: View): void
  /** Empties the root. */
  unmount(): void
}

/** Draws the dashboard into `root`, whatever document that belongs to, and keeps what it shows up to date. */
export function mount(root: HTMLElement, { place, send, ...initial }: Mounting): Mounted {
  let { shown, view } = initial
  const echoes = new Echoes()

  const draw = () =>
    keepingFocus(root, () =>
      render(<Dashboard screen={screenOf({ ...shown, view, place, send, choose })} />, root),
    )
  const choose = (change: Partial<View>) => {
    view = { ...view, ...change }
    echoes.expect(view)
    draw()
    send({ view })
  }

  draw()
  return {
    update(nextShown, nextView) {
      shown = nextShown
      if (nextView && !echoes.isStale(nextView)) view = nextView
      draw()
    },
    unmount: () => render(null, root),
  }
}

/** A host sends a chosen view back. By then another may have been chosen, which the echo of the first must not undo. */
class Echoes {
  private expected: readonly string[] = []

  expect(view: View): void {
    this.expected = [...this.expected, JSON.stringify(view)]
  }

  /** Whether the view is one that was chosen here before the latest. */
  isStale(view: View): boolean {
    const at = this.expected.indexOf(JSON.stringify(view))
    this.expected = at < 0 ? [] : this.expected.slice(at + 1)
    return this.expected.length > 0
  }
}
