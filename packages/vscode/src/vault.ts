import * as vscode from 'vscode'
import { applyChanges, invert } from '@core/note/changes'
import { decodeNote } from '@core/note/decode'
import { foldersAbove } from '@core/note/name'
import {
  type Change,
  type ScannedFile,
  MAX_NOTE_BYTES,
  type NoteFile,
  type ScanRule,
  type Vault,
  VaultError,
} from '@core/ports'
import { documentOf, edited, isUtf8, mixesLineEnds, textOf } from './document'
import { pathBelow } from './place'
import { walk } from './walk'

/** Where a folder that is to be removed goes only while it is empty; what other file systems do nobody says. */
const ON_DISK = new Set(['file', 'vscode-remote'])

/** Every note is read whole here: asking for the bytes costs far more than making text of them. */
type Stored = ScannedFile & { readonly text: string }

/** A workspace folder, on whatever file system it lies. */
export class FolderVault implements Vault {
  private readonly turns = new Map<string, Promise<unknown>>()

  constructor(readonly root: vscode.Uri) {}

  list(rule: ScanRule, stamps = false): Promise<readonly NoteFile[]> {
    const work = async (): Promise<readonly NoteFile[]> => [
      ...(await walk(this.root, rule, stamps)),
      ...(await this.onlyInEditors(rule)),
    ]
    // Of several folders a person has to know which.
    return guarded('', work, `The folder ${this.root.path}`)
  }

  /** What the editor holds where it was typed in and not saved, else what the file holds. */
  async read(path: string): Promise<string> {
    return (await this.look(path)).text
  }

  look(path: string): Promise<Stored> {
    return guarded(path, async () => {
      const uri = this.uriOf(path)
      const document = documentOf(uri)
      return document?.isDirty ? { text: textOf(document) } : await this.stored(path, uri)
    })
  }

  create(path: string, text: string): Promise<readonly string[]> {
    return this.inTurn(path, async () => {
      const uri = this.uriOf(path)
      // What is typed in an editor would go with its name, where the file is gone and the editor is not.
      if (documentOf(uri)?.isDirty || (await exists(uri))) throw taken(path)
      const missing = await this.missingAbove(path)
      const edit = new vscode.WorkspaceEdit()
      edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) })
      if (await vscode.workspace.applyEdit(edit)) return missing
      throw (await exists(uri)) ? taken(path) : new VaultError('io', path, `${path} could not be created.`)
    })
  }

  edit(path: string, before: string, changes: readonly Change[]): Promise<void> {
    return this.inTurn(path, async () => {
      const uri = this.uriOf(path)
      const document = documentOf(uri)
      const saved = await this.readFile(path, uri)
      // First of all: what an editor shows of mixed line ends is never what the file holds.
      if (document) refuseUnfit(path, document, saved)
      if ((document?.isDirty ? textOf(document) : saved) !== before) throw changed(path)
      if (document) await editDocument(path, document, before, changes)
      else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(applyChanges(before, changes)))
    })
  }

  /** Whether VS Code can edit the note and leave every byte beside the edit as it is. */
  async mayEdit(path: string): Promise<boolean> {
    const uri = this.uriOf(path)
    const document = documentOf(uri)
    if (document && !isUtf8(document)) return false
    try {
      return !mixesLineEnds(await this.readFile(path, uri))
    } catch {
      // A note that is not UTF-8, or not there any more.
      return false
    }
  }

  withdraw(path: string, text: string, folders: readonly string[] = []): Promise<void> {
    return this.inTurn(path, async () => {
      const uri = this.uriOf(path)
      const document = documentOf(uri)
      if (document?.isDirty || (await this.readFile(path, uri)) !== text) throw changed(path)
      // As an edit of the workspace, it goes to the trash where the file system has one, and can be undone.
      const edit = new vscode.WorkspaceEdit()
      edit.deleteFile(uri)
      if (!(await vscode.workspace.applyEdit(edit))) {
        throw new VaultError('io', path, `${path} could not be removed.`)
      }
      await this.removeEmpty(folders)
    })
  }

  /** What is typed and not saved stays a note where its file is gone. */
  private async onlyInEditors(rule: ScanRule): Promise<readonly NoteFile[]> {
    const unsaved = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)
    const notes = unsaved.map(async ({ uri }) => {
      const path = pathBelow(this.root, uri)
      return path !== undefined && rule.takes(path) && !(await exists(uri).catch(() => true))
        ? [{ path }]
        : []
    })
    return (await Promise.all(notes)).flat()
  }

  private async missingAbove(path: string): Promise<readonly string[]> {
    const folders = foldersAbove(path)
    for (const [index, folder] of folders.entries())
      if (!(await exists(this.uriOf(folder)))) return folders.slice(index)
    return []
  }

  /** Innermost first, up to one that holds something. */
  private async removeEmpty(folders: readonly string[]): Promise<void> {
    if (!ON_DISK.has(this.root.scheme)) return
    try {
      for (const folder of [...folders].reverse())
        await vscode.workspace.fs.delete(this.uriOf(folder), { recursive: false })
    } catch {
      // What a folder holds stays, and so does the folder.
    }
  }

  uriOf(path: string): vscode.Uri {
    const segments = path.split(/[/\\]/)
    if (path === '' || path.startsWith('/') || path.includes('\0') || segments.includes('..')) {
      throw new VaultError('refused', path, `${JSON.stringify(path)} is not a path below the folder.`)
    }
    return vscode.Uri.joinPath(this.root, path)
  }

  private async readFile(path: string, uri: vscode.Uri): Promise<string> {
    return (await this.stored(path, uri)).text
  }

  private async stored(path: string, uri: vscode.Uri): Promise<Stored> {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri)
    if (!(type & vscode.FileType.File)) throw new VaultError('io', path, `${path} is not a file.`)
    if (size > MAX_NOTE_BYTES) {
      const limit = `${MAX_NOTE_BYTES / 1_000_000} MB`
      throw new VaultError('too-large', path, `${path} is larger than ${limit} and was not read.`)
    }
    return { text: decodeNote(path, await vscode.workspace.fs.readFile(uri)), stamp: { size, mtime } }
  }

  /** One write to a file at a time, so that the second one sees what the first one did. */
  private async inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
    const before = this.turns.get(path) ?? Promise.resolve()
    const turn = before.then(() => guarded(path, work))
    const settled = turn.catch(() => undefined)
    this.turns.set(path, settled)
    return turn.finally(() => {
      if (this.turns.get(path) === settled) this.turns.delete(path)
    })
  }
}

