/** Every host has it, and so do Node and workers; declared here because core compiles without a host's types. */
declare const performance: { now(): number }
/** In Node, and in Obsidian on a desktop; browsers have `MessageChannel`. */
declare const setImmediate: ((then: () => void) => unknown) | undefined
declare const MessageChannel: new () => Record<'port1' | 'port2', Port>

interface Port {
  onmessage: (() => void) | null
  postMessage(message: unknown): void
  close(): void
}

/** How long work may block the thread: half of what a frame at 60 Hz leaves. */
const SLICE_MS = 4

/** Cooperative scheduling: work in slices, between which an editor can draw and handle keys. */
export class TimeSlices {
  private began = performance.now()
  private pause: Promise<void> | undefined

  /** @param yields whether other work may be waiting; if not, a slice never ends. */
  constructor(private readonly yields: boolean) {}

  /**
   * Does the work in a slice that has time left. Of several callers that wait for one pause, each checks the time right
   * before its own work: checked all together, they would all find time left, and then run one after the other.
   */
  async run<T>(work: () => T): Promise<T> {
    for (let pause = this.pauseIfDue(); pause; pause = this.pauseIfDue()) await pause
    return work()
  }

  /** A promise to wait for where the slice is used up; `undefined` while there is time left. */
  pauseIfDue(): Promise<void> | undefined {
    if (!this.yields || (!this.pause && performance.now() - this.began < SLICE_MS)) return this.pause
    this.pause ??= new Promise<void>(nextTask).then(() => {
      this.pause = undefined
      this.began = performance.now()
    })
    return this.pause
  }
}

/** No timer: browsers clamp nested ones to at least 4 ms, as long again as the work. */
function nextTask(then: () => void): void {
  if (typeof setImmediate !== 'undefined') setImmediate(then)
  else {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      then()
    }
    port2.postMessage(0)
  }
}
