/**
 * `npm run test:vscode-newest`: what `npm test` runs in the oldest VS Code that the extension is for, in the newest
 * that npm carries: both extension hosts, Restricted Mode, two folders, another language. Its server takes 700 MB, so it
 * is no part of `npm test`.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './install.mjs'
import { ensureServer, VERSIONS } from './vscode-server.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const log = (line) => console.log(line)

async function run(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  const [code] = await once(child, 'close')
  return code ?? 1
}

async function main() {
  await installDependencies(log)
  const { findBrowser } = await import('./browser.mjs')
  const browser = await findBrowser(log)
  await ensureServer({ version: 'newest', log })
  const built = await run(['scripts/build.mjs'])
  if (built !== 0) return built
  log(`In VS Code ${VERSIONS.newest.vscode}.`)
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  return run([vitest, 'run', 'tests/e2e/vscode'], {
    CHROME_PATH: browser,
    EFFICACY_VSCODE: 'newest',
  })
}

try {
  process.exitCode = await main()
} catch (error) {
  log(error.message)
  process.exitCode = 1
}
