import { type Summary, sumOf } from './summary'

/**
 * Declared as a method, whose parameters TypeScript checks bivariantly: so a condition on entries also works on a
 * sequence of attempts, and such a sequence passes for one of entries.
 */
interface Test<T> {
  of(item: T): boolean
}

/**
 * A predicate on items that depends on neither the day nor the settings. The number of matches is memoized for each
 * node of a tree, with this object as the key, so create a condition once, beside the measure that uses it.
 */
export class Condition<T> {
  readonly count: Summary<T, number>
  private readonly test: Test<T>

  constructor(holds: (item: T) => boolean) {
    this.test = { of: holds }
    this.count = sumOf((item) => (holds(item) ? 1 : 0))
  }

  holds(item: T): boolean {
    return this.test.of(item)
  }
}
