/**
 * Speed, side by side and in ratios, never in a test: `npm run bench [-- 1000 10000]`.
 *
 * For each size a vault is made (one note in five is ours) and read three ways, each in a process of its own, in turn,
 * seven times; what counts is the median. S reads every file by `readFileSync`, A by `fs.promises` with 32 at once,
 * and the journal is scanned and its report built, module load left out. With no size given, the last row is that of
 * the specification: 5,000 notes read once more, warm, and one of them changed.
 */

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCore } from './core.mjs'

const TIMES = 7
const AT_ONCE = 32

const WAYS = {
  S: (vault) => {
    for (const file of notesBelow(vault)) readFileSync(file, 'utf8')
  },
  A: async (vault) => {
    const queue = notesBelow(vault).values()
    const worker = async () => {
      for (const file of queue) await readFile(file, 'utf8')
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  },
  journal: async (vault, { Journal, NodeVault, buildReport }) => {
    const memory = { get: async () => undefined, set: async () => undefined }
    const journal = new Journal(new NodeVault(vault), memory, { now: () => new Date() })
    await journal.scan()
    buildReport(journal.snapshot(), journal.today())
  },
  warm: async (vault, { Journal, NodeVault }) => {
    const memory = { get: async () => undefined, set: async () => undefined }
    const journal = new Journal(new NodeVault(vault), memory, { now: () => new Date() })
    await journal.scan()
    const started = performance.now()
    await journal.scan()
    const scanned = performance.now()
    await journal.changed('2000/note 0.md')
    return { again: scanned - started, changed: performance.now() - scanned }
  },
}

const [way, vault] = process.argv[2] === '--way' ? process.argv.slice(3) : []
if (way) await measure(way, vault)
else {
  const sizes = process.argv.slice(2).map(Number)
  for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) compare(size)
  if (sizes.length === 0) compareWarm('case 17: 5000 notes', 5_000)
}

async function measure(way, vault) {
  const core = await loadCore(
    `export { Journal } from '@core/journal/journal'`,
    `export { buildReport } from '@core/dashboard/build'`,
    `export { NodeVault } from './packages/cli/src/node-vault'`,
  )
  const started = performance.now()
  const parts = await WAYS[way](vault, core)
  const taken = performance.now() - started
  console.log(JSON.stringify({ taken, ...parts, heap: process.memoryUsage().heapUsed }))
}

function compare(size) {
  const taken = { S: [], A: [], journal: [] }
  inVault(size, (vault) => {
    for (let time = 0; time < TIMES; time++) {
      for (const name of Object.keys(taken)) taken[name].push(run(name, vault).taken)
    }
  })
  const [s, a, journal] = Object.values(taken).map(median)
  console.log(
    `${size} notes: S ${s.toFixed(0)} ms, A ${a.toFixed(0)} ms, journal ${journal.toFixed(0)} ms` +
      ` = ${(journal / s).toFixed(2)} S = ${(journal / a).toFixed(2)} A`,
  )
}

function compareWarm(name, size) {
  const runs = []
  inVault(size, (vault) => {
    for (let time = 0; time < TIMES; time++) runs.push(run('warm', vault))
  })
  const [again, changed] = ['again', 'changed'].map((part) => median(runs.map((each) => each[part])))
  console.log(`${name} read again in ${again.toFixed(0)} ms, one changed note in ${changed.toFixed(2)} ms`)
}

function inVault(size, work) {
  const vault = join(tmpdir(), `efficacy-bench-${process.pid}-${size}`)
  try {
    makeVault(vault, size)
    work(vault)
  } finally {
    rmSync(vault, { recursive: true, force: true })
  }
}

function run(name, vault) {
  const file = fileURLToPath(import.meta.url)
  const { stdout, status, stderr } = spawnSync(process.execPath, [file, '--way', name, vault], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** The size of a note follows a fixed sequence, so every run reads the same bytes. */
function makeVault(vault, size) {
  for (let i = 0; i < size; i++) {
    const folder = join(vault, `${2000 + (i % 25)}`)
    mkdirSync(folder, { recursive: true })
    const words = 'Walked to the river and back before the rain came. '.repeat(8 + ((i * 7919) % 90))
    writeFileSync(join(folder, `note ${i}.md`), i % 5 === 0 ? ours(i, words) : `# Note ${i}\n\n${words}\n`)
  }
}

function ours(i, words) {
  const day = `20${String(10 + (i % 16)).padStart(2, '0')}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
  const keys = `efficacy: action\ndate: ${day}\ntask: Walk ${i}\nconfidence_before: ${(i % 11) * 10}\noutcome: done`
  return `---\n${keys}\n---\n\n## What I got done\n\n${words}\n\n## What this shows I can do\n\nI can walk ${i} m.\n`
}

function notesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
