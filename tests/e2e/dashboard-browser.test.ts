import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numberIds } from '@core/dashboard/behind/ids'
import { readMessage, type Update } from '@core/dashboard/messages'
import type { Report } from '@core/dashboard/report'
import { searchIn } from '@core/dashboard/search'
import type { DashboardContent as Content } from '@core/dashboard/content'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import { type Catalog, type Language, LANGUAGES } from '@core/texts'
import { markOf } from '@core/texts/mark'
import { catalogs } from '../../esbuild.languages.mjs'
import type { Surface } from '@dashboard/screen'
import { openBrowser } from '../support/browser'
import { withOneOfEach } from '../support/one-of-each'
import {
  buildDashboard,
  putBack,
  showDashboard,
  showHelp,
  THEMES,
  type Parts,
  type Shown,
} from '../support/dashboard-page'
import { draw, listsFor } from '../dashboard/screen'
import { emptyReport, fullReport, poisoned, sparseReport } from '../support/sample-report'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const REPORTS = { full: fullReport, sparse: sparseReport, empty: emptyReport } as const
type Name = keyof typeof REPORTS
const NAMES = Object.keys(REPORTS) as Name[]
const WIDTHS = [280, 400, 900, 1600]

declare global {
  interface Window {
    /** What the keyboard tests noted in the page: asking it after each press would take most of their time. */
    reached: string[]
    /** What waits for its turn, where turns are held back. */
    held: (() => void)[]
    /** Where what was drawn first stands. */
    stood: Map<Element, string>
  }
}

let browser: Browser
let parts: Parts

beforeAll(async () => {
  ;[parts, browser] = await Promise.all([buildDashboard(), openBrowser()])
})
afterAll(() => browser.close())

/** Shows a report for as long as `look` runs. */
async function looking<T>(
  shown: Omit<Shown, 'parts'>,
  look: (page: Page) => Promise<T>,
  leavesNothing = false,
): Promise<T> {
  const page = await showDashboard(browser, { parts, behind: { lists: listsFor(shown.report) }, ...shown })
  try {
    return await look(page)
  } finally {
    await putBack(browser, page, leavesNothing)
  }
}

/** What the folds of a full report are called where they are open. */
const OPENED = draw(fullReport(), { unfolded: 'folds' }).view().opened

/** With the folds open, for a look that leaves nothing behind in the page. */
const glancing = <T>(
  { view, ...shown }: Omit<Shown, 'parts'>,
  look: (page: Page) => Promise<T>,
): Promise<T> =>
  looking({ ...shown, view: { ...view, opened: [...OPENED, ...(view?.opened ?? [])] } }, look, true)

const CATALOGS: Readonly<Record<string, Readonly<Record<string, string | null>>>> = await catalogs()

const wordsIn = (language: string): Catalog =>
  Object.entries(CATALOGS[language] ?? {}).flatMap(([english, text]) =>
    text === null ? [] : [[markOf(english), text] as const],
  )

const mountingOf = (report: Report) => ({
  shown: { report, lists: listsFor(report), found: null, isSetUp: true },
  view: { ...DEFAULT_VIEW, opened: OPENED },
  place: 'sidebar' as const,
})

/** Draws the full report anew in another language. */
const speaking = (page: Page, language: Language, place: Surface) =>
  page.evaluate(
    ([spoken, catalog, mounting]) => {
      window.harness.clear(document.querySelector('style')!.textContent)
      window.harness.speak(spoken, catalog)
      window.harness.start(mounting)
    },
    [language, wordsIn(language), { ...mountingOf(fullReport()), place }] as const,
  )

const LADDER = 'fold@ladder Efficacy/Goals/chair-planning.md'

const shownOf = (report: Report): Content => ({ report, lists: listsFor(report), found: null, isSetUp: true })

/** What is shut is not drawn: each fold is pressed, and those in it. */
const openDetails = (page: Page) =>
  page.evaluate(() => {
    const shut = () => [...document.querySelectorAll<HTMLElement>('details:not([open]) > summary')]
    for (let folds = shut(); folds.length > 0; folds = shut()) for (const fold of folds) fold.click()
  })

/** Each number open wherever it may be pressed. */
const EVERYTHING = numberIds(fullReport())
  .flatMap((id) =>
    ['finished', 'strip', 'patterns', 'series', 'rated', 'timeline', 'sources', 'circle'].map(
      (where) => `${where}@${id}`,
    ),
  )
  .slice(0, 400)
const FOUND = searchIn(fullReport().measures.evidence.items, { words: 'i', source: null, most: 3 })
const FILTERED: Report = {
  ...fullReport(),
  filter: { goal: fullReport().goals[1]!.path, domain: 'health', since: '2026-08-01' },
}

it('reads from the left in an app that runs from the right, since each of its languages does', () =>
  glancing({ theme: 'obsidian-light', width: 280, report: fullReport(), place: 'sidebar' }, async (page) => {
    const places = () =>
      page.evaluate(() => {
        const { left } = document.querySelector('.ej')!.getBoundingClientRect()
        return [...document.querySelectorAll('.ej *')].map((each) => {
          const { x, y, width } = each.getBoundingClientRect()
          return [x - left, y, width].map(Math.round).join()
        })
      })
    const before = await places()
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    expect(await places()).toEqual(before)
    await page.evaluate(() => document.documentElement.removeAttribute('dir'))
  }))

