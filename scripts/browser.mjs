import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A Chromium that is there: `CHROME_PATH`, else an installed Chromium, Chrome or Edge, else Playwright's own. */
export function knownBrowser() {
  const named = process.env.CHROME_PATH
  if (!named) return installed() ?? playwrights()
  if (existsSync(named)) return named
  throw new Error(`CHROME_PATH is ${named}, and no file is there.`)
}

/**
 * The Chromium that the tests drive: one that is there, else Playwright's download, else, on a CI machine only, the
 * one of the system's package manager. Throws one sentence where there is none.
 */
export async function findBrowser(log) {
  return knownBrowser() ?? downloaded(log) ?? fromSystem(log) ?? nowhere()
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...found, ...PLACES].find((path) => existsSync(path))
}

function playwrights() {
  return [chromium.executablePath()].find((path) => existsSync(path))
}

function downloaded(log) {
  log('No Chromium or Chrome is installed; fetching one with "npx playwright-core install chromium".')
  run('npx', ['playwright-core', 'install', 'chromium'])
  return playwrights()
}

function fromSystem(log) {
  if (process.env.CI !== 'true') return undefined
  log('Installing Chromium with apt-get.')
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [program, ...rest] = [...asRoot, 'apt-get', ...args]
    run(program, rest)
  }
  return installed()
}

function nowhere() {
  throw new Error(
    'The browser tests need Chromium, and none could be found or fetched: install Chromium or Chrome, or set CHROME_PATH.',
  )
}

function run(program, args) {
  spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
}
