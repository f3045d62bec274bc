/**
 * `npm run mutants`: plants one bug after another in a copy of the sources, and shows that a named test finds it.
 *   --only WORD   those whose name has the word
 *   --write       puts the table of all into docs/guarantees.md
 * A bug is found where the test holds without it, and with it says what is wrong; a copy that does not even start finds
 * nothing. Ends with 1 where a bug was missed. The bugs are in `tests/support/mutants.json`.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatted } from './format.mjs'
import { readOptions, refuse } from './options.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGE = join(ROOT, 'docs/guarantees.md')
/** No test that is named needs the first; the others are only read, and a link does. */
const LEFT_OUT = new Set(['.git', '.cache', 'node_modules', 'dist'])
const LINKED = ['node_modules', 'dist']
/** A bug may also have a test wait for what never comes. */
const PATIENCE_MS = 240_000

const values = readOptions({
  only: { type: 'string', default: '' },
  write: { type: 'boolean', default: false },
})
const all = JSON.parse(await readFile(join(ROOT, 'tests/support/mutants.json'), 'utf8'))
const mutants = all.filter(({ name }) => name.includes(values.only))
if (mutants.length === 0) refuse(`No planted bug has "${values.only}" in its name.`)
if (values.write && mutants.length < all.length) refuse('--write puts in the table of all; leave out --only.')

const copy = await mkdtemp(join(tmpdir(), 'efficacy-mutants-'))
const started = Date.now()
const results = []
/** What the tests say while nothing is planted. */
const sound = new Map()
try {
  await cp(ROOT, copy, { recursive: true, filter: (path) => !LEFT_OUT.has(relative(ROOT, path)) })
  for (const path of LINKED) await symlink(join(ROOT, path), join(copy, path))
  for (const mutant of mutants) {
    const by = await foundBy(mutant)
    results.push({ ...mutant, by })
    console.log(
      `${by === undefined ? 'MISSED' : 'found '}  ${mutant.name}  (${mutant.test}${by ? `: ${by}` : ''})`,
    )
  }
} finally {
  await rm(copy, { recursive: true, force: true })
}
const missed = results.filter(({ by }) => by === undefined).length
const seconds = Math.round((Date.now() - started) / 1000)
console.log(
  `${results.length - missed} of ${results.length} planted bugs were found, ${missed} missed, ${seconds} s`,
)
if (values.write) await writeTable()
process.exitCode = missed > 0 ? 1 : 0

/** The first test that does not hold once the bug is planted; `undefined` where all do. */
async function foundBy({ name, file, from, to, also = [], test, title = '' }) {
  const key = `${test} ${title}`
  if (!sound.has(key)) sound.set(key, await runTest(test, title))
  const { passed, failed } = sound.get(key)
  if (passed === 0 || failed !== undefined)
    throw new Error(`${key} does not hold as it is: ${failed ?? 'no such test'}`)
  const path = join(copy, file)
  const source = await readFile(path, 'utf8')
  try {
    await writeFile(
      path,
      [{ from, to }, ...also].reduce((text, bug) => planted(name, text, bug), source),
    )
    const seen = await runTest(test, title)
    if (seen.broken) throw new Error(`"${name}" leaves a program that does not start.`)
    return seen.failed
  } finally {
    await writeFile(path, source)
  }
}

function planted(name, text, { from, to }) {
  if (text.split(from).length !== 2) throw new Error(`"${name}" has no single place: ${from}`)
  return text.replace(from, () => to)
}

/** How many tests held, and the first that did not. `broken` where none could be run. */
async function runTest(test, title) {
  const report = join(copy, 'seen.json')
  await rm(report, { force: true })
  const vitest = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', test, ...(title ? ['-t', title] : [])]
  const limits = ['--bail', '1', '--maxWorkers', '1', '--testTimeout', String(PATIENCE_MS)]
  const args = [...vitest, ...limits, '--reporter=json', `--outputFile=${report}`]
  const child = spawn(process.execPath, args, {
    cwd: copy,
    env: { ...process.env, EFFICACY_MUTANTS: '1' },
    stdio: 'ignore',
  })
  await once(child, 'close')
  const { testResults } = JSON.parse(await readFile(report, 'utf8'))
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.find(({ status }) => status === 'failed')?.fullName,
    broken: tests.length === 0,
  }
}

async function writeTable() {
  const page = await readFile(PAGE, 'utf8')
  const [start, end] = ['<!-- mutants -->', '<!-- end of mutants -->']
  const rows = results.map(
    ({ name, file, test, by }) =>
      `| ${name} | \`${file.replace('packages/', '')}\` | \`${test}\` | ${by ? 'yes' : 'no'} |`,
  )
  const table = ['| planted bug | in | test | found |', '| --- | --- | --- | --- |', ...rows].join('\n')
  const [before] = page.split(start)
  const [, after] = page.split(end)
  const whole = `${before}${start}\n\n${table}\n\n${end}${after}`
  await writeFile(PAGE, await formatted(PAGE, whole))
}
