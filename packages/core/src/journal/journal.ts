import { type Day, localDay, localTime } from '../day'
import type { Cache, Change, Clock, Memory, Vault } from '../ports'
import type { Stepwise } from '../sequence/stepwise'
import type { Settings } from '../settings'
import type { Copy } from './copies'
import type { Gathered } from './gathered'
import type { SettingsLoaded } from './load-settings'
import type { Target } from './links'
import { NoteIndex } from './note-index'
import { type ScanProgress, Scanner } from './scanner'
import { type Snapshot, takeSnapshot } from './snapshot'
import { UndoLog, type Undone } from './undo'
import { type Writing, WritingStep } from './writing'

/** What a host may add. */
export interface JournalOptions {
  readonly cache?: Cache
  /** Whether a scan yields to other work in between, as an editor needs. */
  readonly yields?: boolean
  /**
   * Computes, in steps, what the host will ask for after the scan, such as the report. Called now and then during a
   * scan, so that most of it is memoized by the end and no single long computation is left.
   */
  readonly prepare?: (snapshot: Snapshot, today: Day) => Stepwise<unknown>
}

/**
 * The notes of one vault, kept parsed. Hosts tell it what changed; everything shown is made from {@link snapshot}.
 * The two writing operations of the product, create and edit, go through here, so that each can be undone.
 */
export class Journal implements Writing {
  private readonly index = new NoteIndex()
  private readonly scanner: Scanner
  private readonly listeners = new Set<() => void>()
  private readonly undoLog: UndoLog
  private taken: { readonly gathered: Gathered; readonly snapshot: Snapshot } | undefined

  constructor(
    readonly vault: Vault,
    memory: Memory,
    private readonly clock: Clock,
    private readonly options: JournalOptions = {},
  ) {
    this.undoLog = new UndoLog(memory)
    this.scanner = new Scanner(vault, this.index, {
      now: () => clock.now().getTime(),
      today: () => this.today(),
      cache: options.cache,
      yields: options.yields ?? false,
      prepare: (today) => options.prepare?.(this.snapshotOf(this.index.soFar(today)), today),
      announce: () => this.announce(),
    })
  }

  /** Those that the last scan read; before it, the defaults. */
  get settings(): Settings {
    return this.scanner.settings
  }

  /** The same with what is to be said of their file; another object after each scan. */
  get loaded(): SettingsLoaded {
    return this.scanner.loaded
  }

  /** Progress of the scan that is running or was stopped; `undefined` once every note has been read. */
  get reading(): ScanProgress | undefined {
    return this.scanner.reading
  }

  /** The local day, which begins at `day_start_hour`. */
  today(): Day {
    return localDay(this.clock.now(), this.settings.day_start_hour)
  }

  /** The local time of day, `HH:MM`. */
  timeOfDay(): string {
    return localTime(this.clock.now())
  }

  /**
   * Reads the settings and every note again, after any scan before it. The first scan takes unchanged files from the
   * cache, and then reads only notes of ours for their words. Listeners are called now and then while it runs.
   */
  scan(): Promise<void> {
    return this.scanner.scan()
  }

  /** Resolves once every note has been read: by the running scan, or by a new one where that was stopped. */
  whole(): Promise<void> {
    return this.scanner.whole()
  }

  /** Stops the running scan; what was read so far stays. */
  stop(): void {
    this.scanner.stop()
  }

  /** Deletes the cache that is kept between two runs. */
  clearCache(): Promise<void> {
    return this.scanner.clearCache()
  }

  /**
   * Reads one note again, after the host was notified that it appeared, changed or went. Only the present state of the
   * file counts, so notifications may come late, twice or out of order. A change of the settings file starts a scan.
   */
  changed(path: string): Promise<void> {
    return this.scanner.changed(path)
  }

  /** The same for paths reported as removed: of notes, or of folders, for every known note below them. */
  removed(paths: readonly string[]): Promise<void> {
    return this.scanner.removed(paths)
  }

  /** Whether the path is one that a scan would read. */
  scans(path: string): boolean {
    return this.scanner.scans(path)
  }

  /**
   * Whether a note exists at the path, or at one that differs only in case or Unicode normalization: no link, and on
   * many disks no path, can tell the two apart.
   */
  has(path: string): boolean {
    return this.index.isTaken(path)
  }

  /** Every note of the vault, ours and others. */
  paths(): Iterable<string> {
    return this.index.paths()
  }

  /** What a link in the note at `from` leads to. */
  resolve(link: string, from: string): Target {
    return this.index.resolve(link, from)
  }

  /** The note that a link leads to, from the note that holds it; `undefined` for none, and for any of several. */
  linked(link: string, from: string): string | undefined {
    return this.index.linked(link, from)
  }

  /**
   * The journal as read so far, as of today. Incremental: it costs little where little has changed since the last call.
   */
  snapshot(): Snapshot {
    const today = this.today()
    const isReading = this.options.yields && this.reading?.stopped === false
    return this.snapshotOf(isReading ? this.index.soFar(today) : this.index.gathered(today))
  }

  private snapshotOf(gathered: Gathered): Snapshot {
    const { settings, isThere: isSetUp } = this.scanner.loaded
    const before = this.taken?.gathered === gathered ? this.taken.snapshot : undefined
    if (before?.settings === settings && before.isSetUp === isSetUp) return before
    const goalsOf: Snapshot['goalsOf'] = (entry) => this.index.goalsOf(entry)
    const snapshot = takeSnapshot(gathered, { settings, isSetUp, goalsOf })
    this.taken = { gathered, snapshot }
    return snapshot
  }

  /** Notes that exist beside another version of themselves, sorted by path. */
  copies(): readonly Copy[] {
    return this.index.copies()
  }

  /** Calls `listener` after each change that a snapshot may show; returns a function that unsubscribes. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  create(path: string, text: string): Promise<void> {
    return this.together((write) => write.create(path, text))
  }

  edit(path: string, make: (text: string) => readonly Change[]): Promise<void> {
    return this.together((write) => write.edit(path, make))
  }

  /**
   * Several writes as one undo step. Where one is refused, those before it are rolled back, and the error is passed on.
   * A crash between two writes leaves the first in place, so a move creates before it removes.
   */
  async together<T>(work: (write: Writing) => Promise<T>): Promise<T> {
    const step = new WritingStep(this.vault)
    const result = await step.run(work)
    if (step.writes.length > 0) await this.undoLog.record(step.writes)
    for (const { path } of step.writes) await this.changed(path)
    return result
  }

  /** Undoes the last step. Resolves to what was undone, the last write first; empty where there is nothing to undo. */
  async undo(): Promise<readonly Undone[]> {
    const undone = await this.undoLog.undo(this.vault)
    for (const { path } of undone) await this.changed(path)
    return undone
  }

  private announce(): void {
    for (const listener of this.listeners) listener()
  }
}
