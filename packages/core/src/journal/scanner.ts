import { foldersAbove } from '../note/name'
import { FOREIGN } from '../note/parse'
import type { Cache, NoteFile, Stamp, Vault } from '../ports'
import type { Settings } from '../settings'
import { eachAtOnce } from './at-once'
import { type GatherBy, Gathering } from './gathering'
import { type FileToCache, ScanCache, type CachedFiles } from './scan-cache'
import { loadSettings, type SettingsLoaded } from './load-settings'
import { lookAt, type PathState } from './look-at'
import { PathSet } from './path-set'
import { Queue } from './queue'
import type { NoteIndex } from './note-index'
import { scanRule } from './scan-rule'
import { Slices } from './slices'
import { readSettings, SETTINGS_FILE } from './settings-file'

/** Interval between progress reports of a scan. */
const PROGRESS_MS = 250
/** File times may be this coarse: a later write could give a file the same stamp. */
const SETTLED_MS = 2_000

/** Notes read, of those that are there. */
export interface Reading {
  readonly done: number
  readonly of: number
  readonly stopped: boolean
}

/** What a scan depends on, and its callbacks. */
interface ScanOptions extends GatherBy {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly cache: Cache | undefined
  /** Whether a scan yields to other work between slices. */
  readonly inTurns: boolean
  /** Tells listeners that what is shown may have changed. */
  readonly announce: () => void
}

/** Reads the notes of a vault: all of them in a scan, single ones when the host reports a change. */
export class Scanner {
  /** What the last scan read of the settings; before it, there are none. */
  loaded: SettingsLoaded = { ...readSettings(), isThere: false }
  /** The latest pending read of each note: where reads overtake each other, the result of an older one is dropped. */
  private readonly pendingReads = new Map<string, Promise<void>>()
  /**
   * Paths reported as changed since the running work began: for them, and for what is below them, the listing and the
   * cache may be out of date.
   */
  private changedMeanwhile: PathSet | undefined
  private readonly scanning = new Queue()
  private readonly cached: ScanCache | undefined
  /** Stamps of the files read in the running scan; `undefined` for a file without one. */
  private readonly stamps = new Map<string, Stamp | undefined>()
  private state: Reading | undefined
  /** Counts the stops: a scan that was asked for before the latest stop is cancelled, even if it has not begun yet. */
  private stops = 0
  /**
   * Whether anything was read that is not announced yet. Most typing is in notes that are not ours, and needs no
   * announcement.
   */
  private hasUnannounced = false
  private readonly gathering: Gathering

  constructor(
    private readonly vault: Vault,
    private readonly index: NoteIndex,
    private readonly by: ScanOptions,
  ) {
    this.cached = by.cache && new ScanCache(by.cache, by.inTurns)
    this.gathering = new Gathering(index, by)
  }

  get settings(): Settings {
    return this.loaded.settings
  }

  /** Progress of the scan that is running or was stopped; `undefined` once every note has been read. */
  get reading(): Reading | undefined {
    return this.state
  }

  /** Reads everything again, after any scan before it. */
  async scan(): Promise<void> {
    const asked = this.stops
    await this.inTurn(() => this.begin(asked))
  }

  /** Resolves with the running scan, or with a new one where that was stopped. */
  async whole(): Promise<void> {
    await this.inTurn(async () => {
      if (this.state?.stopped) await this.begin(this.stops)
    })
  }

  stop(): void {
    this.stops += 1
    if (this.state) this.state = { ...this.state, stopped: true }
  }

  async clearCache(): Promise<void> {
    await this.cached?.clear()
  }

  /** Reads one note again, whatever happened to it; a change of the settings file starts a scan. */
  async changed(path: string): Promise<void> {
    if (path === SETTINGS_FILE) return this.scan()
    if (!this.scans(path)) return
    this.changedMeanwhile?.add(path)
    const isTwin = !this.index.has(path) && this.index.isTaken(path)
    await this.load({ path }, new Slices(false))
    if (isTwin) await this.inTurn(() => this.forgetUnlisted(new Set([path])))
    if (this.hasUnannounced) this.tell()
  }

