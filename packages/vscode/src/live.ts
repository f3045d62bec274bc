import * as vscode from 'vscode'
import { eachConcurrently } from '@core/journal/each-concurrently'
import type { Journal } from '@core/journal/journal'
import { Queue } from '@core/journal/queue'
import { scanRule } from '@core/journal/scan-rule'
import { SETTINGS_FILE } from '@core/journal/settings-file'
import { pathBelow } from './place'
import { saying } from './say'
import type { FolderVault } from './vault'

/** Debounces events: one read for a burst, such as a pull or a sentence being typed. */
const QUIET_MS = 200
/** `appeared` is what may be a folder: for one that was moved here, VS Code names none of the notes in it. */
type News = 'changed' | 'removed' | 'appeared'

/** Keeps a journal up to date with what editors hold and with what happens to the files. */
export class Live implements vscode.Disposable {
  private news = new Map<string, News>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly readings = new Queue()
  private readonly listening: readonly vscode.Disposable[]

  constructor(
    private readonly vault: FolderVault,
    private readonly journal: Journal,
  ) {
    const { workspace } = vscode
    const watcher = workspace.createFileSystemWatcher(new vscode.RelativePattern(vault.root, '**'))
    this.listening = [
      watcher,
      watcher.onDidCreate((uri) => this.hear(uri, 'appeared')),
      watcher.onDidChange((uri) => this.hear(uri, 'changed')),
      watcher.onDidDelete((uri) => this.hear(uri, 'removed')),
      workspace.onDidChangeTextDocument(({ document }) => this.hear(document.uri, 'changed')),
      // Closed without saving, a document falls back to its file.
      workspace.onDidCloseTextDocument(({ uri }) => this.hear(uri, 'changed')),
    ]
  }

  /** Resolves when everything heard so far is read. */
  async settle(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    await this.readings.add(() => saying(() => this.readNews()))
  }

  hear(uri: vscode.Uri, news: News): void {
    const path = pathBelow(this.vault.root, uri)
    if (path === undefined || !this.concerns(path, news)) return
    this.news.set(path, news)
    this.timer ??= setTimeout(() => void this.settle(), QUIET_MS)
  }

  dispose(): void {
    clearTimeout(this.timer)
    vscode.Disposable.from(...this.listening).dispose()
  }

  private concerns(path: string, news: News): boolean {
    if (news === 'removed' || this.isRead(path)) return true
    return news === 'appeared' && scanRule(this.journal.settings).enters(path)
  }

  /** Whether the file itself is read, by its path. */
  private isRead(path: string): boolean {
    return path === SETTINGS_FILE || this.journal.scans(path)
  }

  private async readNews(): Promise<void> {
    const news = [...this.news]
    this.news.clear()
    // A path that appeared may be a folder that replaced a note removed at the same moment. Handled as one batch: a
    // build reports a thousand files, and finding out whether one was a folder means a pass over every note.
    const gone = news.filter(([path, what]) => what === 'removed' || !this.isRead(path))
    await this.journal.removed(gone.map(([path]) => path))
    // A folder and the notes in it are told of together, and each note is read once.
    const notes = new Set<string>()
    await eachConcurrently(news, async ([path, what]) => {
      if (what === 'removed') return
      for (const note of this.isRead(path) ? [path] : await this.notesBelow(path)) notes.add(note)
    })
    await eachConcurrently([...notes], (path) => this.journal.changed(path))
  }

  private async notesBelow(path: string): Promise<readonly string[]> {
    if (!(await isFolder(this.vault.uriOf(path)))) return []
    const rule = scanRule(this.journal.settings)
    const isOnTheWay = (folder: string): boolean => `${path}/`.startsWith(`${folder}/`)
    const isBelow = (other: string): boolean => other.startsWith(`${path}/`)
    const below = await this.vault.list({
      enters: (folder) => rule.enters(folder) && (isOnTheWay(folder) || isBelow(folder)),
      takes: (note) => rule.takes(note) && isBelow(note),
    })
    return below.map((note) => note.path)
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri)
    return (type & vscode.FileType.Directory) > 0
  } catch {
    return false
  }
}
