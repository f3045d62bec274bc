import type { Modal } from 'obsidian'

let named = 0

/** What an element is called, and what is known beside it. */
export type Words = readonly [name: HTMLElement, ...about: (HTMLElement | undefined)[]]

/**
 * Has a screen reader call an element by words that stand on the page. An `aria-label` would do the same, and the app
 * shows each as a tooltip, over all that is inside.
 */
export function nameBy(element: HTMLElement, ...[words, ...about]: Words): void {
  element.setAttribute('aria-labelledby', idOf(words))
  const ids = about.flatMap((each) => (each ? idOf(each) : []))
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '))
}

/**
 * Has a screen reader say as the focus comes that it is in a dialog, of which title, and what is to be read there. The
 * app behind stays in reach: its palette opens over a dialog.
 */
export function asDialog({ modalEl, titleEl }: Modal, ...about: (HTMLElement | undefined)[]): void {
  modalEl.addClass('efficacy-dialog')
  modalEl.setAttribute('role', 'dialog')
  nameBy(modalEl, titleEl, ...about)
}

function idOf(element: HTMLElement): string {
  return (element.id ||= `efficacy-words-${++named}`)
}
