import { lstatSync, readFileSync, type Stats, statSync, unlinkSync } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { applyChanges } from '@core/note/changes'
import { decodeNote } from '@core/note/decode'
import {
  type Change,
  MAX_NOTE_BYTES,
  type NoteFile,
  type ScanRule,
  type Vault,
  VaultError,
} from '@core/ports'
import { alone } from './alone'
import { errorCode, reasonOf } from './io-error'
import { walk } from './walk'
import { createWhole, replaceWhole } from './write'

/** A folder on disk. */
export class NodeVault implements Vault {
  readonly root: string

  /** `beforeWriting` may throw: then nothing is written. */
  constructor(
    root: string,
    private readonly beforeWriting: () => void = () => undefined,
  ) {
    this.root = resolve(root)
  }

  async list(rule: ScanRule): Promise<readonly NoteFile[]> {
    return this.guarded('', 'read', () => walk(this.root, rule))
  }

  async read(path: string): Promise<string> {
    const onDisk = this.onDisk(path)
    return this.guarded(path, 'read', async () => decodeNote(path, await readBytes(path, onDisk)))
  }

  async create(path: string, text: string): Promise<void> {
    const onDisk = this.onDisk(path)
    this.beforeWriting()
    await this.guarded(path, 'written', () => createWhole(onDisk, text))
  }

  async edit(path: string, before: string, changes: readonly Change[]): Promise<void> {
    const named = this.onDisk(path)
    this.beforeWriting()
    await this.guarded(path, 'written', async () => {
      const onDisk = await realpath(named)
      refuseChanged(path, onDisk, before)
      const after = applyChanges(before, changes)
      if (after === before) return
      await replaceWhole(onDisk, after, await stat(onDisk), () => refuseChanged(path, onDisk, before))
    })
  }

  /** The terminal has no trash: the file goes only while it holds, byte for byte, what was created. */
  async withdraw(path: string, text: string): Promise<void> {
    const onDisk = this.onDisk(path)
    this.beforeWriting()
    await this.guarded(path, 'removed', async () => {
      await alone(onDisk, () => {
        if (!lstatSync(onDisk).isFile()) throw changed(path)
        refuseChanged(path, onDisk, text)
        unlinkSync(onDisk)
      })
    })
  }

  private onDisk(path: string): string {
    const outside =
      path === '' || path.includes('\0') || isAbsolute(path) || path.split(/[/\\]/).includes('..')
    if (outside)
      throw new VaultError('refused', path, `${JSON.stringify(path)} is not a path below the vault.`)
    return join(this.root, path)
  }

  /** Lets nothing out but {@link VaultError}. */
  private async guarded<T>(path: string, done: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw error instanceof VaultError ? error : asVaultError(path, done, error)
    }
  }
}

/** The file's bytes; its size is looked at first, so that no huge file is ever held in memory. */
async function readBytes(path: string, onDisk: string): Promise<Uint8Array> {
  // A pipe would block on opening, so what it is comes before.
  refuseUnreadable(path, await stat(onDisk))
  const file = await open(onDisk, 'r')
  try {
    refuseUnreadable(path, await file.stat())
    return await file.readFile()
  } finally {
    await file.close()
  }
}

function refuseUnreadable(path: string, stats: Stats): void {
  if (!stats.isFile()) throw new VaultError('io', path, `${path} could not be read: it is not a file.`)
  if (stats.size > MAX_NOTE_BYTES) {
    throw new VaultError(
      'too-large',
      path,
      `${path} is larger than ${MAX_NOTE_BYTES / 1_000_000} MB and was not read.`,
    )
  }
}

/** Without a pause, so that nothing of this process comes between the look and what follows it. */
function refuseChanged(path: string, onDisk: string, text: string): void {
  const bytes = Buffer.from(text)
  if (statSync(onDisk).size !== bytes.length || !readFileSync(onDisk).equals(bytes)) throw changed(path)
}

function changed(path: string): VaultError {
  return new VaultError('changed', path, `${path} has changed since it was read; nothing was written.`)
}

function asVaultError(path: string, done: string, error: unknown): VaultError {
  const named = path === '' ? 'The folder' : path
  if (errorCode(error) === 'ENOENT') return new VaultError('missing', path, `${named} is not there.`)
  if (errorCode(error) === 'EEXIST') return new VaultError('exists', path, `${named} is there already.`)
  return new VaultError('io', path, `${named} could not be ${done}: ${reasonOf(error)}.`)
}
