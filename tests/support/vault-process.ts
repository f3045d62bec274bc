/**
 * One of the processes of {@link CrashLab}: does to a vault what it is told, with the terminal's own code.
 * Arguments: what to do, the vault, and what that needs.
 */
import { Journal } from '@core/journal/journal'
import { VaultError } from '@core/ports'
import { NodeMemory } from '../../packages/cli/src/node-memory'
import { NodeVault } from '../../packages/cli/src/node-vault'

const [what = '', root = '', ...more] = process.argv.slice(2)
const vault = new NodeVault(root)
const journal = new Journal(vault, new NodeMemory(root, fail), { now: () => new Date() })

function fail(message: string): never {
  throw new Error(message)
}

const WORK: Readonly<Record<string, (...args: string[]) => Promise<void>>> = {
  async create(path = '', text = '') {
    await vault.create(path, text)
  },

  async withdraw(path = '', text = '') {
    await vault.withdraw(path, text)
  },

  /** Replaces the whole text. */
  async edit(path = '', insert = '') {
    const before = await vault.read(path)
    await vault.edit(path, before, [{ start: 0, end: before.length, insert }])
  },

  /** Edits without end, a long text of one letter after another. */
  async edits(path = '') {
    for (let turn = 0; ; turn++) await this['edit']?.(path, (turn % 2 === 0 ? 'A' : 'B').repeat(200_000))
  },

  /** Creates without end, `0.md`, `1.md` and so on. */
  async creates() {
    for (let turn = 0; ; turn++) await vault.create(`${turn}.md`, 'C'.repeat(200_000))
  },

  /** Adds a line so often, and reads anew where another process was faster. */
  async append(path = '', line = '', times = '') {
    for (let turn = 0; turn < Number(times); turn++) {
      while (!(await added(path, `${line} ${turn}\n`)));
    }
  },

  /** Creates so many notes under the first number that is free. */
  async number(text = '', times = '') {
    for (let turn = 0; turn < Number(times); turn++) {
      for (let name = 1; !(await created(`${name}.md`, `${text} ${turn}`)); name++);
    }
  },

  /** Makes so many notes, each as a step to undo. */
  async remember(name = '', times = '') {
    for (let turn = 0; turn < Number(times); turn++) await journal.create(`${name}${turn}.md`, name)
  },

  /** Takes so many steps back. */
  async forget(times = '') {
    for (let turn = 0; turn < Number(times); turn++) await journal.undo()
  },
}

async function added(path: string, line: string): Promise<boolean> {
  const before = await vault.read(path)
  return unless(
    'changed',
    vault.edit(path, before, [{ start: before.length, end: before.length, insert: line }]),
  )
}

function created(path: string, text: string): Promise<boolean> {
  return unless('exists', vault.create(path, text))
}

/** Whether the work is done; another refusal than this one is passed on. */
async function unless(code: string, work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (error instanceof VaultError && error.code === code) return false
    throw error
  }
}

process.stdout.write('ready\n')
process.emit('message', 'armed', undefined)
try {
  await WORK[what]?.(...more)
} catch (error) {
  if (!(error instanceof VaultError)) throw error
  process.stderr.write(`${error.code}: ${error.message}\n`)
  process.exitCode = 3
}
