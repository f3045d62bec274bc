let named = 0

/** What an element is called, and what is known beside it. */
export type Words = readonly [name: HTMLElement, about?: HTMLElement | undefined]

/**
 * Has a screen reader call an element by words that stand on the page. An `aria-label` would do the same, and the app
 * shows each as a tooltip, over all that is inside.
 */
export function nameBy(element: HTMLElement, ...[words, about]: Words): void {
  element.setAttribute('aria-labelledby', idOf(words))
  if (about) element.setAttribute('aria-describedby', idOf(about))
}

function idOf(element: HTMLElement): string {
  return (element.id ||= `efficacy-words-${++named}`)
}
