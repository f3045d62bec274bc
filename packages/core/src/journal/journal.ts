import { type Day, localDay, localTime } from '../day'
import type { Cache, Change, Clock, Memory, Vault } from '../ports'
import type { Parts } from '../sequence/parts'
import type { Settings } from '../settings'
import type { Copy } from './copies'
import type { Gathered } from './gathered'
import type { SettingsLoaded } from './load-settings'
import type { Target } from './links'
import { Reads } from './reads'
import { type Reading, Scanner } from './scanner'
import { type Snapshot, takeSnapshot } from './snapshot'
import { UndoLog, type Undone } from './undo'
import { type Writing, WritingStep } from './writing'

/** What a host may add. */
export interface JournalOptions {
  readonly cache?: Cache
  /** Whether others wait for their turn while a scan goes on, as they do in an editor. */
  readonly inTurns?: boolean
  /**
   * What will be asked for once all is read, such as the report. It is made of what is read so far every now and then, a
   * part a turn: what is made of it by then need not be made of all at once in the end.
   */
  readonly prepare?: (snapshot: Snapshot, today: Day) => Parts<unknown>
}

/**
 * The notes of one vault, kept parsed. Hosts tell it what changed; everything shown is made from {@link snapshot}.
 * The two writing operations of the product, create and edit, go through here, so that each can be undone.
 */
export class Journal implements Writing {
  private readonly reads = new Reads()
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
    this.scanner = new Scanner(vault, this.reads, {
      now: () => clock.now().getTime(),
      today: () => this.today(),
      cache: options.cache,
      inTurns: options.inTurns ?? false,
      prepare: (today) => options.prepare?.(this.snapshotOf(this.reads.soFar(today)), today),
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

  /** How far the scan is that goes on, or where one was stopped; `undefined` where every note has been read. */
  get reading(): Reading | undefined {
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
   * Reads the settings and every note anew, after any scan before it. The first time, what the cache knows of a file
   * that is still the same is taken first, and only notes of ours are read after it, for their words. Listeners hear
   * of it every now and then.
   */
  scan(): Promise<void> {
    return this.scanner.scan()
  }

  /** Ends once every note has been read: by the scan that goes on, or by another where that one was stopped. */
  whole(): Promise<void> {
    return this.scanner.whole()
  }

  /** Ends the scan that goes on; what was read so far stays. */
  stop(): void {
    this.scanner.stop()
  }

  /** The same as a host shuts down: no scan begins any more, and calls that wait for one never settle. */
  end(): void {
    this.scanner.end()
  }

  /** Forgets what is kept of the vault between two runs. */
  clearCache(): Promise<void> {
    return this.scanner.clearCache()
  }

  /**
   * Looks at one note again, after the host heard that it appeared, changed or went: what is there now is what
   * counts, so that news may come late, twice or in another order. A change of the settings reads everything.
   */
  changed(path: string): Promise<void> {
    return this.scanner.changed(path)
  }

  /** The same for notes that are said to have gone, or for every note known below a folder. */
  removed(paths: readonly string[]): Promise<void> {
    return this.scanner.removed(paths)
  }

  /** Whether the path is one that a scan would read. */
  scans(path: string): boolean {
    return this.scanner.scans(path)
  }

  /**
   * Whether a note stands at the path, or at one that differs only in case or in the form of its letters: no link could
   * tell the two apart, and many a disk neither.
   */
  has(path: string): boolean {
    return this.reads.isTaken(path)
  }

  /** Every note of the vault, ours and others. */
  paths(): Iterable<string> {
    return this.reads.paths()
  }

  /** What a link in the note at `from` leads to. */
  resolve(link: string, from: string): Target {
    return this.reads.resolve(link, from)
  }

  /** The note that a link leads to, from the note that holds it; `undefined` for none, and for any of several. */
  linked(link: string, from: string): string | undefined {
    return this.reads.linked(link, from)
  }

  /** What is read so far, as it is today; it costs little where little changed since the last one. */
  snapshot(): Snapshot {
    const today = this.today()
    const isReading = this.options.inTurns && this.reading?.stopped === false
    return this.snapshotOf(isReading ? this.reads.soFar(today) : this.reads.gathered(today))
  }

  private snapshotOf(gathered: Gathered): Snapshot {
    const { settings, isThere: isSetUp } = this.scanner.loaded
    const before = this.taken?.gathered === gathered ? this.taken.snapshot : undefined
    if (before?.settings === settings && before.isSetUp === isSetUp) return before
    const goalsOf: Snapshot['goalsOf'] = (entry) => this.reads.goalsOf(entry)
    const snapshot = takeSnapshot(gathered, { settings, isSetUp, goalsOf })
    this.taken = { gathered, snapshot }
    return snapshot
  }

  /** Notes that stand beside another version of themselves, sorted by path. */
  copies(): readonly Copy[] {
    return this.reads.copies()
  }

  /** Calls `listener` after each change that may show in a snapshot; the returned function ends that. */
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
   * Several writes as one step to undo. Where one is refused, those before it are taken back, and the refusal is
   * passed on. A crash between two writes leaves the first as it is, so what is moved is created before it is removed.
   */
  async together<T>(work: (write: Writing) => Promise<T>): Promise<T> {
    const step = new WritingStep(this.vault)
    const result = await step.run(work)
    if (step.deeds.length > 0) await this.undoLog.record(step.deeds)
    for (const { path } of step.deeds) await this.changed(path)
    return result
  }

  /** Takes back the last step; says what it did, the last deed first: nothing where nothing is left to undo. */
  async undo(): Promise<readonly Undone[]> {
    const undone = await this.undoLog.undo(this.vault)
    for (const { path } of undone) await this.changed(path)
    return undone
  }

  private announce(): void {
    for (const listener of this.listeners) listener()
  }
}
