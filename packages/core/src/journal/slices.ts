/** Part of every host, of Node and of workers; declared here because core compiles without a host's types. */
declare const performance: { now(): number }
/** Node's, and of Obsidian on a desktop; browsers have the channel. */
declare const setImmediate: ((then: () => void) => unknown) | undefined
declare const MessageChannel: new () => Record<'port1' | 'port2', Port>

interface Port {
  onmessage: (() => void) | null
  postMessage(message: unknown): void
  close(): void
}

/** How long work goes on before others have their turn: half of what a screen's frame leaves. */
const SLICE_MS = 4

/** Work in slices, so that an editor draws and hears its keys in between. */
export class Slices {
  private began = performance.now()
  private pause: Promise<void> | undefined

  /** @param inTurns Whether anybody waits; where nobody does, no slice is ever over. */
  constructor(private readonly inTurns: boolean) {}

  /**
   * Does the work in a slice that has time left. Of several that wait for one pause, each looks at the time right before
   * its own work: were it done a moment later, all of them would find time left, and then work one after the other.
   */
  async inTurn<T>(work: () => T): Promise<T> {
    for (let over = this.over(); over; over = this.over()) await over
    return work()
  }

  /** To wait for where the slice is over; `undefined` while there is time left. */
  over(): Promise<void> | undefined {
    if (!this.inTurns || (!this.pause && performance.now() - this.began < SLICE_MS)) return this.pause
    this.pause ??= new Promise<void>(later).then(() => {
      this.pause = undefined
      this.began = performance.now()
    })
    return this.pause
  }
}

/** Not by a timer: browsers make those wait 4 ms that follow upon each other, as long again as the work. */
function later(then: () => void): void {
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
