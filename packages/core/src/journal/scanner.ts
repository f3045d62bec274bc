import { foldersAbove } from '../note/name'
import { FOREIGN } from '../note/parse'
import type { Cache, NoteFile, Stamp, Vault } from '../ports'
import type { Settings } from '../settings'
import { eachConcurrently } from './each-concurrently'
import { type GatherOptions, Gathering } from './gathering'
import { type FileToCache, ScanCache, type CachedFiles } from './scan-cache'
import { loadSettings, type SettingsLoaded } from './load-settings'
import { readNote, type PathState } from './read-note'
import { PathSet } from './path-set'
import { Queue } from './queue'
import type { NoteIndex } from './note-index'
import { scanRule } from './scan-rule'
import { TimeSlices } from './time-slices'
import { readSettings, SETTINGS_FILE } from './settings-file'

/** Interval between progress reports of a scan. */
const PROGRESS_MS = 250
/** File times may be this coarse: a later write could give a file the same stamp. */
const STAMP_RESOLUTION_MS = 2_000

/** Notes read, of those that are there. */
export interface ScanProgress {
  readonly done: number
  readonly of: number
  readonly stopped: boolean
}

/** What a scan depends on, and its callbacks. */
interface ScanOptions extends GatherOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly cache: Cache | undefined
  /** Whether a scan yields to other work between slices. */
  readonly yields: boolean
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
  private readonly queue = new Queue()
  private readonly cache: ScanCache | undefined
  /** Stamps of the files read in the running scan; `undefined` for a file without one. */
  private readonly stamps = new Map<string, Stamp | undefined>()
  private progress: ScanProgress | undefined
  /** Counts the stops: a scan that was asked for before the latest stop is cancelled, even if it has not begun yet. */
  private stops = 0
  /**
   * Whether anything was read that is not announced yet. Most typing is in notes that are not ours, and needs no
   * announcement.
   */
  private hasUnannounced = false
  private readonly gathering: Gathering
  private readonly yields: boolean

  constructor(
    private readonly vault: Vault,
    private readonly index: NoteIndex,
    private readonly options: ScanOptions,
  ) {
    this.yields = options.yields
    this.cache = options.cache && new ScanCache(options.cache, options.yields)
    this.gathering = new Gathering(index, options)
  }

  get settings(): Settings {
    return this.loaded.settings
  }

  /** Progress of the scan that is running or was stopped; `undefined` once every note has been read. */
  get reading(): ScanProgress | undefined {
    return this.progress
  }

  /** Reads everything again, after any scan before it. */
  async scan(): Promise<void> {
    const stopsWhenAsked = this.stops
    await this.alone(() => this.readUnlessStopped(stopsWhenAsked))
  }

  /** Resolves with the running scan, or with a new one where that was stopped. */
  async whole(): Promise<void> {
    await this.alone(async () => {
      if (this.progress?.stopped) await this.readUnlessStopped(this.stops)
    })
  }

  stop(): void {
    this.stops += 1
    if (this.progress) this.progress = { ...this.progress, stopped: true }
  }

  async clearCache(): Promise<void> {
    await this.cache?.clear()
  }

  /** Reads one note again, whatever happened to it; a change of the settings file starts a scan. */
  async changed(path: string): Promise<void> {
    if (path === SETTINGS_FILE) return this.scan()
    if (!this.scans(path)) return
    this.changedMeanwhile?.add(path)
    const isTwin = !this.index.has(path) && this.index.isTaken(path)
    await this.load({ path }, new TimeSlices(false))
    if (isTwin) await this.alone(() => this.forgetUnlisted(new Set([path])))
    if (this.hasUnannounced) this.announce()
  }

  /** The same for every note known at these paths or below them. */
  async removed(paths: readonly string[]): Promise<void> {
    if (paths.includes(SETTINGS_FILE)) return this.scan()
    for (const path of paths) this.changedMeanwhile?.add(path)
    const slices = new TimeSlices(this.yields)
    const known = this.knownAt(paths)
    await eachConcurrently(known, (path) => this.load({ path }, slices))
    const found = new Set(known.filter((path) => this.isKnown(path)))
    if (found.size > 0) await this.alone(() => this.forgetUnlisted(found))
    if (this.hasUnannounced) this.announce()
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

  /** Does the work once no scan runs, alone, and records which paths are reported as changed meanwhile. */
  private alone(work: () => Promise<void>): Promise<void> {
    return this.queue.add(async () => {
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
    for (const path of found) if (!listed.has(path) && !this.isChangedMeanwhile(path)) this.store(path, {})
  }

  /** Of the notes told of so far: each may be known by the name that it has as well. */
  private async forgetMisnamed(): Promise<void> {
    const told = this.changedMeanwhile?.paths ?? []
    const twins = new Set([...told].filter((path) => this.index.isTaken(path, path)))
    // What is told of from here on may be newer than the listing.
    this.changedMeanwhile = new PathSet()
    if (twins.size > 0) await this.forgetUnlisted(twins)
  }

  private async loadSettings(): Promise<void> {
    this.loaded = await loadSettings(this.vault)
    this.index.setFindings(SETTINGS_FILE, this.loaded.findings)
  }

  private async readUnlessStopped(stopsWhenAsked: number): Promise<void> {
    try {
      if (stopsWhenAsked === this.stops) await this.readAll()
      else this.markStopped()
    } catch (fault) {
      this.markStopped()
      throw fault
    }
  }

  private async readAll(): Promise<void> {
    const startedAt = this.options.now()
    const { stops } = this
    const slices = new TimeSlices(this.yields)
    this.stamps.clear()
    // Notes that are known already may have been read by other settings: then all are read again.
    const isFirst = this.index.size + this.pendingReads.size === 0
    await this.loadSettings()
    const known = isFirst ? await this.cache?.load(this.settings) : undefined
    const files = await this.listed(known !== undefined, slices)
    const { changed, unchanged, ours } = known
      ? await this.restore(files, known, slices)
      : { changed: files, unchanged: [], ours: [] }
    const isCacheStale = !known || unchanged.length < known.size || changed.some(({ foreign }) => !foreign)
    if (known && this.yields) await this.gathering.all(slices)
    await this.loadEach([...changed, ...ours], files.length, stops, slices)
    // Changes reported meanwhile are a part of the scan.
    await Promise.all(this.pendingReads.values())
    await this.forgetMisnamed()
    if (this.yields) await this.gathering.all(slices)
    if (!this.progress?.stopped) this.progress = undefined
    this.announce()
    if (this.progress) return
    if (isCacheStale) await this.saveCache(files, startedAt)
    this.stamps.clear()
  }

  /** The files to read; notes that no longer exist are forgotten. */
  private async listed(stamps: boolean, slices: TimeSlices): Promise<readonly NoteFile[]> {
    const files = await this.vault.list(scanRule(this.settings), stamps)
    const listed = new Set<string>()
    const isCompared = this.index.size + this.pendingReads.size > 0
    for (const { path } of isCompared ? files : []) {
      listed.add(path)
      const pause = slices.pause()
      if (pause) await pause
    }
    const late = new Set<string>()
    for (const known of [this.index.paths(), this.pendingReads.keys()]) {
      for (const path of known) {
        if (!listed.has(path)) {
          if (this.isChangedMeanwhile(path) && this.scans(path)) late.add(path)
          else this.forget(path)
        }
        const pause = slices.pause()
        if (pause) await pause
      }
    }
    return [...files, ...Array.from(late, (path) => ({ path }))]
  }

  /**
   * Takes unchanged files from the cache. `changed` are all others, new ones too; `ours`, among the unchanged, are those
   * that are still to be read for their words.
   */
  private async restore(
    files: readonly NoteFile[],
    known: CachedFiles,
    slices: TimeSlices,
  ): Promise<Record<'changed' | 'unchanged' | 'ours', readonly NoteFile[]>> {
    const [changed, unchanged, ours]: [NoteFile[], NoteFile[], NoteFile[]] = [[], [], []]
    for (const file of files) {
      const note = file.foreign ? undefined : known.noteOf(file)
      if (note && !this.isChangedMeanwhile(file.path)) {
        this.index.keep(file.path, note)
        unchanged.push(file)
        if (note.ours) ours.push(file)
      } else changed.push(file)
      const pause = slices.pause()
      if (pause) await pause
    }
    return { changed, unchanged, ours }
  }

  /**
   * Reads the files concurrently, and gathers some of what was read in between.
   * @param of how many notes there are in all, for the progress
   * @param stops the number of stops when the scan began
   */
  private async loadEach(
    files: readonly NoteFile[],
    of: number,
    stops: number,
    slices: TimeSlices,
  ): Promise<void> {
    let done = of - files.length
    let announcedAt = this.options.now()
    this.progress = { done, of, stopped: stops !== this.stops }
    await eachConcurrently(files, (file) => {
      if (this.progress?.stopped) return undefined
      const loading = this.load(file, slices)
      this.progress = { done: ++done, of, stopped: this.progress?.stopped ?? false }
      const now = this.yields ? this.options.now() : announcedAt
      if (now - announcedAt >= PROGRESS_MS) {
        announcedAt = now
        this.announce()
      }
      if (!this.yields) return loading
      return loading ? loading.then(() => this.gathering.some(slices)) : slices.pause()
    })
  }

  /**
   * Saves the cache, without files written shortly before the scan: a later write could have given one the same stamp.
   */
  private async saveCache(files: readonly NoteFile[], startedAt: number): Promise<void> {
    await this.cache?.save(this.settings, this.filesToCache(files, startedAt), (link, from) =>
      this.index.linked(link, from),
    )
  }

  private *filesToCache(files: readonly NoteFile[], startedAt: number): Generator<FileToCache> {
    for (const { path, stamp: listed } of files) {
      const note = this.index.get(path)
      // Of what was not read there is the one by which it was known.
      const stamp = this.stamps.has(path) ? this.stamps.get(path) : listed
      if (!note || !stamp || stamp.mtime >= startedAt - STAMP_RESOLUTION_MS) continue
      yield note === FOREIGN ? { path, stamp } : { path, stamp, entries: note.entries }
    }
  }

  /** Reads one note again, synchronously where the host can. */
  private load({ path, foreign }: NoteFile, slices: TimeSlices): Promise<void> | undefined {
    const seen =
      foreign && !this.isChangedMeanwhile(path)
        ? { note: FOREIGN }
        : readNote(this.vault, path, this.settings, slices)
    if (!(seen instanceof Promise)) return this.store(path, seen)
    const loading: Promise<void> = seen.then((late) => {
      if (this.pendingReads.get(path) === loading) this.store(path, late)
    })
    this.pendingReads.set(path, loading)
    return loading
  }

  /** Takes over what was read of a path, or that there is no file any more. */
  private store(path: string, { note, stamp }: PathState): undefined {
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
    this.progress = { done: size, of: size, ...this.progress, stopped: true }
    this.announce()
  }

  private announce(): void {
    this.hasUnannounced = false
    this.options.announce()
  }
}
