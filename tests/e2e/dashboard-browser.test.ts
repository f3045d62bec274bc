import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_VIEW, readMessage } from '@core/dashboard/messages'
import { openBrowser } from '../support/browser'
import { buildDashboard, showDashboard, THEMES, type Parts, type Shown } from '../support/dashboard-page'
import { emptyReport, fullReport, poisoned, sparseReport } from '../support/sample-report'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const REPORTS = { full: fullReport, sparse: sparseReport, empty: emptyReport } as const
type Name = keyof typeof REPORTS
const NAMES = Object.keys(REPORTS) as Name[]
const WIDTHS = [280, 400, 900, 1600]

let browser: Browser
let parts: Parts

beforeAll(async () => {
  ;[parts, browser] = await Promise.all([buildDashboard(), openBrowser()])
})
afterAll(() => browser.close())

/** Shows a report for as long as `look` runs. */
async function looking<T>(shown: Omit<Shown, 'parts'>, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await showDashboard(browser, { parts, ...shown })
  try {
    return await look(page)
  } finally {
    await page.close()
  }
}

const openDetails = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))

it('the bundle stays well under 95 kB', () => {
  expect(parts.script.length).toBeGreaterThan(10_000)
  expect(parts.script.length).toBeLessThan(95_000)
})

describe('accessibility', () => {
  const everything: RunOptions = { rules: { 'target-size': { enabled: true } } }
  const colours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] }
  const violations = async (page: Page, rules = everything): Promise<string[]> => {
    await openDetails(page)
    await page.evaluate(AXE)
    const results = await page.evaluate<AxeResults>(
      `window.axe.run(document, ${JSON.stringify({ ...rules, resultTypes: ['violations'] })})`,
    )
    expect(results.passes.length).toBeGreaterThan(rules === everything ? 10 : 0)
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`),
    )
  }

  it.each(NAMES)('axe finds nothing with a %s report', (name) =>
    looking({ theme: 'vscode-hc-light', report: REPORTS[name]() }, async (page) => {
      expect(await violations(page)).toEqual([])
    }),
  )

  it.each(THEMES.flatMap((theme) => NAMES.map((name) => [theme, name] as const)))(
    'axe finds nothing hard to read in %s with a %s report',
    (theme, name) =>
      looking({ theme, report: REPORTS[name]() }, async (page) => {
        expect(await violations(page, colours)).toEqual([])
      }),
  )

  it.each([
    ['tables', { view: { tables: true } }],
    ['hidden text', { view: { text: false } }],
    ['hidden numbers', { view: { numbers: false } }],
    ['shut sections', { view: { shut: ['today', 'goals', 'check'] } }],
    ['the sidebar', { place: 'sidebar', width: 300 }],
  ] as const)('axe finds nothing with %s', (_, change) =>
    looking({ theme: 'vscode-light', report: fullReport(), ...change }, async (page) => {
      expect(await violations(page)).toEqual([])
    }),
  )

  it('axe would find a contrast that is too low', () =>
    looking({ theme: 'vscode-light', report: sparseReport() }, async (page) => {
      await page.evaluate(() =>
        document.documentElement.style.setProperty('--vscode-descriptionForeground', '#bbb'),
      )
      expect(
        (await violations(page, colours)).some((violation) => violation.startsWith('color-contrast')),
      ).toBe(true)
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
      looking({ theme: 'vscode-dark', report: REPORTS[name](), zoom }, async (page) => {
        await openDetails(page)
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 1000 })
          expect(await beyond(page), `at ${width} pixels`).toEqual([])
        }
      }),
  )

  it.each([280, 900])('at %i pixels, letters of twice the size and words without end stay within', (width) =>
    looking(
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

  it.each([
    [280, 1],
    [900, 2],
    [1600, 3],
  ])('at %i pixels there are %i columns, and the eye meets what the keyboard meets', (width, columns) =>
    looking({ theme: 'vscode-light', report: fullReport(), width }, async (page) => {
      const places = await page.evaluate(() =>
        [...document.querySelectorAll('section')].map((section) => {
          const { left, top } = section.getBoundingClientRect()
          return { left, top }
        }),
      )
      expect(new Set(places.map(({ left }) => left)).size).toBe(columns)
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
        const all = [...document.querySelectorAll<HTMLElement>('button, select, summary, [tabindex]')]
        const seen = all.filter((element) => element.checkVisibility())
        seen.forEach((element, index) => (element.dataset['order'] = String(index)))
        return seen.length
      })
      expect(wanted).toBeGreaterThan(40)
      const reached: number[] = []
      for (let presses = 0; presses < wanted; presses++) {
        await page.keyboard.press('Tab')
        const { order, outline } = await page.evaluate(() => {
          const focused = document.activeElement as HTMLElement
          return { order: Number(focused.dataset['order']), outline: getComputedStyle(focused).outlineStyle }
        })
        reached.push(order)
        expect(outline).toBe('solid')
      }
      expect(reached).toEqual(Array.from({ length: wanted }, (_, index) => index))
    }),
  )

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
    looking({ theme: 'vscode-dark', report: fullReport(), width: 400, height: 500 }, async (page) => {
      const step = page.getByRole('button', { name: /^Lead one five-minute item/ })
      await step.focus()
      const top = () => step.evaluate((element) => element.getBoundingClientRect().top)
      const before = await top()
      expect(await page.evaluate(() => document.documentElement.scrollTop)).toBeGreaterThan(300)
      const report = fullReport()
      await page.evaluate((next) => window.harness.update(next), { ...report, problems: [] })
      expect(await top()).toBe(before)
      await page.evaluate((next) => window.harness.update(next), {
        ...report,
        goals: [...report.goals].reverse(),
      })
      expect(await step.evaluate((element) => element === document.activeElement)).toBe(true)
    }))

  it('is drawn also where the window paints nothing', () =>
    looking({ theme: 'vscode-dark', report: emptyReport() }, async (page) => {
      const lead = await page.evaluate((report) => {
        window.requestAnimationFrame = () => 0
        window.harness.update(report)
        return document.querySelector('.ej-lead')?.textContent
      }, fullReport())
      expect(lead).toContain('17 of the last')
    }))
})

describe('the content security policy', () => {
  const violations = (page: Page) =>
    page.evaluate(() => (window as unknown as { violations: string[] }).violations)
  const HOSTILE = `</script></title><img src="http://evil.test/x" onerror="window.hit = 1"><style>body{display:none}</style><b style="color:red">`

  it('has nothing to complain of, whatever a title says', () =>
    looking(
      { theme: 'obsidian-light', report: poisoned(fullReport(), HOSTILE), view: { tables: true } },
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
      const [ground, done, none, line] = await page.evaluate(() => {
        const style = (selector: string) => getComputedStyle(document.querySelector(selector)!)
        return [
          style('.ej').backgroundColor,
          style('.ej-mark-done').fill,
          style('.ej-mark-none').fill,
          style('.ej-mark-line').stroke,
        ]
      })
      expect(new Set([ground, done, none]).size).toBe(3)
      expect(line).not.toBe(ground)
    }))
})
