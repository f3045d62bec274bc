import { JSDOM } from 'jsdom'
import { numberIds } from '@core/dashboard/behind/ids'
import type { NotesBehind } from '@core/dashboard/behind'
import { type CardId, CARDS } from '@core/dashboard/phrases'
import type { Message } from '@core/dashboard/messages'
import type { Report } from '@core/dashboard/report'
import type { DashboardContent } from '@core/dashboard/content'
import { DEFAULT_VIEW, type View } from '@core/dashboard/view'
import { mount, type Mounted } from '@dashboard/mount'
import type { Surface } from '@dashboard/screen'
import { nameOf } from '../support/dashboard-parts'
import { Opening, unfold, type Unfolding } from './unfold'

const CARD_IDS = Object.keys(CARDS) as CardId[]

/** A dashboard in a document. There is no global one here: whoever reaches for it fails. */
export interface Drawn extends Omit<Mounted, 'update'> {
  readonly root: HTMLElement
  readonly document: Document
  readonly sent: Message[]
  /** Draws another report, with the same behind its numbers. */
  update(report: Report, view?: View): void
  /** The first element for the selector. */
  find(selector: string): HTMLElement
  all(selector: string): HTMLElement[]
  /** The button that is called or labelled so. */
  button(name: string): HTMLElement
  /** The button of a number, by what it says. */
  number(says: string): HTMLElement
  view(): View
}

export interface Options {
  readonly view?: Partial<View>
  /** The one card to draw besides the notes to check: drawing them all takes most of a test's time. */
  readonly only?: string
  readonly place?: Surface
  /** What to open first: what is shut is not drawn. */
  readonly unfolded?: Unfolding
  /** Where to draw; in the document that all share where absent, in place of what was drawn there before. */
  readonly document?: Document
  readonly behind?: Partial<Pick<DashboardContent, 'lists' | 'found' | 'isSetUp'>>
}

/** A window takes longer to make than most of what is drawn in it. */
const shared = blank()

/** A document of its own. */
export function blank(): Document {
  return new JSDOM('<!doctype html><body>').window.document
}

export function draw(report: Report, options: Options = {}): Drawn {
  const { view = {}, only, place = 'editor', behind = {}, unfolded, document = shared } = options
  const hidden = only === undefined ? {} : { hidden: CARD_IDS.filter((id) => CARDS[id] !== only) }
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const sent: Message[] = []
  let latest: View | undefined
  const shown = (next: Report): DashboardContent => ({
    report: next,
    lists: listsFor(next),
    found: null,
    isSetUp: false,
    ...behind,
  })
  const given = { ...DEFAULT_VIEW, ...hidden, ...view }
  const start = (): Mounted =>
    mount(root, {
      shown: shown(report),
      view: given,
      place,
      send(message) {
        sent.push(message)
        if ('view' in message) latest = message.view
      },
    })
  const opening = unfolded && new Opening(unfolded)
  const mounted = opening ? opening.noting(start) : start()
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
  if (opening) {
    latest = opening.all(root, given, (next) => mounted.update(shown(report), next))
    unfold(root)
    sent.length = 0
  }
  const button = (name: string) => {
    const found = all('button').find((each) => nameOf(each) === name)
    if (!found) throw new Error(`No button is called ${name}`)
    return found
  }
  return {
    unmount: () => mounted.unmount(),
    reach: (scrolled) => mounted.reach(scrolled),
    update: (next, nextView) => mounted.update(shown(next), nextView),
    root,
    document,
    sent,
    all,
    find: (selector) => {
      const found = root.querySelector<HTMLElement>(selector)
      if (!found) throw new Error(`Nothing matches ${selector}`)
      return found
    },
    button,
    number: (says) => {
      const found = all('.ej-number').find((each) => saidBy(each) === says)
      if (!found) throw new Error(`No number says ${says}`)
      return found
    },
    view: () => {
      if (!latest) throw new Error('No view was sent')
      return latest
    },
  }
}

/** What the button of a number says, without what ends its sentence there. */
export function saidBy(number: Element): string {
  return (number.firstElementChild ?? number).textContent
}

/** Two notes behind each number: an attempt with a task, and a thought record. */
export function listsFor(report: Report): NotesBehind {
  const date = report.today
  const items = [
    { path: 'Efficacy/behind-attempt.md', line: 4, kind: 'action', title: 'Ring the ferry office', date },
    { path: 'Efficacy/behind-thought.md', line: 2, kind: 'thought', title: 'Thought record', date: null },
  ] as const
  return Object.fromEntries(numberIds(report).map((id) => [id, { n: items.length, items }]))
}

/** The markup, with each id by its place in it: two drawings of the same have other ids. */
export function htmlOf(root: Element): string {
  const ids = [...new Set(root.innerHTML.match(/\bej-\d+\b/g))]
  return root.innerHTML.replace(/\bej-\d+\b/g, (id) => `id-${ids.indexOf(id)}`)
}

/** The text of a table's rows, cell by cell. */
export function cells(table: Element): string[][] {
  return [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  )
}
