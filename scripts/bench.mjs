/**
 * Speed and sizes, side by side and in ratios, never in a test: `npm run bench`. It writes docs/performance.md.
 *
 * For each size a vault is made, the same bytes on every machine, and read in several ways, each in a process of its
 * own, in turn; what counts is the median. S reads every file by `readFileSync`, A by `fs.promises` with 32 at once.
 *
 *   --quick     smaller vaults and fewer rounds, for development; writes no page
 *   --profile   leaves a CPU profile of each of our ways in .cache/profiles
 */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { format, resolveConfig } from 'prettier'
import { bundles } from '../esbuild.config.mjs'
import { performancePage } from './bench/page.mjs'
import { installPeers } from './bench/peers.mjs'
import { makeVault } from './bench/vault.mjs'
import { buildOnce } from './build.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGE = join(ROOT, 'docs', 'performance.md')
const PEERS = join(ROOT, '.cache', 'peers')
const PROFILES = join(ROOT, '.cache', 'profiles')
const CORE = join(ROOT, '.cache', 'bench-core.mjs')
const PROGRAM = join(ROOT, 'dist', 'cli', 'efficacy.mjs')

const options = new Set(process.argv.slice(2))
const quick = options.has('--quick')
const SIZES = quick ? [1_000, 10_000] : [1_000, 10_000, 100_000]
const roundsFor = (size) => (quick ? 3 : size >= 100_000 ? 5 : 7)

const OURS = ['sync', 'async', 'block', 'warm', 'warmHost', 'change', 'heapForeign', 'heapOwn']
/** The largest vault that a way is tried on: some would take minutes. */
const UP_TO = { remark: 1_000, foam: 10_000 }

/** By size and way, what each round gave. */
const results = {}

await main()

async function main() {
  await buildOnce((line) => console.log(line))
  await buildCore()
  const peers = installPeers(PEERS)
  for (const size of SIZES) results[size] = measureVault(size, peers)
  const page = await performancePage(PAGE, { head: headOf(), tables: tablesOf(), targets: targetsOf() })
  if (quick) console.log(page)
  else writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), parser: 'markdown' }))
}

/** The core as the bundle of the terminal has it, with names for what the ways call. */
async function buildCore() {
  const { entryPoints: _entry, ...shared } = bundles.cli
  const lines = [
    `export { Journal } from '@core/journal/journal'`,
    `export { scanRule } from '@core/journal/scan-rule'`,
    `export { buildReport } from '@core/dashboard/build'`,
    `export { decodeNote } from '@core/note/decode'`,
    `export { parseNote } from '@core/note/parse'`,
    `export { DEFAULTS } from '@core/settings'`,
    `export { NodeVault } from './packages/cli/src/node-vault'`,
    `export { parse } from './node_modules/yaml/browser/dist/public-api.js'`,
  ]
  const stdin = { contents: lines.join('\n'), resolveDir: ROOT, loader: 'ts' }
  const isRead = (plugin) => plugin.name !== 'lean'
  await build({ ...shared, plugins: shared.plugins.filter(isRead), stdin, outfile: CORE, minify: !options.has('--profile') })
}

