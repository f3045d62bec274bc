import { type Day, localDay, localTime } from '../day'
import { parseNote, type ParsedNote } from '../note/parse'
import { type Change, type Clock, type Memory, type NoteFile, type Vault, VaultError } from '../ports'
import { compare, type Finding, problem } from '../problem'
import { DEFAULTS, type Settings } from '../settings'
import { eachAtOnce } from './at-once'
import { type Copy, sortCopies } from './copies'
import { Links } from './links'
import { scanRule } from './scan-rule'
import { readSettings, SETTINGS_FILE } from './settings-file'
import { type Snapshot, takeSnapshot } from './snapshot'
import { UndoLog, type Undone } from './undo'
import { type Writing, WritingStep } from './writing'

/** How many notes are read at once: enough to hide a slow disk, few enough for a remote one. */
const READS_AT_ONCE = 32

/**
 * The notes of one vault, kept parsed. Hosts tell it what changed; everything shown is made from {@link snapshot}.
 * The two writing operations of the product, create and edit, go through here, so that each can be undone.
 */
export class Journal implements Writing {
  settings: Settings = DEFAULTS
  private settingsFindings: readonly Finding[] = []
  private readonly notes = new Map<string, ParsedNote>()
  /** The newest reading of each note that is on its way: an older one that comes in later would lie. */
  private readonly onTheWay = new Map<string, symbol>()
  /** Paths heard of while the vault is listed. */
  private heard: Set<string> | undefined
  private scanning: Promise<void> = Promise.resolve()
  private readonly links = new Links()
  private readonly listeners = new Set<() => void>()
  private readonly undoLog: UndoLog
  private taken: Snapshot | undefined

  constructor(
    readonly vault: Vault,
    memory: Memory,
    private readonly clock: Clock,
  ) {
    this.undoLog = new UndoLog(memory)
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
   * Reads the settings and every note anew, after any scan before it. `progress` hears how many of the listed notes
   * are done.
   */
  scan(progress: (done: number, of: number) => void = () => undefined): Promise<void> {
    const scan = this.scanning.then(() => this.readAll(progress))
    this.scanning = scan.catch(() => undefined)
    return scan
  }

  /**
   * Looks at one note again, after the host heard that it appeared, changed or went: what is there now is what
   * counts, so that news may come late, twice or in another order. A change of the settings reads everything.
   */
  async changed(path: string): Promise<void> {
    if (path === SETTINGS_FILE) return this.scan()
    if (!this.scans(path)) return
    await this.load({ path })
    this.announce()
  }

  /** The same for a note that is said to have gone, or for every note known below a folder. */
  async removed(path: string): Promise<void> {
    if (path === SETTINGS_FILE) return this.scan()
    const isNote = this.notes.has(path) || this.onTheWay.has(path)
    const known = isNote ? [path] : this.known().filter((each) => each.startsWith(`${path}/`))
    await eachAtOnce(READS_AT_ONCE, known, (each) => this.load({ path: each }))
    if (known.length > 0) this.announce()
  }

  /** Whether the path is one that a scan would read. */
  scans(path: string): boolean {
    return scanRule(this.settings).takes(path)
  }

  /** Whether a note stands at the path. */
  has(path: string): boolean {
    return this.notes.has(path)
  }

  /** The note that a link leads to, from the note that holds it; `undefined` for none, and for any of several. */
  linked(link: string, from: string): string | undefined {
    const target = this.links.resolve(link, from)
    return target.found === 'one' ? target.path : undefined
  }

  snapshot(): Snapshot {
    this.taken ??= this.takeSnapshot()
    return this.taken
  }

  /** Notes that stand beside another version of themselves, sorted by path. */
  copies(): readonly Copy[] {
    return [...sortCopies(this.notes).copies].sort((a, b) => compare(a.path, b.path))
  }

  /** Calls `listener` after each change; the returned function ends that. */
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
    for (const { what, path } of undone) await (what === 'create' ? this.removed(path) : this.changed(path))
    return undone
  }

  private takeSnapshot(): Snapshot {
    const { entries, findings } = sortCopies(this.notes)
    return takeSnapshot(entries, [...this.settingsFindings, ...findings], this.settings, this.links)
  }

  /** Notes that are kept or are being read. */
  private known(): readonly string[] {
    return [...new Set([...this.notes.keys(), ...this.onTheWay.keys()])]
  }

  private async loadSettings(): Promise<void> {
    const read = await this.read(SETTINGS_FILE)
    const { settings, findings } = readSettings(read.text)
    this.settings = settings
    this.settingsFindings = read.error && read.error.code !== 'missing' ? [unread(read.error)] : findings
  }

  private async readAll(progress: (done: number, of: number) => void): Promise<void> {
    await this.loadSettings()
    const heard = (this.heard = new Set<string>())
    const files = await this.vault.list(scanRule(this.settings))
    this.heard = undefined
    const listed = new Set(files.map((file) => file.path))
    for (const path of this.known()) if (!listed.has(path)) this.forget(path)
    // The list may be older than what was heard while it was made.
    const late = [...heard].filter((path) => !listed.has(path) && this.scans(path))
    let done = 0
    await eachAtOnce(READS_AT_ONCE, [...files, ...late.map((path) => ({ path }))], async (file) => {
      await this.load(file)
      progress(++done, files.length + late.length)
    })
    this.announce()
  }

  private async load(file: NoteFile): Promise<void> {
    const { path } = file
    const mark = Symbol(path)
    this.onTheWay.set(path, mark)
    this.heard?.add(path)
    const { text, error } = file.foreign ? {} : await this.read(path)
    if (this.onTheWay.get(path) !== mark) return
    this.onTheWay.delete(path)
    if (file.foreign) this.keep(path, FOREIGN)
    else if (text !== undefined) this.keep(path, parseNote(path, text, this.settings))
    else if (error?.code === 'missing') this.forget(path)
    // Whether it is one of ours cannot be known, so it is listed as if it were.
    else if (error) this.keep(path, { ours: true, entries: [], findings: [unread(error)] })
  }

  private async read(path: string): Promise<{ text?: string; error?: VaultError }> {
    try {
      return { text: await this.vault.read(path) }
    } catch (error) {
      if (error instanceof VaultError) return { error }
      throw error
    }
  }

  private keep(path: string, note: ParsedNote): void {
    // A foreign note is kept too, empty: links are resolved among all notes of the vault.
    this.notes.set(path, note.entries.length + note.findings.length > 0 ? note : FOREIGN)
    this.links.add(path)
    this.taken = undefined
  }

  private forget(path: string): void {
    this.onTheWay.delete(path)
    this.notes.delete(path)
    this.links.remove(path)
    this.taken = undefined
  }

  private announce(): void {
    for (const listener of this.listeners) listener()
  }
}

const FOREIGN: ParsedNote = { ours: false, entries: [], findings: [] }

function unread(error: VaultError): Finding {
  const at = { path: error.path, line: 1, column: 1 }
  if (error.code === 'not-utf8') return problem('not-utf8', at)
  if (error.code === 'too-large') return problem('too-large', at, { limit: '5 MB' })
  return problem('unreadable', at, { reason: error.message })
}
