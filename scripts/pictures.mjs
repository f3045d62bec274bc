/**
 * Takes all pictures of `docs/pictures` and of the extension's README anew, of what it builds first:
 * `node scripts/pictures.mjs [NAME …]`, where a name is `pages`, `obsidian`, `first-run` or a theme of VS Code (`dark`). The page of
 * `report --html`, the extension in the real VS Code, and, through the test that looks at it anyway, the Obsidian plugin.
 */

import { execFile, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.mjs'
import { buildOnce } from './build.mjs'
import { refuse } from './options.mjs'
import { makeSample } from './sample-vault.mjs'
import { ensureServer, installExtension, startServer } from './vscode-server.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PICTURES = join(ROOT, 'docs/pictures')
const run = promisify(execFile)
const log = (line) => console.log(line)

const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
}
const VAULTS_OF = {
  dark: ['full', 'empty'],
  light: ['full', 'sparse'],
  'high-contrast': ['full', 'empty'],
  'high-contrast-light': ['full', 'sparse'],
}

const NAMES = ['pages', 'obsidian', 'first-run', ...Object.keys(THEMES)]
const asked = process.argv.slice(2)
if (!asked.every((name) => NAMES.includes(name)))
  refuse(`Name pictures of ${NAMES.join(', ')}, or none for all.`)
