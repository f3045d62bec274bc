import type { Day } from '../day'
import type { Stepwise } from '../sequence/stepwise'
import type { NoteIndex } from './note-index'
import type { TimeSlices } from './time-slices'

/** Notes of ours that are gathered in one slice. */
const GATHERED_AT_ONCE = 32
/** Notes gathered after which what will be shown is prepared again. */
const PREPARED_AFTER = 512

/** What gathering depends on. */
export interface GatherOptions {
  readonly today: () => Day
  /** Computes, in steps, what will be shown of what is gathered so far. */
  readonly prepare: (today: Day) => Stepwise<unknown> | undefined
}

/** Gathers notes while a scan reads others, in slices, so that an editor stays responsive and has something to show. */
export class Gathering {
  /** Notes gathered since `prepare` last ran. */
  private unprepared = 0

  constructor(
    private readonly index: NoteIndex,
    private readonly options: GatherOptions,
  ) {}

  /** Gathers all that was read and runs `prepare` on it; notes that wait for one which never comes are gathered last. */
  async all(slices: TimeSlices): Promise<void> {
    for (const waits of [true, false]) {
      this.index.waits = waits
      while (this.index.pendingSize > 0) await this.some(slices, 1)
    }
    this.unprepared = PREPARED_AFTER
    await this.some(slices)
  }

  /** Gathers some of what was read, or runs `prepare` on it, where either is due; each in a slice of its own. */
  async some(slices: TimeSlices, least = GATHERED_AT_ONCE): Promise<void> {
    const isDue = (): boolean => this.unprepared >= PREPARED_AFTER || this.index.pendingSize >= least
    if (!isDue()) return
    // Other work may have done it in the meantime.
    const parts = await slices.run(() => (isDue() ? this.gatherOrPrepare() : undefined))
    while (parts && (await slices.run(() => parts.next().done === false)));
  }

  /** Gathers some, or returns what `prepare` has to compute once enough was gathered. */
  private gatherOrPrepare(): Stepwise<unknown> | undefined {
    const today = this.options.today()
    if (this.unprepared >= PREPARED_AFTER) {
      this.unprepared = 0
      return this.options.prepare(today)
    }
    this.unprepared += this.index.gatherSome(GATHERED_AT_ONCE, today)
    return undefined
  }
}
