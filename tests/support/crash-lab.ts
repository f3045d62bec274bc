import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout as delay } from 'node:timers/promises'
import { build, type BuildOptions } from 'esbuild'

/** How a process ended. */
export interface Ended {
  readonly killed: boolean
  readonly code: number | null
  readonly stderr: string
}

/** What happens to one write: the vault before, what is done, and what may stand there afterwards. */
interface Scene {
  readonly name: string
  readonly before: Readonly<Record<string, string>>
  readonly args: readonly string[]
  /** Of each path the texts that are allowed; `undefined` for no file. */
  readonly after: Readonly<Record<string, readonly (string | undefined)[]>>
  readonly env?: Readonly<Record<string, string>>
  /** Path to the file that it links to, outside of the vault. */
  readonly link?: readonly [path: string, target: string]
}

const [OLD, NEW] = ['old '.repeat(4_000), 'new text '.repeat(3_000)]

const DAY = '# Saturday\n\nSlept.\n\n'
const BLOCK = '## Walk 08:15 #efficacy/activity\n- activity:: walk\n\n### What I noticed\nNo break.\n'
const MOVED = 'Efficacy/2026/2026-03-07 0815 activity walk.md'

/** Every way in which the terminal's vault writes. */
export const SCENES: readonly Scene[] = [
  {
    name: 'create',
    before: {},
    args: ['create', 'Deep/a.md', NEW],
    after: { 'Deep/a.md': [undefined, NEW] },
  },
  {
    name: 'create where another note is',
    before: { 'a.md': OLD },
    args: ['create', 'a.md', NEW],
    after: { 'a.md': [OLD] },
  },
  {
    name: 'create without hard links',
    before: {},
    args: ['create', 'a.md', NEW],
    // The name is held by an empty file for a moment; there is no other way not to write over another's.
    after: { 'a.md': [undefined, '', NEW] },
    env: { FAIL_CALL: 'link', FAIL_CODE: 'EPERM' },
  },
  { name: 'edit', before: { 'a.md': OLD }, args: ['edit', 'a.md', NEW], after: { 'a.md': [OLD, NEW] } },
  {
    name: 'edit through a link',
    before: { '../real.md': OLD },
    args: ['edit', 'a.md', NEW],
    after: { '../real.md': [OLD, NEW], 'a.md': [OLD, NEW] },
    link: ['a.md', '../real.md'],
  },
  {
    name: 'withdraw',
    before: { 'a.md': OLD },
    args: ['withdraw', 'a.md', OLD],
    after: { 'a.md': [OLD, undefined] },
  },
]

/** Vaults that processes of their own write to, and are killed over. */
export class CrashLab {
  private constructor(
    private readonly repository: string,
    readonly folder: string,
    private readonly script: string,
  ) {}

  static async open(repository: string): Promise<CrashLab> {
    const folder = await mkdtemp(join(tmpdir(), 'efficacy-crash-'))
    const script = join(folder, 'process.mjs')
    const config = (await import(pathToFileURL(join(repository, 'esbuild.config.mjs')).href)) as {
      bundles: { cli: BuildOptions }
    }
    const entry = join(repository, 'tests/support/vault-process.ts')
    await build({ ...config.bundles.cli, entryPoints: [entry], outfile: script, minify: false })
    return new CrashLab(repository, folder, script)
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }

  /** A vault of its own with these files. */
  async vault(files: Readonly<Record<string, string>> = {}): Promise<string> {
    const root = join(await mkdtemp(join(this.folder, 'v-')), 'vault')
    await mkdir(root)
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
    return root
  }

