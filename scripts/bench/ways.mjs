// One way to read a vault, measured in a process of its own: `node scripts/bench/ways.mjs WAY VAULT CORE PEERS`.
// Prints one line of JSON with the milliseconds taken. Modules are loaded before the clock starts.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median } from './results.mjs'
import { TODAY } from './vault.mjs'

const AT_ONCE = 32
const CHANGES = 400
/** Where each change is slow, fewer have to do. */
const PATIENCE_MS = 5_000
const [way, vault, corePath, peers] = process.argv.slice(2)
const core = await import(pathToFileURL(corePath).href)
const require = createRequire(join(peers, 'package.json'))

const now = () => new Date(`${TODAY}T12:00:00`)
const memory = { get: async () => undefined, set: async () => undefined }
const journalOf = (on, ease, clock = { now }) => new core.Journal(on, memory, clock, ease)
const reportOf = (journal) => core.cachedReport(journal.snapshot(), journal.today())
/** As the editors have it. */
const YIELDING = { yields: true, prepare: core.cachedReportStepwise }

/** As an editor's file system is: each read is waited for, and many are on their way at once. */
class WaitingVault extends core.NodeVault {
  async list(rule) {
    const found = []
    const look = async (folder) => {
      for (const child of await readdir(join(this.root, folder), { withFileTypes: true })) {
        const path = join(folder, child.name)
        if (child.isDirectory() && rule.enters(path)) await look(path)
        else if (child.isFile() && rule.takes(path)) found.push({ path })
      }
    }
    await look('')
    return found
  }

  async look(path) {
    const bytes = await readFile(join(this.root, path))
    return { text: core.decodeNote(path, bytes), stamp: { size: bytes.length, mtime: 0 } }
  }
}

/** A cache in one file beside the vault. */
const cache = {
  load: () => readFile(`${vault}.cache`, 'utf8').catch(() => undefined),
  save: async (text) => writeFileSync(`${vault}.cache`, text),
  clear: async () => undefined,
}

const WAYS = {
  async stat() {
    for (const file of notes()) statSync(file)
  },
  async S() {
    for (const file of notes()) readFileSync(file, 'utf8')
  },
  async A() {
    await eachConcurrently(notes(), (file) => readFile(file, 'utf8'))
  },
  async sync() {
    const journal = journalOf(new core.NodeVault(vault))
    await journal.scan()
    reportOf(journal)
    return { journal }
  },
  async async() {
    const journal = journalOf(new WaitingVault(vault), YIELDING)
    await journal.scan()
    reportOf(journal)
  },
  /** The longest time for which nothing else could run, from one turn of the event loop to the next. */
  async block() {
    const journal = journalOf(new WaitingVault(vault), YIELDING)
    let [longest, last, on] = [0, performance.now(), true]
    const turn = () => {
      const time = performance.now()
      longest = Math.max(longest, time - last)
      last = time
      if (on) setImmediate(turn)
    }
    turn()
    await journal.scan()
    reportOf(journal)
    await new Promise((resolve) => setImmediate(resolve))
    on = false
    return { block: longest }
  },
  heapForeign: () => heapOf((path) => !path.startsWith('Journal/')),
  heapOwn: () => heapOf((path) => path.startsWith('Journal/')),
  async fill() {
    // By a clock that is ahead: a note that was written a moment ago is not kept.
    const clock = { now: () => new Date(Date.now() + 60_000) }
    await journalOf(new core.NodeVault(vault), { ...YIELDING, cache }, clock).scan()
    if ((await cache.load()).length < 100_000) throw new Error('The cache holds next to nothing.')
  },
  async warm() {
    return warmStart(new core.NodeVault(vault))
  },
  /** The host has the stamps at hand, as Obsidian does. */
  async warmHost() {
    const on = new core.NodeVault(vault)
    const files = await on.list(core.scanRule(core.DEFAULTS), true)
    on.list = async () => files
    return warmStart(on)
  },
  async change() {
    const on = new core.NodeVault(vault)
    const journal = journalOf(on)
    await journal.scan()
    reportOf(journal)
    const path = journal.snapshot().entries.find((entry) => entry.kind === 'action').path
    const text = await on.read(path)
    // More than are remembered: each is read as if it had never been seen.
    const texts = [10, 20, 30, 40, 50, 60, 70, 80].map((percent) =>
      text.replace(/^confidence_before: .*$/m, `confidence_before: ${percent}`),
    )
    let turn = 0
    on.look = () => ({ text: texts[turn++ % texts.length] })
    const all = []
    const until = performance.now() + PATIENCE_MS
    while (all.length < CHANGES && performance.now() < until) {
      const started = performance.now()
      await journal.changed(path)
      reportOf(journal)
      all.push(performance.now() - started)
    }
    const parse = []
    for (let time = 0; time < CHANGES; time++) {
      const started = performance.now()
      core.parseNote(path, texts[time % texts.length], core.DEFAULTS)
      parse.push(performance.now() - started)
    }
    return { taken: median(all.slice(all.length / 2)), parse: median(parse.slice(CHANGES / 2)) }
  },
  async gray() {
    const matter = await peer('gray-matter')
    return measured(() => notes().map((file) => quietly(() => matter(readFileSync(file, 'utf8'), {}))))
  },
  async yaml() {
    const { parse } = await import('yaml')
    return measured(() =>
      notes().map((file) => {
        const slice = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(readFileSync(file, 'utf8'))?.[1]
        return slice && quietly(() => parse(slice, { logLevel: 'error' }))
      }),
    )
  },
  async remark() {
    const { unified } = await peer('unified')
    const [parse, gfm, frontmatter] = await Promise.all(
      ['remark-parse', 'remark-gfm', 'remark-frontmatter'].map(peer),
    )
    const processor = unified().use(parse).use(gfm).use(frontmatter).freeze()
    return measured(() => notes().map((file) => quietly(() => processor.parse(readFileSync(file, 'utf8')))))
  },
  async foam() {
    const foam = await peer('foam-core')
    foam.Logger.setLevel?.('off')
    const uris = notes().map((file) => foam.URI.file(file))
    const store = { list: async () => uris, read: (uri) => readFile(uri.toFsPath(), 'utf8') }
    const parser = foam.createMarkdownParser([])
    const matcher = new foam.AlwaysIncludeMatcher()
    const provider = new foam.MarkdownResourceProvider(store, parser)
    return measured(() =>
      foam.bootstrap([foam.URI.file(vault)], matcher, undefined, store, parser, [provider], '.md', 'off'),
    )
  },
}

