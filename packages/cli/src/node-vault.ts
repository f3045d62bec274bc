import { lstatSync, readFileSync, rmdirSync, statSync, unlinkSync } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { isAbsolute, resolve, sep } from 'node:path'
import { applyChanges } from '@core/note/changes'
import { decodeNote } from '@core/note/decode'
import { foldersAbove } from '@core/note/name'
import {
  type Change,
  type ScannedFile,
  type NoteFile,
  type ScanRule,
  type Vault,
  VaultError,
} from '@core/ports'
import { withLock } from './lock'
import { errorCode, reasonOf } from './io-error'
import { NoteReader, refuseUnreadable } from './note-reader'
import { walk } from './walk'
import { createAtomically, isReadOnly, makesFolder, replaceAtomically } from './write'

const UPWARDS = /(?:^|[/\\])\.\.(?:[/\\]|$)/

/** A folder on disk. */
export class NodeVault implements Vault {
  readonly root: string
  private readonly reader = new NoteReader()

  /** `beforeWriting` may throw: then nothing is written. */
  constructor(
    root: string,
    private readonly beforeWriting: () => void = () => undefined,
  ) {
    this.root = resolve(root)
  }

  async list(rule: ScanRule, stamps = false): Promise<readonly NoteFile[]> {
    return guardedNow('', 'read', () => walk(this.root, rule, stamps))
  }

  /**
   * Synchronous: nothing else waits in this process, and a read from a warm disk takes less time than handing it to a
   * thread.
   */
  look(path: string): ScannedFile {
    const onDisk = this.onDisk(path)
    return guardedNow(path, 'read', () => this.reader.look(path, onDisk))
  }

  async read(path: string): Promise<string> {
    const onDisk = this.onDisk(path)
    return this.guarded(path, 'read', async () => decodeNote(path, await readBytes(path, onDisk)))
  }

  async create(path: string, text: string): Promise<readonly string[]> {
    const onDisk = this.onDisk(path)
    this.beforeWriting()
    return this.guarded(path, 'written', async () => {
      const made: string[] = []
      try {
        for (const folder of foldersAbove(path)) if (await makesFolder(this.onDisk(folder))) made.push(folder)
        await createAtomically(onDisk, text)
      } catch (error) {
        this.removeEmpty(made)
        throw error
      }
      return made
    })
  }

  async edit(path: string, before: string, changes: readonly Change[]): Promise<void> {
    const named = this.onDisk(path)
    this.beforeWriting()
    await this.guarded(path, 'written', async () => {
      const onDisk = await realpath(named)
      const after = applyChanges(before, changes)
      if (after === before) return
      const metadata = await stat(onDisk)
      if (isReadOnly(metadata))
        throw new VaultError('io', path, `${path} could not be written: it is read-only.`)
      await replaceAtomically(onDisk, after, metadata, () => refuseChanged(path, onDisk, before))
    })
  }

  /** The terminal has no trash: the file goes only while it holds, byte for byte, what was created. */
  async withdraw(path: string, text: string, folders: readonly string[] = []): Promise<void> {
    const onDisk = this.onDisk(path)
    this.beforeWriting()
    await this.guarded(path, 'removed', async () => {
      await withLock(onDisk, () => {
        if (!lstatSync(onDisk).isFile()) throw changed(path)
        refuseChanged(path, onDisk, text)
        unlinkSync(onDisk)
      })
    })
    this.removeEmpty(folders)
  }

  /** Innermost first, up to one that holds something: the system removes no other. */
  private removeEmpty(folders: readonly string[]): void {
    try {
      for (const folder of [...folders].reverse()) rmdirSync(this.onDisk(folder))
    } catch {
      // What a folder holds stays, and so does the folder.
    }
  }

  private onDisk(path: string): string {
    if (path === '' || path.includes('\0') || isAbsolute(path) || UPWARDS.test(path))
      throw new VaultError('refused', path, `${JSON.stringify(path)} is not a path below the vault.`)
    return `${this.root}${sep}${path}`
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

/** Synchronous, so that nothing else in this process runs between the check and the write. */
function refuseChanged(path: string, onDisk: string, text: string): void {
  const bytes = Buffer.from(text)
  if (statSync(onDisk).size !== bytes.length || !readFileSync(onDisk).equals(bytes)) throw changed(path)
}

/** Lets nothing out but {@link VaultError}. */
function guardedNow<T>(path: string, done: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof VaultError ? error : asVaultError(path, done, error)
  }
}

function changed(path: string): VaultError {
  return new VaultError('changed', path, `${path} has changed since it was read; nothing was written.`)
}

function asVaultError(path: string, done: string, error: unknown): VaultError {
  const named = path === '' ? 'The folder' : path
  const code = errorCode(error)
  // Where the bytes of a name are no UTF-8, what was listed leads nowhere.
  if (code === 'ENOENT' && path.includes('\uFFFD'))
    return new VaultError('io', path, `${named} could not be ${done}: its name is not UTF-8 text.`)
  if (code === 'ENOENT') return new VaultError('missing', path, `${named} is not there.`)
  if (code === 'EEXIST') return new VaultError('exists', path, `${named} already exists.`)
  return new VaultError('io', path, `${named} could not be ${done}: ${reasonOf(error)}.`)
}
