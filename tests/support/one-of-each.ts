import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** What there was one of already, and in which looks. */
    sorts?: { readonly among: string | undefined; readonly seen: Set<string> }
  }
}

export interface Sorting {
  /** Looks at the same page of which one alone is shown each sort, the first that has it; each is shown all if absent. */
  readonly among?: string | undefined
  /** Whether parts are of one sort where their colours and letters are: by the classes that styles give those to. */
  readonly byColours?: boolean
}

/**
 * Leaves one of each sort in the page as long as `look` runs: of rows that are made and styled alike one stands for all.
 * A sort is what a part is, its classes and its state, what else is said of it and whether it has text, and the same of
 * all that it stands in.
 */
export async function withOneOfEach<T>(
  page: Page,
  look: () => Promise<T>,
  sorting: Sorting = {},
): Promise<T> {
  await page.evaluate(({ among, byColours = false }) => {
    const STATE = ['class', 'open', 'disabled', 'hidden', 'type', 'style', 'aria-pressed', 'aria-expanded']
    const saidOf = ({ name, value }: Attr): string =>
      `${name} ${STATE.includes(name) ? value : value.trim() !== ''}`
    const colouring = new Set<string>()
    const note = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSGroupingRule) note(rule.cssRules)
        if (!(rule instanceof CSSStyleRule)) continue
        const isColouring = [...rule.style].some((name) =>
          /color|image|fill|stroke|opacity|font|filter/.test(name),
        )
        if (isColouring)
          for (const [name] of rule.selectorText.matchAll(/(?<=\.)[\w-]+/g)) colouring.add(name)
      }
    }
    for (const sheet of document.styleSheets) note(sheet.cssRules)
    const looksOf = (element: Element): readonly string[] => [
      ...STATE.slice(1).map((name) => `${element.getAttribute(name)}`),
      ...[...element.classList].filter((name) => colouring.has(name)),
    ]
    const sortOf = (element: Element): string => {
      const said = byColours ? looksOf(element) : [...element.attributes].map(saidOf)
      return [element.tagName, ...said, element.textContent.trim() !== ''].join(' ')
    }
    const seen =
      (among !== undefined && window.sorts?.among === among && window.sorts.seen) || new Set<string>()
    window.sorts = { among, seen }
    /** Whether the part or anything in it is of a sort that was not there yet, or is a heading: these are in order. */
    const reduce = (element: Element, within: string): boolean => {
      const sort = `${within} > ${sortOf(element)}`
      let isNew = !seen.has(sort)
      seen.add(sort)
      if (/^H\d$/.test(element.tagName)) return true
      for (const child of [...element.children]) {
        if (reduce(child, sort)) isNew = true
        // What has an id names a part that may be of another sort.
        else if (child.id === '') child.remove()
      }
      return isNew
    }
    const whole = document.body
    const part = whole.cloneNode(true) as HTMLElement
    reduce(part, '')
    Object.assign(window, { whole })
    whole.replaceWith(part)
  }, sorting)
  try {
    return await look()
  } finally {
    // What draws goes on in the one that was put aside.
    await page.evaluate(() => document.body.replaceWith((window as unknown as { whole: Element }).whole))
  }
}
