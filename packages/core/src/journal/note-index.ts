import type { Day } from '../day'
import type { AnyEntry, Entry } from '../note/entry'
import { FOREIGN, type ParsedNote } from '../note/parse'
import { deepEqual } from '../note/deep-equal'
import { compare } from '../compare'
import type { Finding } from '../problem'
import { addTo } from './add-to'
import { type Copy, mayCopy, type CopyStatus, copyStatusOf } from './copies'
import { gather, type Gathered, withChangedNotes } from './gathered'
import { GoalLinks } from './goal-links'
import { Links, type Target } from './links'
import type { NoteRead } from './note-read'

/**
 * What was read of each note, and the indexes over all of them, updated incrementally: a changed note costs the same in
 * a small vault and in a large one.
 */
export class NoteIndex {
  private readonly notes = new Map<string, ParsedNote>()
  private readonly links = new Links()
  private readonly goalLinks = new GoalLinks(this.links)
  /** Notes that may be copies, or may have been, by the path of the possible original. */
  private readonly copyCandidates = new Map<string, Set<string>>()
  /** Confirmed copies, with their original. */
  private readonly originals = new Map<string, string>()
  /** Findings on files that are no notes. */
  private readonly otherFindings = new Map<string, readonly Finding[]>()
  /** What was last gathered from each file. */
  private readonly reads = new Map<string, NoteRead>()
  /** Files whose gathered result may be stale. */
  private readonly pending = new Set<string>()
  /** The same, of notes that link to one which is still to be read. */
  private readonly deferred = new Set<string>()
  private last: Gathered | undefined

  get size(): number {
    return this.notes.size
  }

  has(path: string): boolean {
    return this.notes.has(path)
  }

  get(path: string): ParsedNote | undefined {
    return this.notes.get(path)
  }

  paths(): Iterable<string> {
    return this.notes.keys()
  }

  keep(path: string, note: ParsedNote): void {
    const before = this.notes.get(path)
    // A save follows the typing that was read already, and our own writes are reported back by the host: neither needs
    // a redraw.
    if (deepEqual(before, note)) return
    this.notes.set(path, note)
    // A foreign note is kept too, empty: links are resolved among all notes of the vault.
    if (!before) this.mark(this.goalLinks.add(path))
    if (note !== FOREIGN || before) this.pending.add(path)
    this.mark(this.copyCandidates.get(path) ?? [])
  }

  forget(path: string): void {
    if (!this.notes.delete(path)) return
    this.mark(this.goalLinks.remove(path))
    this.pending.add(path)
    this.mark(this.copyCandidates.get(path) ?? [])
  }

  /** Sets the findings on a file that is no note. */
  setFindings(path: string, findings: readonly Finding[]): void {
    this.otherFindings.set(path, findings)
    this.pending.add(path)
  }

  goalsOf(entry: AnyEntry): readonly string[] {
    return this.goalLinks.goalsOf(entry)
  }

  /**
   * Whether a note exists at the path, or at one that differs only in case or Unicode normalization.
   * @param except a path that does not count
   */
  isTaken(path: string, except?: string): boolean {
    return this.links.has(path, except)
  }

  resolve(link: string, from: string): Target {
    return this.links.resolve(link, from)
  }

  /** The note that a link leads to, from the note that holds it; `undefined` for none, and for any of several. */
  linked(link: string, from: string): string | undefined {
    const target = this.resolve(link, from)
    return target.found === 'one' ? target.path : undefined
  }

  /** Notes that exist beside another version of themselves, sorted by path. */
  copies(): readonly Copy[] {
    this.settleAll()
    return [...this.originals]
      .map(([path, original]) => ({ path, original }))
      .sort((a, b) => compare(a.path, b.path))
  }

  /** Number of stale files, without those that wait for a note they link to. */
  get pendingSize(): number {
    return this.pending.size
  }

