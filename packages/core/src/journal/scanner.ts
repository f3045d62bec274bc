import type { Day } from '../day'
import { foldersAbove } from '../note/name'
import { FOREIGN } from '../note/parse'
import type { Cache, NoteFile, Stamp, Vault } from '../ports'
import type { Parts } from '../sequence/parts'
import type { Settings } from '../settings'
import { eachAtOnce } from './at-once'
import { type Keep, Kept, type KnownFiles } from './kept'
import { loadSettings, type SettingsLoaded } from './load-settings'
import { lookAt, type Seen } from './look-at'
import type { Reads } from './reads'
import { Queue } from './queue'
import { scanRule } from './scan-rule'
import { Slices } from './slices'
import { readSettings, SETTINGS_FILE } from './settings-file'

/** How often a scan says how far it is. */
const TELL_MS = 250
/** Some file systems tell times no closer than this. */
const SETTLED_MS = 2_000
/** How many notes of ours are gathered in one turn, and after how many what is made of them is made anew. */
const GATHERED_AT_ONCE = 32
const MADE_AFTER = 512

/** Notes read, of those that are there. */
export interface Reading {
  readonly done: number
  readonly of: number
  readonly stopped: boolean
}

/** What a scan is to go by, and whom it tells. */
interface ScanBy {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly today: () => Day
  readonly cache: Cache | undefined
  /** Whether others wait for their turn while a scan goes on. */
  readonly inTurns: boolean
  /** Makes something of what is gathered so far, a part a turn. */
  readonly prepare: (today: Day) => Parts<unknown> | undefined
  /** Says that what may be shown has changed. */
  readonly announce: () => void
}

/** Reads the notes of a vault: every one of them in a scan, and those of which a host tells. */
export class Scanner {
  /** What the last scan read of the settings; before it, there are none. */
  loaded: SettingsLoaded = { ...readSettings(), isThere: false }
  /** The newest reading of each note that is on its way: an older one that comes in later would lie. */
  private readonly onTheWay = new Map<string, Promise<void>>()
  /** Paths heard of since the work that goes on began: what is listed or kept of them, or below them, may be older. */
  private heard: Set<string> | undefined
  private readonly scanning = new Queue()
  private readonly kept: Kept | undefined
  /** Of files read in the scan that goes on; of one without a stamp, none. */
  private readonly stamps = new Map<string, Stamp | undefined>()
  private state: Reading | undefined
  /** How often it was stopped: a scan that was asked for before the last time is to end, also where it has yet to begin. */
  private stops = 0
  /** Whether anything was read that nobody was told of. Most of what is typed is in notes of no concern. */
  private isNews = false
  /** Notes gathered since something was made of all that were. */
  private unmade = 0

  constructor(
    private readonly vault: Vault,
    private readonly reads: Reads,
    private readonly by: ScanBy,
  ) {
    this.kept = by.cache && new Kept(by.cache, by.inTurns)
  }

  get settings(): Settings {
    return this.loaded.settings
  }

  /** How far the scan is that goes on, or where one was stopped; `undefined` where every note has been read. */
  get reading(): Reading | undefined {
    return this.state
  }

  /** All of it anew, after any scan before it. */
  async scan(): Promise<void> {
    const asked = this.stops
    await this.inTurn(() => this.begin(asked))
  }

