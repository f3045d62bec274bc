import { applyChanges } from '@core/note/changes'
import { decodeNote } from '@core/note/decode'
import { foldersAbove } from '@core/note/name'
import {
  type Change,
  type ScannedFile,
  type Memory,
  type NoteFile,
  type ScanRule,
  type Stamp,
  type Vault,
  VaultError,
} from '@core/ports'

/** A vault in memory: the plainest thing that keeps the contract, and the measure for the others. */
export class MemoryVault implements Vault {
  readonly files = new Map<string, Uint8Array>()
  readonly folders = new Set<string>()
  /** How often each file was written; the stamp's time. */
  private readonly times = new Map<string, number>()

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.put(path, text)
  }

  put(path: string, content: string | Uint8Array): void {
    this.files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
    this.times.set(path, (this.times.get(path) ?? 0) + 1)
    for (const folder of foldersAbove(path)) this.folders.add(folder)
  }

  async list(rule: ScanRule, stamps = false): Promise<readonly NoteFile[]> {
    const entered = (path: string): boolean =>
      path.split('/').every((_, index, all) => index === 0 || rule.enters(all.slice(0, index).join('/')))
    return [...this.files.keys()]
      .filter((path) => entered(path) && rule.takes(path))
      .map((path) => (stamps ? { path, stamp: this.stamp(path) } : { path }))
  }

  look(path: string): ScannedFile | Promise<ScannedFile> {
    return this.read(path).then((text) => ({ text, stamp: this.stamp(path) }))
  }

  private stamp(path: string): Stamp {
    return { size: this.files.get(path)?.length ?? 0, mtime: this.times.get(path) ?? 0 }
  }

  async read(path: string): Promise<string> {
    const bytes = this.files.get(path)
    if (!bytes) throw new VaultError('missing', path, `${path} is not there.`)
    return decodeNote(path, bytes)
  }

  async create(path: string, text: string): Promise<readonly string[]> {
    if (path.startsWith('/') || path.split('/').includes('..')) {
      throw new VaultError('refused', path, `${path} is outside of the vault.`)
    }
    if (this.files.has(path)) throw new VaultError('exists', path, `${path} is there already.`)
    const made = foldersAbove(path).filter((folder) => !this.folders.has(folder))
    this.put(path, text)
    return made
  }

  async edit(path: string, before: string, changes: readonly Change[]): Promise<void> {
    if ((await this.read(path)) !== before) throw changed(path)
    // `read` gave way for a moment; what stands there now is what counts.
    if (decodeNote(path, this.files.get(path) ?? new Uint8Array()) !== before) throw changed(path)
    this.put(path, applyChanges(before, changes))
  }

  async withdraw(path: string, text: string, folders: readonly string[] = []): Promise<void> {
    if ((await this.read(path)) !== text) throw changed(path)
    this.files.delete(path)
    for (const folder of [...folders].reverse()) {
      if ([...this.files.keys(), ...this.folders].some((each) => each.startsWith(`${folder}/`))) return
      this.folders.delete(folder)
    }
  }
}

function changed(path: string): VaultError {
  return new VaultError('changed', path, `${path} was changed since it was read.`)
}

export function memory(): Memory {
  const values = new Map<string, unknown>()
  return {
    get: async (key) => structuredClone(values.get(key)),
    set: async (key, value) => void values.set(key, structuredClone(value)),
  }
}