  /**
   * Gathers at most `most` of the stale files, and returns how many it was.
   * @param waits whether notes are held back that link to one which is still to be read: gathered before it, they would
   * be gathered twice
   */
  gatherSome(most: number, today: Day, waits: boolean): number {
    this.soFar(today)
    const due = this.due(most, waits)
    const { size } = due
    this.settle(due)
    return size
  }

  /** Ends the waiting of the notes that were held back. */
  release(): void {
    this.mark(this.deferred)
    this.deferred.clear()
  }

  /** The indexes as of that day, without bringing the stale files up to date. */
  soFar(today: Day): Gathered {
    if (this.last?.span.today !== today) this.last = gather([...this.reads.values()], { today })
    return this.last
  }

  /** All of it, up to date as of that day; the same object for as long as nothing changes. */
  gathered(today: Day): Gathered {
    this.settleAll()
    return this.soFar(today)
  }

  private mark(paths: Iterable<string>): void {
    for (const path of paths) this.pending.add(path)
  }

  /** Reads all that is pending, and gathers it. */
  private settleAll(): void {
    this.release()
    this.settle(this.pending)
  }

  /** @param due emptied once it is gathered */
  private settle(due: Set<string>): void {
    // Whether each counts is decided first, since that decides what a link to it means.
    const statuses = new Map<string, CopyStatus>()
    for (const path of due) statuses.set(path, this.decideCopyStatus(path))
    const [removed, added]: [NoteRead[], NoteRead[]] = [[], []]
    for (const [path, status] of statuses) {
      const before = this.reads.get(path)
      const after = this.readNow(path, status)
      // Only other notes changed, and nothing for this one.
      if (deepEqual(before, after)) continue
      if (before) removed.push(before)
      if (after) added.push(after)
      if (after) this.reads.set(path, after)
      else this.reads.delete(path)
    }
    due.clear()
    if (this.last && removed.length + added.length > 0)
      this.last = withChangedNotes(this.last, removed, added)
  }

  /** Takes at most `most` files off the list of stale ones. */
  private due(most: number, waits: boolean): Set<string> {
    const due = new Set<string>()
    for (const path of this.pending) {
      if (due.size === most) break
      this.pending.delete(path)
      if (waits && this.isAwaiting(path)) this.deferred.add(path)
      else due.add(path)
    }
    return due
  }

  /** Whether the note links to one that is still to come, or to be gathered. */
  private isAwaiting(path: string): boolean {
    const entries = this.notes.get(path)?.entries ?? []
    return this.goalLinks.awaits(path, entries, (other) => this.pending.has(other))
  }

  /** Decides whether the note counts, and marks the notes as stale that this affects. */
  private decideCopyStatus(path: string): CopyStatus {
    const note = this.notes.get(path)
    const isOurs = note?.ours === true
    const status = isOurs ? copyStatusOf(this.notes, path, note) : NOT_COUNTED
    if (status.original === undefined) this.originals.delete(path)
    else this.originals.set(path, status.original)
    if (isOurs) for (const original of mayCopy(path)) addTo(this.copyCandidates, original, path)
    this.mark(this.goalLinks.put(path, this.counting(path, status)))
    return status
  }

  private counting(path: string, { counts }: CopyStatus): readonly Entry[] {
    return (counts && this.notes.get(path)?.entries) || []
  }

  private readNow(path: string, status: CopyStatus): NoteRead | undefined {
    // While a copy does not count, its own findings are left out.
    const own = status.counts ? (this.notes.get(path)?.findings ?? []) : []
    const findings = [...(this.otherFindings.get(path) ?? []), ...own, ...status.findings]
    const read = this.goalLinks.read(path, this.counting(path, status), findings.length > 0 ? findings : NONE)
    return read.entries.length + read.findings.length > 0 ? read : undefined
  }
}

const NOT_COUNTED: CopyStatus = { counts: false, findings: [] }
/** Of most notes nothing is to be said, and they share the empty list. */
const NONE: readonly never[] = []
