import { foldersAbove } from '../note/name'
import { FOREIGN } from '../note/parse'
import type { Cache, NoteFile, Vault } from '../ports'
import type { Settings } from '../settings'
import { eachConcurrently } from './each-concurrently'
import { type GatherOptions, Gathering } from './gathering'
import { KnownNotes } from './known-notes'
import { type FileToCache, ScanCache, type CachedFiles } from './scan-cache'
import { loadSettings, type SettingsLoaded } from './load-settings'
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
  /** Progress of the scan that is running or was stopped; `undefined` once every note has been read. */
  reading: ScanProgress | undefined
  private readonly known: KnownNotes
  /**
   * Paths reported as changed since the running work began: for them, and for what is below them, the listing and the
   * cache may be out of date.
   */
  private changedMeanwhile: PathSet | undefined
  private readonly queue = new Queue()
  private readonly cache: ScanCache | undefined
  /** Counts the stops: a scan that was asked for before the latest stop is cancelled, even if it has not begun yet. */
  private stops = 0
  private announcedAt = 0
  private readonly gathering: Gathering
  private readonly yields: boolean

  constructor(
    private readonly vault: Vault,
    private readonly index: NoteIndex,
    private readonly options: ScanOptions,
  ) {
    this.yields = options.yields
    this.known = new KnownNotes(vault, index, () => this.settings)
    this.cache = options.cache && new ScanCache(options.cache, options.yields)
    this.gathering = new Gathering(index, options)
  }

  get settings(): Settings {
    return this.loaded.settings
  }

  /** Reads everything again, after any scan before it. */
  async scan(): Promise<void> {
    const stopsWhenAsked = this.stops
    await this.alone(() => this.readUnlessStopped(stopsWhenAsked))
  }

  /** Resolves with the running scan, or with a new one where that was stopped. */
  async whole(): Promise<void> {
    await this.alone(async () => {
      if (this.reading?.stopped) await this.readUnlessStopped(this.stops)
    })
  }

  stop(): void {
    this.stops += 1
    if (this.reading) this.reading = { ...this.reading, stopped: true }
  }

  /** After a scan that may still save it. */
  clearCache(): Promise<void> {
    return this.queue.add(async () => this.cache?.clear())
  }

  /** Reads one note again, whatever happened to it; a change of the settings file starts a scan. */
  async changed(path: string): Promise<void> {
    if (path === SETTINGS_FILE) return this.scan()
    if (!this.scans(path)) return
    this.changedMeanwhile?.add(path)
    const isTwin = !this.index.has(path) && this.index.isTaken(path)
    await this.known.read(path, new TimeSlices(false))
    if (isTwin) await this.alone(() => this.forgetUnlisted(new Set([path])))
    if (this.known.hasUnannounced) this.announce()
  }

  /** The same for every note known at these paths or below them. */
  async removed(paths: readonly string[]): Promise<void> {
    if (paths.includes(SETTINGS_FILE)) return this.scan()
    for (const path of paths) this.changedMeanwhile?.add(path)
    const slices = new TimeSlices(this.yields)
    const notes = this.known.at(paths)
    await eachConcurrently(notes, (path) => this.known.read(path, slices))
    const found = new Set(notes.filter((path) => this.known.has(path)))
    if (found.size > 0) await this.alone(() => this.forgetUnlisted(found))
    if (this.known.hasUnannounced) this.announce()
  }

  scans(path: string): boolean {
    return scanRule(this.settings).takes(path)
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
    for (const path of found)
      if (!listed.has(path) && !this.isChangedMeanwhile(path)) this.known.keep(path, {})
  }

  /**
   * Looks up the notes told of so far of which the scan came to another case only after they were told of: at that
   * time, {@link changed} knew of none.
   */
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
    // Notes that are known already may have been read by other settings: then all are read again.
    const isFirst = this.known.isEmpty
    await this.loadSettings()
    const cached = isFirst ? await this.cache?.load(this.settings) : undefined
    const files = await this.listed(cached !== undefined, slices)
    const { unread, isStale } = cached
      ? await this.restore(files, cached, slices)
      : { unread: files, isStale: true }
    if (cached && this.yields) await this.gathering.all(slices)
    this.reading = { done: files.length - unread.length, of: files.length, stopped: stops !== this.stops }
    await this.loadEach(unread, slices)
    // Changes reported meanwhile are a part of the scan.
    await this.known.settled()
    await this.forgetMisnamed()
    if (this.yields) await this.gathering.all(slices)
    if (!this.reading.stopped) this.reading = undefined
    this.announce()
    if (this.reading) return
    if (isStale) await this.saveCache(files, startedAt)
    this.known.stamps.clear()
  }

  /** The files to read; notes that no longer exist are forgotten. */
  private async listed(stamps: boolean, slices: TimeSlices): Promise<readonly NoteFile[]> {
    const files = await this.vault.list(scanRule(this.settings), stamps)
    const listed = new Set<string>()
    for (const { path } of this.known.isEmpty ? [] : files) {
      listed.add(path)
      const pause = slices.pause()
      if (pause) await pause
    }
    const late = new Set<string>()
    for (const path of this.known.paths()) {
      if (!listed.has(path)) {
        if (this.isChangedMeanwhile(path) && this.scans(path)) late.add(path)
        else this.known.keep(path, {})
      }
      const pause = slices.pause()
      if (pause) await pause
    }
    return [...files, ...Array.from(late, (path) => ({ path }))]
  }

  /**
   * Takes unchanged files from the cache, which is stale where not all are among them. Still to be read are all others,
   * new ones too, and then those of ours, for their words.
   */
  private async restore(
    files: readonly NoteFile[],
    cached: CachedFiles,
    slices: TimeSlices,
  ): Promise<{ readonly unread: readonly NoteFile[]; readonly isStale: boolean }> {
    const [changed, ours]: [NoteFile[], NoteFile[]] = [[], []]
    for (const file of files) {
      const note = file.foreign ? undefined : cached.noteOf(file)
      if (note && !this.isChangedMeanwhile(file.path)) {
        this.index.keep(file.path, note)
        if (note.ours) ours.push(file)
      } else changed.push(file)
      const pause = slices.pause()
      if (pause) await pause
    }
    const isStale = files.length - changed.length < cached.size || changed.some(({ foreign }) => !foreign)
    return { unread: [...changed, ...ours], isStale }
  }

  /** Reads the files concurrently, until it is stopped, and gathers some of what was read in between. */
  private async loadEach(files: readonly NoteFile[], slices: TimeSlices): Promise<void> {
    this.announcedAt = this.options.now()
    await eachConcurrently(files, (file) => {
      if (this.reading?.stopped) return undefined
      this.countOne()
      const loading = this.load(file, slices)
      if (!this.yields) return loading
      if (this.options.now() - this.announcedAt >= PROGRESS_MS) this.announce()
      return loading ? loading.then(() => this.gathering.some(slices)) : slices.pause()
    })
  }

  private countOne(): void {
    const { done = 0, of = 0 } = this.reading ?? {}
    this.reading = { done: done + 1, of, stopped: false }
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
    const { stamps } = this.known
    for (const { path, stamp: listed } of files) {
      const note = this.index.get(path)
      // Of what was not read there is the one by which it was known.
      const stamp = stamps.has(path) ? stamps.get(path) : listed
      if (!note || !stamp || stamp.mtime >= startedAt - STAMP_RESOLUTION_MS) continue
      yield note === FOREIGN ? { path, stamp } : { path, stamp, entries: note.entries }
    }
  }

  private load({ path, foreign }: NoteFile, slices: TimeSlices): Promise<void> | undefined {
    return foreign && !this.isChangedMeanwhile(path)
      ? this.known.keep(path, { note: FOREIGN })
      : this.known.read(path, slices)
  }

  private isChangedMeanwhile(path: string): boolean {
    return this.changedMeanwhile?.holds(path) ?? false
  }

  /** Keeps what was read, and marks the reading as stopped: it is not complete. */
  private markStopped(): void {
    const { size } = this.index
    this.reading = { done: size, of: size, ...this.reading, stopped: true }
    this.announce()
  }

  private announce(): void {
    this.announcedAt = this.options.now()
    this.known.hasUnannounced = false
    this.options.announce()
  }
}
