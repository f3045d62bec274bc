let named = 0

/**
 * Has a screen reader call an element by words that stand on the page. An `aria-label` would do the same, and the app
 * shows each as a tooltip, over all that is inside.
 */
export function nameBy(element: HTMLElement, words: HTMLElement): void {
  words.id ||= `efficacy-words-${++named}`
  element.setAttribute('aria-labelledby', words.id)
}
