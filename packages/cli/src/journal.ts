import { relative, resolve, sep } from 'node:path'
import { Journal } from '@core/journal/journal'
import type { Clock } from '@core/ports'
import { couldNot } from './exit'
import { NodeCache } from './node-cache'
import { NodeMemory } from './node-memory'
import { NodeVault } from './node-vault'
import type { Output } from './output'
import { isFile, vaultOf } from './vault-of'

export interface Opened {
  readonly journal: Journal
  readonly vault: NodeVault
  readonly memory: NodeMemory
  readonly clock: Clock
}

/** The journal of a folder; nothing is read yet. */
export function openJournal(root: string, output: Output, beforeWriting?: () => void): Opened {
  const vault = new NodeVault(root, beforeWriting)
  const memory = new NodeMemory(root, (message) => output.error(message))
  const clock: Clock = { now: () => new Date() }
  return { journal: new Journal(vault, memory, clock, { cache: new NodeCache(root) }), vault, memory, clock }
}

/** The journal of a folder, with every note read. */
export async function readJournal(root: string, output: Output): Promise<Journal> {
  const { journal } = openJournal(root, output)
  await journal.scan()
  return journal
}

export interface Located {
  readonly root: string
  /** Below the root, with `/`. */
  readonly path: string
}

/** The vault that a file on disk lies in, and its path there. */
export function locate(file: string): Located {
  const onDisk = resolve(file)
  if (!isFile(onDisk))
    throw couldNot(`${file || '""'} is not a file that can be read; name a note of the vault.`)
  const root = vaultOf(file)
  return { root, path: relative(root, onDisk).split(sep).join('/') }
}
