import { JSDOM } from 'jsdom'
import { DEFAULT_VIEW, type Message, type View } from '@core/dashboard/messages'
import type { Report } from '@core/dashboard/report'
import { mount, type Mounted } from '@dashboard/mount'

/** A dashboard in a document of its own. There is no global one here: whoever reaches for it fails. */
export interface Drawn extends Mounted {
  readonly root: HTMLElement
  readonly document: Document
  readonly sent: Message[]
  /** The first element for the selector. */
  find(selector: string): HTMLElement
  all(selector: string): HTMLElement[]
  /** The button that is called or labelled so. */
  button(name: string): HTMLElement
  view(): View
}

export interface Options {
  readonly view?: Partial<View>
  readonly place?: 'sidebar' | 'editor'
}

export function draw(report: Report, { view = {}, place = 'editor' }: Options = {}): Drawn {
  const { document } = new JSDOM('<!doctype html><body><div id="root"></div>').window
  const root = document.querySelector<HTMLElement>('#root')!
  const sent: Message[] = []
  const mounted = mount(root, {
    report,
    view: { ...DEFAULT_VIEW, ...view },
    place,
    send: (message) => sent.push(message),
  })
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
  return {
    ...mounted,
    root,
    document,
    sent,
    all,
    find: (selector) => {
      const found = root.querySelector<HTMLElement>(selector)
      if (!found) throw new Error(`Nothing matches ${selector}`)
      return found
    },
    button: (name) => {
      const found = all('button').find((button) => nameOf(button) === name)
      if (!found) throw new Error(`No button is called ${name}`)
      return found
    },
    view: () => {
      const last = sent.findLast((message) => 'view' in message)
      if (!last || !('view' in last)) throw new Error('No view was sent')
      return last.view
    },
  }
}

export function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent
}

/** The text of a table's rows, cell by cell. */
export function cells(table: Element): string[][] {
  return [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  )
}
