/**
 * `npm test`: everything that is checked, in one run. Each check runs whatever the others gave, so that one run shows
 * all there is to mend. The last line counts: every test is one, and every other check is one.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './install.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RESULTS = join(ROOT, '.cache', 'vitest.json')

const log = (line) => console.log(line)

/** Programs of our packages, run by this Node: no shell, the same on every system. */
const tool = (file, ...args) => [join('node_modules', file), ...args]

async function main() {
  const tally = { passed: 0, failed: 0 }
  const count = (isPassed) => (isPassed ? tally.passed++ : tally.failed++)
  try {
    await installDependencies(log)
  } catch (error) {
    log(error.message)
    return { passed: 0, failed: 1 }
  }
  count(await run('build', ['scripts/build.mjs']))
  const { findBrowser } = await import('./browser.mjs')
  const browser = await findBrowser(log).catch((error) => log(error.message))
  if (!browser) count(false)
  // The tests in browsers and editors wait a good deal; the checks run in that time.
  const [tests] = await Promise.all([runTests(browser), runChecks(count)])
  return { passed: tally.passed + tests.passed, failed: tally.failed + tests.failed }
}

/** TypeScript's own program, ten times as fast as the library that lint still needs. */
const nativeCompiler = () =>
  join(fileURLToPath(import.meta.resolve('typescript-native/package.json')), '../bin/tsc')

async function runChecks(count) {
  for (const [name, args] of await checks()) count(await run(name, args))
}

async function checks() {
  const packages = (await readdir(join(ROOT, 'packages'))).map((name) =>
    join('packages', name, 'tsconfig.json'),
  )
  const projects = ['tsconfig.json', 'tests/tsconfig.json', ...packages].filter((file) =>
    existsSync(join(ROOT, file)),
  )
  return [
    ['lint', tool('oxlint/bin/oxlint')],
    [
      "Obsidian's own lint",
      tool('eslint/bin/eslint.js', '-c', 'eslint.test.config.mjs', '--max-warnings', '0', '.'),
    ],
    ...projects.map((file) => [`types of ${file}`, [nativeCompiler(), '-p', file]]),
    ['formatting', tool('oxfmt/bin/oxfmt', '--check')],
    ['dead code', tool('knip/bin/knip.js', '--no-progress')],
    ['generated files', ['scripts/generate.mjs', '--check']],
  ]
}

/** Runs one check; its output is shown only where it did not pass. */
async function run(name, args) {
  const started = Date.now()
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  child.stdout.on('data', (chunk) => said.push(chunk))
  child.stderr.on('data', (chunk) => said.push(chunk))
  const [code] = await once(child, 'close')
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
  if (code !== 0) log(Buffer.concat(said).toString().trimEnd())
  return code === 0
}

async function runTests(browser) {
  await mkdir(dirname(RESULTS), { recursive: true })
  await rm(RESULTS, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]
  // Without a browser these would each say the same; it has been said once, and counted.
  const without = browser ? [] : ['--exclude=tests/e2e/!(bundles).test.ts']
  const child = spawn(process.execPath, tool('vitest/vitest.mjs', 'run', ...reporters, ...without), {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(browser ? { CHROME_PATH: browser } : {}) },
  })
  const [code] = await once(child, 'close')
  const { passed, failed } = await readResults()
  // Vitest also ends so for an error outside any test.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

async function readResults() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(await readFile(RESULTS, 'utf8'))
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    )
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const { passed, failed } = await main()
log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
