import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import * as phrases from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import { Journal } from '@core/journal/journal'
import { openBrowser } from '../support/browser'
import { memory, MemoryVault } from '../support/memory-vault'
import {
  filesBelow,
  openObsidian,
  type Opened,
  type Served,
  serveObsidian,
  setTheme,
} from '../support/obsidian-page'

const TODAY = '2026-08-02'
const NOW = new Date(2026, 7, 2, 18, 30)
/** Runs leave the committed pictures alone; `node scripts/pictures.mjs` renews them. */
const PICTURES = join(import.meta.dirname, '../..', process.env['PICTURES'] ?? '.cache/pictures')

let browser: Browser
let served: Served
let vaults: Record<'full' | 'sparse' | 'empty', Record<string, Uint8Array>>
const requests: string[] = []

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
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

/** One window on a vault for all tests of a `describe`; every request is logged, and no error may reach the console. */
function windowOn(opened: () => Partial<Opened>, how: BrowserContextOptions = {}): () => Page {
  const errors: string[] = []
  let page: Page
  beforeAll(async () => {
    const context = await browser.newContext(how)
    context.on('request', (request) => requests.push(request.url()))
    context.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    context.on('weberror', (error) => errors.push(String(error.error())))
    const usual = { theme: 'light', opens: 'main', width: 1200, height: 1000, now: NOW } as const
    page = await openObsidian(context, served, { files: vaults.full, ...usual, ...opened() })
  })
  afterEach(() => expect(errors.splice(0)).toEqual([]))
  afterAll(() => page.context().close())
  return () => page
}

const asking = (page: Page, command: string): Promise<void> =>
  page.evaluate((id) => window.obsidianHarness.run(id), command)
const picture = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: join(PICTURES, `obsidian-${name}.png`), animations: 'disabled' })

/** The dashboard in a window of that size, of which it uses all but the ribbon. */
async function dashboardPicture(page: Page, name: string, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height })
  const dashboard = page.locator('.view-content')
  await dashboard.evaluate((element) => element.scrollTo(0, 0))
  const sizes = await dashboard.evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))
  expect(sizes).toEqual({ scrollWidth: width - 44, clientWidth: width - 44 })
  await dashboard.screenshot({ path: join(PICTURES, `obsidian-${name}.png`), animations: 'disabled' })
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
    const names = [...root.querySelectorAll('span[hidden]')].map(({ textContent }) => textContent)
    return [(root as HTMLElement).innerText, ...labels, ...names].join('\n')
  })