describe('accessibility', () => {
  const everything: RunOptions = { rules: { 'target-size': { enabled: true } } }
  /** A page of ours loads nothing, and the part of a violation is told by its HTML. */
  const BRIEF: RunOptions = { preload: false, selectors: false }
  const colours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] }
  const WHOLE = 'whole'
  /** The colours of the same reports are looked at in each theme. */
  const NO_COLOURS = { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } }
  const structure: RunOptions = { rules: { ...everything.rules, ...NO_COLOURS } }
  /** Of one of each sort of part, or of that `among` several looks; rules about parts that stand together are for all. */
  const violations = async (page: Page, rules = everything, among?: string): Promise<string[]> => {
    await openDetails(page)
    const run = (): Promise<AxeResults> =>
      page.evaluate<AxeResults>(
        `window.axe.run(document, ${JSON.stringify({ ...rules, ...BRIEF, resultTypes: ['violations'] })})`,
      )
    if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE)
    const results = await (among === WHOLE
      ? run()
      : withOneOfEach(page, run, { among, byColours: rules === colours }))
    // Where all was seen in an earlier look, a rule may have nothing to hold for.
    const held = [...results.passes, ...(among === undefined ? [] : results.inapplicable)]
    expect(held.length).toBeGreaterThan(rules === colours ? 0 : 10)
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`),
    )
  }

  it.each(NAMES)('axe finds nothing with a %s report', (name) =>
    glancing({ theme: 'vscode-hc-light', report: REPORTS[name]() }, async (page) => {
      expect(await violations(page, structure, WHOLE)).toEqual([])
    }),
  )

  it.each(THEMES)(
    'axe finds nothing hard to read in %s, with a full, a sparse and an empty report',
    (theme) =>
      glancing({ theme, report: fullReport() }, async (page) => {
        for (const name of NAMES) {
          await page.evaluate((content) => window.harness.update(content), shownOf(REPORTS[name]()))
          expect([name, await violations(page, colours, theme)]).toEqual([name, []])
        }
      }),
  )

  const CHOICES: readonly (readonly [string, Partial<Shown>])[] = [
    ['hidden text', { view: { text: false } }],
    ['hidden numbers', { view: { numbers: false } }],
    [
      'shut and hidden cards',
      { view: { shut: ['today', 'goals', 'check'], hidden: ['plans', 'values', 'sources', 'counts'] } },
    ],
    ['every number open in the tables', { view: { tables: true, opened: EVERYTHING } }],
    ['a search', { behind: { found: FOUND } }],
    ['a filter', { report: FILTERED }],
  ]
  it('axe finds nothing with what is chosen: words, numbers, cards, tables, a search, a filter', async () => {
    for (const [name, change] of CHOICES) {
      await glancing({ theme: 'vscode-light', report: fullReport(), ...change }, async (page) => {
        expect([name, await violations(page, everything, 'choices')]).toEqual([name, []])
      })
    }
  })

  it.each([
    ['a page of its own', { place: 'page' }],
    ['the sidebar', { place: 'sidebar', width: 300 }],
  ] as const)('axe finds nothing with %s', (_, change) =>
    glancing({ theme: 'vscode-light', report: fullReport(), ...change }, async (page) => {
      expect(await violations(page)).toEqual([])
    }),
  )

  const onHelp = async (theme: (typeof THEMES)[number], rules: RunOptions): Promise<void> => {
    const page = await showHelp(browser, { parts, theme, width: 400 })
    try {
      expect(await violations(page, rules, `help in ${theme}`)).toEqual([])
      await page.getByText('I am having a very hard time').click()
      expect(await violations(page, rules, `help in ${theme}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    } finally {
      await putBack(browser, page, true)
    }
  }

  it('axe finds nothing on the help page', () => onHelp('vscode-hc-light', everything))

  it.each(THEMES)('axe finds nothing hard to read on the help page in %s', (theme) => onHelp(theme, colours))

  it('axe would find a contrast that is too low', () =>
    glancing({ theme: 'vscode-light', report: sparseReport() }, async (page) => {
      await page.evaluate(() =>
        document.documentElement.style.setProperty('--vscode-descriptionForeground', '#bbb'),
      )
      expect(
        (await violations(page, colours)).some((violation) => violation.startsWith('color-contrast')),
      ).toBe(true)
    }))
})

