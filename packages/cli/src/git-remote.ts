import { realpathSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gitWarning, MAX_PEEK_BYTES, type Peek } from '@core/journal/git-remote'
import { commandLine } from './command-line'
import type { Opened } from './journal'
import type { Output } from './output'
import { hereOf } from './vault-of'

/** Says once where the notes of a vault may leave this machine by git. */
export async function sayGitRemote({ vault, memory, journal }: Opened, output: Output): Promise<void> {
  const command = commandLine('keep-out-of-git', { on: hereOf(vault.root).vault })
  const warning = await gitWarning(peekFrom(vault.root), memory, journal, command)
  if (warning !== undefined) output.error(warning)
}

function peekFrom(root: string): Peek {
  const real = realpathSync(root)
  return async (path) => {
    try {
      const file = resolve(real, path)
      const stats = await stat(file)
      return stats.isFile() && stats.size <= MAX_PEEK_BYTES ? await readFile(file, 'utf8') : undefined
    } catch {
      return undefined
    }
  }
}