function measureVault(size, peers) {
  const vault = join(tmpdir(), `efficacy-bench-${process.pid}-${size}`)
  console.log(`Making a vault of ${size} notes.`)
  makeVault(vault, size)
  const given = {}
  try {
    const ways = waysFor(size, peers)
    run('fill', vault)
    for (let round = 0; round < roundsFor(size); round++) {
      for (const way of ways) (given[way] ??= []).push(run(way, vault))
      process.stdout.write('.')
    }
    console.log()
    if (options.has('--profile')) for (const way of OURS) run(way, vault, profileIn(join(PROFILES, `${size}`)))
  } finally {
    for (const path of [vault, `${vault}.cache`, `${vault}.state`]) rmSync(path, { recursive: true, force: true })
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

function of(size, way, what = 'taken') {
  const values = (results[size]?.[way] ?? []).map((each) => each[what]).sort((a, b) => a - b)
  return values[Math.floor(values.length / 2)]
}

function headOf() {
  const [{ model = 'unknown' } = {}] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return [
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.version}, ${platform()} ${arch()},`,
    `${cpus().length} × ${model.trim()}, ${memory}. Medians of ${roundsFor(10_000)} rounds (${roundsFor(100_000)} at 100k), every way in a fresh process, in turn.`,
    'Ratios hold from machine to machine; times do not. S: every file by `readFileSync`. A: every file by',
    '`fs.promises.readFile`, 32 at once. One note in five is ours; the files are warm in the page cache.',
  ]
}

const LABELS = {
  stat: 'walk and `statSync`',
  S: '**S**: `readFileSync` of every file',
  A: '**A**: `fs.promises.readFile`, 32 at once',
  sync: '**our index, terminal**: bodies, blocks, measures and report',
  async: '**our index, editors**: the same, each read waited for, in slices',
  block: 'the same, with the longest block watched',
  warm: '**warm start**: numbers known from the cache',
  warmHost: 'the same where the host has the stamps',
  change: 'one changed note, from event to view-model',
  program: '`efficacy report --json`, the whole program, cold',
  programWarm: 'the same from its cache',
  gray: 'gray-matter 4 on every note',
  yaml: '`yaml` on every frontmatter',
  remark: 'remark with GFM and frontmatter on every note',
  foam: "Foam's bootstrap (foam-core 0.44)",
  rg: 'ripgrep for our two marks',
}

function tablesOf() {
  return [
    {
      title: 'Times',
      about: 'Milliseconds; in brackets the multiple of S and of A in the same run.',
      columns: ['way', ...SIZES.map((size) => `${size} notes`)],
      rows: Object.entries(LABELS).map(([way, label]) => [label, ...SIZES.map((size) => cell(size, way))]),
    },
    {
      title: 'Memory',
      about: 'Bytes of heap that the index keeps for a note, with its part of the report; peak resident megabytes of a process.',
      columns: ['what', ...SIZES.map((size) => `${size} notes`)],
      rows: [
        ['a note of no concern', ...SIZES.map((size) => rounded(of(size, 'heapForeign'), 0))],
        ['a note of ours', ...SIZES.map((size) => rounded(of(size, 'heapOwn'), 0))],
        ['peak, our index', ...SIZES.map((size) => megabytes(of(size, 'sync', 'rss')))],
        ['peak, gray-matter', ...SIZES.map((size) => megabytes(of(size, 'gray', 'rss')))],
        ['peak, Foam', ...SIZES.map((size) => megabytes(of(size, 'foam', 'rss')))],
      ],
    },
    {
      title: 'Growth',
      about: 'How many times as long a vault of ten times the notes takes.',
      columns: ['way', ...SIZES.slice(1).map((size, index) => `${size} / ${SIZES[index]}`)],
      rows: ['S', 'A', 'sync', 'async', 'warm', 'warmHost', 'change'].map((way) => [
        LABELS[way],
        ...SIZES.slice(1).map((size, index) => rounded(of(size, way) / of(SIZES[index], way), 1)),
      ]),
    },
  ]
}

function cell(size, way) {
  const taken = of(size, way)
  if (taken === undefined) return ''
  const ratio = (other) => rounded(taken / of(size, other), 2)
  return `${rounded(taken, taken < 10 ? 2 : 0)} (${ratio('S')} S, ${ratio('A')} A)`
}

function rounded(value, digits) {
  return value === undefined || Number.isNaN(value) ? '' : value.toFixed(digits)
}

function megabytes(bytes) {
  return bytes === undefined ? '' : rounded(bytes / 2 ** 20, 0)
}

function targetsOf() {
  const [small, large] = [SIZES[0], SIZES.at(-1)]
  const ratio = (name, size, way, floor, most) => atMost(name, of(size, way) / of(size, floor), most, ` ${floor}`)
  const kept = (way) => Math.max(...SIZES.map((size) => of(size, way)))
  return [
    ratio('cold index, terminal, 10k', 10_000, 'sync', 'S', 1.5),
    ratio('cold index, terminal, 100k', 100_000, 'sync', 'S', 1.3),
    ratio('cold index, editors, 10k', 10_000, 'async', 'A', 1.3),
    ratio('cold index, editors, 100k', 100_000, 'async', 'A', 1.6),
    atMost('warm start, 10k', of(10_000, 'warm'), 1.3 * of(10_000, 'stat') + 15, ' ms'),
    atMost('warm start, stamps at hand, 10k', of(10_000, 'warmHost') - of(10_000, 'warmHost', 'loaded'), 5, ' ms'),
    atMost(`one changed note, ${large}`, of(large, 'change'), 1, ' ms'),
    atMost(`one changed note, ${large} / ${small}`, of(large, 'change') / of(small, 'change'), 1.5, ''),
    atMost('its parse', 1_000 * of(large, 'change', 'parse'), 100, ' µs'),
    atMost(`longest block during a scan, ${large}`, of(large, 'block', 'block'), 8, ' ms'),
    atMost('heap, a note of no concern', kept('heapForeign') / 1_000, 0.5, ' kB'),
    atMost('heap, a note of ours', kept('heapOwn') / 1_000, 2, ' kB'),
    fileSize('Obsidian `main.js`', 'main.js', 350),
    fileSize('VS Code `extension.js`, Node and browser', 'packages/vscode/dist/extension.js', 300),
    fileSize('VS Code `webview.js`', 'packages/vscode/dist/webview.js', 80),
    fileSize('VSIX', 'dist/efficacy-journal.vsix', 450),
    loading('Obsidian `main.js` evaluated', 'main.js', 15),
    loading('VS Code `extension.js` evaluated', 'packages/vscode/dist/extension.js', 15),
  ]
}

function atMost(name, value, most, unit) {
  const known = value !== undefined && !Number.isNaN(value)
  return {
    name,
    wanted: `≤ ${Number(most.toFixed(1))}${unit}`,
    measured: known ? `${rounded(value, 2)}${unit}` : '',
    met: known ? value <= most : undefined,
  }
}

function fileSize(name, path, most) {
  const file = join(ROOT, path)
  return atMost(name, existsSync(file) ? statSync(file).size / 1_000 : undefined, most, ' kB')
}

/** What it costs to load a bundle, with the editor's own module stubbed. */
function loading(name, path, most) {
  const script = `
    const any = new Proxy(class {}, { get: (of, key) => (key === 'prototype' ? of.prototype : key === Symbol.toPrimitive ? () => '' : any), apply: () => any })
    const source = require('fs').readFileSync(${JSON.stringify(join(ROOT, path))}, 'utf8')
    const started = performance.now()
    new (require('vm').Script)('(function (require, module, exports) {' + source + '\\n})').runInThisContext()(() => any, { exports: {} }, {})
    console.log(performance.now() - started)`
  const times = Array.from({ length: 5 }, () => spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }))
  const taken = times.map(({ stdout }) => Number.parseFloat(stdout)).sort((a, b) => a - b)[2]
  return atMost(name, taken, most, ' ms')
}