describe('a full vault, with the dashboard in the middle', () => {
  const page = windowOn(() => ({}))

  it('shows the numbers of the JSON', async () => {
    const report = await reportOf(vaults.full)
    expect(await page().evaluate(() => window.obsidianHarness.report())).toBe(JSON.stringify(report))
    const { consistency, calibration, evidence } = report.measures
    const text = await shownText(page())
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
  })

  it('has no ring around its title, which has the focus', async () => {
    const title = page().locator('.ej h1')
    expect(await title.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await title.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('none')
  })

  it('pictures: the seven days on day 5 and the thirty days on day 13', async () => {
    const plans = page().locator('.ej-section-plans')
    const text = await plans.innerText()
    expect(text).toContain('day 5 of 7')
    expect(text).toContain('day 13 of 30')
    await plans.screenshot({ path: join(PICTURES, 'obsidian-plans.png'), animations: 'disabled' })
  })

  it('pictures: wide in light, narrower in dark', async () => {
    await dashboardPicture(page(), 'light-full', 1600, 1500)
    await setTheme(page(), 'dark')
    await dashboardPicture(page(), 'dark-full', 900, 1500)
  })

  it('pictures: a thought record in short steps, with the automatic thought in sight', async () => {
    await page().setViewportSize({ width: 900, height: 900 })
    await asking(page(), 'new-entry')
    await page().locator('.modal .suggestion-item', { hasText: 'Thought record' }).click()
    const answer = page().locator('.efficacy-run textarea')
    for (const words of ['The stand-up, when my turn came.', 'They can all tell that I am behind.']) {
      await answer.fill(words)
      await page().locator('.efficacy-run button', { hasText: 'Next' }).click()
    }
    await expect.poll(() => page().locator('.efficacy-run-words').innerText()).toContain('They can all tell')
    await picture(page(), 'thought-steps')
    await page().keyboard.press('Escape')
    await page().locator('.modal button', { hasText: 'Discard' }).click()
    await page().waitForSelector('.modal', { state: 'detached' })
  })

  it('pictures: choosing a practice', async () => {
    await setTheme(page(), 'light')
    await asking(page(), 'choose-practice')
    await page().waitForSelector('.modal .suggestion-item')
    await picture(page(), 'choosing')
    await page().keyboard.press('Escape')
    await page().waitForSelector('.modal', { state: 'detached' })
  })

  it('takes what is typed over a list as words of the person, from the first letter and past the blanks', async () => {
    await asking(page(), 'plan-attempt')
    await page().waitForSelector('.modal .efficacy-run-option')
    await page().keyboard.press('ArrowDown')
    await page().keyboard.press('Enter')
    await expect.poll(() => page().locator('.modal').innerText()).toContain('What will you try?')
    await page().keyboard.type('Play the second page')
    expect(await page().locator('.modal input.efficacy-run-input').inputValue()).toBe('Play the second page')
    expect(await page().locator('.modal input:checked').count()).toBe(0)
    await page().keyboard.press('Escape')
    await page().locator('.modal button', { hasText: 'Discard' }).click()
    await page().waitForSelector('.modal', { state: 'detached' })
  })

  it('works on in a window of its own', async () => {
    await page().evaluate(() => {
      document.body.append(document.createElement('iframe'))
      window.obsidianHarness.moveOut()
    })
    const head = page().frameLocator('iframe').locator('.ej-head').first()
    expect(await head.getAttribute('aria-expanded')).toBe('true')
    await head.click()
    expect(await head.getAttribute('aria-expanded')).toBe('false')
    expect(await page().locator('.ej').count()).toBe(0)
  })
})

describe('a full vault, with the dashboard at the side', () => {
  const page = windowOn(() => ({ opens: 'right' }))

  it('pictures: 280 pixels wide', () => dashboardPicture(page(), 'light-280', 280 + 44, 1400))

  it('opens a problem at its note', async () => {
    const [problem] = (await reportOf(vaults.full)).problems
    await page().click(`.ej-findings button:has-text("${problem?.path ?? ''}")`)
    await expect.poll(() => page().evaluate(() => window.obsidianHarness.front())).toBe(problem?.path)
  })

  it('is gone after the plugin is switched off', async () => {
    await page().evaluate(() => window.obsidianHarness.unload())
    await page().waitForSelector('.ej', { state: 'detached' })
    expect(await page().locator('.side-dock-ribbon-action').count()).toBe(0)
  })
})

describe('a full vault, of whose dashboard only what is asked for was drawn', () => {
  const page = windowOn(() => ({ width: 500, height: 400 }))

  it('stands where it was left', async () => {
    await page().evaluate(() => window.obsidianHarness.returnTo(2500))
    expect(await page().evaluate(() => document.querySelector('.view-content')?.scrollTop)).toBe(2500)
    expect(await page().locator('.ej-foot').count()).toBe(0)
  })

  it('goes to what is to be checked, however far down', async () => {
    await asking(page(), 'check-notes')
    const below = (): Promise<number> =>
      page().evaluate(() => {
        const [view, card] = ['.view-content', '.ej-section-check'].map((each) =>
          document.querySelector(each),
        )
        return (card?.getBoundingClientRect().top ?? NaN) - (view?.getBoundingClientRect().top ?? NaN)
      })
    await expect.poll(below).toBeCloseTo(0, -1)
  })
})

describe('a phone, of which the keyboard covers half', () => {
  const page = windowOn(() => ({ width: 280, height: 370 }), { hasTouch: true, isMobile: true })
  const LONG = 'They can all tell that I am behind, and that I have been for weeks. '.repeat(20)

  it('asks with targets that a finger meets, what is answered in sight above the buttons', async () => {
    await asking(page(), 'new-entry')
    await page().locator('.modal .suggestion-item', { hasText: 'Thought record' }).click()
    for (const step of ['Situation', 'Automatic thought', 'believe the thought', 'feeling', 'patterns']) {
      await expect.poll(() => page().locator('.modal .efficacy-question-title').innerText()).toContain(step)
      expect(await page().evaluate(hardToTouch)).toEqual([])
      expect(await page().evaluate(outOfSight)).toEqual([])
      if (step === 'feeling') await refusesInSight()
      const text = page().locator('.modal textarea')
      if ((await text.count()) > 0) await text.fill(LONG)
      await page().locator('.modal button', { hasText: 'Next' }).tap()
    }
    await page().keyboard.press('Escape')
    await page().locator('.modal button', { hasText: 'Discard' }).click()
    await page().waitForSelector('.modal', { state: 'detached' })
  })

  it('has what is pressed in the dashboard as tall as a finger, but for what stands in a sentence', async () => {
    const heights = await page()
      .locator('.ej :is(.ej-button, .ej-toggle, .ej-head, .ej-pick select, summary):visible')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThan(20)
    expect(heights.filter((height) => height < 44)).toEqual([])
  })

  async function refusesInSight(): Promise<void> {
    const own = page().locator('.modal input.efficacy-run-input')
    await own.fill('150')
    await page().locator('.modal button', { hasText: 'Next' }).tap()
    await expect
      .poll(() => page().locator('.modal [role=alert]').innerText())
      .toBe('It should be from 0 to 100.')
    expect(await page().evaluate(outOfSight)).toEqual([])
    await own.fill('')
  }

  it('has the button in reach below a long list of which several are chosen', async () => {
    await asking(page(), 'set-up-maintenance')
    await page().waitForSelector('.modal .efficacy-run-option')
    expect(await page().evaluate(hardToTouch)).toEqual([])
    expect(await page().evaluate(outOfSight)).toEqual([])
    await page().keyboard.press('Escape')
    await page().waitForSelector('.modal', { state: 'detached' })
  })
})

/** In the page: what can be touched in the dialog and is under 44 pixels. */
function hardToTouch(): readonly string[] {
  const targets = document.querySelectorAll('.modal :is(button, label, textarea, input:not([name]))')
  return [...targets].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect()
    return width < 44 || height < 44 ? [`${target.textContent} ${width} x ${height}`] : []
  })
}

