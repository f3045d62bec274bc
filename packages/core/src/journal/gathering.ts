import type { Day } from '../day'
import type { Parts } from '../sequence/parts'
import type { NoteIndex } from './note-index'
import type { Slices } from './slices'

/** Notes of ours that are gathered in one slice. */
const GATHERED_AT_ONCE = 32
/** Notes gathered after which what will be shown is prepared again. */
const PREPARED_AFTER = 512

/** What is done with the notes that a scan has read. */
export interface GatherBy {
  readonly today: () => Day
  /** Computes, in steps, what will be shown of what is gathered so far. */
  readonly prepare: (today: Day) => Parts<unknown> | undefined
}

/** Gathers notes while a scan reads others, in slices, so that an editor stays responsive and has something to show. */
export class Gathering {
  /** Notes gathered since `prepare` last ran. */
  private unprepared = 0

  constructor(
    private readonly index: NoteIndex,
    private readonly by: GatherBy,
  ) {}

  /** Gathers all that was read; notes that wait for one which never comes are gathered last. */
  async all(slices: Slices): Promise<void> {
    for (const waits of [true, false]) {
      this.index.waits = waits
      while (this.index.pendingSize > 0) await this.some(slices, 1)
    }
    this.unprepared = PREPARED_AFTER
    await this.some(slices)
  }

  /** Gathers some of what was read, or runs `prepare` on it, where either is due; each in a slice of its own. */
  async some(slices: Slices, least = GATHERED_AT_ONCE): Promise<void> {
    const isDue = (): boolean => this.unprepared >= PREPARED_AFTER || this.index.pendingSize >= least
    if (!isDue()) return
    // Other work may have done it in the meantime.
    const parts = await slices.inTurn(() => (isDue() ? this.gatherOrPrepare() : undefined))
    while (parts && (await slices.inTurn(() => parts.next().done === false)));
  }

  /** Gathers some, or returns what `prepare` has to compute once enough was gathered. */
  private gatherOrPrepare(): Parts<unknown> | undefined {
    const today = this.by.today()
    if (this.unprepared >= PREPARED_AFTER) {
      this.unprepared = 0
      return this.by.prepare(today)
    }
    this.unprepared += this.index.gatherSome(GATHERED_AT_ONCE, today)
    return undefined
  }
}