await buildOnce(log)
const folder = await mkdtemp(join(tmpdir(), 'efficacy-pictures-'))
const vaults = {
  full: join(folder, 'journal'),
  sparse: join(folder, 'first-days'),
  empty: join(folder, 'notes'),
}
await makeSample({ out: vaults.full })
await makeSample({ out: vaults.sparse, three: true })
await mkdir(vaults.empty)
await mkdir(join(ROOT, 'packages/vscode/media/pictures'), { recursive: true })
const isWanted = (name) => asked.length === 0 || asked.includes(name)
const browser = await chromium.launch({
  executablePath: await findBrowser(log),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  if (asked.length === 0) for (const name of await readdir(PICTURES)) await rm(join(PICTURES, name))
  if (isWanted('pages')) await picturesOfPages()
  const server = await ensureServer({ log })
  for (const theme of Object.keys(THEMES).filter(isWanted)) {
    for (const vault of VAULTS_OF[theme]) await picturesOfVsCode(server, theme, vault)
  }
  if (isWanted('first-run')) await pictureOfFirstRun(server)
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}
if (isWanted('obsidian')) picturesOfObsidian()

async function picturesOfPages() {
  for (const [vault, colorScheme] of [
    ['full', 'light'],
    ['sparse', 'dark'],
    ['empty', 'light'],
  ]) {
    const file = join(folder, `${vault}.html`)
    await run(process.execPath, [
      join(ROOT, 'dist/cli/efficacy.mjs'),
      'report',
      vaults[vault],
      '--html',
      file,
    ])
    const page = await browser.newPage({ viewport: { width: 1200, height: 1400 }, colorScheme })
    await page.goto(pathToFileURL(file).href)
    await page.locator('.ej').waitFor()
    await page.screenshot({ path: pathOf(`html-${vault}.png`) })
    await page.close()
  }
}

async function picturesOfVsCode(server, theme, vault) {
  const name = vault === 'full' ? theme : `${theme}-${vault}`
  const dirs = { data: join(folder, `${name}-data`), extensions: join(folder, `${name}-extensions`) }
  await installExtension(server, join(ROOT, 'dist/efficacy-journal.vsix'), dirs)
  const settings = { 'workbench.colorTheme': THEMES[theme] }
  const running = await startServer({ server, dirs, settings, test: true })
  try {
    const viewport = theme.startsWith('high-contrast')
      ? { width: 1120, height: 760 }
      : { width: 1360, height: 900 }
    const page = await patientPage(viewport)
    await page.goto(`${running.url}?folder=${encodeURIComponent(vaults[vault])}`)
    await page.locator('.activitybar a.action-label[aria-label^="Efficacy Journal"]').click()
    if (vault === 'full') await openFirstGoal(page)
    await command(page, 'Efficacy Journal: Open dashboard')
    await dashboardIn(page, '').waitFor()
    await page.waitForTimeout(1500)
    await page.screenshot({ path: pathOf(`vscode-${name}.png`) })
    if (name === 'dark') await readmePictures(page)
    if (name === 'light') await picturesOfTheWay(page)
    if (!['dark', 'light'].includes(name)) return
    await sidebarAlone(page)
    const clip = { x: 0, y: 0, width: 330, height: 900 }
    await page.screenshot({ path: pathOf(`vscode-${name}-280.png`), clip })
  } finally {
    await running.stop()
  }
}

/** A busy machine takes its time. */
async function patientPage(viewport) {
  const context = await browser.newContext({ viewport })
  context.setDefaultTimeout(180_000)
  return context.newPage()
}

/** What is said before the first note is a dialog, and those VS Code refuses to show to its test driver. */
async function pictureOfFirstRun(server) {
  const dirs = { data: join(folder, 'first-run-data'), extensions: join(folder, 'first-run-extensions') }
  await installExtension(server, join(ROOT, 'dist/efficacy-journal.vsix'), dirs)
  const settings = { 'workbench.colorTheme': THEMES.light }
  const running = await startServer({ server, dirs, settings })
  try {
    const page = await patientPage({ width: 1100, height: 720 })
    await page.goto(`${running.url}?folder=${encodeURIComponent(vaults.empty)}`)
    await page.locator('.activitybar a.action-label[aria-label^="Efficacy Journal"]').click()
    await command(page, 'Efficacy Journal: Set up the journal')
    await page.locator('.monaco-dialog-box').waitFor()
    await page.waitForTimeout(1000)
    await page.screenshot({ path: pathOf('vscode-first-run.png') })
  } finally {
    await running.stop()
  }
}

/** Choosing, a thought record in short steps, the plans under way, and help. */
async function picturesOfTheWay(page) {
  const plans = dashboardIn(page, '').locator('.ej-section-plans')
  await plans.evaluate((element) => element.scrollIntoView())
  await page.waitForTimeout(500)
  await page.screenshot({ path: pathOf('vscode-plans.png') })
  const rows = page.locator('.quick-input-list .monaco-list-row')
  await command(page, 'Efficacy Journal: Choose a practice')
  await rows.filter({ hasText: 'I am stuck' }).waitFor()
  await page.screenshot({ path: pathOf('vscode-choosing.png') })
  await page.keyboard.press('Escape')
  await command(page, 'Efficacy Journal: New entry')
  await rows.filter({ hasText: 'Thought record' }).first().click()
  const box = page.locator('.quick-input-widget .quick-input-filter input')
  for (const words of ['The stand-up, when my turn came.', 'They can all tell that I am behind.']) {
    await box.fill(words)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(500)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(500)
  }
  await page.screenshot({ path: pathOf('vscode-thought-steps.png') })
  await page.keyboard.press('Escape')
  await rows.filter({ hasText: 'Discard' }).click()
  await command(page, 'Efficacy Journal: Help and evidence')
  await page.waitForTimeout(2500)
  await page.screenshot({ path: pathOf('vscode-help.png') })
  await command(page, 'View: Close Editor')
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
  const paths = await readdir(vaults.full, { recursive: true })
  for (const path of paths
    .filter((each) => each.includes(' action '))
    .sort()
    .reverse()) {
    const lines = (await readFile(join(vaults.full, path), 'utf8')).split('\n')
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
  await goal.waitFor()
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

function picturesOfObsidian() {
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', 'tests/e2e/obsidian-browser.test.ts', '-t', 'pictures'],
    {
      cwd: ROOT,
      env: { ...process.env, PICTURES: 'docs/pictures' },
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) process.exitCode = 1
}

function pathOf(name) {
  return join(PICTURES, name)
}