  /** The same for every note known at these paths or below them. */
  async removed(paths: readonly string[]): Promise<void> {
    if (paths.includes(SETTINGS_FILE)) return this.scan()
    for (const path of paths) this.changedMeanwhile?.add(path)
    const slices = new Slices(this.by.inTurns)
    const known = this.knownAt(paths)
    await eachAtOnce(known, (path) => this.load({ path }, slices))
    const found = new Set(known.filter((path) => this.isKnown(path)))
    if (found.size > 0) await this.inTurn(() => this.forgetUnlisted(found))
    if (this.hasUnannounced) this.tell()
  }

  scans(path: string): boolean {
    return scanRule(this.settings).takes(path)
  }

  /** Known notes, read or still being read, at these paths or below them: in one pass at most. */
  private knownAt(paths: readonly string[]): readonly string[] {
    const notes = new Set(paths.filter((path) => this.isKnown(path)))
    const others = paths.filter((path) => !notes.has(path))
    if (others.length === 0) return [...notes]
    const folders = new PathSet(others)
    for (const known of [this.index.paths(), this.pendingReads.keys()])
      for (const path of known) if (folders.holds(path)) notes.add(path)
    return [...notes]
  }

  private isKnown(path: string): boolean {
    return this.index.has(path) || this.pendingReads.has(path)
  }

  /** Does the work after any scan before it, and notes which paths are reported as changed meanwhile. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    return this.scanning.add(async () => {
      this.changedMeanwhile = new PathSet()
      await work().finally(() => (this.changedMeanwhile = undefined))
    })
  }

  /**
   * A case-insensitive disk still finds a renamed note by its old name, so notes reported as gone, and such as differ
   * only in case from one that is known, are looked up in a listing.
   */
  private async forgetUnlisted(found: ReadonlySet<string>): Promise<void> {
    const folders = new Set([...found].flatMap(foldersAbove))
    const files = await this.vault.list({
      enters: (folder) => folders.has(folder),
      takes: (path) => found.has(path),
    })
    const listed = new Set(files.map(({ path }) => path))
    for (const path of found) if (!listed.has(path) && !this.isChangedMeanwhile(path)) this.take(path, {})
  }

  private async loadSettings(): Promise<void> {
    this.loaded = await loadSettings(this.vault)
    this.index.say(SETTINGS_FILE, this.loaded.findings)
  }

  /** @param asked the number of stops when the scan was asked for */
  private async begin(asked: number): Promise<void> {
    try {
      if (asked === this.stops) await this.readAll()
      else this.markStopped()
    } catch (fault) {
      this.markStopped()
      throw fault
    }
  }

  private async readAll(): Promise<void> {
    const begun = this.by.now()
    const { stops } = this
    const slices = new Slices(this.by.inTurns)
    this.stamps.clear()
    // Notes that are known already may have been read by other settings: then all are read again.
    const isFirst = this.index.size + this.pendingReads.size === 0
    await this.loadSettings()
    const known = isFirst ? await this.cached?.load(this.settings) : undefined
    const files = await this.listed(known !== undefined, slices)
    const { unknown, own, same } = known
      ? await this.restore(files, known, slices)
      : { unknown: files, own: [], same: [] }
    const isNew = !known || same.length < known.size || unknown.some(({ foreign }) => !foreign)
    if (known && this.by.inTurns) await this.gathering.all(slices)
    await this.loadEach([...unknown, ...own], files.length, stops, slices)
    // Changes reported meanwhile are a part of the scan.
    await Promise.all(this.pendingReads.values())
    if (this.by.inTurns) await this.gathering.all(slices)
    if (!this.state?.stopped) this.state = undefined
    this.tell()
    if (this.state) return
    if (isNew) await this.keepFor(files, begun)
    this.stamps.clear()
  }

  /** The files to read; notes that no longer exist are forgotten. */
  private async listed(stamps: boolean, slices: Slices): Promise<readonly NoteFile[]> {
    const files = await this.vault.list(scanRule(this.settings), stamps)
    const listed = new Set<string>()
    const isCompared = this.index.size + this.pendingReads.size > 0
    for (const { path } of isCompared ? files : []) {
      listed.add(path)
      const over = slices.over()
      if (over) await over
    }
    const late = new Set<string>()
    for (const known of [this.index.paths(), this.pendingReads.keys()]) {
      for (const path of known) {
        if (!listed.has(path)) {
          if (this.isChangedMeanwhile(path) && this.scans(path)) late.add(path)
          else this.forget(path)
        }
        const over = slices.over()
        if (over) await over
      }
    }
    return [...files, ...Array.from(late, (path) => ({ path }))]
  }