describe('what is drawn', () => {
  /** The least contrast of axes and bands against what they lie on, as WCAG reckons it. */
  const contrast = (page: Page) =>
    page.evaluate(() => {
      const dot = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
      const luminance = (...layers: readonly string[]): number => {
        for (const layer of layers) {
          dot.fillStyle = layer
          dot.fillRect(0, 0, 1, 1)
        }
        const [red = 0, green = 0, blue = 0] = [...dot.getImageData(0, 0, 1, 1).data].map((value) =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      return [...document.querySelectorAll('.ej-mark-axis, .ej-mark-band')].map((mark) => {
        const grounds: string[] = []
        for (let part: Element | null = mark; part; part = part.parentElement)
          grounds.unshift(getComputedStyle(part).backgroundColor)
        const { stroke } = getComputedStyle(mark)
        const [ground, line] = [luminance(...grounds), luminance(...grounds, stroke === 'none' ? '' : stroke)]
        return (Math.max(ground, line) + 0.05) / (Math.min(ground, line) + 0.05)
      })
    })

  it.each(THEMES)('stands out from its ground in %s, three to one (WCAG 1.4.11)', async (theme) => {
    for (const place of ['editor', 'sidebar'] as const)
      await glancing({ theme, place, report: fullReport() }, async (page) => {
        const all = await contrast(page)
        expect(all.length).toBeGreaterThan(10)
        expect(Math.min(...all)).toBeGreaterThanOrEqual(3)
      })
  })

  it('a number that opens its notes is 24 pixels tall wherever it stands (WCAG 2.5.8)', () =>
    glancing({ theme: 'obsidian-light', report: fullReport() }, async (page) => {
      await openDetails(page)
      const heights = await page.evaluate(() =>
        [...document.querySelectorAll('.ej-number')].map((each) => each.getBoundingClientRect().height),
      )
      expect(heights.filter((height) => height > 0 && height < 24)).toEqual([])
    }))

  it('the line below a number is below all of it, and not below what ends its sentence', () =>
    glancing({ theme: 'obsidian-light', report: fullReport() }, async (page) => {
      await openDetails(page)
      const [numbers, underlined] = await page.evaluate(() => {
        const texts = (...elements: readonly Element[]) => elements.map(({ textContent }) => textContent)
        const all = [...document.querySelectorAll('.ej-number, .ej-number *')]
        const hasLine = (each: Element) => getComputedStyle(each).textDecorationLine === 'underline'
        return [texts(...document.querySelectorAll('.ej-number')), texts(...all.filter(hasLine))]
      })
      expect(numbers.filter((number) => /[.,:;]$/.test(number)).length).toBeGreaterThan(5)
      expect(underlined).toEqual(numbers.map((number) => number.replace(/[.,:;\xa0·]+$/, '')))
    }))
})

describe('width', () => {
  /** What reaches beyond the page to the right, apart from what is hidden from sight. */
  const beyond = (page: Page) =>
    page.evaluate(() => {
      const width = document.documentElement.clientWidth
      const wide = [...document.querySelectorAll('.ej, .ej *:not(svg *)')].filter(
        (element) =>
          element.getBoundingClientRect().right > width + 1 &&
          !element.closest('.ej-unseen, .ej-table-frame'),
      )
      const scrolls = document.documentElement.scrollWidth > width
      return [
        ...wide.map((element) => `${element.tagName} ${element.getAttribute('class')}`),
        ...(scrolls ? ['the page'] : []),
      ]
    })

  it.each([...NAMES.map((name) => [name, 1] as const), ['full', 2] as const])(
    'a %s report stays within at every width and zoom %i',
    (name, zoom) =>
      glancing({ theme: 'vscode-dark', report: REPORTS[name](), zoom }, async (page) => {
        await openDetails(page)
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 1000 })
          expect(await beyond(page), `at ${width} pixels`).toEqual([])
        }
      }),
  )

  it.each([
    [1200, 1],
    [1600, 1],
    [1600, 2],
  ])('at %i pixels column %i within a card begins where that of the page does', (width, column) =>
    glancing({ theme: 'vscode-light', report: fullReport(), width }, async (page) => {
      const starts = await page.evaluate((nth) => {
        const { length } = getComputedStyle(document.querySelector('.ej-columns')!).gridTemplateColumns.split(
          ' ',
        )
        const cards = ['prediction', 'thoughts', 'activity'].map((id) => `.ej-section-${id} .ej-body > *`)
        const parts = ['goals', 'plans'].map((id) => `.ej-section-${id} .ej-parts > :nth-child(${nth + 1})`)
        const figure = `.ej-section-consistency .ej-figure:nth-last-of-type(${length - nth})`
        const lists = `.ej-section-words .ej-evidence > :nth-child(${nth + 1})`
        return [cards[nth]!, ...parts, figure, ...(length === 2 ? [lists] : [])].map((each) =>
          Math.round(document.querySelector(each)!.getBoundingClientRect().left),
        )
      }, column)
      expect(Math.max(...starts) - Math.min(...starts)).toBeLessThanOrEqual(1)
    }),
  )

  it('what ends a sentence stands behind the last word of a number, on the same line', () =>
    looking({ theme: 'obsidian-light', report: fullReport() }, async (page) => {
      // In French the names of numbers are long.
      await speaking(page, 'fr', 'page')
      for (let width = 260; width <= 420; width += 10) {
        await page.setViewportSize({ width, height: 1000 })
        const apart = await page.evaluate(() => {
          const range = document.createRange()
          const walker = document.createTreeWalker(document.querySelector('.ej')!, NodeFilter.SHOW_TEXT)
          const places: (readonly [Text, Text])[] = []
          for (let before: Text | undefined; walker.nextNode(); before = walker.currentNode as Text) {
            const text = walker.currentNode as Text
            const number = before?.parentElement?.closest('.ej-number')
            if (before && number?.checkVisibility() && /^[.,:;)]/.test(text.data)) places.push([before, text])
          }
          const { length } = places.filter(([number, end]) => {
            range.selectNodeContents(number)
            const last = [...range.getClientRects()].at(-1)!
            range.setStart(end, 0)
            range.setEnd(end, 1)
            const behind = range.getBoundingClientRect()
            return Math.abs(behind.left - last.right) > 1 || Math.abs(behind.bottom - last.bottom) > 1
          })
          return [length, places.length > 5]
        })
        expect(apart, `at ${width} pixels`).toEqual([0, true])
      }
    }))

  it.each([0, 1])(
    'how attempts felt fills its row beside or below the goals, of which %i are left out',
    (less) => {
      const report = fullReport()
      const goals = report.goals.slice(less)
      return glancing({ theme: 'vscode-light', report: { ...report, goals }, width: 1200 }, async (page) => {
        const ends = await page.evaluate(() =>
          ['goals .ej-body', 'goals .ej-parts > .ej-parts > .ej-part:last-child'].map((place) => {
            const element = document.querySelector(`.ej-section-${place}`)!
            return element.getBoundingClientRect().right - parseFloat(getComputedStyle(element).paddingRight)
          }),
        )
        expect(Math.abs(ends[0]! - ends[1]!)).toBeLessThanOrEqual(1)
      })
    },
  )

  /** Words of at most 20 letters that are drawn on two lines, and days that touch the sentence beside them. */
  const illSet = (page: Page) =>
    page.evaluate(() => {
      const broken: string[] = []
      const range = document.createRange()
      const walker = document.createTreeWalker(document.querySelector('.ej')!, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        if (node.parentElement?.closest('.ej-unseen, .ej-table-frame, .ej-findings, svg')) continue
        // A sentence may go on behind a dash; days in a column of their own may not.
        const words = node.parentElement?.closest('.ej-row-value') ? /[^\s-]{2,20}/g : /[^\s–-]{2,20}/g
        // What stands between two facts ends a line and begins none.
        for (const { 0: word, index } of [...node.data.matchAll(words), ...node.data.matchAll(/\S\s·/g)]) {
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          const tops = [...range.getClientRects()].map(({ top }) => Math.round(top))
          if (new Set(tops).size > 1) broken.push(word)
        }
      }
      const touching = [...document.querySelectorAll('.ej-evidence > li')].filter((line) => {
        const day = line.querySelector('.ej-margin > *')!.getBoundingClientRect()
        const words = line.querySelector('.ej-quote')?.getBoundingClientRect()
        return words && day.top < words.bottom && words.left > day.left && words.left < day.right + 6
      })
      return [...broken, ...touching.map((line) => line.textContent)]
    })

  /** What two words of one chart lie on each other. */
  const overlapping = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.ej svg')].flatMap((chart) => {
        const words = [...chart.querySelectorAll('.ej-mark-label')]
        const boxes = words.map((each) => each.getBoundingClientRect())
        return words.flatMap((word, at) =>
          words.slice(at + 1).flatMap((other, further) => {
            const [a, b] = [boxes[at]!, boxes[at + 1 + further]!]
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
            return apart ? [] : [`${word.textContent} on ${other.textContent}`]
          }),
        )
      }),
    )

  /** What is wider than its own place, or goes into the padding of its head. */
  const overfull = (page: Page) =>
    page.evaluate(() => {
      const wide = [...document.querySelectorAll('.ej *:not(svg, svg *)')].filter(
        (element) =>
          element.clientWidth > 0 &&
          element.scrollWidth > element.clientWidth + 1 &&
          !element.closest('.ej-unseen, .ej-table-frame'),
      )
      const heads = [...document.querySelectorAll('.ej-head')].filter((head) => {
        const room = head.getBoundingClientRect().right - parseFloat(getComputedStyle(head).paddingRight)
        return [...head.children].some((part) => part.getBoundingClientRect().right > room + 1)
      })
      return [...new Set([...wide, ...heads])].map((each) => `${each.className}: ${each.textContent}`)
    })

  /** Names of cards of which a word is on two lines. */
  const brokenNames = (page: Page) =>
    page.evaluate(() => {
      const range = document.createRange()
      return [...document.querySelectorAll('.ej-head > span:not(.ej-count)')].flatMap((name) => {
        const text = name.firstChild as Text
        return [...text.data.matchAll(/[^\s-]+/g)].flatMap(({ 0: word, index }) => {
          range.setStart(text, index)
          range.setEnd(text, index + word.length)
          return range.getClientRects().length > 1 ? [text.data] : []
        })
      })
    })

  const spaced = (page: Page, letterSpacing: string) =>
    page.evaluate((spacing) => {
      for (const each of document.querySelectorAll<HTMLElement>('.ej *')) each.style.letterSpacing = spacing
    }, letterSpacing)

  it.each(Object.keys(LANGUAGES) as Language[])(
    'every line of a narrow side bar stays in its place in %s',
    (language) =>
      looking(
        {
          theme: 'vscode-light',
          report: fullReport(),
          width: 280,
          place: 'sidebar',
          view: { opened: OPENED },
        },
        async (page) => {
          await speaking(page, language, 'sidebar')
          await openDetails(page)
          for (const width of [280, 240, 200]) {
            await page.setViewportSize({ width, height: 1000 })
            expect(await overfull(page), `at ${width} pixels`).toEqual([])
            expect(await overlapping(page), `at ${width} pixels`).toEqual([])
            expect(await brokenNames(page), `at ${width} pixels`).toEqual([])
          }
          // With wide letters too: a machine has the fonts that it has.
          await spaced(page, '0.08em')
          expect(await overfull(page), 'with wide letters').toEqual([])
        },
      ),
  )

  it('the number of a headline is large in each language, and never how many it is of', () =>
    looking({ theme: 'vscode-light', report: fullReport() }, async (page) => {
      for (const language of Object.keys(LANGUAGES) as Language[]) {
        await speaking(page, language, 'editor')
        const large = await page.evaluate(() =>
          [...document.querySelectorAll('.ej-lead *')]
            .filter((number) => parseFloat(getComputedStyle(number).fontSize) > 16)
            .map((number) => number.textContent),
        )
        expect(large, language).toEqual(['17', '36'])
      }
    }))

  it('what is looked for has room to be read in a narrow side bar, below its name where it must', () =>
    glancing({ theme: 'vscode-light', place: 'sidebar', report: fullReport(), width: 280 }, async (page) => {
      const field = await page.locator('.ej-search input').boundingBox()
      expect(field?.width).toBeGreaterThan(200)
    }))

  it('what can be shown and which cards stand on one line, however wide the page is', () =>
    looking({ theme: 'vscode-light', place: 'editor', report: fullReport() }, async (page) => {
      for (let width = 460; width <= 1600; width += 20) {
        await page.setViewportSize({ width, height: 600 })
        const middles = await page.evaluate(() => {
          const shown = ['.ej-tools .ej-toggles', '.ej-tools .ej-folded > summary']
          return shown.map((each) => {
            const { top, bottom } = document.querySelector(each)!.getBoundingClientRect()
            return (top + bottom) / 2
          })
        })
        expect(Math.abs(middles[0]! - middles[1]!), `at ${width} pixels`).toBeLessThan(4)
      }
    }))

  it('the name of a card stands on one line for as long as the number beside it can give way', () =>
    looking({ theme: 'vscode-light', report: fullReport() }, async (page) => {
      await speaking(page, 'de', 'editor')
      for (let width = 400; width <= 900; width += 20) {
        await page.setViewportSize({ width, height: 1000 })
        const broken = await page.evaluate(() => {
          const range = document.createRange()
          return [...document.querySelectorAll<HTMLElement>('.ej-head > .ej-count')].flatMap((count) => {
            const name = count.previousElementSibling!
            range.selectNodeContents(name)
            if (range.getClientRects().length === 1) return []
            const taken = count.offsetWidth
            count.style.width = 'min-content'
            const least = count.offsetWidth
            count.style.removeProperty('width')
            return taken > least + 1 ? [name.textContent] : []
          })
        })
        expect(broken, `at ${width} pixels`).toEqual([])
      }
    }))

  it('the numbers of a column of a table end at one line, also those that open notes', () =>
    looking({ theme: 'vscode-light', report: fullReport(), view: { tables: true } }, async (page) => {
      const ends = await page.evaluate(() => {
        const range = document.createRange()
        return [...document.querySelectorAll('.ej-section-consistency td:last-child')].map((cell) => {
          const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode()!
          range.selectNodeContents(text)
          const far = cell.getBoundingClientRect().right - range.getBoundingClientRect().right
          return [cell.querySelector('button') ? 'button' : 'text', Math.round(far)].join(' ')
        })
      })
      expect(new Set(ends)).toEqual(new Set(['button 14', 'text 14']))
    }))

  it('a day stands on one line of a table, also beside a long name in a narrow one', () =>
    looking(
      {
        theme: 'vscode-light',
        report: { ...fullReport(), today: '2027-10-14' },
        width: 240,
        view: { tables: true },
      },
      async (page) => {
        const heights = await page.evaluate(() =>
          [...document.querySelectorAll('.ej-section-activity tbody tr')].map((row) => row.clientHeight),
        )
        expect(heights.length).toBeGreaterThan(5)
        expect(new Set(heights).size).toBe(1)
      },
    ))

  it.each([200, 280, 400, 900])('at %i pixels no two words of a chart lie on each other', (width) =>
    glancing({ theme: 'obsidian-light', report: fullReport(), width }, async (page) => {
      await openDetails(page)
      expect(await overlapping(page)).toEqual([])
    }),
  )

  it.each([280, 900])('at %i pixels no short word is broken, and none touches the next', (width) =>
    // A year later, so that every day is named with its year, and with the letter spacing that a reader may set (WCAG 1.4.12).
    glancing(
      { theme: 'vscode-light', report: { ...fullReport(), today: '2027-10-14' }, width },
      async (page) => {
        await openDetails(page)
        await spaced(page, '0.12em')
        expect(await illSet(page)).toEqual([])
      },
    ),
  )

  it.each([200, 240])('at %i pixels no short word is broken, with all that can be opened', (width) =>
    glancing(
      {
        theme: 'vscode-light',
        report: poisoned(fullReport(), ' kilometres'),
        width,
        place: 'sidebar',
        view: { opened: OPENED },
      },
      async (page) => {
        await openDetails(page)
        expect(await illSet(page)).toEqual([])
      },
    ),
  )

  it.each([280, 900])('at %i pixels, letters of twice the size and words without end stay within', (width) =>
    glancing(
      {
        theme: 'obsidian-light',
        report: poisoned(fullReport(), 'x'.repeat(300)),
        width,
        view: { tables: true },
      },
      async (page) => {
        await openDetails(page)
        await page.evaluate(() => document.documentElement.style.setProperty('--font-ui-small', '26px'))
        expect(await beyond(page)).toEqual([])
      },
    ),
  )

  it.each([13, 26])(
    'in letters of %i pixels, marks stand beside their line and labels in their place',
    (size) =>
      glancing({ theme: 'obsidian-light', report: fullReport(), width: 900 }, async (page) => {
        await openDetails(page)
        const off = await page.evaluate((pixels) => {
          document.documentElement.style.setProperty('--font-ui-small', `${pixels}px`)
          const box = (each: Element) => each.getBoundingClientRect()
          const middle = ({ top, bottom }: DOMRect): number => (top + bottom) / 2
          const range = document.createRange()
          const marks = [...document.querySelectorAll('.ej-glyph')].filter((mark) => {
            const words = document.createTreeWalker(mark.parentElement!, NodeFilter.SHOW_TEXT)
            range.selectNodeContents(words.nextNode()!)
            const [line] = range.getClientRects()
            return mark.checkVisibility() && line && Math.abs(middle(line) - middle(box(mark))) > 3
          })
          const labels = [...document.querySelectorAll('svg .ej-mark-label')].filter((label) => {
            const chart = label.closest('.ej-scrub, .ej-row-head')!
            const axis = chart.querySelector('.ej-mark-axis')
            return (
              box(label).bottom > box(chart.nextElementSibling!).top + 1 ||
              (axis && chart.matches('.ej-scrub') && box(label).top < box(axis).top)
            )
          })
          return [...marks, ...labels].map(
            (each) => `${each.getAttribute('class')} ${each.parentElement!.textContent}`,
          )
        }, size)
        expect(off).toEqual([])
      }),
  )

  it.each([
    [280, 1, {}],
    [900, 2, {}],
    [1600, 3, {}],
    [900, 2, { hidden: ['today', 'consistency', 'prediction', 'assessment', 'values'] }],
    [1600, 2, { hidden: ['plans', 'values', 'people', 'activity', 'words'] }],
  ])(
    'at %i pixels there are titles in %i columns, and the eye meets what the keyboard meets: %o',
    (width, columns, view) =>
      glancing({ theme: 'vscode-light', report: fullReport(), width, view }, async (page) => {
        const places = await page.evaluate(() =>
          [...document.querySelectorAll('.ej-head')].map((section) => {
            const { left, top } = section.getBoundingClientRect()
            return { left, top }
          }),
        )
        expect(new Set(places.map(({ left }) => Math.round(left))).size).toBe(columns)
        places.slice(1).forEach(({ left, top }, index) => {
          const before = places[index]!
          expect(top > before.top || left > before.left).toBe(true)
        })
      }),
  )
})

