/**
 * The built plugin in the real app: the oldest that the manifest names, the newest, and the newest as on a phone.
 * Needs `npm run build` in the repository first. The service downloads the app and its driver.
 */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const { minAppVersion } = JSON.parse(readFileSync(at('../../manifest.json'), 'utf8'))

/** With a fresh copy of the vault each. */
const app = (options) => ({
  browserName: 'obsidian',
  'wdio:obsidianOptions': { plugins: [at('../../dist/obsidian')], vault: at('vault'), ...options },
})

export const config = {
  runner: 'local',
  framework: 'mocha',
  specs: [at('in-the-app.mjs')],
  maxInstances: 1,
  services: ['obsidian'],
  reporters: ['obsidian'],
  cacheDir: at('../../.cache/obsidian'),
  logLevel: 'warn',
  mochaOpts: { timeout: 120_000 },
  waitforTimeout: 30_000,
  capabilities: [
    app({ appVersion: minAppVersion, installerVersion: 'earliest' }),
    app({ appVersion: 'latest', installerVersion: 'latest' }),
    {
      ...app({ appVersion: 'latest', installerVersion: 'latest', emulateMobile: true }),
      'goog:chromeOptions': { mobileEmulation: { deviceMetrics: { width: 390, height: 844 } } },
    },
  ],
}
