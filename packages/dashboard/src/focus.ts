const FOCUSABLE = 'button, select, input, summary, [tabindex]'
/** Parts of the page that a person is in until they leave it. */
const PART = '.ej-section, .ej-top'

/**
 * Draws without losing the place of who works by keyboard: a list in another order moves its elements, and what is
 * moved loses the focus; what goes away hands it on to its nearest neighbour that stays, in the same card if there is one,
 * and what stood open below a number or a head hands it back to that.
 */
export function keepingFocus(root: HTMLElement, draw: () => void): void {
  const focused = root.ownerDocument.activeElement
  if (!focused || !root.contains(focused)) return draw()
  const before = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const place = before.findIndex((element) => element === focused)
  const part = focused.closest(PART)
  const open = before.filter(isExpanded)
  draw()
  // What was hidden keeps the focus until the browser lays the page out, and has lost it then.
  if (focused === root.ownerDocument.activeElement && isThere(focused)) return
  const near = place < 0 ? [] : [...before.slice(place), ...before.slice(0, place).reverse()]
  const there = near.filter(isThere)
  const inPart = part ? there.filter((element) => part.contains(element)) : []
  const shut = open.find((element) => isThere(element) && !isExpanded(element))
  const next = shut ?? inPart[0] ?? there[0]
  next?.focus({ preventScroll: true })
}

function isExpanded(element: Element): boolean {
  return element.matches('[aria-expanded="true"]')
}

/** Whether it can still take the focus: in the document, and in no shut fold or card. */
function isThere(element: Element): boolean {
  if (!element.isConnected || element.closest('[hidden]')) return false
  const fold = element.closest('details:not([open])')
  return !fold || (element.tagName === 'SUMMARY' && element.parentElement === fold)
}
