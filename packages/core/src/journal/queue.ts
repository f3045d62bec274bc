/** Runs async work one at a time, in the order in which it is added. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve()

  /** Settles as the work does. A rejection reaches only this caller; the next work is done all the same. */
  add<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work)
    this.last = turn.catch(() => undefined)
    return turn
  }
}
