/** Runs asynchronous work one after the other, in the order in which it was added. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve()

  /** Settles as the work does. An error is the caller's concern: the work after it runs all the same. */
  add<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work)
    this.last = turn.catch(() => undefined)
    return turn
  }
}
