import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
]
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A browser that says nothing to the network of its own accord. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The program of a Chromium or Chrome: `CHROME_PATH`, else one on the PATH, else where systems install it, else
 * the one that playwright has downloaded. Throws one sentence where there is none. */
export function findChromium(): string {
  const asked = process.env.CHROME_PATH
  if (asked !== undefined && asked !== '') {
    if (isProgram(asked)) return asked
    throw new Error(`CHROME_PATH is ${asked}, which is not a program.`)
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const found = [...onPath, ...APPLICATIONS, chromium.executablePath()].find(isProgram)
  if (found === undefined)
    throw new Error('No Chromium or Chrome was found; install one, or set CHROME_PATH to it.')
  return found
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
