import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Memory } from '@core/ports'
import { reasonOf } from './io-error'
import { replaceWhole } from './write'

/**
 * One file a vault, readable by its owner only, outside the vault: `$XDG_STATE_HOME/efficacy-journal/` or
 * `~/.local/state/efficacy-journal/`. A state that cannot be kept is said once and stops nothing.
 */
export class NodeMemory implements Memory {
  private readonly file: string
  private told = false

  constructor(
    root: string,
    private readonly warn: (message: string) => void,
  ) {
    const vault = createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 32)
    this.file = join(stateFolder(), 'efficacy-journal', `${vault}.json`)
  }

  async get(key: string): Promise<unknown> {
    const values = await this.values()
    return Object.hasOwn(values, key) ? values[key] : undefined
  }

  async set(key: string, value: unknown): Promise<void> {
    try {
      await mkdir(dirname(this.file), { recursive: true, mode: 0o700 })
      const values = { ...(await this.values()), [key]: value }
      await replaceWhole(this.file, JSON.stringify(values), { mode: 0o600 })
    } catch (error) {
      if (!this.told)
        this.warn(`What can be undone could not be kept in ${dirname(this.file)}: ${reasonOf(error)}.`)
      this.told = true
    }
  }

  private async values(): Promise<Readonly<Record<string, unknown>>> {
    try {
      const values: unknown = JSON.parse(await readFile(this.file, 'utf8'))
      return typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {}
    } catch {
      // No file yet, or not ours: nothing is remembered.
      return {}
    }
  }
}

function stateFolder(): string {
  const named = process.env['XDG_STATE_HOME']
  return named !== undefined && named.startsWith('/') ? named : join(homedir(), '.local', 'state')
}
