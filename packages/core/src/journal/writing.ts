import { applyChanges, invert } from '../note/changes'
import { type Change, type OpenNote, type Vault, VaultError } from '../ports'
import { type DoneWrite, takeBackAll } from './undo'
import { UNSAVED_TEXT } from './unsaved-text'

/** The two operations that write, each to be undone. */
export interface Writing {
  /** Makes a note; rejects with `exists` where the path is taken. */
  create(path: string, text: string): Promise<void>
  /** Changes a note by what `make` computes for its present text; nothing is written for no changes. */
  edit(path: string, make: (text: string) => readonly Change[]): Promise<void>
}

/** Changes a note as the person sees it; refused where it has changed since. */
export function editSeen(
  write: Writing,
  { path, text }: Pick<OpenNote, 'path' | 'text'>,
  changes: readonly Change[],
): Promise<void> {
  return write.edit(path, (now) => {
    if (now === text) return changes
    throw changedSince(path)
  })
}

/** The refusal of an edit where the note is no longer as the person saw it. */
export function changedSince(path: string): VaultError {
  return new VaultError('changed', path, `${path} has changed; nothing was written. Please try again.`)
}

/** Writes that belong together, and a record of them. */
export class WritingStep implements Writing {
  readonly writes: DoneWrite[] = []
  /** Texts of notes to be created, which would be lost where a write is refused. */
  private readonly notes = new Set<string>()
  /** An edit whose outcome is not known yet. */
  private begun: { readonly path: string; readonly before: string } | undefined

  constructor(private readonly vault: Vault) {}

  /** Does the work; where it rejects, takes back what was written, and rejects alike. */
  async run<T>(work: (write: Writing) => Promise<T>): Promise<T> {
    try {
      return await work(this)
    } catch (error) {
      const isUnwritten = await this.isUnwritten(error)
      // What another program wrote to in the meantime stays; the refusal matters more.
      if (isUnwritten) await takeBackAll(this.vault, this.writes).catch(() => undefined)
      // What stands in an editor, though not saved, is not lost.
      if (!isUnwritten || this.notes.size > 0)
        UNSAVED_TEXT.set(Object(error) as object, isUnwritten ? [...this.notes].join('\n') : '')
      throw error
    }
  }

  async create(path: string, text: string): Promise<void> {
    if (path.endsWith('.md')) this.notes.add(text)
    const folders = await this.vault.create(path, text)
    this.writes.push({ path, created: text, folders })
  }

  async edit(path: string, make: (text: string) => readonly Change[]): Promise<void> {
    const before = await this.vault.read(path)
    const changes = make(before)
    if (changes.length === 0) return
    this.begun = { path, before }
    await this.vault.edit(path, before, changes)
    this.begun = undefined
    this.writes.push({ path, after: applyChanges(before, changes), inverse: invert(changes, before) })
  }

  /**
   * Whether the refused edit left its note alone. An editor may have made it and only failed to save it: what was
   * created for it then has to stay.
   */
  private async isUnwritten(error: unknown): Promise<boolean> {
    if (!this.begun || (error instanceof VaultError && error.code === 'changed')) return true
    const { path, before } = this.begun
    try {
      return (await this.vault.read(path)) === before
    } catch {
      return false
    }
  }
}
