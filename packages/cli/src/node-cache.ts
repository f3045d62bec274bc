import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Cache } from '@core/ports'
import { keptFile } from './kept-file'
import { replaceAtomically } from './write'

/**
 * One file a vault, readable by its owner only, outside the vault: `$XDG_CACHE_HOME/efficacy-journal/` or
 * `~/.cache/efficacy-journal/`. Where it cannot be kept, nothing is said: every note is read the next time.
 */
export class NodeCache implements Cache {
  private readonly file: string

  constructor(root: string) {
    this.file = keptFile(root, 'XDG_CACHE_HOME', '.cache')
  }

  load(): Promise<string | undefined> {
    return readFile(this.file, 'utf8').catch(() => undefined)
  }

  async save(text: string): Promise<void> {
    try {
      await mkdir(dirname(this.file), { recursive: true, mode: 0o700 })
      await replaceAtomically(this.file, text, { mode: 0o600 })
    } catch {
      // A full disk, or a home that is read-only.
    }
  }

  async clear(): Promise<void> {
    await rm(this.file, { force: true }).catch(() => undefined)
  }
}
