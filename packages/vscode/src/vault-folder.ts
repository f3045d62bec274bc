import * as vscode from 'vscode'
import { buildReport } from '@core/dashboard/build'
import { DEFAULT_VIEW, readView, type View } from '@core/dashboard/messages'
import type { Report } from '@core/dashboard/report'
import { Journal } from '@core/journal/journal'
import { SETTINGS_FILE } from '@core/journal/settings-file'
import type { Clock, Memory } from '@core/ports'
import { Live } from './live'
import { FolderVault } from './vault'

const DISMISSED = 'dismissed'
/** A scan announces many changes; one drawing does for all of them. */
const DRAW_MS = 50

/** One workspace folder: a vault and its journal. No note is read before somebody asks for it. */
export class VaultFolder implements vscode.Disposable {
  readonly vault: FolderVault
  readonly journal: Journal
  readonly clock: Clock = { now: () => new Date() }
  private readonly changed = new vscode.EventEmitter<void>()
  readonly onDidChange = this.changed.event
  private reading: Promise<void> | undefined
  private live: Live | undefined
  private drawing: ReturnType<typeof setTimeout> | undefined
  private built: Report | undefined

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    readonly memory: Memory,
  ) {
    this.vault = new FolderVault(folder.uri)
    this.journal = new Journal(this.vault, memory, this.clock)
    this.journal.onChange(() => this.announce())
  }

  /** Reads every note the first time, and later only what was heard to have changed. */
  async read(): Promise<void> {
    this.reading ??= this.readAll()
    await this.reading
    await this.live?.settle()
  }

  /** Whether there is a journal here, as far as can be told without reading the notes. */
  async hasJournal(): Promise<boolean> {
    if (this.live && this.journal.snapshot().entries.length > 0) return true
    try {
      await vscode.workspace.fs.stat(this.vault.uriOf(SETTINGS_FILE))
      return true
    } catch {
      return false
    }
  }

  /** What the notes add up to today, or `undefined` before they were read. */
  report(): Report | undefined {
    if (!this.live) return undefined
    const today = this.journal.today()
    if (this.built?.today !== today) this.built = undefined
    this.built ??= buildReport(this.journal.snapshot(), today)
    return this.built
  }

  /** Lines of the dashboard that were dismissed here, and when. */
  async dismissed(): Promise<View['dismissed']> {
    return readView({ ...DEFAULT_VIEW, dismissed: await this.memory.get(DISMISSED) }).dismissed
  }

  async dismiss(dismissed: View['dismissed']): Promise<void> {
    if (JSON.stringify(dismissed) === JSON.stringify(await this.dismissed())) return
    await this.memory.set(DISMISSED, dismissed)
    this.announce()
  }

  /** Draws again where a new day began since. */
  turnDay(): void {
    if (this.built && this.built.today !== this.journal.today()) this.announce()
  }

  dispose(): void {
    clearTimeout(this.drawing)
    this.live?.dispose()
    this.changed.dispose()
  }

  private async readAll(): Promise<void> {
    const live = new Live(this.vault, this.journal)
    try {
      await vscode.window.withProgress({ location: { viewId: 'efficacyJournal.journal' } }, () =>
        this.journal.scan(),
      )
      this.live = live
      this.announce()
    } catch (error) {
      live.dispose()
      this.reading = undefined
      throw error
    }
  }

  private announce(): void {
    this.built = undefined
    this.drawing ??= setTimeout(() => {
      this.drawing = undefined
      this.changed.fire()
    }, DRAW_MS)
  }
}
