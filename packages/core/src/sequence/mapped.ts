import type { Difference } from './difference'
import type { Sequence } from './sequence'
import { Sorted } from './sorted'
import type { Order } from './tree'

/** Items mapped by `make` and sorted by an order of their own. Immutable, like {@link Sorted}. */
export class Mapped<From, T> {
  private constructor(
    private readonly make: (item: From) => readonly T[],
    private readonly sorted: Sorted<T>,
  ) {}

  /** @param make what an item is mapped to; has to be the same for the same item */
  static of<From, T>(
    items: readonly From[],
    make: (item: From) => readonly T[],
    order: Order<T>,
  ): Mapped<From, T> {
    return new Mapped(make, Sorted.of(items.flatMap(make), order))
  }

  get items(): Sequence<T> {
    return this.sorted.items
  }

  /** How it differs from an earlier one that is made in the same way, by the identity of what items are mapped to. */
  changesSince(earlier: Mapped<From, T>): Difference<T> {
    return this.sorted.changesSince(earlier.sorted)
  }

  /** A new collection: first without the items `removed`, then with the items `added`. */
  changed(removed: readonly From[], added: readonly From[]): Mapped<From, T> {
    const sorted = this.sorted.changed(removed.flatMap(this.make), added.flatMap(this.make))
    return sorted === this.sorted ? this : new Mapped(this.make, sorted)
  }
}
