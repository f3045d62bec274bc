import type { DataAdapter } from 'obsidian'
import { applyChanges } from '@core/note/changes'
import { decodeNote } from '@core/note/decode'
import { type Change, MAX_NOTE_BYTES, type Vault } from '@core/ports'
import { attempt, isStill, refusal } from './refusal'

/** Files whose names begin with a dot, such as `.gitignore`: the app's vault does not list them, its adapter has them. */
export class HiddenFiles implements Omit<Vault, 'list' | 'look'> {
  constructor(private readonly adapter: DataAdapter) {}

  async read(path: string): Promise<string> {
    const stat = await attempt(path, this.adapter.stat(path))
    if (stat?.type !== 'file') throw refusal('missing', path)
    if (stat.size > MAX_NOTE_BYTES) throw refusal('too-large', path)
    return decodeNote(path, new Uint8Array(await attempt(path, this.adapter.readBinary(path))))
  }

  async create(path: string, text: string): Promise<readonly string[]> {
    if (await attempt(path, this.adapter.exists(path))) throw refusal('exists', path)
    await attempt(path, this.adapter.write(path, text))
    return []
  }

  async edit(path: string, before: string, changes: readonly Change[]): Promise<void> {
    if ((await this.read(path)) !== before) throw refusal('changed', path)
    await attempt(
      path,
      this.adapter.process(path, (stored) => {
        if (!isStill(stored, before)) throw refusal('changed', path)
        return applyChanges(before, changes)
      }),
    )
  }

  async withdraw(path: string, text: string): Promise<void> {
    if ((await this.read(path)) !== text) throw refusal('changed', path)
    await attempt(path, this.trash(path))
  }

  private async trash(path: string): Promise<void> {
    if (!(await this.adapter.trashSystem(path))) await this.adapter.trashLocal(path)
  }
}

export function isHidden(path: string): boolean {
  return path.split('/').some((segment) => segment.startsWith('.'))
}
