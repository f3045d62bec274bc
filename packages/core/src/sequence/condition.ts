import { type Summary, sumOf } from './summary'

/** A method, for TypeScript then takes a sequence of attempts, and its condition, for one of entries. */
interface Test<T> {
  of(item: T): boolean
}

/**
 * Something that an item fulfils or does not, whatever the day and the settings. How many do is remembered for each part
 * of a sequence, so a condition is made once, beside the measure that it belongs to.
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
