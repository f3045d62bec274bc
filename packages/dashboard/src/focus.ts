const FOCUSABLE = 'button, select, input, summary, [tabindex]'
/** Parts of the page that a person is in until they leave it. */
const PART = '.ej-section, .ej-top'
/** The number or heading pressed last of those that stand open: several numbers may share one list. */
let pressed: Element | undefined

/**
 * Draws without losing the keyboard focus. Reordering a list moves elements, and a moved element loses the focus; a
 * removed one hands it to its nearest remaining neighbour, in the same card if there is one; and a list that was open
 * below a number or a heading hands it back to that.
 */
export function keepingFocus(root: HTMLElement, draw: () => void): void {
  const focused = root.ownerDocument.activeElement
  if (!focused || !root.contains(focused)) return draw()
  const before = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const place = before.findIndex((element) => element === focused)
  const part = focused.closest(PART)
  const open = before.filter(isExpanded)
  draw()
  // A hidden element keeps the focus until the next layout, and has lost it after that.
  if (focused === root.ownerDocument.activeElement && isThere(focused)) {
    if (isExpanded(focused)) pressed = focused
    return
  }
  const there = [...before.slice(place), ...before.slice(0, place).reverse()].filter(isThere)
  const inPart = there.filter((element) => part?.contains(element))
  const shut = open.filter((element) => isThere(element) && !isExpanded(element))
  const next = shut.find((element) => element === pressed) ?? shut[0] ?? inPart[0] ?? there[0]
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
