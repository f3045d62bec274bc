import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { openBrowser } from '../support/browser'
import { efficacy, vaultWith } from '../support/cli'
import { ACTION, VAULT } from '../support/cli-notes'

async function written(notes: Record<string, string>) {
  const root = await vaultWith(notes)
  const file = join(root, 'report.html')
  expect((await efficacy(['report', root, '--html', file, '--today', '2026-07-05'])).code).toBe(0)
  const browser = await openBrowser()
  onTestFinished(() => browser.close())
  return { browser, file }
}

it('shows the dashboard from one file that asks for nothing and runs nothing of a note', async () => {
  const evil = ACTION.replace('I can start', '</script><img src=x onerror="document.title=1">I can start')
  const { browser, file } = await written({ ...VAULT, 'evil.md': evil })
  const page = await browser.newPage()
  const [asked, said]: [string[], string[]] = [[], []]
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(pathToFileURL(file).href)
  await page.getByRole('heading', { name: 'Prediction against outcome' }).waitFor()
  expect(await page.getByText('<img src=x').count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: /Tables/ }).click()
  await page.getByRole('table').first().waitFor()
  await page.getByRole('searchbox', { name: 'Search my evidence' }).fill('onerror')
  await page.getByText('1 of 2 sentences').waitFor()
  await page.getByRole('button', { name: 'Back to the newest' }).click()
  const number = page.getByRole('button', { name: '2, the notes counted' }).first()
  await number.click()
  await page
    .locator('.ej-behind')
    .getByRole('button', { name: '1 Jul, open the note: attempt' })
    .last()
    .click()
  expect(await page.getByRole('status').last().textContent()).toBe('Journal/walk.md, line 2')
  await page.getByRole('button', { name: 'Plan an attempt' }).click()
  expect(await page.getByRole('status').last().textContent()).toContain('efficacy run plan-attempt')
  expect(await page.title()).toBe('Efficacy Journal, 2026-07-05')
  expect([asked, said]).toEqual([[pathToFileURL(file).href], []])
})

it('has larger letters where the browser is set to them', async () => {
  const { browser, file } = await written(VAULT)
  const page = await browser.newPage()
  await page.goto(pathToFileURL(file).href)
  const size = () => page.locator('.ej').evaluate((ej) => getComputedStyle(ej).fontSize)
  expect(await size()).toBe('13px')
  await page.evaluate(() => (document.documentElement.style.fontSize = '24px'))
  expect(await size()).toBe('19.5px')
})

it('says where to look below what has the focus, and never over it', async () => {
  const { browser, file } = await written(VAULT)
  const page = await browser.newPage({ viewport: { width: 700, height: 400 } })
  await page.goto(pathToFileURL(file).href)
  await page.getByRole('button', { name: 'New entry' }).press('Enter')
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab')
    const over = await page.evaluate(() => {
      const [focused, said] = [document.activeElement!, document.getElementById('said')!]
      return focused.getBoundingClientRect().bottom - said.getBoundingClientRect().top
    })
    expect(over).toBeLessThan(1)
  }
})

it('is printed whole, also before all of it was drawn', async () => {
  const { browser, file } = await written(VAULT)
  const page = await browser.newPage({ viewport: { width: 400, height: 200 } })
  await page.addInitScript(() => (window.setTimeout = (() => 0) as unknown as typeof setTimeout))
  await page.goto(pathToFileURL(file).href)
  expect(await page.locator('.ej-foot').count()).toBe(0)
  await page.pdf()
  expect(await page.locator('.ej-foot').count()).toBe(1)
})

