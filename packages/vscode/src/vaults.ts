import * as vscode from 'vscode'
import { asText } from './as-text'
import { FolderCache } from './cache'
import { FolderMemory } from './memory'
import { VaultFolder } from './vault-folder'
import { translated } from '@core/texts'

const MINUTE_MS = 60_000

/** The workspace's folders, each a vault of its own. */
export class Vaults implements vscode.Disposable {
  private readonly byUri = new Map<string, VaultFolder>()
  private readonly changed = new vscode.EventEmitter<void>()
  /** After a change in any of them, or of which there are. */
  readonly onDidChange = this.changed.event
  private readonly listening: readonly { dispose: () => unknown }[]
  private lookedAt: VaultFolder | undefined

  constructor(
    private readonly context: {
      readonly globalState: vscode.Memento
      readonly storageUri: vscode.Uri | undefined
    },
  ) {
    // Polled each minute: a timer set for midnight would fire late after sleep, and at the wrong time when the clock
    // changes.
    const minutes = setInterval(() => this.turnDay(), MINUTE_MS)
    this.listening = [
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.follow()
        this.changed.fire()
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.turnDay()
      }),
      { dispose: () => clearInterval(minutes) },
    ]
    this.follow()
  }

  all(): readonly VaultFolder[] {
    return [...this.byUri.values()]
  }

  /** The folder with this URI. */
  at(uri: string): VaultFolder | undefined {
    return this.byUri.get(uri)
  }

  /** The folder that the active editor is in, or the only one. */
  current(): VaultFolder | undefined {
    const active = vscode.window.activeTextEditor?.document.uri
    const folder = active && vscode.workspace.getWorkspaceFolder(active)
    if (folder) return this.at(folder.uri.toString())
    return this.byUri.size === 1 ? this.all()[0] : undefined
  }

  /** The current folder; asks where that could be any of several. `undefined` where the person backs out. */
  async choose(): Promise<VaultFolder | undefined> {
    return this.current() ?? (await pick(this.all()))
  }

  /**
   * The journal to work in: that of the current folder, else the only one there is. Asks where there are several, and
   * works as {@link choose} where there is none. `undefined` where the person backs out.
   *
   * A repository that happens to be in front beside a journal is never chosen: what is written there may be pushed.
   */
  async chooseJournal(): Promise<VaultFolder | undefined> {
    if (this.byUri.size < 2) return this.current()
    const current = this.current()
    // A journal without its marker is known by its notes.
    if (current && !(await current.hasJournal())) await current.read()
    const journals = await this.journals()
    if (journals.length === 0) return this.choose()
    if (current && journals.includes(current)) return current
    return journals.length === 1 ? journals[0] : pick(journals)
  }

  /** The journal to look at: that of the current folder, else the one looked at last, else the first one. */
  async journalInFront(): Promise<VaultFolder | undefined> {
    const journals = await this.journals()
    const inOrder = [this.current(), this.lookedAt]
    this.lookedAt = inOrder.find((vault) => vault && journals.includes(vault)) ?? journals[0]
    return this.lookedAt
  }

  /** Reads all of them; what keeps one from being read is thrown the first time. */
  async read(): Promise<void> {
    await Promise.all(this.all().map((vault) => vault.readForView()))
  }

  dispose(): void {
    vscode.Disposable.from(...this.listening, ...this.byUri.values(), this.changed).dispose()
  }

  /** The folders that hold a journal, as far as can be told without reading notes. */
  private async journals(): Promise<readonly VaultFolder[]> {
    const vaults = this.all()
    const hold = await Promise.all(vaults.map((vault) => vault.hasJournal()))
    return vaults.filter((_, index) => hold[index])
  }

  private turnDay(): void {
    for (const vault of this.all()) vault.turnDay()
  }

  private follow(): void {
    const folders = vscode.workspace.workspaceFolders ?? []
    const open = new Set(folders.map((folder) => folder.uri.toString()))
    for (const [uri, vault] of this.byUri) {
      if (open.has(uri)) continue
      vault.dispose()
      this.byUri.delete(uri)
    }
    for (const folder of folders) if (!this.at(folder.uri.toString())) this.add(folder)
  }

  private add(folder: vscode.WorkspaceFolder): void {
    const { globalState, storageUri } = this.context
    const cache = storageUri && new FolderCache(storageUri, folder.uri)
    const vault = new VaultFolder(folder, new FolderMemory(globalState, folder.uri), cache)
    vault.onDidChange(() => this.changed.fire())
    this.byUri.set(folder.uri.toString(), vault)
  }
}

async function pick(vaults: readonly VaultFolder[]): Promise<VaultFolder | undefined> {
  const rows = vaults.map((vault) => ({
    vault,
    label: asText(vault.folder.name),
    description: asText(vault.folder.uri.path),
  }))
  const placeHolder = translated('Which folder holds the journal?')
  return (await vscode.window.showQuickPick(rows, { placeHolder, matchOnDescription: true }))?.vault
}