  /** Ends with the scan that goes on, or with another where that one was stopped. */
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
    await this.kept?.clear()
  }

  /** Reads one note again, whatever happened to it; a change of the settings reads everything. */
  async changed(path: string): Promise<void> {
    if (path === SETTINGS_FILE) return this.scan()
    if (!this.scans(path)) return
    this.heard?.add(path)
    await this.load({ path }, new Slices(false))
    if (this.isNews) this.tell()
  }

  /** The same for every note known at these paths or below them. */
  async removed(paths: readonly string[]): Promise<void> {
    if (paths.includes(SETTINGS_FILE)) return this.scan()
    for (const path of paths) this.heard?.add(path)
    const slices = new Slices(this.by.inTurns)
    const known = this.knownAt(paths)
    await eachAtOnce(known, (path) => this.load({ path }, slices))
    const found = new Set(known.filter((path) => this.reads.has(path)))
    if (found.size > 0) await this.inTurn(() => this.forgetUnlisted(found))
    if (this.isNews) this.tell()
  }

  scans(path: string): boolean {
    return scanRule(this.settings).takes(path)
  }

  /** Notes that are kept or are being read, at these paths or below them. All are looked through at most once. */
  private knownAt(paths: readonly string[]): readonly string[] {
    const isKnown = (path: string): boolean => this.reads.has(path) || this.onTheWay.has(path)
    const folders = new Set(paths.filter((path) => !isKnown(path)))
    const notes = new Set(paths.filter(isKnown))
    if (folders.size === 0) return [...notes]
    for (const known of [this.reads.paths(), this.onTheWay.keys()])
      for (const path of known) if (isBelowAny(path, folders)) notes.add(path)
    return [...notes]
  }

  /** Does the work after any scan before it; what is heard of from then on is noted. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    return this.scanning.add(async () => {
      this.heard = new Set()
      await work().finally(() => (this.heard = undefined))
    })
  }

  /** Of notes that are said to have gone: a disk that takes no notice of case finds them by their former names, too. */
  private async forgetUnlisted(found: ReadonlySet<string>): Promise<void> {
    const folders = new Set([...found].flatMap(foldersAbove))
    const files = await this.vault.list({
      enters: (folder) => folders.has(folder),
      takes: (path) => found.has(path),
    })
    const listed = new Set(files.map(({ path }) => path))
    for (const path of found) if (!listed.has(path) && !this.isHeardOf(path)) this.take(path, {})
  }

  private async loadSettings(): Promise<void> {
    this.loaded = await loadSettings(this.vault)
    this.reads.say(SETTINGS_FILE, this.loaded.findings)
  }

  /** @param asked how often it was stopped before the scan was asked for */
  private async begin(asked: number): Promise<void> {
    try {
      if (asked === this.stops) await this.readAll()
      else this.leaveOff()
    } catch (fault) {
      this.leaveOff()
      throw fault
    }
  }

  private async readAll(): Promise<void> {
    const begun = this.by.now()
    const { stops } = this
    const slices = new Slices(this.by.inTurns)
    this.stamps.clear()
    // What is known by then may have been read by other settings.
    const isFirst = this.reads.size + this.onTheWay.size === 0
    await this.loadSettings()
    const known = isFirst ? await this.kept?.load(this.settings) : undefined
    const files = await this.listed(known !== undefined, slices)
    const { unknown, own, same } = known
      ? await this.restore(files, known, slices)
      : { unknown: files, own: [], same: [] }
    const isNew = !known || same.length < known.size || unknown.some(({ foreign }) => !foreign)
    if (known && this.by.inTurns) await this.gatherAll(slices)
    await this.loadEach([...unknown, ...own], files.length, stops, slices)
    // What was heard of meanwhile is a part of it.
    await Promise.all(this.onTheWay.values())
    if (this.by.inTurns) await this.gatherAll(slices)
    if (!this.state?.stopped) this.state = undefined
    this.tell()
    if (this.state) return
    if (isNew) await this.keepFor(files, begun)
    this.stamps.clear()
  }

  /** What there is to read; notes that are there no more are forgotten. */
  private async listed(stamps: boolean, slices: Slices): Promise<readonly NoteFile[]> {
    const files = await this.vault.list(scanRule(this.settings), stamps)
    const listed = new Set<string>()
    const isCompared = this.reads.size + this.onTheWay.size > 0
    for (const { path } of isCompared ? files : []) {
      listed.add(path)
      const over = slices.over()
      if (over) await over
    }
    const late = new Set<string>()
    for (const known of [this.reads.paths(), this.onTheWay.keys()]) {
      for (const path of known) {
        if (!listed.has(path)) {
          if (this.isHeardOf(path) && this.scans(path)) late.add(path)
          else this.forget(path)
        }
        const over = slices.over()
        if (over) await over
      }
    }
    return [...files, ...Array.from(late, (path) => ({ path }))]
  }

  /**
   * Takes what is known of the files that are still the same, and gives these; with them those that are not, and those
   * of ours, which are to be read for their words.
   */
  private async restore(
    files: readonly NoteFile[],
    known: KnownFiles,
    slices: Slices,
  ): Promise<Record<'unknown' | 'own' | 'same', readonly NoteFile[]>> {
    const [unknown, own, same]: [NoteFile[], NoteFile[], NoteFile[]] = [[], [], []]
    for (const file of files) {
      const note = file.foreign ? undefined : known.noteOf(file)
      if (note && !this.isHeardOf(file.path)) {
        // Where nobody looks on, nothing is known of one of ours until it is read.
        if (this.by.inTurns || !note.ours) this.reads.keep(file.path, note)
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
    this.reads.waits = this.by.inTurns
    await eachAtOnce(files, (file) => {
      if (this.state?.stopped) return undefined
      const loading = this.load(file, slices)
      this.state = { done: ++done, of, stopped: this.state?.stopped ?? false }
      const now = this.by.inTurns ? this.by.now() : told
      if (now - told >= TELL_MS) {
        told = now
        this.tell()
      }
      if (!this.by.inTurns) return loading
      return loading ? loading.then(() => this.gatherSome(slices)) : slices.over()
    })
  }

  /** Gathers all that was read, in turns; what waits for notes that will not come is gathered last. */
  private async gatherAll(slices: Slices): Promise<void> {
    for (const waits of [true, false]) {
      this.reads.waits = waits
      while (this.reads.pendingSize > 0) await this.gatherSome(slices, 1)
    }
    this.unmade = MADE_AFTER
    await this.gatherSome(slices)
  }

  /** Gathers some of what was read, or has something made of what was gathered, where either is due; each is a turn. */
  private async gatherSome(slices: Slices, least = GATHERED_AT_ONCE): Promise<void> {
    const isDue = (): boolean => this.unmade >= MADE_AFTER || this.reads.pendingSize >= least
    if (!isDue()) return
    // Others may have had their turn first.
    const parts = await slices.inTurn(() => (isDue() ? this.gatherOrMake() : undefined))
    while (parts && (await slices.inTurn(() => parts.next().done === false)));
  }

  /** Gathers some, or gives what is to be made of all that was gathered, where enough was. */
  private gatherOrMake(): Parts<unknown> | undefined {
    const today = this.by.today()
    if (this.unmade >= MADE_AFTER) {
      this.unmade = 0
      return this.by.prepare(today)
    }
    this.unmade += this.reads.gatherSome(GATHERED_AT_ONCE, today)
    return undefined
  }

  /** Keeps what was written well before it was read: a file that was written since may have the same stamp again. */
  private async keepFor(files: readonly NoteFile[], begun: number): Promise<void> {
    await this.kept?.save(this.settings, this.keeps(files, begun), (link, from) =>
      this.reads.linked(link, from),
    )
  }

  private *keeps(files: readonly NoteFile[], begun: number): Generator<Keep> {
    for (const { path, stamp: listed } of files) {
      const note = this.reads.get(path)
      // Of what was not read there is the one by which it was known.
      const stamp = this.stamps.has(path) ? this.stamps.get(path) : listed
      if (!note || !stamp || stamp.mtime >= begun - SETTLED_MS) continue
      yield note === FOREIGN ? { path, stamp } : { path, stamp, entries: note.entries }
    }
  }

  /** Reads one note again; at once where the host need not wait. */
  private load({ path, foreign }: NoteFile, slices: Slices): Promise<void> | undefined {
    const seen =
      foreign && !this.isHeardOf(path) ? { note: FOREIGN } : lookAt(this.vault, path, this.settings, slices)
    if (!(seen instanceof Promise)) return this.take(path, seen)
    const loading: Promise<void> = seen.then((late) => {
      if (this.onTheWay.get(path) === loading) this.take(path, late)
    })
    this.onTheWay.set(path, loading)
    return loading
  }

  private take(path: string, { note, stamp }: Seen): undefined {
    this.onTheWay.delete(path)
    this.stamps.set(path, stamp)
    if (note) this.reads.keep(path, note)
    else this.forget(path)
    this.isNews ||= this.reads.pendingSize > 0
  }

  private isHeardOf(path: string): boolean {
    const { heard } = this
    return heard !== undefined && heard.size > 0 && (heard.has(path) || isBelowAny(path, heard))
  }

  private forget(path: string): void {
    this.onTheWay.delete(path)
    this.reads.forget(path)
  }

  /** Leaves what was read as it is, of which nobody is to think that it is all. */
  private leaveOff(): void {
    const { size } = this.reads
    this.state = { done: size, of: size, ...this.state, stopped: true }
    this.tell()
  }

  private tell(): void {
    this.isNews = false
    this.by.announce()
  }
}

function isBelowAny(path: string, folders: ReadonlySet<string>): boolean {
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
    if (folders.has(path.slice(0, end))) return true
  return false
}