it('prints what it shows, in light colours, without what is pressed', async () => {
  const planned = ACTION.replace('outcome: done', 'outcome: planned')
  const { browser, file } = await written({ ...VAULT, 'Journal/planned.md': planned })
  const page = await browser.newPage({ colorScheme: 'dark' })
  await page.goto(pathToFileURL(file).href)
  const heading = page.getByRole('heading', { name: 'Prediction against outcome' })
  await heading.waitFor()
  const pressed = page.locator('.ej-actions, .ej-tools, .ej-search, details:not([open]) > summary')
  const offers = page.getByRole('button', { name: /^(Log outcome|New|Set beside|Dismiss)\b/ })
  expect(await offers.count()).toBeGreaterThan(3)
  const ground = () => page.locator('.ej').evaluate((ej) => getComputedStyle(ej).backgroundColor)
  expect([await pressed.locator('visible=true').count(), await ground()]).not.toEqual([
    0,
    'rgb(255, 255, 255)',
  ])
  await page.emulateMedia({ media: 'print' })
  const shown = await pressed.locator('visible=true').allTextContents()
  expect(shown).toEqual([expect.stringMatching(/entries$/)])
  expect(await offers.locator('visible=true').allTextContents()).toEqual([])
  expect(await ground()).toBe('rgb(255, 255, 255)')
  expect(await heading.isVisible()).toBe(true)
})

it('prints a journal without notes on one page, which names no alternative to what is pressed', async () => {
  const { browser, file } = await written({})
  const page = await browser.newPage()
  await page.goto(pathToFileURL(file).href)
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)
  expect(pages).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('Or:').locator('visible=true').count()).toBe(0)
})

it('prints no heading without what it stands over, and moves nothing for it', async () => {
  const { browser, file } = await written(VAULT)
  const page = await browser.newPage()
  await page.goto(pathToFileURL(file).href)
  await page.locator('.ej-foot').waitFor()
  await page.emulateMedia({ media: 'print' })
  const room = await page.locator('h2').evaluateAll((headings) =>
    headings.map((heading) => {
      const { bottom } = heading.firstElementChild!.getBoundingClientRect()
      const body = heading.nextElementSibling!.getBoundingClientRect()
      return [heading.getBoundingClientRect().bottom - bottom, body.height && body.top - bottom]
    }),
  )
  expect(room).toEqual(room.map(() => [65, 0]))
})

/** A rating of the four statements. */
const ratings = (date: string, of: number): string =>
  `---\nefficacy: assessment\ndate: ${date}\n${['handle_unexpected', 'difficult_tasks', 'stick_to_goals', 'overcome_obstacles'].map((key) => `${key}: ${of}\n`).join('')}---\n`

it('prints what scrolls within the page as long and as wide as it is', async () => {
  const days = Array.from({ length: 28 }, (_, index) => `2026-06-${String(index + 1).padStart(2, '0')}`)
  const notes = days.map((day) => [`${day}.md`, ACTION.replace('2026-07-01', day)] as const)
  const rated = { 'a.md': ratings('2026-05-01', 4), 'b.md': ratings('2026-06-30', 7) }
  const { browser, file } = await written({ ...VAULT, ...rated, ...Object.fromEntries(notes) })
  const page = await browser.newPage({ viewport: { width: 718, height: 900 } })
  await page.goto(pathToFileURL(file).href)
  await page.getByRole('button', { name: /Tables/ }).click()
  await page.locator('.ej-section-prediction .ej-number').first().click()
  const cut = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.ej-table-frame, .ej-behind > ul')].filter(
          ({ clientHeight, clientWidth, scrollHeight, scrollWidth }) =>
            scrollHeight > clientHeight || scrollWidth > clientWidth,
        ).length,
    )
  expect(await cut()).toBeGreaterThan(1)
  await page.emulateMedia({ media: 'print' })
  expect(await cut()).toBe(0)
})

it.each([
  ['offers to set up a journal that has no settings file', {}, 1],
  ['offers that no more where there is one, also without a note', { 'efficacy.json': '{}\n' }, 0],
])('%s', async (_, files, offers) => {
  const { browser, file } = await written({ 'A note.md': 'Of no concern.\n', ...files })
  const page = await browser.newPage()
  await page.goto(pathToFileURL(file).href)
  await page.getByRole('button', { name: 'New entry' }).waitFor()
  expect(await page.getByRole('button', { name: 'Set up the journal' }).count()).toBe(offers)
})