/** In the page: what of the field in focus, the buttons and the reason of a refusal is covered or outside. */
function outOfSight(): readonly string[] {
  const modal = document.querySelector('.modal')?.getBoundingClientRect()
  const foot = document.querySelector('.modal .efficacy-foot')?.getBoundingClientRect()
  const field = document.activeElement?.getBoundingClientRect()
  if (!modal || !foot || !field) return ['there is no dialog with a field in focus']
  const buttons = [...document.querySelectorAll('.modal .efficacy-foot button')]
  const isCut = buttons.some((button) => button.getBoundingClientRect().left < modal.left)
  return [
    ...(isCut ? ['a button at the side'] : []),
    ...(field.top < modal.top || field.bottom > foot.top ? ['the field in focus'] : []),
    ...(foot.top < modal.top || Math.abs(foot.bottom - modal.bottom) > 2 ? ['the buttons'] : []),
  ]
}

describe('an app that runs from the right', () => {
  const page = windowOn(() => ({ width: 900, height: 900 }))
  const HEBREW = 'היה קר בחוץ, ולא יצאתי.'

  /** Where everything in the dialog stands, from the left of it. */
  const places = (dir: string): Promise<readonly string[]> =>
    page().evaluate((to) => {
      document.documentElement.dir = to
      const modal = document.querySelector('.modal')!
      const { left } = modal.getBoundingClientRect()
      return [...modal.querySelectorAll('*')].map((each) => {
        const { x, y, width } = each.getBoundingClientRect()
        return [each.className, x - left, y, width].map((part) => Math.round(Number(part)) || part).join()
      })
    }, dir)

  it('has dialogs that read from the left, since each of their languages does', async () => {
    await asking(page(), 'new-entry')
    await page().waitForSelector('.modal .suggestion-item')
    expect(await places('rtl')).toEqual(await places('ltr'))
    await page().locator('.modal .suggestion-item', { hasText: 'Thought record' }).click()
    await page().locator('.efficacy-run textarea').fill(HEBREW)
    expect(await places('rtl')).toEqual(await places('ltr'))
    await page().locator('.efficacy-run button', { hasText: 'Next' }).click()
    await page().locator('.efficacy-run textarea').fill(HEBREW)
    await page().locator('.efficacy-run button', { hasText: 'Next' }).click()
    await page().waitForSelector('.efficacy-run-words')
    expect(await places('rtl')).toEqual(await places('ltr'))
  })

  it('has settings that read from the left, but for what is typed there', async () => {
    const runs = await page().evaluate(() => {
      document.documentElement.dir = 'rtl'
      const tab = document.body.createDiv({ cls: 'efficacy-settings' })
      const { direction } = getComputedStyle(tab)
      const { unicodeBidi } = getComputedStyle(tab.createEl('input'))
      tab.remove()
      return [direction, unicodeBidi]
    })
    expect(runs).toEqual(['ltr', 'plaintext'])
  })

  it('has the words of a person in their own direction, in dialogs too', async () => {
    const stop = await page()
      .locator('.efficacy-run-words')
      .evaluate(({ firstChild }) => {
        const [words, end] = [document.createRange(), document.createRange()]
        words.selectNodeContents(firstChild!)
        end.setStart(firstChild!, (firstChild as Text).length - 1)
        end.setEndAfter(firstChild!)
        return end.getBoundingClientRect().left - words.getBoundingClientRect().left
      })
    expect(stop).toBeCloseTo(0, 0)
    await page().evaluate(() => document.documentElement.removeAttribute('dir'))
    await page().keyboard.press('Escape')
    await page().locator('.modal button', { hasText: 'Discard' }).click()
    await page().waitForSelector('.modal', { state: 'detached' })
  })
})

