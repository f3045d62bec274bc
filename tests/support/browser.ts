import { type Browser, chromium } from 'playwright-core'
import { knownBrowser } from '../../scripts/browser.mjs'

/** A browser that says nothing to the network of its own accord. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Only against a wait that never ends: a busy machine makes no test wrong. */
const WAIT_MS = 120_000

/** A headless Chromium in a fresh profile; `flags` beside those that keep it quiet. */
export async function openBrowser(...flags: readonly string[]): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...QUIET, ...flags] })
  browser.on('context', (context) => context.setDefaultTimeout(WAIT_MS))
  return browser
}

/** The program of a Chromium; throws one sentence where there is none. */
function findChromium(): string {
  const found = knownBrowser()
  if (found === undefined)
    throw new Error('No Chromium or Chrome was found; install one, or set CHROME_PATH to it.')
  return found
}