  /**
   * Takes unchanged files from the cache. `unknown` are the others, `own` those of ours among the unchanged, which are
   * still to be read for their words, and `same` all unchanged ones.
   */
  private async restore(
    files: readonly NoteFile[],
    known: CachedFiles,
    slices: Slices,
  ): Promise<Record<'unknown' | 'own' | 'same', readonly NoteFile[]>> {
    const [unknown, own, same]: [NoteFile[], NoteFile[], NoteFile[]] = [[], [], []]
    for (const file of files) {
      const note = file.foreign ? undefined : known.noteOf(file)
      if (note && !this.isChangedMeanwhile(file.path)) {
        this.index.keep(file.path, note)
        same.push(file)
        if (note.ours) own.push(file)
      } else unknown.push(file)
      const over = slices.over()
      if (over) await over
    }
    return { unknown, own, same }
  }

  private async loadEach(
    files: readonly NoteFile[],
    of: number,
    stops: number,
    slices: Slices,
  ): Promise<void> {
    let done = of - files.length
    let told = this.by.now()
    this.state = { done, of, stopped: stops !== this.stops }
    this.index.waits = this.by.inTurns
    await eachAtOnce(files, (file) => {
      if (this.state?.stopped) return undefined
      const loading = this.load(file, slices)
      this.state = { done: ++done, of, stopped: this.state?.stopped ?? false }
      const now = this.by.inTurns ? this.by.now() : told
      if (now - told >= PROGRESS_MS) {
        told = now
        this.tell()
      }
      if (!this.by.inTurns) return loading
      return loading ? loading.then(() => this.gathering.some(slices)) : slices.over()
    })
  }

  /**
   * Saves the cache, without files written shortly before the scan: a later write could have given one the same stamp.
   */
  private async keepFor(files: readonly NoteFile[], begun: number): Promise<void> {
    await this.cached?.save(this.settings, this.keeps(files, begun), (link, from) =>
      this.index.linked(link, from),
    )
  }

  private *keeps(files: readonly NoteFile[], begun: number): Generator<FileToCache> {
    for (const { path, stamp: listed } of files) {
      const note = this.index.get(path)
      // Of what was not read there is the one by which it was known.
      const stamp = this.stamps.has(path) ? this.stamps.get(path) : listed
      if (!note || !stamp || stamp.mtime >= begun - SETTLED_MS) continue
      yield note === FOREIGN ? { path, stamp } : { path, stamp, entries: note.entries }
    }
  }

  /** Reads one note again, synchronously where the host can. */
  private load({ path, foreign }: NoteFile, slices: Slices): Promise<void> | undefined {
    const seen =
      foreign && !this.isChangedMeanwhile(path)
        ? { note: FOREIGN }
        : lookAt(this.vault, path, this.settings, slices)
    if (!(seen instanceof Promise)) return this.take(path, seen)
    const loading: Promise<void> = seen.then((late) => {
      if (this.pendingReads.get(path) === loading) this.take(path, late)
    })
    this.pendingReads.set(path, loading)
    return loading
  }

  private take(path: string, { note, stamp }: PathState): undefined {
    this.pendingReads.delete(path)
    this.stamps.set(path, stamp)
    if (note) this.index.keep(path, note)
    else this.forget(path)
    this.hasUnannounced ||= this.index.pendingSize > 0
  }

  private isChangedMeanwhile(path: string): boolean {
    return this.changedMeanwhile?.holds(path) ?? false
  }

  private forget(path: string): void {
    this.pendingReads.delete(path)
    this.index.forget(path)
  }

  /** Keeps what was read, and marks the reading as stopped: it is not complete. */
  private markStopped(): void {
    const { size } = this.index
    this.state = { done: size, of: size, ...this.state, stopped: true }
    this.tell()
  }

  private tell(): void {
    this.hasUnannounced = false
    this.by.announce()
  }
}