/** Refuses what VS Code would write otherwise than it is. */
function refuseUnfit(path: string, document: vscode.TextDocument, saved: string): void {
  if (!isUtf8(document))
    throw new VaultError('refused', path, `${path} is open in another encoding than UTF-8.`)
  if (mixesLineEnds(saved)) {
    const reason = `${path} mixes line endings, and the editor would rewrite them all; give it one kind, and save it.`
    throw new VaultError('refused', path, reason)
  }
}

/** Edits through the editor, so that its undo works; a note that was saved before is saved again. */
async function editDocument(
  path: string,
  document: vscode.TextDocument,
  before: string,
  changes: readonly Change[],
): Promise<void> {
  if (textOf(document) !== before) throw changed(path)
  const wasDirty = document.isDirty
  const isEdited = await edited(document, changes, lineEnds(before, changes))
  if (!isEdited) throw changed(path)
  if (!wasDirty && !(await document.save())) throw await unsaved(path, document, invert(changes, before))
}

/** What to say of an edit that was not saved; `back` takes it back. */
async function unsaved(
  path: string,
  document: vscode.TextDocument,
  back: readonly Change[],
): Promise<VaultError> {
  if (document.isDirty)
    return new VaultError('io', path, `${path} was changed in the editor, and could not be saved.`)
  // VS Code takes an edit of a note that it keeps read-only, calls it saved, and lets no key take it back.
  await edited(document, back)
  return new VaultError('refused', path, `${path} is read-only in the editor; nothing was written.`)
}

/** A text of one line has no line ends of its own yet: it takes those of the insert, not those of the settings. */
function lineEnds(before: string, changes: readonly Change[]): vscode.TextEdit[] {
  const inserted = /\r?\n/.exec(changes.map((change) => change.insert).join(''))?.[0]
  if (inserted === undefined || before.includes('\n')) return []
  return [vscode.TextEdit.setEndOfLine(inserted === '\n' ? vscode.EndOfLine.LF : vscode.EndOfLine.CRLF)]
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch (error) {
    if (codeOf(error) === 'FileNotFound') return false
    throw error
  }
}

/** Lets nothing out but {@link VaultError}. */
async function guarded<T>(path: string, work: () => Promise<T>, named = path): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof VaultError ? error : asVaultError(path, error, named)
  }
}

function asVaultError(path: string, error: unknown, named: string): VaultError {
  const code = codeOf(error)
  if (code === 'FileNotFound') return new VaultError('missing', path, `${named} is not there.`)
  return new VaultError(
    'io',
    path,
    `${named} could not be read or written${code === '' ? '' : ` (${code})`}.`,
  )
}

function codeOf(error: unknown): string {
  return error instanceof vscode.FileSystemError ? error.code : ''
}

function taken(path: string): VaultError {
  return new VaultError('exists', path, `${path} already exists.`)
}

function changed(path: string): VaultError {
  return new VaultError('changed', path, `${path} has changed since it was read; nothing was written.`)
}
