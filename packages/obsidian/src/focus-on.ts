/** Brings the focus to what has none by itself, such as a heading: whoever works by keyboard goes on from there. */
export function focusOn(root: Element | null, selector: string): void {
  const element = root?.querySelector<HTMLElement>(selector)
  if (!element) return
  element.tabIndex = -1
  element.focus({ preventScroll: true })
}