/** One of those that ours is compared with: they are no packages of the project. */
async function peer(name) {
  const module = await import(pathToFileURL(require.resolve(name)).href)
  return module.default ?? module
}

/** Bytes that a journal keeps for each of these notes, the report and its measures included. */
async function heapOf(takes) {
  const on = new core.NodeVault(vault)
  const files = (await on.list(core.scanRule(core.DEFAULTS))).filter(({ path }) => takes(path))
  on.list = async () => files
  globalThis.gc()
  const before = process.memoryUsage().heapUsed
  const journal = journalOf(on)
  await journal.scan()
  const report = reportOf(journal)
  globalThis.gc()
  return { taken: (process.memoryUsage().heapUsed - before) / files.length, journal, report }
}

/** What a start from the cache takes in an editor until the numbers are known, and until the words are read too. */
async function warmStart(on) {
  const started = performance.now()
  const text = await cache.load()
  const loaded = performance.now() - started
  const kept = { ...cache, load: async () => text, save: async () => undefined }
  const journal = journalOf(on, { ...YIELDING, cache: kept })
  const look = on.look.bind(on)
  let numbers
  on.look = (path) => {
    numbers ??= performance.now() - started
    return look(path)
  }
  await journal.scan()
  reportOf(journal)
  return { taken: numbers, loaded, words: performance.now() - started }
}

async function measured(work) {
  const started = performance.now()
  const kept = await work()
  return { taken: performance.now() - started, kept }
}

function quietly(work) {
  try {
    return work()
  } catch {
    return undefined
  }
}

function notes() {
  return readdirSync(vault, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

async function eachConcurrently(items, work) {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

const heapBefore = process.memoryUsage().heapUsed
const started = performance.now()
const given = (await WAYS[way]()) ?? {}
const taken = given.taken ?? performance.now() - started
globalThis.gc?.()
const { heapUsed, rss } = process.memoryUsage()
const { block, loaded, words, parse } = given
// What was made is named here, so that the memory it takes is counted.
const made = Object.keys(given)
console.log(JSON.stringify({ taken, block, loaded, words, parse, heap: heapUsed - heapBefore, rss, made }))
