import * as vscode from 'vscode'
import type {
  Clock,
  Host,
  Memory,
  OpenNote,
  PageName,
  Question,
  RunAnswer,
  RunQuestion,
  Vault,
} from '@core/ports'
import { asText } from './as-text'
import { ask } from './ask'
import { askInRun } from './ask-in-run'
import { offsetAt, positionAt, textOf } from './document'
import { pathBelow } from './place'
import type { VaultFolder } from './vault-folder'

export type ShowPage = (page: PageName, folder: VaultFolder | undefined, section?: string) => Promise<void>

/** The editor and one of its folders, as core sees them. */
export class FolderHost implements Host {
  readonly vault: Vault
  readonly memory: Memory
  readonly clock: Clock
  /**
   * Whether the last thing done was to ask a question that only keys leave. One object, also for the hosts that are made
   * around this one.
   */
  readonly last = { wasQuestion: false }
  /** What was in front when the command began: while the notes are read, a person goes on elsewhere. */
  private readonly editor = vscode.window.activeTextEditor
  private readonly cursor = this.editor?.selection.active
  private readonly version = this.editor?.document.version

  constructor(
    private readonly folder: VaultFolder,
    private readonly pages: ShowPage,
  ) {
    this.vault = folder.vault
    this.memory = folder.memory
    this.clock = folder.clock
  }

  ask(question: Question): Promise<readonly string[] | undefined> {
    this.last.wasQuestion = true
    return ask(question)
  }

  dialog<T>(work: (ask: (question: RunQuestion) => Promise<RunAnswer>) => Promise<T>): Promise<T> {
    this.last.wasQuestion = false
    return work(askInRun)
  }

  /** What comes with a command is told by a host around this one: see `answering`. */
  given(): undefined {
    return undefined
  }

  async openNote(): Promise<OpenNote | undefined> {
    const { editor } = this
    const path = editor && pathBelow(this.folder.folder.uri, editor.document.uri)
    if (!path || editor.document.languageId !== 'markdown') return undefined
    const { document } = editor
    const isAsThen = document.version === this.version
    const cursor = (isAsThen ? this.cursor : undefined) ?? editor.selection.active
    return { path, text: textOf(document), cursor: offsetAt(document, cursor) }
  }

  async show(path: string, cursor?: number): Promise<void> {
    this.last.wasQuestion = false
    const document = await vscode.workspace.openTextDocument(this.folder.vault.uriOf(path))
    const editor = await vscode.window.showTextDocument(document, { preview: false })
    if (cursor === undefined) return
    const at = positionAt(document, cursor)
    // Asked to open a note there, VS Code puts the line in the middle, and hides the first ones though all have room.
    editor.selection = new vscode.Selection(at, at)
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  }

  async compare(original: string, copy: string): Promise<void> {
    this.last.wasQuestion = false
    const { vault } = this.folder
    // Both lie in one folder, and a tab has no room for it twice.
    const title = [original, copy].map((path) => path.slice(path.lastIndexOf('/') + 1)).join(' ↔ ')
    await vscode.commands.executeCommand('vscode.diff', vault.uriOf(original), vault.uriOf(copy), title)
  }

  showPage(page: PageName, section?: string): Promise<void> {
    this.last.wasQuestion = false
    return this.pages(page, this.folder, section)
  }

  say(message: string): void {
    void vscode.window.showInformationMessage(asText(message))
  }
}
