import * as vscode from 'vscode'
import type { Report } from '@core/dashboard/report'
import { cachedReport, cachedReportStepwise } from '@core/dashboard/cached-report'
import type { Search } from '@core/dashboard/search'
import { type DashboardContent, contentIn } from '@core/dashboard/content'
import { readView } from '@core/dashboard/read-view'
import type { View } from '@core/dashboard/view'
import type { Day } from '@core/day'
import { Journal } from '@core/journal/journal'
import type { SettingsLoaded } from '@core/journal/load-settings'
import { SETTINGS_FILE } from '@core/journal/settings-file'
import type { Snapshot } from '@core/journal/snapshot'
import { isActive } from '@core/note/state'
import type { Cache, Clock } from '@core/ports'
import { memoized } from '@core/sequence/memo'
import { EarlySettings } from './early-settings'
import { Live } from './live'
import type { FolderMemory } from './memory'
import { FolderVault } from './vault'

const DISMISSED = 'dismissed'
/** Debounces drawing: a scan announces many changes. */
const DRAW_MS = 50

/** Memoized for each snapshot: every link of a note asks for them. */
const goalsIn = memoized(({ entries }: Snapshot): ReadonlySet<string> => {
  const goals = entries.filter((entry) => entry.kind === 'goal')
  const others = goals.filter((goal) => !isActive(goal))
  return new Set([...goals.filter(isActive), ...others].map(({ path }) => path))
})

/** Shows at the head of a tree that the work goes on. */
function inProgress(tree: string, work: () => Thenable<void>): Thenable<void> {
  return vscode.window.withProgress({ location: { viewId: `efficacyJournal.${tree}` } }, work)
}

/** One workspace folder: a vault and its journal. No note is read before somebody asks for it. */
export class VaultFolder implements vscode.Disposable {
  readonly vault: FolderVault
  readonly journal: Journal
  readonly clock: Clock = { now: () => new Date() }
  private readonly changed = new vscode.EventEmitter<void>()
  readonly onDidChange = this.changed.event
  private reading: Promise<void> | undefined
  /** The last error that a view was shown. */
  private thrown: string | undefined
  private live: Live | undefined
  private drawing: ReturnType<typeof setTimeout> | undefined
  /** The day that was drawn last, once one was. */
  private drawnDay: Day | undefined
  /** While nothing else is read. */
  private early: EarlySettings | undefined

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    readonly memory: FolderMemory,
    cache: Cache | undefined,
  ) {
    this.vault = new FolderVault(folder.uri)
    this.journal = new Journal(this.vault, memory, this.clock, {
      yields: true,
      prepare: cachedReportStepwise,
      ...(cache ? { cache } : {}),
    })
    this.journal.onChange(() => this.announce())
  }

  /** Reads every note the first time, and later only what was heard to have changed. */
  async read(): Promise<void> {
    this.reading ??= this.readAll()
    await this.reading
    await this.live?.settle()
  }

  /** The same for a view, which asks with each drawing: an error is thrown only the first time. */
  async readForView(): Promise<void> {
    try {
      await this.read()
    } catch (error) {
      if (this.thrown === String(error)) return
      this.thrown = String(error)
      this.announce()
      throw error
    }
  }

  /** Whether nothing can be read, as in a folder that is not there. */
  get hasFailed(): boolean {
    return this.thrown !== undefined
  }

  /** Whether the notes were read. */
  get isRead(): boolean {
    return this.live !== undefined
  }

  /** The settings of the folder; before anything was read, they alone are. */
  settings(): Promise<SettingsLoaded> {
    if (this.live) return Promise.resolve(this.journal.loaded)
    this.early ??= new EarlySettings(this.vault, () => this.changed.fire())
    return this.early.settings
  }

  /** Paths of the goals, those that are worked on first; none before the notes were read. */
  goals(): readonly string[] {
    return [...goalsIn(this.journal.snapshot())]
  }

  /** The note that a link leads to, if it leads to one. */
  noteAt(link: string, from: string): string | undefined {
    return this.journal.linked(link, from)
  }

  /** The same, where that note is a goal. */
  goalAt(link: string, from: string): string | undefined {
    const path = this.noteAt(link, from)
    return path !== undefined && goalsIn(this.journal.snapshot()).has(path) ? path : undefined
  }

  /** Reads what was moved, sooner than the file system tells of it. */
  async heard(moved: vscode.FileRenameEvent['files']): Promise<void> {
    await this.read()
    for (const { oldUri, newUri } of moved) {
      this.live?.hear(oldUri, 'removed')
      this.live?.hear(newUri, 'appeared')
    }
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
    const today = this.dayToDraw()
    return today && cachedReport(this.journal.snapshot(), today)
  }

  /** The same once every note is counted, since partial numbers would be taken for complete ones. */
  wholeReport(): Report | undefined {
    return this.journal.reading ? undefined : this.report()
  }

  /** What a dashboard with this view draws, or `undefined` before the notes were read. */
  shown(view: View, search: Search | null): DashboardContent | undefined {
    const today = this.dayToDraw()
    return today && contentIn(this.journal.snapshot(), today, view, search)
  }

  /** Lines of the dashboard that were dismissed here, and when. */
  dismissed(): View['dismissed'] {
    return readView({ dismissed: this.memory.kept(DISMISSED) }).dismissed
  }

  async dismiss(dismissed: View['dismissed']): Promise<void> {
    if (JSON.stringify(dismissed) === JSON.stringify(this.dismissed())) return
    await this.memory.set(DISMISSED, dismissed)
    this.announce()
  }

  /** Draws again where a new day began since. */
  turnDay(): void {
    if (this.drawnDay && this.drawnDay !== this.journal.today()) this.announce()
  }

  dispose(): void {
    clearTimeout(this.drawing)
    this.early?.dispose()
    this.journal.stop()
    // What is being read is watched from its start.
    const end = (): void => this.live?.dispose()
    void this.reading?.then(end, end)
    this.changed.dispose()
  }

  private dayToDraw(): Day | undefined {
    if (!this.live && !this.journal.reading) return undefined
    this.drawnDay = this.journal.today()
    return this.drawnDay
  }

  private async readAll(): Promise<void> {
    const live = new Live(this.vault, this.journal)
    try {
      await inProgress('goals', () => inProgress('journal', () => this.journal.scan()))
      this.live = live
      this.early?.dispose()
      this.early = undefined
      this.announce()
    } catch (error) {
      live.dispose()
      this.reading = undefined
      throw error
    }
  }

  private announce(): void {
    this.drawing ??= setTimeout(() => {
      this.drawing = undefined
      this.changed.fire()
    }, DRAW_MS)
  }
}
