import type { Difference } from './difference'
import type { Sequence } from './sequence'
import { Sorted } from './sorted'
import type { Order } from './tree'

/** Items mapped by `make` and kept in an order of their own. Immutable, like {@link Sorted}. */
export class Mapped<From, T> {
  private constructor(
    private readonly make: (item: From) => readonly T[],
    private readonly kept: Sorted<T>,
  ) {}

  /** @param make what is kept of an item; the same of the same item */
  static of<From, T>(
    items: readonly From[],
    make: (item: From) => readonly T[],
    order: Order<T>,
  ): Mapped<From, T> {
    return new Mapped(make, Sorted.of(items.flatMap(make), order))
  }

  get items(): Sequence<T> {
    return this.kept.items
  }

  /** How it differs from an earlier one that is made in the same way, by the identity of what is kept. */
  changesSince(earlier: Mapped<From, T>): Difference<T> {
    return this.kept.changesSince(earlier.kept)
  }

  /** A new shelf: first without the items `gone`, then with the items `come`. */
  changed(gone: readonly From[], come: readonly From[]): Mapped<From, T> {
    const kept = this.kept.changed(gone.flatMap(this.make), come.flatMap(this.make))
    return kept === this.kept ? this : new Mapped(this.make, kept)
  }
}
