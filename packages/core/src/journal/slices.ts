/** Part of every host, of Node and of workers; declared here because core compiles without a host's types. */
declare const performance: { now(): number }
declare function setTimeout(then: () => void, milliseconds: number): unknown

/** How long work goes on before others have their turn: half of what a screen's frame leaves. */
const SLICE_MS = 4

/** Work in slices, so that an editor draws and hears its keys in between. */
export class Slices {
  private began = performance.now()
  private pause: Promise<void> | undefined

  /** @param inTurns Whether anybody waits; where nobody does, no slice is ever over. */
  constructor(private readonly inTurns: boolean) {}

  /** To wait for where the slice is over; `undefined` while there is time left. */
  over(): Promise<void> | undefined {
    if (!this.inTurns || (!this.pause && performance.now() - this.began < SLICE_MS)) return this.pause
    this.pause ??= new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() => {
      this.pause = undefined
      this.began = performance.now()
    })
    return this.pause
  }
}
