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

  /** Gathers all that was read, and prepares it; notes that wait for one which never comes are gathered last. */
  async all(slices: TimeSlices): Promise<void> {
    while (this.index.pendingSize > 0) await this.some(slices, 1)
    this.index.release()
    while (this.index.pendingSize > 0) await this.some(slices, 1, false)
    await this.prepare(slices)
  }

  /** Gathers some of what was read, in one slice, where there is enough of it; or prepares what is gathered. */
  async some(slices: TimeSlices, least = GATHERED_AT_ONCE, waits = true): Promise<void> {
    if (this.unprepared >= PREPARED_AFTER) return this.prepare(slices)
    const isDue = (): boolean => this.index.pendingSize >= least
    if (!isDue()) return
    await slices.run(() => {
      // Other work may have gathered it in the meantime.
      if (isDue()) this.unprepared += this.index.gatherSome(GATHERED_AT_ONCE, this.options.today(), waits)
    })
  }

  private async prepare(slices: TimeSlices): Promise<void> {
    this.unprepared = 0
    const parts = await slices.run(() => this.options.prepare(this.options.today()))
    while (parts && (await slices.run(() => parts.next().done === false)));
  }
}
