import { type Difference, difference } from './difference'
import { Sequence } from './sequence'
import { firstFrom, Leaf, type Order, type Tree, treeOf, withItems, withoutItem } from './tree'

/**
 * An immutable sorted collection. A change gives a new one, which shares all unchanged subtrees with this one, and with
 * them the summaries memoized there.
 */
export class Sorted<T> {
  /** The same object for as long as nothing changes. */
  readonly items: Sequence<T>

  private constructor(
    private readonly order: Order<T>,
    private readonly tree: Tree<T>,
  ) {
    this.items = new Sequence(tree)
  }

  /** @param items in any order, each once */
  static of<T>(items: Iterable<T>, order: Order<T>): Sorted<T> {
    return new Sorted(order, treeOf([...items].sort(order)))
  }

  /**
   * A new collection: first without the items `removed`, then with the items `added`; an item that compares equal to one
   * that is there replaces it.
   */
  changed(removed: readonly T[], added: readonly T[]): Sorted<T> {
    const { order } = this
    if (removed.length + added.length === 0) return this
    const incoming = new Leaf([...added].sort(order))
    // What only gives way to another in its place need not be taken out first.
    const outgoing = removed.filter((item) => itemAt(incoming, item, order) === undefined)
    const rest = outgoing.reduce((tree, item) => withoutItem(tree, item, order), this.tree)
    const tree = withItems(rest, incoming.items, order)
    return tree === this.tree ? this : new Sorted(order, tree)
  }

  /** How it differs from an earlier one of the same order, by the identity of the items. */
  changesSince(earlier: Sorted<T>): Difference<T> {
    return difference(earlier.tree, this.tree, this.order)
  }

  /** The item that compares equal. */
  find(item: T): T | undefined {
    return itemAt(this.tree, item, this.order)
  }

  /** The first item for which `isFrom` holds; it has to hold for all that follow one. */
  from(isFrom: (item: T) => boolean): T | undefined {
    return firstFrom(this.tree, isFrom)
  }
}

/** The item of the tree that compares equal. */
function itemAt<T>(tree: Tree<T>, item: T, order: Order<T>): T | undefined {
  const found = firstFrom(tree, (other) => order(other, item) >= 0)
  return found !== undefined && order(found, item) === 0 ? found : undefined
}
