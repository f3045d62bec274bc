import type { Stamp, Vault } from '../ports'
import type { Settings } from '../settings'
import type { NoteIndex } from './note-index'
import { PathSet } from './path-set'
import { type PathState, readNote } from './read-note'
import type { TimeSlices } from './time-slices'

/** The notes that are known: those in the index, and those that are still being read. */
export class KnownNotes {
  /** Stamps of the files that were read; `undefined` for a file without one. */
  readonly stamps = new Map<string, Stamp | undefined>()
  /**
   * Whether anything was read that is not announced yet. Most typing is in notes that are not ours, and needs no
   * announcement.
   */
  hasUnannounced = false
  /** The latest pending read of each note: where reads overtake each other, the result of an older one is dropped. */
  private readonly pendingReads = new Map<string, Promise<void>>()

  constructor(
    private readonly vault: Vault,
    private readonly index: NoteIndex,
    private readonly settings: () => Settings,
  ) {}

  get isEmpty(): boolean {
    return this.index.size + this.pendingReads.size === 0
  }

  has(path: string): boolean {
    return this.index.has(path) || this.pendingReads.has(path)
  }

  /** What comes in while they are looked through moves to the index, and so comes up there. */
  *paths(): Iterable<string> {
    yield* this.pendingReads.keys()
    yield* this.index.paths()
  }

  /** Those at these paths or below them: in one pass at most. */
  at(paths: readonly string[]): readonly string[] {
    const notes = new Set(paths.filter((path) => this.has(path)))
    const others = paths.filter((path) => !notes.has(path))
    if (others.length === 0) return [...notes]
    const folders = new PathSet(others)
    for (const path of this.paths()) if (folders.holds(path)) notes.add(path)
    return [...notes]
  }

  /** Reads one note again, synchronously where the host can. */
  read(path: string, slices: TimeSlices): Promise<void> | undefined {
    const seen = readNote(this.vault, path, this.settings(), slices)
    if (!(seen instanceof Promise)) return this.keep(path, seen)
    const reading: Promise<void> = seen.then((late) => {
      if (this.pendingReads.get(path) === reading) this.keep(path, late)
    })
    this.pendingReads.set(path, reading)
    return reading
  }

  /** Resolves once those have been read that are being read now. */
  async settled(): Promise<void> {
    await Promise.all(this.pendingReads.values())
  }

  /** Takes over what was read of a path, or that there is no file any more. */
  keep(path: string, { note, stamp }: PathState): undefined {
    this.pendingReads.delete(path)
    this.stamps.set(path, stamp)
    if (note) this.index.keep(path, note)
    else this.index.forget(path)
    this.hasUnannounced ||= this.index.pendingSize > 0
  }
}
