import { type App, type MarkdownView, normalizePath, type TFile } from 'obsidian'
import { TimeSlices } from '@core/journal/time-slices'
import { applyChanges } from '@core/note/changes'
import { decodeNote } from '@core/note/decode'
import { foldersAbove } from '@core/note/name'
import {
  type Change,
  type ScannedFile,
  MAX_NOTE_BYTES,
  type NoteFile,
  type ScanRule,
  type Stamp,
  type Vault,
} from '@core/ports'
import { isForeign } from './foreign'
import { HiddenFiles, isHidden } from './hidden-files'
import { editorViewOf } from './note-view'
import { asShown, positionAt } from './position'
import { attempt, isStill, refusal } from './refusal'

/**
 * Obsidian's vault. A note that an editor shows is changed through that editor, which keeps its undo and cursor;
 * any other through the app's atomic `process`.
 */
export class ObsidianVault implements Vault {
  private readonly hidden: HiddenFiles

  constructor(
    private readonly app: App,
    private readonly journalFolder: () => string,
  ) {
    this.hidden = new HiddenFiles(app.vault.adapter)
  }

  async list(rule: ScanRule): Promise<readonly NoteFile[]> {
    const isOpen = remembered((folder): boolean =>
      folder === '' ? true : isOpen(parentOf(folder)) && rule.enters(folder),
    )
    const slices = new TimeSlices(true)
    const notes: NoteFile[] = []
    for (const file of this.app.vault.getMarkdownFiles()) {
      if (isOpen(parentOf(file.path)) && rule.takes(file.path)) notes.push(this.noteFile(file))
      const pause = slices.pauseIfDue()
      if (pause) await pause
    }
    return notes
  }

  /** The text that will be on disk shortly: with what is typed in an editor and not saved yet. */
  async read(path: string): Promise<string> {
    if (isHidden(path)) return this.hidden.read(path)
    return (await this.look(path)).text
  }

  async look(path: string): Promise<ScannedFile & { readonly text: string }> {
    const file = this.file(path)
    // Taken before the text is read: a write in between then shows as a difference between stamp and file.
    const stamp = stampOf(file)
    const stored = await this.stored(file)
    const typed = editorViewOf(this.app, path)?.editor.getValue()
    const isStored = typed === undefined || asShown(typed) === asShown(stored)
    return isStored ? { text: stored, stamp } : { text: typed }
  }

  async create(path: string, text: string): Promise<readonly string[]> {
    if (!isPath(path)) throw refusal('refused', path)
    if (isHidden(path)) return this.hidden.create(path, text)
    // The adapter knows what the vault does not list: hidden files, and names that differ by case only on this disk.
    if (await attempt(path, this.app.vault.adapter.exists(path))) throw refusal('exists', path)
    const made: string[] = []
    for (const folder of foldersAbove(path))
      if (await attempt(path, this.makesFolder(folder))) made.push(folder)
    try {
      await this.app.vault.create(path, text)
    } catch {
      await this.removeEmpty(made)
      // A folder that takes no file has room under no other name either.
      throw refusal((await attempt(path, this.app.vault.adapter.exists(path))) ? 'exists' : 'io', path)
    }
    return made
  }

  async edit(path: string, before: string, changes: readonly Change[]): Promise<void> {
    if (isHidden(path)) return this.hidden.edit(path, before, changes)
    const file = this.file(path)
    const view = editorViewOf(this.app, path)
    const typed = view?.editor.getValue()
    if (view && typed === before) return this.type(view, file, before, changes)
    if (typed !== undefined && asShown(typed) !== asShown(before)) throw refusal('changed', path)
    await attempt(
      path,
      this.app.vault.process(file, (stored) => {
        if (!isStill(stored, before)) throw refusal('changed', path)
        return applyChanges(before, changes)
      }),
    )
  }

  /** Edits through the editor that shows the note. */
  private async type(
    view: MarkdownView,
    file: TFile,
    before: string,
    changes: readonly Change[],
  ): Promise<void> {
    const stored = await this.stored(file)
    if (view.file !== file || view.editor.getValue() !== before) throw refusal('changed', file.path)
    transact(view, before, changes)
    // Saved now and not with the app's delay, so that whoever reads the file next sees the edit. Where the file no
    // longer holds what the editor began with, another program may have written to it, and the app has yet to merge the
    // two.
    if (asShown(stored) === before) await attempt(file.path, view.save())
  }

  async withdraw(path: string, text: string, folders: readonly string[] = []): Promise<void> {
    if (isHidden(path)) return this.hidden.withdraw(path, text)
    const file = this.file(path)
    if ((await this.read(path)) !== text) throw refusal('changed', path)
    await attempt(path, this.app.fileManager.trashFile(file))
    await this.removeEmpty(folders)
  }

  private noteFile(file: TFile): NoteFile {
    const { path } = file
    const foreign = !this.isInJournal(path) && isForeign(this.app.metadataCache.getFileCache(file))
    return { path, stamp: stampOf(file), ...(foreign ? { foreign } : {}) }
  }

  /**
   * In the journal folder, notes are read whatever the index says: what the app makes of broken frontmatter is not
   * documented.
   */
  private isInJournal(path: string): boolean {
    const folder = this.journalFolder()
    return folder !== '' && path.startsWith(`${folder}/`)
  }

  private file(path: string): TFile {
    const file = this.app.vault.getFileByPath(path)
    if (!file) throw refusal('missing', path)
    return file
  }

  /** The exact text, from the bytes: the app's own reading is lenient, and may drop a byte order mark. */
  private async stored(file: TFile): Promise<string> {
    if (file.stat.size > MAX_NOTE_BYTES) throw refusal('too-large', file.path)
    const bytes = await attempt(file.path, this.app.vault.readBinary(file))
    return decodeNote(file.path, new Uint8Array(bytes))
  }

  /** Whether it was not there, and is now. */
  private async makesFolder(folder: string): Promise<boolean> {
    const { adapter } = this.app.vault
    if (await adapter.exists(folder)) return false
    try {
      await this.app.vault.createFolder(folder)
      return true
    } catch (error) {
      // A sync may have made it in this moment.
      if (await adapter.exists(folder)) return false
      throw error
    }
  }

  /** Innermost first, up to one that holds something or that the app keeps. */
  private async removeEmpty(folders: readonly string[]): Promise<void> {
    const { adapter } = this.app.vault
    for (const folder of [...folders].reverse()) {
      try {
        const inside = await adapter.list(folder)
        if (inside.files.length + inside.folders.length > 0) return
        await adapter.rmdir(folder, false)
      } catch {
        return
      }
    }
  }
}

function transact(view: MarkdownView, before: string, changes: readonly Change[]): void {
  view.editor.transaction({
    changes: changes.map(({ start, end, insert }) => ({
      from: positionAt(before, start),
      to: positionAt(before, end),
      text: insert,
    })),
  })
}

function stampOf({ stat: { size, mtime } }: TFile): Stamp {
  return { size, mtime }
}

/** Whether the app would keep the path as it is, below the vault. */
function isPath(path: string): boolean {
  return (
    normalizePath(path) === path && path.split('/').every((segment) => !['', '.', '..'].includes(segment))
  )
}

/** The folder that the path lies in, or `''`. */
function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function remembered(ask: (folder: string) => boolean): (folder: string) => boolean {
  const answers = new Map<string, boolean>()
  return (folder) => {
    const answer = answers.get(folder) ?? ask(folder)
    answers.set(folder, answer)
    return answer
  }
}
