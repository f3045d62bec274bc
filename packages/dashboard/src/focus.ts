const FOCUSABLE = 'button, select, input, summary, [tabindex]'
/** What a person is in until they leave it: the notes behind a number, a list, a card or the head of the page. */
const PARTS = ['.ej-behind', 'ul,ol', '.ej-section, .ej-top']
/** The number or heading pressed last of those that stand open: several numbers may share one list. */
let pressed: Element | undefined

/**
 * Draws without losing the keyboard focus. Reordering a list moves elements, and a moved element loses the focus; a
 * removed one hands it on.
 */
export function keepingFocus(root: HTMLElement, draw: () => void): void {
  const focused = root.ownerDocument.activeElement
  if (!focused || !root.contains(focused)) return draw()
  const heir = heirOf(focused, root)
  draw()
  // A hidden element keeps the focus until the next layout, and has lost it after that.
  if (focused !== root.ownerDocument.activeElement || !isThere(focused)) {
    heir()?.focus({ preventScroll: true })
  } else if (isExpanded(focused)) pressed = focused
}

/**
 * Who takes the focus of an element that went, to be asked once all is drawn: the number or heading that was shut, so that
 * a list goes back to where it was opened; then the nearest in the same list; then, from a list of notes without any, what
 * is open above it; then the nearest in the same card.
 */
function heirOf(focused: Element, root: HTMLElement): () => HTMLElement | undefined {
  const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const place = all.findIndex((element) => element === focused)
  const open = all.filter(isExpanded)
  const [notes, list, card] = PARTS.map((part) => focused.closest(part))
  return () => {
    const above = all.slice(0, place).reverse().filter(isThere)
    const near = [...all.slice(place).filter(isThere), ...above]
    const nearIn = (around: Element | null | undefined) => near.find((element) => around?.contains(element))
    const shut = open.filter((element) => isThere(element) && !isExpanded(element))
    return (
      shut.find((element) => element === pressed) ??
      shut[0] ??
      nearIn(list) ??
      (notes ? above.find(isExpanded) : undefined) ??
      nearIn(card) ??
      near[0]
    )
  }
}

function isExpanded(element: Element): boolean {
  return element.matches('[aria-expanded="true"]')
}

/** Whether it can still take the focus: in the document, and in no shut card or fold, except as the summary of one. */
function isThere(element: Element): boolean {
  if (!element.isConnected || element.closest('[hidden]')) return false
  const fold = element.closest('details:not([open])')
  return !fold || element.parentElement === fold
}
