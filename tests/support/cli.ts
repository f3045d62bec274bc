import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { EFFICACY, type Ended, runHere } from './program'

export { EFFICACY, type Ended }

const AT_MOMENT = new URL('./at-moment.mjs', import.meta.url).href
const AT_KEYBOARD = new URL('./at-keyboard.mjs', import.meta.url).href

export interface With {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** The local moment that the program takes for now: year, month, day, hour, minute. */
  readonly at?: readonly [number, number, number, number, number]
  readonly uid?: number
  /** Whether it has a process of its own. */
  readonly apart?: boolean
  /**
   * What a person at the keyboard does: types lines, presses Ctrl-C or Ctrl-D, or closes the window; or the program is
   * told to end. Each once the program asks.
   */
  readonly keys?: readonly string[]
}

export const CTRL_C = '\u0003'
export const CTRL_D = '\u0004'
export const ENDINGS = ['SIGHUP', 'SIGTERM'] as const

/**
 * Runs the built program as anybody would: nothing of ours inside. It has a process of its own where it is told so, or
 * something of one, and runs in this one otherwise, which takes a tenth of the time.
 */
export async function efficacy(args: readonly string[], options: With = {}): Promise<Ended> {
  const { cwd, env, at, uid, keys, apart = false } = options
  const isOfProcess = apart || [env?.['TZ'], uid, keys].some((told) => told !== undefined)
  if (isOfProcess) return inProcess(args, options)
  return runHere({ argv: args, env: { ...environment(at), ...env }, cwd, at })
}

/** Runs it in a process of its own. */
async function inProcess(args: readonly string[], options: With): Promise<Ended> {
  const { cwd, env, at, uid, keys } = options
  const preload = [...(at ? ['--import', AT_MOMENT] : []), ...(keys ? ['--import', AT_KEYBOARD] : [])]
  const child = spawn(process.execPath, [...preload, EFFICACY, ...args], {
    cwd: cwd ?? tmpdir(),
    ...(uid === undefined ? {} : { uid }),
    env: { ...environment(at), ...env },
  })
  if (keys) pressOneByOne(child, keys)
  else child.stdin.end()
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)]
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout: await stdout, stderr: await stderr }
}

function environment(at: With['at']): NodeJS.ProcessEnv {
  return {
    ...process.env,
    XDG_STATE_HOME: join(tmpdir(), `efficacy-state-${process.pid}`),
    XDG_CACHE_HOME: join(tmpdir(), `efficacy-cache-${process.pid}`),
    ...(at ? { TEST_MOMENT: at.join(',') } : {}),
  }
}

/** A folder with these files, which goes when the test ends. */
export async function vaultWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const root = await folderWith(files)
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return root
}

/** A folder with these files, for whoever removes it. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'efficacy-vault-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  return root
}

/** Every file below a folder with its bytes as latin1, which loses none. */
export async function filesIn(root: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    files.sort().map(async (file) => [file.slice(root.length + 1), await readFile(file, 'latin1')] as const),
  )
  return Object.fromEntries(contents)
}

/** Without a terminal in between, Ctrl-C is the signal that a terminal makes of it, and Ctrl-D the end of the input. */
function pressOneByOne(child: ChildProcessWithoutNullStreams, keys: readonly string[]): void {
  const left = [...keys]
  child.stderr.on('data', (chunk: Buffer) => {
    for (const _ of chunk.toString().matchAll(/^> $/gm)) {
      const key = left.shift()
      const ending = ENDINGS.find((signal) => signal === key)
      if (key === CTRL_C) child.kill('SIGINT')
      else if (ending) child.kill(ending)
      else if (key === CTRL_D) child.stdin.end()
      else if (key !== undefined) child.stdin.write(`${key}\n`)
    }
  })
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
