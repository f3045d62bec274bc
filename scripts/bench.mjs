/**
 * Speed and sizes, side by side and in ratios, never in a test: `npm run bench`. It writes docs/performance.md.
 *
 * For each size a vault is made, the same bytes on every machine, and read in several ways, each in a process of its
 * own, in turn; what counts is the median. S reads every file by `readFileSync`, A by `fs.promises` with 32 at once.
 *
 *   --quick     smaller vaults and fewer rounds, for development; writes no page
 *   --only drawing   what a browser takes to draw, and nothing else; writes no page
 *   --profile   leaves a CPU profile of each of our ways in .cache/profiles
 */

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundles } from '../esbuild.config.mjs'
import { bundleTargets } from './bench/bundles.mjs'
import { drawingTargets } from './bench/drawing.mjs'
import { tablesOf, targetsOf } from './bench/figures.mjs'
import { performancePage } from './bench/page.mjs'
import { installPeers } from './bench/peers.mjs'
import { Results } from './bench/results.mjs'
import { makeVault } from './bench/vault.mjs'
import { buildOnce } from './build.mjs'
import { formatted } from './format.mjs'
import { readOptions, refuse } from './options.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGE = join(ROOT, 'docs', 'performance.md')
const PEERS = join(ROOT, '.cache', 'peers')
const PROFILES = join(ROOT, '.cache', 'profiles')
const CORE = join(ROOT, '.cache', 'bench-core.mjs')
const PROGRAM = join(ROOT, 'dist', 'cli', 'efficacy.mjs')

const { quick, profile, only } = readOptions({
  quick: { type: 'boolean' },
  profile: { type: 'boolean' },
  only: { type: 'string' },
})
const ROUNDS = quick ? { 1_000: 3, 10_000: 1 } : { 1_000: 7, 10_000: 5, 100_000: 3 }

const OURS = ['sync', 'async', 'block', 'warm', 'warmHost', 'change', 'heapForeign', 'heapOwn']
/** The largest vault that a way is tried on: some would take minutes. */
const UP_TO = { remark: 1_000, foam: 10_000 }
/** Ways that take so long that one round has to do. */
const ONCE = new Set(['remark', 'foam'])

async function main() {
  if (only !== undefined) return measureOnly(only)
  await buildOnce((line) => console.log(line))
  await buildCore()
  const peers = installPeers(PEERS)
  const results = new Results()
  for (const size of Object.keys(ROUNDS).map(Number)) results.add(size, measureVault(size, peers))
  const page = await performancePage(PAGE, {
    head: headOf(),
    tables: tablesOf(results),
    targets: [...targetsOf(results), ...(await drawing()), ...bundleTargets(ROOT)],
  })
  const pretty = await formatted(PAGE, page)
  if (quick) console.log(pretty)
  else writeFileSync(PAGE, pretty)
}

async function measureOnly(what) {
  if (what !== 'drawing') refuse(`--only takes "drawing", not "${what}".`)
  await buildCore()
  console.table(await drawing())
}

function drawing() {
  if (profile) mkdirSync(PROFILES, { recursive: true })
  return drawingTargets(ROOT, CORE, profile && join(PROFILES, 'drawing.cpuprofile'))
}

/** The core as the bundle of the terminal has it, with names for what the ways call. */
async function buildCore() {
  const lines = [
    `export { Journal } from '@core/journal/journal'`,
    `export { scanRule } from '@core/journal/scan-rule'`,
    `export { cachedReport, cachedReportStepwise } from '@core/dashboard/cached-report'`,
    `export { changesBetween } from '@core/dashboard/changes'`,
    `export { DEFAULT_VIEW } from '@core/dashboard/view'`,
    `export { decodeNote } from '@core/note/decode'`,
    `export { parseNote } from '@core/note/parse'`,
    `export { DEFAULTS } from '@core/settings'`,
    `export { NodeVault } from './packages/cli/src/node-vault'`,
  ]
  const stdin = { contents: lines.join('\n'), resolveDir: ROOT, loader: 'ts' }
  await build({
    ...bundles.cli,
    entryPoints: [],
    stdin,
    outfile: CORE,
    minify: !profile,
  })
}

/** By way, what each round gave. */
function measureVault(size, peers) {
  const vault = join(tmpdir(), `efficacy-bench-${process.pid}-${size}`)
  console.log(`Making a vault of ${size} notes.`)
  makeVault(vault, size)
  const given = {}
  try {
    const ways = waysFor(size, peers)
    run('fill', vault)
    for (let round = 0; round < ROUNDS[size]; round++) {
      const due = ways.filter((way) => round === 0 || !ONCE.has(way))
      for (const way of due) (given[way] ??= []).push(run(way, vault))
      process.stdout.write('.')
    }
    console.log()
    if (profile) for (const way of OURS) run(way, vault, profileIn(join(PROFILES, `${size}`)))
  } finally {
    for (const path of [vault, `${vault}.cache`, `${vault}.state`])
      rmSync(path, { recursive: true, force: true })
  }
  return given
}

function waysFor(size, peers) {
  const others = ['yaml', ...(peers ? ['gray', 'remark', 'foam'] : []), ...(hasRipgrep() ? ['rg'] : [])]
  return ['stat', 'S', 'A', ...OURS, 'program', 'programWarm', ...others].filter(
    (way) => size <= (UP_TO[way] ?? Infinity),
  )
}

function hasRipgrep() {
  return spawnSync('rg', ['--version']).status === 0
}

function profileIn(folder) {
  mkdirSync(folder, { recursive: true })
  return ['--cpu-prof', '--cpu-prof-interval', '250', `--cpu-prof-dir=${folder}`]
}

function run(way, vault, flags = []) {
  if (way === 'rg') return timed('rg', ['-l', '#efficacy/|^efficacy:', vault])
  if (way.startsWith('program')) return runProgram(way, vault)
  const script = join(ROOT, 'scripts', 'bench', 'ways.mjs')
  const args = ['--expose-gc', ...flags, script, way, vault, CORE, PEERS]
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${way}: ${stderr}`)
  return JSON.parse(stdout)
}

/** The whole program, from its start to its end; cold, it keeps its cache for the next. */
function runProgram(way, vault) {
  const state = `${vault}.state`
  if (way === 'program') rmSync(state, { recursive: true, force: true })
  return timed(process.execPath, [PROGRAM, 'report', vault, '--json'], {
    ...process.env,
    XDG_CACHE_HOME: state,
    XDG_STATE_HOME: state,
  })
}

function timed(program, args, env = process.env) {
  const started = performance.now()
  spawnSync(program, args, { env, stdio: 'ignore' })
  return { taken: performance.now() - started }
}

function headOf() {
  const [{ model = 'unknown' } = {}] = cpus()
  const rounds = Object.entries(ROUNDS)
    .map(([size, number]) => `${number} (${size} notes)`)
    .join(', ')
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return [
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.version}, ${platform()} ${arch()},`,
    `${cpus().length} × ${model.trim()}, ${memory}. Medians of ${rounds} rounds, every way in a fresh process, in turn.`,
    'Ratios hold from machine to machine; times do not. S: every file by `readFileSync`. A: every file by',
    '`fs.promises.readFile`, 32 at once. One note in five is ours; the files are warm in the page cache.',
  ]
}

await main()