describe('keyboard', () => {
  it.each([
    [280, DEFAULT_VIEW],
    [1600, { ...DEFAULT_VIEW, tables: true }],
  ])('Tab reaches everything that can be used at %i pixels, in order, and shows where it is', (width, view) =>
    looking({ theme: 'vscode-hc-dark', report: fullReport(), width, view }, async (page) => {
      const wanted = await page.evaluate(() => {
        const all = [...document.querySelectorAll<HTMLElement>('button, select, input, summary, [tabindex]')]
        const seen = all.filter((element) => element.checkVisibility())
        seen.forEach((element, index) => (element.dataset['order'] = String(index)))
        return seen.length
      })
      expect(wanted).toBeGreaterThan(40)
      await page.evaluate(() => {
        window.reached = []
        document.addEventListener('focusin', () => {
          const focused = document.activeElement as HTMLElement
          window.reached.push([focused.dataset['order'], getComputedStyle(focused).outlineStyle].join(' '))
        })
      })
      for (let presses = 0; presses < wanted; presses++) await page.keyboard.press('Tab')
      expect(await page.evaluate(() => window.reached)).toEqual(
        Array.from({ length: wanted }, (_, index) => `${index} solid`),
      )
    }),
  )

  it('whatever is pressed, the focus stays on the page, and is seen', () =>
    looking({ theme: 'vscode-dark', report: fullReport(), width: 900 }, async (page) => {
      const presses = await page.evaluate(() => {
        const all = [...document.querySelectorAll<HTMLElement>('button, select, input, summary, [tabindex]')]
        const sortOf = (each: HTMLElement) =>
          [each.tagName, each.className, each.closest('section')?.className].join(' ')
        const sorts = new Map(
          all.filter((each) => each.checkVisibility()).map((each) => [sortOf(each), each]),
        )
        // One of each sort in each section: the rest is left out of the way of Tab.
        for (const each of all) if (sorts.get(sortOf(each)) !== each) each.tabIndex = -1
        return sorts.size
      })
      expect(presses).toBeGreaterThan(40)
      await page.evaluate(() => {
        window.reached = []
        let pressed: string | undefined
        document.addEventListener('keyup', ({ key }) => {
          const focused = document.activeElement
          const isSeen = focused !== null && getComputedStyle(focused).outlineStyle === 'solid'
          const isThere = isSeen && focused.closest('.ej') !== null
          if (key === 'Tab') pressed = isThere ? focused.outerHTML.slice(0, 90) : undefined
          if (key === 'Tab' || !isThere) window.reached.push(`${key} ${isThere ? 'on' : 'off'} ${pressed}`)
        })
      })
      for (let press = 0; press < presses; press++) {
        for (const key of ['Tab', 'Enter', 'Enter']) await page.keyboard.press(key)
      }
      const reached = await page.evaluate(() => window.reached)
      // Behind the last of the page, Tab leaves it: until there nothing may.
      const end = reached.findIndex((each) => each.includes(' off '))
      expect(reached[end]).toBe('Tab off undefined')
      expect(end).toBeGreaterThan(50)
      expect(reached.filter((each) => /^Enter off (?!undefined)/.test(each))).toEqual([])
      expect(await page.evaluate(() => window.harness.sent.length)).toBeGreaterThan(60)
    }))

  it('a filter, a number, a chart and a note behind it by keys alone', () =>
    looking({ theme: 'obsidian-light', report: fullReport(), width: 900 }, async (page) => {
      const last = () => page.evaluate(() => window.harness.sent.at(-1))
      await page.getByRole('combobox', { name: 'Goal' }).focus()
      await page.keyboard.press('ArrowDown')
      expect(await last()).toMatchObject({ view: { goal: fullReport().goals[0]!.path } })
      await page.getByRole('button', { name: '17, the notes counted' }).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await last()).toEqual({ open: 'Efficacy/behind-attempt.md', line: 4 })
      const strip = page.getByRole('slider', { name: /^Day by day/ })
      await strip.focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowRight')
      expect(await strip.getAttribute('aria-valuetext')).toBe('18 Sep: practice, 1 entry')
      await page.keyboard.press('Enter')
      expect(await last()).toMatchObject({ view: { opened: ['days@practice-days', 'strip@day:2026-09-18'] } })
      expect(await strip.evaluate((element) => element === document.activeElement)).toBe(true)
    }))

  it('Enter and Space turn a section, and the focus stays on its head', () =>
    looking({ theme: 'obsidian-dark', report: fullReport() }, async (page) => {
      const head = page.getByRole('button', { name: /^Goals/ })
      await head.focus()
      for (const [key, expanded] of [
        ['Enter', 'false'],
        ['Space', 'true'],
      ] as const) {
        await page.keyboard.press(key)
        expect(await head.getAttribute('aria-expanded')).toBe(expanded)
        expect(await head.evaluate((element) => element === document.activeElement)).toBe(true)
      }
      const sent = await page.evaluate(() => window.harness.sent)
      expect(sent.map(readMessage)).toEqual([
        { view: { ...DEFAULT_VIEW, shut: ['goals'] } },
        { view: DEFAULT_VIEW },
      ])
    }))
})

