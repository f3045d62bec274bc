import { type CardId, CARDS } from '@core/dashboard/phrases'

const IDS = Object.keys(CARDS) as CardId[]

/** The selector of a card, by its English title. */
export function cardOf(title: string): string {
  const id = IDS.find((each) => CARDS[each] === title)
  if (!id) throw new Error(`No card is called ${title}`)
  return `.ej-section-${id}`
}

/** What an element is called, as a screen reader has it; its own text where nothing else names it. */
export function nameOf(element: Element): string {
  const named = element.getAttribute('aria-labelledby')
  // What is drawn apart from a document has its parts below a root of its own.
  const root = element.getRootNode() as Document | Element
  const byId = (id: string) =>
    'getElementById' in root ? root.getElementById(id) : root.querySelector(`[id="${id}"]`)
  const by = named === null ? null : byId(named)
  if (named !== null && !by) throw new Error(`Nothing is called ${named}`)
  return element.getAttribute('aria-label') ?? (by ?? element).textContent
}

/** The first part of a page that is called so. */
export function partOf(root: ParentNode, selector: string, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find((each) => nameOf(each) === name)
  if (!found) throw new Error(`No ${selector} is called ${name}`)
  return found
}
