import { render } from 'preact'
import type { Message, View } from '@core/dashboard/messages'
import type { Report } from '@core/dashboard/report'
import { Dashboard } from './dashboard'
import type { Where } from './screen'

export interface Mounting {
  readonly report: Report
  readonly view: View
  readonly place: Where
  /** Takes each click and each change of the view. */
  readonly send: (message: Message) => void
}

export interface Mounted {
  /** Draws a new report, or a view chosen elsewhere. Focus, scrolling and opened details stay as they are. */
  update(report: Report, view?: View): void
  /** Empties the root. */
  unmount(): void
}

/** Draws the dashboard into `root`, whatever document that belongs to, and keeps what it shows up to date. */
export function mount(root: HTMLElement, { place, send, ...initial }: Mounting): Mounted {
  let { report, view } = initial

  const draw = () =>
    keepingFocus(root, () => render(<Dashboard screen={{ report, view, place, send, choose }} />, root))
  const choose = (change: Partial<View>) => {
    view = { ...view, ...change }
    draw()
    send({ view: { ...view, shut: [...view.shut] } })
  }

  draw()
  return {
    update(nextReport, nextView = view) {
      report = nextReport
      view = nextView
      draw()
    },
    unmount: () => render(null, root),
  }
}

/** A list in another order moves its elements, and an element that is moved loses the focus. */
function keepingFocus({ ownerDocument }: HTMLElement, draw: () => void): void {
  const focused = ownerDocument.activeElement
  draw()
  if (focused !== ownerDocument.activeElement && focused?.isConnected && 'focus' in focused) {
    ;(focused as HTMLElement).focus({ preventScroll: true })
  }
}