describe('an update', () => {
  it('keeps focus and scrolling, also where a list comes in another order', () =>
    looking(
      { theme: 'vscode-dark', report: fullReport(), width: 400, height: 500, view: { opened: [LADDER] } },
      async (page) => {
        const step = page.getByRole('button', { name: /^Lead one five-minute item/ })
        await step.focus()
        const top = () => step.evaluate((element) => element.getBoundingClientRect().top)
        const before = await top()
        expect(await page.evaluate(() => document.documentElement.scrollTop)).toBeGreaterThan(300)
        const report = fullReport()
        await page.evaluate((next) => window.harness.update(next), shownOf({ ...report, problems: [] }))
        expect(await top()).toBe(before)
        await page.evaluate(
          (next) => window.harness.update(next),
          shownOf({ ...report, goals: [...report.goals].reverse() }),
        )
        expect(await step.evaluate((element) => element === document.activeElement)).toBe(true)
      },
    ))

  it('is drawn also where the window paints nothing', () =>
    looking({ theme: 'vscode-dark', report: emptyReport() }, async (page) => {
      const lead = await page.evaluate((shown) => {
        window.requestAnimationFrame = () => 0
        window.harness.update(shown)
        return document.querySelector('.ej-lead')?.textContent
      }, shownOf(fullReport()))
      expect(lead).toContain('17 of the last')
    }))
})

