/**
 * `npm start`: installs and builds what is missing, makes the sample vault, and opens VS Code on it with the extension
 * installed. Uses nothing but Node until the packages are there, so that it runs on a fresh clone.
 */

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildOnce, VSIX } from './build.mjs'
import { installDependencies } from './install.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SAMPLE = join(ROOT, 'sample-vault')
const PLUGIN = 'efficacy-journal'
const WINDOWS = process.platform === 'win32'
const PORT = 8123

const HELP = `npm start -- [--vault PATH] [--install-obsidian] [--port N] [--no-open]

Builds Efficacy Journal and opens it in VS Code, in the browser, on a vault.

  --vault PATH         your own folder of notes; without it, a sample vault is made in sample-vault/
  --install-obsidian   put the Obsidian plugin into that folder too (the sample vault has it anyway)
  --port N             the port to serve at (${PORT}); another is taken where it is busy
  --no-open            print the address and open no browser

Ctrl-C ends it and leaves nothing running.
`

const SETTINGS = { 'efficacyJournal.openDashboardOnStartup': true }

const log = (line) => console.log(line)

async function main() {
  const options = readOptions()
  if (options.help) return log(HELP)
  const vault = options.vault === undefined ? SAMPLE : resolve(options.vault)
  if (options.vault !== undefined && !(await isFolder(vault))) {
    throw new Error(`${options.vault} is not a folder; --vault takes the folder of your notes.`)
  }
  await installDependencies(log)
  await buildOnce(log)
  if (vault === SAMPLE && !(await isFolder(SAMPLE))) await makeSampleVault()
  const hasPlugin = vault === SAMPLE || options['install-obsidian']
  if (hasPlugin) await installObsidianPlugin(vault)
  const editor = await openEditor(vault, options)
  try {
    report(vault)
    log(`\n${editor.said}`)
    if (hasPlugin) log(`Obsidian: open ${vault} as a vault; the plugin is in ${pluginFolder(vault)}.`)
    log(`Terminal: npx efficacy report ${JSON.stringify(relative(process.cwd(), vault) || '.')}`)
    log('Ctrl-C ends it.')
    await Promise.race([interrupted(), editor.ended])
  } finally {
    await editor.stop()
  }
}

function readOptions() {
  let values
  try {
    values = parseArgs({
      options: {
        vault: { type: 'string' },
        'install-obsidian': { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: String(PORT) },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values
  } catch (error) {
    throw new Error(`${error.message.split('. ')[0]}; "npm start -- --help" lists the options.`)
  }
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port takes a number from 0 to 65535; "${values.port}" is not one.`)
  }
  return { ...values, port }
}

async function makeSampleVault() {
  const { makeSample } = await import('./sample-vault.mjs')
  const files = await makeSample({ out: SAMPLE })
  // It lies in this work tree, which leaves it out; so it says itself that no note of it goes to a remote.
  await writeFile(join(SAMPLE, '.gitignore'), '*\n')
  log(
    `Made a sample vault of ${files} files: one year of a fictional person's practice, some notes broken on purpose.`,
  )
}

async function installObsidianPlugin(vault) {
  const folder = pluginFolder(vault)
  await mkdir(folder, { recursive: true })
  for (const file of ['main.js', 'manifest.json', 'styles.css']) {
    await copyFile(join(ROOT, 'dist', 'obsidian', file), join(folder, file))
  }
  const list = join(vault, '.obsidian', 'community-plugins.json')
  const enabled = await readList(list)
  if (!enabled.includes(PLUGIN)) await writeFile(list, `${JSON.stringify([...enabled, PLUGIN], null, 2)}\n`)
}

async function readList(file) {
  const text = await readFile(file, 'utf8').catch(() => '[]')
  try {
    const list = JSON.parse(text)
    if (Array.isArray(list)) return list
  } catch {
    // Said below, as for anything else that is no list.
  }
  throw new Error(`${file} is not a list of plugins; enable ${PLUGIN} in Obsidian's settings instead.`)
}

function pluginFolder(vault) {
  return join(vault, '.obsidian', 'plugins', PLUGIN)
}

/** VS Code's own server in the browser; where it cannot run, the VS Code that is installed. */
async function openEditor(vault, options) {
  try {
    return await serveVsCode(vault, options)
  } catch (error) {
    log(`VS Code could not be served here: ${error.message}`)
  }
  if (spawnSync('code', ['--version'], { shell: WINDOWS, stdio: 'ignore' }).status !== 0) {
    throw new Error('No VS Code is installed either; install it and its "code" command, then start again.')
  }
  return openInstalledCode(vault)
}

async function serveVsCode(vault, options) {
  const { ensureServer, installExtension, startServer } = await import('./vscode-server.mjs')
  const server = await ensureServer({ log })
  const cache = join(ROOT, '.cache', 'start')
  const dirs = { data: join(cache, 'data'), extensions: join(cache, 'extensions') }
  for (const folder of Object.values(dirs)) await mkdir(folder, { recursive: true })
  await installExtension(server, VSIX, dirs)
  const { url, port, stop } = await startServer({ server, dirs, port: options.port, settings: SETTINGS })
  if (options.port !== 0 && port !== options.port) log(`Port ${options.port} is busy; ${port} is free.`)
  const address = `${url}?folder=${encodeURIComponent(vault.replaceAll('\\', '/')).replaceAll('%2F', '/')}`
  const isOpened = !options['no-open'] && (await openBrowser(address))
  const how = options['no-open'] || isOpened ? '' : ' (no browser could be opened; open it by hand)'
  return { said: `VS Code in the browser: ${address}${how}`, stop, ended: new Promise(() => {}) }
}

async function openInstalledCode(vault) {
  const profile = await mkdtemp(join(tmpdir(), 'efficacy-code-'))
  const dirs = ['--user-data-dir', join(profile, 'data'), '--extensions-dir', join(profile, 'extensions')]
  await mkdir(join(profile, 'data', 'User'), { recursive: true })
  await writeFile(join(profile, 'data', 'User', 'settings.json'), JSON.stringify(SETTINGS))
  const { status } = spawnSync('code', [...dirs, '--install-extension', VSIX], {
    shell: WINDOWS,
    stdio: 'ignore',
  })
  if (status !== 0) throw new Error('The installed "code" did not take the extension.')
  const child = spawn('code', [...dirs, '--new-window', '--wait', vault], { shell: WINDOWS, stdio: 'ignore' })
  const ended = once(child, 'exit')
  return {
    said: 'The installed "code" was opened on it, with a profile of its own that is thrown away.',
    ended,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill()
      await ended
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** Whether a program took the address. */
async function openBrowser(address) {
  const [program, ...args] = {
    darwin: ['open', address],
    win32: ['explorer.exe', address],
  }[process.platform] ?? ['xdg-open', address]
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.unref()
  return once(child, 'spawn').then(
    () => true,
    () => false,
  )
}

/** The dashboard as the terminal shows it. */
function report(vault) {
  spawnSync(process.execPath, [join(ROOT, 'dist', 'cli', 'efficacy.mjs'), 'report', vault], {
    stdio: 'inherit',
  })
}

function interrupted() {
  return Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)))
}

async function isFolder(path) {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true
}

await main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
