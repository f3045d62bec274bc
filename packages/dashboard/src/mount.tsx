import { render } from 'preact'
import type { Message } from '@core/dashboard/messages'
import type { DashboardContent } from '@core/dashboard/content'
import type { View } from '@core/dashboard/view'
import { Dashboard } from './dashboard'
import { drawScheduler } from './draw-scheduler'
import { keepingFocus } from './focus'
import { screenOf, type Surface } from './screen'

export interface MountOptions {
  readonly shown: DashboardContent
  readonly view: View
  readonly place: Surface
  /** Takes each click and each change of the view. */
  readonly send: (message: Message) => void
}

export interface Mounted {
  /** Draws another report, or a view chosen elsewhere. Focus and scrolling stay as they are. */
  update(shown: DashboardContent, view?: View): void
  /**
   * Draws at once what stands above the lower edge of a window that is scrolled by so many pixels, `Infinity` for all.
   * What is below follows by itself.
   */
  reach(scrolled: number): void
  /** Empties the root. */
  unmount(): void
}

/** Draws the dashboard into `root`, whatever document that belongs to, and keeps what it shows up to date. */
export function mount(root: HTMLElement, { place, send, ...initial }: MountOptions): Mounted {
  let { shown, view } = initial
  const echoes = new Echoes()
  const scheduler = drawScheduler(root)

  const draw = () => {
    scheduler.begin()
    keepingFocus(root, () =>
      render(<Dashboard screen={screenOf({ ...shown, view, place, send, choose, scheduler })} />, root),
    )
  }
  const choose = (change: Partial<View>) => {
    view = { ...view, ...change }
    echoes.expect(view)
    draw()
    send({ view })
  }

  draw()
  scheduler.reach(0)
  return {
    update(nextShown, nextView) {
      shown = nextShown
      if (nextView && !echoes.isStale(nextView)) view = nextView
      draw()
    },
    reach: (scrolled) => scheduler.reach(scrolled),
    unmount: () => render(null, root),
  }
}

/** A host echoes each chosen view. By then another may have been chosen, which the older echo must not undo. */
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