describe('a page that is longer than its window', () => {
  /** Begins it as a host does; what is to come waits until it is let. */
  const beginning = (width: number, look: (page: Page) => Promise<void>, isSlow = false): Promise<void> =>
    looking({ theme: 'vscode-dark', report: emptyReport(), width }, async (page) => {
      await page.evaluate(
        ([mounting, isSlow]) => {
          window.held = []
          let now = 0
          // So slow that each turn has time for one piece alone.
          if (isSlow) performance.now = () => (now += 60)
          window.setTimeout = ((then: () => void) => window.held.push(then)) as typeof setTimeout
          window.harness.clear('')
          window.harness.start(mounting, true)
        },
        [{ shown: shownOf(fullReport()), view: DEFAULT_VIEW, place: 'editor' as const }, isSlow] as const,
      )
      await look(page)
    })
  const note = (page: Page) =>
    page.evaluate(() => {
      const shown = [...document.querySelectorAll('.ej *:not(.ej-group:empty)')].filter(
        // What waits for its first piece is not displayed.
        (element) => element.getClientRects().length > 0,
      )
      const placed = shown.map((element) => {
        const { left, top } = element.getBoundingClientRect()
        return [element, `${Math.round(left)}, ${Math.round(top)}`] as const
      })
      window.stood = new Map(placed)
    })
  /** What stands elsewhere once the rest is drawn, and what has come into view that was not there. */
  const differences = (page: Page) =>
    page.evaluate(() => {
      for (let turn = window.held.shift(); turn; turn = window.held.shift()) turn()
      const [moved, late]: [string[], string[]] = [[], []]
      for (const element of document.querySelectorAll('.ej *')) {
        const { bottom, left, top } = element.getBoundingClientRect()
        const stood = window.stood.get(element)
        const stands = `${Math.round(left)}, ${Math.round(top)}`
        const isSeen = top < innerHeight && bottom > 0 && !element.closest('.ej-table-frame')
        if (stood !== undefined && stood !== stands)
          moved.push(`${element.outerHTML.slice(0, 80)}: ${stood} → ${stands}`)
        else if (stood === undefined && isSeen) late.push(element.outerHTML.slice(0, 80))
      }
      return { moved, late, cards: document.querySelectorAll('.ej-section, .ej-foot').length }
    })
  const ALL = { moved: [], late: [], cards: 16 }

  it.each([
    [280, false],
    [900, false],
    [900, true],
    [1600, false],
    [1600, true],
  ])('shows all that is in view at once at %i pixels, and nothing moves later (slow: %s)', (width, isSlow) =>
    beginning(
      width,
      async (page) => {
        await note(page)
        expect(await page.locator('.ej-foot').count()).toBe(0)
        expect(await differences(page)).toEqual(ALL)
      },
      isSlow,
    ),
  )

  it.each([280, 900])('begins where it was left, also far down, at %i pixels', (width) =>
    beginning(width, async (page) => {
      await page.evaluate(() => {
        window.harness.reach(1500)
        scrollTo(0, 1500)
      })
      expect(await page.evaluate(() => scrollY)).toBe(1500)
      await note(page)
      expect(await differences(page)).toEqual(ALL)
    }),
  )

  it('begins there as a page of VS Code, which was told where', () =>
    beginning(900, async (page) => {
      await page.evaluate(() => {
        window.harness.clear('')
        const kept = { getState: () => ({ folder: '', scrolled: 1500 }), setState() {}, postMessage() {} }
        Object.assign(window, { acquireVsCodeApi: () => kept })
      })
      await page.evaluate((await buildDashboard('packages/vscode/src/webview.ts')).script)
      const update: Update = { told: { nth: 0, shown: shownOf(fullReport()) }, view: DEFAULT_VIEW }
      await page.evaluate((data) => dispatchEvent(new MessageEvent('message', { data })), update)
      expect(await page.evaluate(() => scrollY)).toBe(1500)
      await note(page)
      expect(await differences(page)).toEqual(ALL)
    }))

  it('keeps the focus and the place of who goes on while the rest comes', () =>
    beginning(400, async (page) => {
      await page.getByRole('button', { name: 'New entry' }).focus()
      await page.evaluate(() => {
        window.held.shift()?.()
        scrollTo(0, 150)
      })
      await page.keyboard.press('Tab')
      const focused = () => page.evaluate(() => [document.activeElement?.textContent, scrollY])
      const before = await focused()
      expect(before[0]).toBe('Plan an attempt')
      await note(page)
      expect(await differences(page)).toMatchObject({ moved: [], cards: 16 })
      expect(await focused()).toEqual(before)
    }))

  it('comes to its end by itself, also where the window paints nothing', () =>
    looking({ theme: 'vscode-dark', report: emptyReport(), height: 300 }, async (page) => {
      const isShort = await page.evaluate(
        (mounting) => {
          window.requestAnimationFrame = () => 0
          window.harness.clear('')
          window.harness.start(mounting, true)
          return document.querySelector('.ej-foot') === null
        },
        { shown: shownOf(fullReport()), view: DEFAULT_VIEW, place: 'editor' as const },
      )
      expect(isShort).toBe(true)
      await page.locator('.ej-foot').waitFor()
      await page.locator('.ej-section-people table').first().waitFor({ state: 'attached' })
    }))
})

