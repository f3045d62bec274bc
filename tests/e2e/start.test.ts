import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openBrowser } from '../support/browser'
import { filesIn, vaultWith } from '../support/cli'
import { VAULT } from '../support/cli-notes'
import { receiveBytes } from '../support/vscode-socket'
import { VsCodeWindow } from '../support/vscode-window'

const START = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))

interface Started {
  readonly child: ChildProcess
  readonly address: string
  said(): string
}

/** Runs `npm start` without a browser until it says that it is up. */
async function start(...args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [START, '--no-open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGINT'))
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes('Ctrl-C ends it.')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(`It ended: ${said}`)))
  })
  const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said) ?? []
  return { child, address, said: () => said }
}

async function end({ child }: Started): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  const [code] = (await ended) as [number | null]
  return code
}

describe('npm start', () => {
  it('opens the dashboard on a folder, writes nothing into it, and leaves nothing running', async () => {
    const vault = await vaultWith({ ...VAULT, 'efficacy.json': '{}\n' })
    const before = await filesIn(vault)
    const started = await start('--vault', vault, '--port', '0')
    expect(started.said()).toContain('Prediction against outcome')
    const browser = await openBrowser()
    onTestFinished(() => browser.close())
    const context = await browser.newContext()
    await receiveBytes(context)
    const page = await context.newPage()
    await page.goto(started.address)
    const dashboard = new VsCodeWindow(page).dashboard('editor')
    await dashboard.getByRole('heading', { name: 'Prediction against outcome' }).waitFor()
    expect(await filesIn(vault)).toEqual(before)
    expect(await end(started)).toBe(0)
    await expect(fetch(started.address)).rejects.toThrow()
  })

  it('takes another port where the one asked for is busy, and puts the plugin where it is told to', async () => {
    const other = '["dataview"]'
    const vault = await vaultWith({ ...VAULT, '.obsidian/community-plugins.json': other })
    const taken = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void taken.close())
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const started = await start('--vault', vault, '--port', String(port), '--install-obsidian')
    expect(new URL(started.address).port).not.toBe(String(port))
    expect((await fetch(started.address)).ok).toBe(true)
    const plugin = join(vault, '.obsidian/plugins/efficacy-journal')
    expect((await readdir(plugin)).sort()).toEqual(['main.js', 'manifest.json', 'styles.css'])
    const enabled = await readFile(join(vault, '.obsidian/community-plugins.json'), 'utf8')
    expect(JSON.parse(enabled)).toEqual(['dataview', 'efficacy-journal'])
    expect(await end(started)).toBe(0)
  })

  it.each([
    [['--vault', '/nowhere/at/all'], 'is not a folder'],
    [['--port', 'http'], '--port takes a number'],
    [['--bogus'], "Unknown option '--bogus'"],
  ])('ends %j with one sentence', async (args, sentence) => {
    const child = spawn(process.execPath, [START, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number]
    expect(code).toBe(1)
    expect(said).toContain(sentence)
    expect(said.trim().split('\n')).toHaveLength(1)
  })
})
