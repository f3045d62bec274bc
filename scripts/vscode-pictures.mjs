/**
 * Takes the pictures of the extension in the real VS Code for `docs/pictures`: `node scripts/vscode-pictures.mjs`,
 * after `npm run build`.
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.mjs'
import { makeSample } from './sample-vault.mjs'
import { ensureServer, installExtension, startServer } from './vscode-server.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
}
const log = (line) => console.log(line)

const folder = await mkdtemp(join(tmpdir(), 'efficacy-pictures-'))
const vault = join(folder, 'journal')
await makeSample({ out: vault })
const server = await ensureServer({ log })
const browser = await chromium.launch({
  executablePath: await findBrowser(log),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  for (const [name, theme] of Object.entries(THEMES)) await picture(name, theme)
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}

async function picture(name, theme) {
  const dirs = { data: join(folder, `${name}-data`), extensions: join(folder, `${name}-extensions`) }
  await installExtension(server, join(ROOT, 'dist/efficacy-journal.vsix'), dirs)
  const settings = { 'workbench.colorTheme': theme }
  const running = await startServer({ server, dirs, settings, test: true })
  try {
    const page = await (await browser.newContext({ viewport: { width: 1360, height: 900 } })).newPage()
    await page.goto(`${running.url}?folder=${encodeURIComponent(vault)}`)
    await page.locator('.activitybar a.action-label[aria-label^="Efficacy Journal"]').click()
    await page.locator('.sidebar .monaco-list-row').first().waitFor()
    await openFirstGoal(page)
    await command(page, 'Efficacy Journal: Open dashboard')
    await dashboardIn(page, '').waitFor()
    await page.waitForTimeout(1000)
    await page.screenshot({ path: pathOf(`vscode-${name}.png`) })
    if (name === 'high-contrast') return
    await sidebarAlone(page)
    await page.screenshot({
      path: pathOf(`vscode-${name}-280.png`),
      clip: { x: 0, y: 0, width: 330, height: 900 },
    })
  } finally {
    await running.stop()
  }
}

async function openFirstGoal(page) {
  const goal = page.locator('.sidebar .pane-body .monaco-list-row').first()
  await goal.locator('.monaco-tl-twistie').click()
}

/** The side bar at 280 px with its dashboard alone. */
async function sidebarAlone(page) {
  for (const title of ['Goals', 'Journal']) {
    await page.locator('.sidebar .pane-header', { hasText: title }).first().click()
  }
  const pane = page.locator('.sidebar .pane-header', { hasText: 'Dashboard' })
  if ((await pane.getAttribute('aria-expanded')) !== 'true') await pane.click()
  const sash = page.locator('.monaco-sash.vertical').first()
  const box = await page.locator('.part.sidebar').boundingBox()
  await page.mouse.move(box.x + box.width, 400)
  await page.mouse.down()
  await page.mouse.move(box.x + 280, 400, { steps: 8 })
  await page.mouse.up()
  await page.mouse.move(box.x + 600, 400)
  await sash.waitFor({ state: 'attached' })
  await dashboardIn(page, '[src*="purpose=webviewView"]').waitFor()
  await page.waitForTimeout(1000)
}

function dashboardIn(page, which) {
  const frame = which === '' ? 'iframe.webview:not([src*="purpose=webviewView"])' : `iframe.webview${which}`
  return page.frameLocator(frame).frameLocator('iframe#active-frame').locator('.ej')
}

async function command(page, title) {
  await page.keyboard.press('F1')
  await page.locator('.quick-input-widget .quick-input-filter input').fill(`>${title}`)
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click()
}

function pathOf(name) {
  return join(ROOT, 'docs/pictures', name)
}