describe('the content security policy', () => {
  const violations = (page: Page) =>
    page.evaluate(() => (window as unknown as { violations: string[] }).violations)
  const HOSTILE = `</script></title><img src="http://evil.test/x" onerror="window.hit = 1"><style>body{display:none}</style><b style="color:red">`

  it('has nothing to complain of, whatever a title says', () =>
    looking(
      {
        theme: 'obsidian-light',
        report: poisoned(fullReport(), HOSTILE),
        view: { tables: true, opened: OPENED },
      },
      async (page) => {
        const asked: string[] = []
        page.on('request', (request) => asked.push(request.url()))
        await openDetails(page)
        for (const name of ['Text', 'Numbers', 'Tables']) {
          await page.getByRole('button', { name, exact: true }).click()
          await page.getByRole('button', { name, exact: true }).click()
        }
        expect(await violations(page)).toEqual([])
        expect(asked).toEqual([])
        expect(await page.evaluate(() => 'hit' in window)).toBe(false)
        expect(await page.locator('.ej-next-title').textContent()).toContain(HOSTILE)
      },
    ))

  it('is in force', () =>
    looking({ theme: 'obsidian-light', report: emptyReport() }, async (page) => {
      await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p>'))
      await expect.poll(() => violations(page)).toEqual(['style-src-attr inline'])
    }))
})

