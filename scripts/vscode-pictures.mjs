/**
 * Takes the pictures of the extension in the real VS Code, for `docs/pictures` and for the extension's README:
 * `node scripts/vscode-pictures.mjs [THEME …]`, after `npm run build`.
 */

import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
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
await mkdir(join(ROOT, 'packages/vscode/media/pictures'), { recursive: true })
const browser = await chromium.launch({
  executablePath: await findBrowser(log),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  const wanted = process.argv.slice(2)
  for (const [name, theme] of Object.entries(THEMES)) {
    if (wanted.length === 0 || wanted.includes(name)) await picture(name, theme)
  }
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
    if (name === 'dark') await readmePictures(page)
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

/** What the extension's own README shows: the dashboard, and a note in which something is offered. */
async function readmePictures(page) {
  await page.screenshot({ path: ofReadme('dashboard.png') })
  const { name, line } = await plannedAttempt('challenge_fit:')
  await openFile(page, name)
  await page.locator('.part.editor .codelens-decoration a').first().waitFor()
  await page.keyboard.press('Control+Home')
  for (let down = 1; down < line; down++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.type(' ')
  await page.locator('.suggest-widget .monaco-list-row').first().waitFor()
  await page.waitForTimeout(1000)
  await page.screenshot({ path: ofReadme('note.png') })
  await page.keyboard.press('Escape')
  await command(page, 'File: Revert File')
  await command(page, 'View: Close Editor')
}

async function openFile(page, name) {
  await page.keyboard.press('F1')
  await page.locator('.quick-input-widget .quick-input-filter input').fill(name)
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().click()
  await page.locator('.tab').filter({ hasText: name }).waitFor()
  await page.locator('.part.editor .monaco-editor.focused').waitFor()
}

/** The newest attempt that is planned, and the line (1-based) that begins so. */
async function plannedAttempt(beginning) {
  const paths = await readdir(vault, { recursive: true })
  for (const path of paths
    .filter((each) => each.includes(' action '))
    .sort()
    .reverse()) {
    const lines = (await readFile(join(vault, path), 'utf8')).split('\n')
    const line = lines.findIndex((each) => each.startsWith(beginning)) + 1
    if (lines.includes('outcome: planned') && line > 0) return { name: basename(path), line }
  }
  throw new Error('The sample has no planned attempt.')
}

function ofReadme(name) {
  return join(ROOT, 'packages/vscode/media/pictures', name)
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
