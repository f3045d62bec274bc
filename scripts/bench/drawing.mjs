import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { bundles, DASHBOARD_STYLES, joined } from '../../esbuild.config.mjs'
import { findBrowser } from '../browser.mjs'
import { atMost, median } from './results.mjs'
import { makeVault, TODAY } from './vault.mjs'

/** One note in five of such a vault is ours. */
const NOTES = 100_000
const ROUNDS = 21
/** How many windows are opened anew. */
const WINDOWS = 5
const EXPORTS = `export { mount } from '@dashboard/mount'; export { UpdateReceiver } from '@core/dashboard/updates'`

/**
 * What a browser takes to draw the dashboard of 20,000 entries, from its content to a page that is laid out: what is in
 * view, and all of it with the turns in which the rest comes; and to draw it again after one note changed. The first
 * rounds are left out: the browser compiles in them. What they take is shown by windows that are opened anew.
 *
 * @param core the file of the core's bundle
 * @param profile the file for a CPU profile of it; none where absent
 */
export async function drawingTargets(root, core, profile) {
  const contents = await contentsOf(await import(pathToFileURL(core).href))
  const browser = await chromium.launch({
    executablePath: await findBrowser(console.log),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const script = await dashboardBundle(root, profile !== undefined)
    const style = await joined(...DASHBOARD_STYLES)
    const drawn = async (rounds, file) => {
      const page = await browser.newPage({ viewport: { width: 1_000, height: 1_000 } })
      await page.setContent(`<style>${style}</style>`)
      await page.addScriptTag({ content: script })
      const stop = file && (await profiling(page, file))
      const times = await page.evaluate(inPage, { contents, rounds })
      await stop?.()
      await page.close()
      return times
    }
    const firsts = []
    for (let window = 0; window < WINDOWS; window++) firsts.push((await drawn(1)).inView[0])
    const { inView, whole, updated } = await drawn(ROUNDS, profile)
    const settled = (times) => median(times.slice(times.length / 2))
    return [
      atMost('dashboard of 20,000 entries, what is in view', settled(inView), 50, ' ms'),
      atMost('the same for the first time in its window', median(firsts), 50, ' ms'),
      atMost('all of that dashboard, the rest in turns', settled(whole), 50, ' ms'),
      atMost('the same after one changed note', settled(updated), 8, ' ms'),
    ]
  } finally {
    await browser.close()
  }
}

/** Profiles the page until what this gives is called. */
async function profiling(page, file) {
  const session = await page.context().newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.start')
  return async () => {
    const { profile } = await session.send('Profiler.stop')
    await writeFile(file, JSON.stringify(profile))
  }
}

/** What a dashboard draws before a note changes, and what a page that runs apart is told of that, to and fro. */
async function contentsOf(core) {
  const vault = join(tmpdir(), `efficacy-drawing-${process.pid}`)
  try {
    makeVault(vault, NOTES, 'ours')
    const on = new core.NodeVault(vault)
    const memory = { get: async () => undefined, set: async () => undefined }
    const journal = new core.Journal(on, memory, { now: () => new Date(`${TODAY}T12:00:00`) })
    const content = () => ({
      report: core.cachedReport(journal.snapshot(), journal.today()),
      lists: {},
      found: null,
      isSetUp: true,
    })
    await journal.scan()
    const before = content()
    const { path } = journal.snapshot().entries.findLast(({ kind }) => kind === 'action')
    const text = await on.read(path)
    on.look = () => ({ text: text.replace(/^confidence_before: .*$/m, 'confidence_before: 10') })
    await journal.changed(path)
    const after = content()
    const changes = [core.changesBetween(before, after), core.changesBetween(after, before)]
    return { before, changes, view: core.DEFAULT_VIEW }
  } finally {
    await rm(vault, { recursive: true, force: true })
  }
}

async function dashboardBundle(root, isReadable) {
  const { outputFiles } = await build({
    ...bundles.webview,
    entryPoints: [],
    outfile: undefined,
    stdin: { contents: EXPORTS, resolveDir: root, loader: 'ts' },
    globalName: 'dashboard',
    minify: !isReadable,
    write: false,
  })
  return outputFiles[0].text
}

/** Runs in the browser. What it is given is a copy of its own, as a host sends it. */
function inPage({ contents: { before, changes, view }, rounds }) {
  const { document } = globalThis
  // Turns come when they are asked for here, so that nothing but them is in their time.
  const turns = []
  globalThis.setTimeout = (turn) => turns.push(turn)
  const root = document.body.appendChild(document.createElement('div'))
  const timed = (draw) => {
    const started = performance.now()
    const drawn = draw()
    root.getBoundingClientRect()
    return [performance.now() - started, drawn]
  }
  const mount = () => {
    const shown = structuredClone(before)
    const mounting = { shown, view, place: 'editor', send: () => undefined }
    return timed(() => globalThis.dashboard.mount(root, mounting))
  }
  const rest = () => {
    let taken = 0
    for (let turn = turns.shift(); turn; turn = turns.shift()) taken += timed(turn)[0]
    return taken
  }
  const [inView, whole] = [[], []]
  for (let round = 0; round < rounds; round++) {
    const [taken, mounted] = mount()
    inView.push(taken)
    whole.push(taken + rest())
    mounted.unmount()
  }
  const receiver = new globalThis.dashboard.UpdateReceiver()
  const shown = receiver.receive({ nth: 0, shown: structuredClone(before) })
  const mounted = globalThis.dashboard.mount(root, { shown, view, place: 'editor', send: () => undefined })
  rest()
  const updated = []
  for (let round = 0; round < rounds; round++) {
    const told = structuredClone({ nth: round + 1, changes: changes[round % 2] })
    updated.push(timed(() => mounted.update(receiver.receive(told)))[0])
  }
  return { inView, whole, updated }
}
