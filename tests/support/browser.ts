import { knownBrowser } from '../../scripts/browser.mjs'

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

/** The program of a Chromium; throws one sentence where there is none. */
export function findChromium(): string {
  const found = knownBrowser()
  if (found === undefined)
    throw new Error('No Chromium or Chrome was found; install one, or set CHROME_PATH to it.')
  return found
}
