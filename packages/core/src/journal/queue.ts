/** Runs async work one at a time, in the order in which it is added. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve()
  private isOver = false

  /** Settles as the work does. A rejection reaches only this caller; the next work is done all the same. */
  add<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(() => (this.isOver ? new Promise<never>(() => undefined) : work()))
    this.last = turn.catch(() => undefined)
    return turn
  }

  /** Begins no further work: calls that wait for theirs never settle. */
  end(): void {
    this.isOver = true
  }
}
