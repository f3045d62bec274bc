import type { Page } from 'playwright-core'

/**
 * Leaves one of each sort in the page as long as `look` runs: of rows that are made and styled alike one stands for all.
 * A sort is what a part is, its classes and its state, and the same of all that it stands in.
 */
export async function withOneOfEach<T>(page: Page, look: () => Promise<T>): Promise<T> {
  await page.evaluate(() => {
    const STATE = ['class', 'open', 'disabled', 'hidden', 'type', 'style', 'aria-pressed', 'aria-expanded']
    const sortOf = (element: Element): string =>
      [element.tagName, ...STATE.map((name) => element.getAttribute(name))].join(' ')
    const seen = new Set<string>()
    /** Whether the part or anything in it is of a sort that was not there yet. */
    const reduce = (element: Element, within: string): boolean => {
      const sort = `${within} > ${sortOf(element)}`
      let isNew = !seen.has(sort)
      seen.add(sort)
      for (const child of [...element.children]) {
        if (reduce(child, sort)) isNew = true
        else child.remove()
      }
      return isNew
    }
    const whole = document.body
    const part = whole.cloneNode(true) as HTMLElement
    reduce(part, '')
    Object.assign(window, { whole })
    whole.replaceWith(part)
  })
  try {
    return await look()
  } finally {
    // What draws goes on in the one that was put aside.
    await page.evaluate(() => document.body.replaceWith((window as unknown as { whole: Element }).whole))
  }
}
