import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import * as phrases from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import { Journal } from '@core/journal/journal'
import { openBrowser } from '../support/browser'
import { memory, MemoryVault } from '../support/memory-vault'
import { filesBelow, openObsidian, type Opened, type Served, serveObsidian } from '../support/obsidian-page'

const TODAY = '2026-08-02'
const NOW = new Date(2026, 7, 2, 18, 30)
/** Runs leave the committed pictures alone; `node scripts/pictures.mjs` renews them. */
const PICTURES = join(import.meta.dirname, '../..', process.env['PICTURES'] ?? '.cache/pictures')

let browser: Browser
let served: Served
let vaults: Record<'full' | 'sparse' | 'empty', Record<string, Uint8Array>>
const requests: string[] = []

beforeAll(async () => {
  vaults = { full: sampleVault(), sparse: sampleVault('--three'), empty: {} }
  served = await serveObsidian()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

function sampleVault(...options: readonly string[]): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'efficacy-sample-'))
  const out = join(folder, 'vault')
  try {
    const script = join(import.meta.dirname, '../../scripts/sample-vault.mjs')
    execFileSync(process.execPath, [script, '--out', out, '--today', TODAY, '--seed', '1', ...options])
    return filesBelow(out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Opens a vault for as long as `look` runs; every request is logged, and no error may reach the console. */
async function looking(opened: Partial<Opened>, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext()
  const errors: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  context.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  context.on('weberror', (error) => errors.push(String(error.error())))
  const all = {
    theme: 'light',
    files: vaults.full,
    opens: 'right',
    width: 1200,
    height: 1000,
    now: NOW,
    ...opened,
  } as const
  try {
    await look(await openObsidian(context, served, all))
    expect(errors).toEqual([])
  } finally {
    await context.close()
  }
}

async function reportOf(files: Record<string, Uint8Array>): Promise<Report> {
  const vault = new MemoryVault()
  for (const [path, bytes] of Object.entries(files)) vault.put(path, bytes)
  const journal = new Journal(vault, memory(), { now: () => NOW })
  await journal.scan()
  return buildReport(journal.snapshot(), journal.today())
}

/** What can be read in the dashboard, by eye or by a screen reader. */
const shownText = (page: Page): Promise<string> =>
  page.locator('.ej').evaluate((root) => {
    const labels = [...root.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label'))
    return [(root as HTMLElement).innerText, ...labels].join('\n')
  })

describe('the dashboard from the ribbon', () => {
  it('shows the numbers of the JSON', () =>
    looking({ opens: 'main' }, async (page) => {
      const report = await reportOf(vaults.full)
      expect(await page.evaluate(() => window.obsidianHarness.report())).toBe(JSON.stringify(report))
      const { consistency, calibration, evidence } = report.measures
      const text = await shownText(page)
      for (const sentence of [
        phrases.longDate(report.today),
        phrases.notesCount(report.notes),
        phrases.consistencyCount(consistency),
        phrases.consistencySentence(consistency, report.today),
        phrases.predictionCount(calibration),
        phrases.plain(phrases.predictionLead(calibration)),
        ...phrases.rangeSentences(calibration),
        phrases.goalsCount(report.goals),
        phrases.evidenceCount(evidence.n),
        phrases.findingsCount(report),
        phrases.problemsSentence(report.problems),
      ]) {
        expect(text).toContain(sentence)
      }
      expect(report.problems.length).toBeGreaterThan(0)
      for (const { path, line } of report.problems.slice(0, 20)) expect(text).toContain(`${path}:${line}`)
    }))

  it('opens a problem at its note', () =>
    looking({}, async (page) => {
      const [problem] = (await reportOf(vaults.full)).problems
      await page.click(`.ej-findings button:has-text("${problem?.path ?? ''}")`)
      await expect.poll(() => page.evaluate(() => window.obsidianHarness.front())).toBe(problem?.path)
    }))

  it('asks from a button, and Esc leaves everything as it was', () =>
    looking({ files: {} }, async (page) => {
      const before = await page.evaluate(() => window.obsidianHarness.report())
      await page.click('.ej-group-today .ej-actions:last-child button')
      await page.waitForSelector('.modal .suggestion-item')
      expect(await page.locator('.efficacy-question-title').innerText()).not.toBe('')
      await page.keyboard.press('Escape')
      await page.waitForSelector('.modal', { state: 'detached' })
      expect(await page.evaluate(() => window.obsidianHarness.report())).toBe(before)
      expect(await page.evaluate(() => window.obsidianHarness.notices())).toEqual([])
    }))

  it('works on in a window of its own', () =>
    looking({ opens: 'main' }, async (page) => {
      await page.evaluate(() => {
        document.body.append(document.createElement('iframe'))
        window.obsidianHarness.moveOut()
      })
      const frame = page.frameLocator('iframe')
      const head = frame.locator('.ej-head').first()
      expect(await head.getAttribute('aria-expanded')).toBe('true')
      await head.click()
      expect(await head.getAttribute('aria-expanded')).toBe('false')
      expect(await page.locator('.ej').count()).toBe(0)
    }))

  it('is gone after the plugin is switched off', () =>
    looking({}, async (page) => {
      await page.evaluate(() => window.obsidianHarness.unload())
      await page.waitForSelector('.ej', { state: 'detached' })
      expect(await page.locator('.side-dock-ribbon-action').count()).toBe(0)
    }))
})

describe('pictures', () => {
  mkdirSync(PICTURES, { recursive: true })

  it.each([
    { theme: 'light', name: 'full', opens: 'main', width: 1600, height: 1500 },
    { theme: 'light', name: 'sparse', opens: 'main', width: 900, height: 1400 },
    { theme: 'light', name: '280', opens: 'right', width: 280 + 44, height: 1400 },
    { theme: 'dark', name: 'full', opens: 'main', width: 900, height: 1500 },
    { theme: 'dark', name: 'empty', opens: 'main', width: 900, height: 1000 },
  ] as const)('$theme $name', ({ theme, name, opens, width, height }) =>
    looking({ theme, opens, width, height, files: vaults[name === '280' ? 'full' : name] }, async (page) => {
      const dashboard = page.locator('.view-content')
      const overflow = await dashboard.evaluate((element) => element.scrollWidth - element.clientWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      expect(await dashboard.evaluate((element) => element.clientWidth)).toBe(width - 44)
      await dashboard.screenshot({
        path: join(PICTURES, `obsidian-${theme}-${name}.png`),
        animations: 'disabled',
      })
    }),
  )
})

describe('pictures of the way', () => {
  const asking = (page: Page, command: string): Promise<void> =>
    page.evaluate((id) => window.obsidianHarness.run(id), command)
  const picture = (page: Page, name: string): Promise<unknown> =>
    page.screenshot({ path: join(PICTURES, `obsidian-${name}.png`), animations: 'disabled' })

  it('of the first run: what it is, then one or two practices', () =>
    looking({ files: {}, opens: 'main', width: 900, height: 900 }, async (page) => {
      await asking(page, 'set-up')
      await page.waitForSelector('.modal')
      await picture(page, 'first-run')
    }))

  it('of choosing a practice', () =>
    looking({ opens: 'main', width: 900, height: 900 }, async (page) => {
      await asking(page, 'choose-practice')
      await page.waitForSelector('.modal .suggestion-item')
      await picture(page, 'choosing')
    }))

  it('of a thought record in short steps, with the automatic thought in sight', () =>
    looking({ opens: 'main', width: 900, height: 900, theme: 'dark' }, async (page) => {
      await asking(page, 'new-entry')
      await page.locator('.modal .suggestion-item', { hasText: 'Thought record' }).click()
      const answer = page.locator('.efficacy-run textarea')
      for (const words of ['The stand-up, when my turn came.', 'They can all tell that I am behind.']) {
        await answer.fill(words)
        await page.locator('.efficacy-run button', { hasText: 'Next' }).click()
      }
      await expect.poll(() => page.locator('.efficacy-run-words').innerText()).toContain('They can all tell')
      await picture(page, 'thought-steps')
      await page.keyboard.press('Escape')
      await page.locator('.suggestion-item', { hasText: 'Discard' }).click()
    }))

  it('of the seven days on day 5 and the thirty days on day 13', () =>
    looking({ opens: 'main', width: 1200, height: 900 }, async (page) => {
      const plans = page.locator('.ej-section-plans')
      const text = await plans.innerText()
      expect(text).toContain('day 5 of 7')
      expect(text).toContain('day 13 of 30')
      await plans.screenshot({ path: join(PICTURES, 'obsidian-plans.png'), animations: 'disabled' })
    }))

  it('of the help page', () =>
    looking({ opens: 'main', width: 900, height: 1200 }, async (page) => {
      await asking(page, 'open-help')
      const help = page.locator('.ej-help')
      expect(await help.innerText()).toContain('When to get professional help')
      await help.evaluate((element) => element.closest('.view-content')?.scrollIntoView())
      await picture(page, 'help')
    }))
})

it('nothing asked for anything outside of loopback', () => {
  expect(requests.length).toBeGreaterThan(10)
  expect(
    requests.filter((url) => new URL(url).hostname !== '127.0.0.1' && !url.startsWith('about:')),
  ).toEqual([])
})
