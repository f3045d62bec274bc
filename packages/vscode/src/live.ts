import * as vscode from 'vscode'
import { eachAtOnce } from '@core/journal/at-once'
import type { Journal } from '@core/journal/journal'
import { SETTINGS_FILE } from '@core/journal/settings-file'
import { pathBelow } from './place'
import { saying } from './say'

/** One reading does for a burst of events, such as a pull or a sentence being typed. */
const QUIET_MS = 200
const AT_ONCE = 32

type News = 'changed' | 'removed'

/** Keeps a journal up to date with what editors hold and with what happens to the files. */
export class Live implements vscode.Disposable {
  private news = new Map<string, News>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private working = Promise.resolve()
  private readonly listening: readonly vscode.Disposable[]

  constructor(
    private readonly root: vscode.Uri,
    private readonly journal: Journal,
  ) {
    const { workspace } = vscode
    const watcher = workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**'))
    this.listening = [
      watcher,
      watcher.onDidCreate((uri) => this.hear(uri, 'changed')),
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
    this.working = this.working.then(() => saying(() => this.readNews()))
    await this.working
  }

  dispose(): void {
    clearTimeout(this.timer)
    vscode.Disposable.from(...this.listening).dispose()
  }

  private hear(uri: vscode.Uri, news: News): void {
    const path = pathBelow(this.root, uri)
    // What went may have been a folder of notes.
    if (path === undefined || (news === 'changed' && path !== SETTINGS_FILE && !this.journal.scans(path)))
      return
    this.news.set(path, news)
    this.timer ??= setTimeout(() => void this.settle(), QUIET_MS)
  }

  private async readNews(): Promise<void> {
    const news = [...this.news]
    this.news.clear()
    await eachAtOnce(AT_ONCE, news, async ([path, what]) => {
      await (what === 'removed' ? this.journal.removed(path) : this.journal.changed(path))
    })
  }
}