  /** Does the work in a process of its own. */
  async run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return ended(this.spawn(args, env))
  }

  /**
   * Kills the scene's process at each thing that it asks of the file system, a write in its middle, until it gets to
   * its end; with `twice` also before the first byte of each write. Gives how often it was killed, and what did not
   * hold.
   */
  async killAtEachStep(scene: Scene, twice = false): Promise<{ kills: number; wrong: readonly string[] }> {
    const wrong: string[] = []
    let kills = 0
    for (const how of twice ? ['in', 'before'] : ['in']) {
      for (let step = 0; ; step++) {
        const root = await this.stage(scene)
        const { killed } = await this.killed(root, scene, step, how === 'in')
        const found = await this.wrongIn(root, scene)
        wrong.push(...found.map((each) => `${scene.name}, killed at step ${step}: ${each}`))
        if (!killed) break
        kills++
      }
    }
    return { kills, wrong }
  }

  /**
   * Lets the scene's process come to its end, and looks at what a kill would have left at each thing that it asked of
   * the file system, before each write and in its middle. Gives how many looks there were, and what did not hold.
   */
  async lookAtEachStep(scene: Scene): Promise<{ looks: number; wrong: readonly string[] }> {
    const root = await this.stage(scene)
    const shots = await mkdtemp(join(this.folder, 's-'))
    const [what = '', ...more] = scene.args
    await this.run([what, root, ...more], { ...scene.env, SHOTS: shots, SHOT_OF: dirname(root) })
    const looks = await readdir(shots)
    const wrong = (await this.wrongIn(root, scene)).map((each) => `${scene.name}, at its end: ${each}`)
    for (const step of looks) {
      const found = await this.wrongIn(join(shots, step, 'vault'), scene)
      wrong.push(...found.map((each) => `${scene.name}, at step ${step}: ${each}`))
    }
    return { looks: looks.length, wrong }
  }

  /**
   * Kills the built program at each step of *Move block to its own note*. The block has to stand in one of the two
   * notes at least, each of them whole.
   */
  async killMoveAtEachStep(): Promise<{ kills: number; wrong: readonly string[] }> {
    const wrong: string[] = []
    for (let step = 0; ; step++) {
      const root = await this.vault({ 'efficacy.json': '{}', 'Daily/2026-03-07.md': DAY + BLOCK })
      const program = [join(this.repository, 'dist/cli/efficacy.mjs'), 'run', 'move-block']
      const child = this.start([...program, `${join(root, 'Daily/2026-03-07.md')}:5`], {
        FAIL_AT: String(step),
        FAIL_HALF: '1',
        FAIL_ARMED: '1',
        XDG_STATE_HOME: root,
      })
      const { killed, code, stderr } = await ended(child)
      const day = await readFile(join(root, 'Daily/2026-03-07.md'), 'utf8')
      const moved = await readFile(join(root, MOVED), 'utf8').catch(() => undefined)
      const isWhole = moved === undefined || moved.endsWith('## What I noticed\nNo break.\n')
      const isThere = day === DAY + BLOCK || (day === DAY && moved !== undefined)
      if (!isWhole || !isThere) wrong.push(`move-block, killed at step ${step}`)
      if (!killed && code !== 0) wrong.push(stderr)
      if (!killed) return { kills: step, wrong }
    }
  }

  /** Kills an edit between the look at the note and the end of its exchange; gives the vault, with `a.md` in it. */
  async killInExchange(): Promise<string> {
    const before = await this.marks()
    const root = await this.vault({ 'a.md': 'old' })
    const { killed } = await this.run(['edit', root, 'a.md', 'lost'], { FAIL_AFTER: '.lock', FAIL_AT: '0' })
    if (!killed || (await this.marks()) === before) throw new Error('it was not killed in the exchange')
    return root
  }

  /** Kills a process that writes without end, some milliseconds after it began. */
  async killAnywhere(what: 'edits' | 'creates', wait: number): Promise<readonly string[]> {
    const root = await this.vault(what === 'edits' ? { 'a.md': 'A'.repeat(200_000) } : {})
    const child = this.spawn([what, root, 'a.md'], {})
    await once(child.stdout ?? child, 'data')
    await delay(wait)
    child.kill('SIGKILL')
    await ended(child)
    const wrong: string[] = []
    for (const name of await readdir(root)) {
      const text = await readFile(join(root, name), 'utf8')
      if (!name.startsWith('.') && !/^(?:A{200000}|B{200000}|C{200000})$/.test(text))
        wrong.push(`${name} is a half`)
    }
    return wrong
  }

  private killed(root: string, { args, env }: Scene, step: number, half: boolean): Promise<Ended> {
    const [what = '', ...more] = args
    return this.run([what, root, ...more], {
      ...env,
      ...(half ? { FAIL_HALF: '1' } : {}),
      FAIL_AT: String(step),
    })
  }

  /** How many marks of exchanges were left behind. */
  private async marks(): Promise<number> {
    return (await readdir(this.folder)).filter((name) => name.endsWith('.lock')).length
  }

  private spawn(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
    return this.start([this.script, ...args], env)
  }

  private start(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
    const preload = pathToFileURL(join(this.repository, 'tests/support/fail-at.mjs')).href
    return spawn(process.execPath, ['--import', preload, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Marks of processes that were killed stay in a folder that goes with the lab.
      env: { ...process.env, TMPDIR: this.folder, ...env },
    })
  }

  private async stage({ before, link }: Scene): Promise<string> {
    const root = await this.vault(before)
    if (link) await symlink(link[1], join(root, link[0]))
    return root
  }

  /** What may not stand in the vault: a half, or a file under a name that anybody would read. */
  private async wrongIn(root: string, { after, link }: Scene): Promise<readonly string[]> {
    const wrong: string[] = []
    for (const [path, allowed] of Object.entries(after)) {
      const text = await readFile(join(root, path), 'utf8').catch(() => undefined)
      if (!allowed.includes(text))
        wrong.push(`${path} holds ${text === undefined ? 'nothing' : `${text.length} characters`}`)
    }
    const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter(
      (entry) => !entry.isDirectory(),
    )
    const known = new Set(
      [...Object.keys(after), ...(link ? [link[0]] : [])].map((path) => path.split('/').at(-1)),
    )
    for (const { name } of names)
      if (!name.startsWith('.') && !known.has(name)) wrong.push(`${name} was left`)
    return wrong
  }
}

async function ended(child: ChildProcess): Promise<Ended> {
  let stderr = ''
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  child.stdout?.resume()
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  return { killed: signal === 'SIGKILL', code, stderr }
}