describe('the line above it that says how far a scan is', () => {
  it.each(THEMES)('has the looks of the dashboard in %s, and none of the browser', (theme) =>
    looking(
      { theme, report: emptyReport() },
      async (page) => {
        await page.evaluate(() => window.harness.reading({ done: 3, of: 9, stopped: false }))
        const stop = page.locator('.ej-reading button')
        const { background, border, color } = await stop.evaluate((button) => {
          const style = getComputedStyle(button)
          return { background: style.backgroundColor, border: style.borderTopWidth, color: style.color }
        })
        expect({ background, border }).toEqual({ background: 'rgba(0, 0, 0, 0)', border: '0px' })
        await page.evaluate(() =>
          document
            .querySelector('.ej')!
            .insertAdjacentHTML('beforeend', '<button class="ej-link">x</button>'),
        )
        const link = page.locator('.ej > button.ej-link')
        expect(color).toBe(await link.evaluate((button) => getComputedStyle(button).color))
      },
      true,
    ),
  )
})

describe('what the system asks for', () => {
  it('less motion: nothing turns', () =>
    looking({ theme: 'vscode-light', report: fullReport() }, async (page) => {
      const duration = () =>
        page.evaluate(() => getComputedStyle(document.querySelector('.ej-chevron')!).transitionDuration)
      expect(await duration()).toBe('0.12s')
      await page.emulateMedia({ reducedMotion: 'reduce' })
      expect(await duration()).toBe('0s')
    }))

  it('forced colours: marks stand out from the ground and from each other', () =>
    looking({ theme: 'obsidian-dark', report: fullReport() }, async (page) => {
      await page.emulateMedia({ forcedColors: 'active' })
      const [ground, text, done, none, ...lines] = await page.evaluate(() => {
        const style = (selector: string) => getComputedStyle(document.querySelector(selector)!)
        return [
          style('.ej').backgroundColor,
          style('.ej h1').color,
          style('.ej-mark-done').fill,
          style('.ej-mark-none').fill,
          style('.ej-mark-line').stroke,
          style('.ej-chevron').stroke,
        ]
      })
      expect(new Set([ground, done, none]).size).toBe(3)
      expect(lines).toEqual([text, text])
    }))
})