describe('colours that the system forces', () => {
  const page = windowOn(() => ({ width: 900, height: 900 }), { forcedColors: 'active' })

  it('leave in sight what is chosen in a list, and which buttons there are', async () => {
    await asking(page(), 'new-entry')
    const item = page().locator('.modal .suggestion-item', { hasText: 'Thought record' })
    await item.evaluate((element) => element.classList.add('is-selected'))
    expect(await item.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
    await item.click()
    const next = page().locator('.efficacy-run button', { hasText: 'Next' })
    expect(await next.evaluate((element) => getComputedStyle(element).borderStyle)).toBe('solid')
    const grounds = await page()
      .locator('.efficacy-run button')
      .evaluateAll((buttons) => buttons.map((each) => getComputedStyle(each).backgroundColor))
    expect(grounds.indexOf(grounds.at(-1) ?? '')).toBe(grounds.length - 1)
    await page().keyboard.press('Shift+Tab')
    await next.focus()
    expect(await next.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
    await page().keyboard.press('Escape')
    await page().waitForSelector('.modal', { state: 'detached' })
  })
})

describe('cards outside of the dashboard', () => {
  const page = windowOn(() => ({ width: 900 }))
  const hideDashboard = (): Promise<unknown> =>
    page().evaluate(() => document.querySelector('.workspace-split')?.parentElement?.remove())

  it('pictures: a card in a base, of its notes alone', async () => {
    await hideDashboard()
    const paths = Object.keys(vaults.full).filter((path) => / action /.test(path))
    await page().evaluate((held) => window.obsidianHarness.base('prediction', held), paths)
    const card = page().locator('.bases-view')
    await expect.poll(() => card.innerText()).toContain(`Counted here: ${paths.length} notes of this base.`)
    await card.screenshot({ path: join(PICTURES, 'obsidian-base-card.png'), animations: 'disabled' })
  })

  it('say what is wrong with a block in lines that can be read', async () => {
    await page().evaluate(() => window.obsidianHarness.block('card: nope\nsince: yesterday'))
    const wrong = page().locator('.block-language-efficacy li')
    await expect.poll(() => wrong.count()).toBe(2)
    for (const line of await wrong.all()) expect((await line.boundingBox())?.height).toBeLessThan(60)
  })
})

describe('a vault with a few notes', () => {
  const page = windowOn(() => ({ files: vaults.sparse }))

  it('pictures: the dashboard', () => dashboardPicture(page(), 'light-sparse', 900, 1400))

  it('pictures: the help page', async () => {
    await page().setViewportSize({ width: 900, height: 1200 })
    await asking(page(), 'open-help')
    const help = page().locator('.ej-help')
    expect(await help.innerText()).toContain('When to get professional help')
    await help.evaluate((element) => element.closest('.view-content')?.scrollIntoView())
    await picture(page(), 'help')
  })
})

describe('an empty vault', () => {
  const page = windowOn(() => ({ files: vaults.empty, theme: 'dark' }))

  it('pictures: the dashboard', () => dashboardPicture(page(), 'dark-empty', 900, 1000))

  it('asks from a button, and Esc leaves everything as it was', async () => {
    const before = await page().evaluate(() => window.obsidianHarness.report())
    await page().click('.ej-group-today .ej-actions:last-child button')
    await page().waitForSelector('.modal .suggestion-item')
    expect(await page().locator('.efficacy-question-title').innerText()).not.toBe('')
    await page().keyboard.press('Escape')
    await page().waitForSelector('.modal', { state: 'detached' })
    expect(await page().evaluate(() => window.obsidianHarness.report())).toBe(before)
    expect(await page().evaluate(() => window.obsidianHarness.notices())).toEqual([])
  })

  it('pictures: the first run, what it is, then one or two practices', async () => {
    await setTheme(page(), 'light')
    await page().setViewportSize({ width: 900, height: 900 })
    await asking(page(), 'set-up')
    await page().waitForSelector('.modal')
    await picture(page(), 'first-run')
  })
})

it('nothing asked for anything outside of loopback', () => {
  expect(requests.length).toBeGreaterThan(7)
  expect(
    requests.filter((url) => new URL(url).hostname !== '127.0.0.1' && !url.startsWith('about:')),
  ).toEqual([])
})
