import { compare } from '../compare'
import type { Sequence } from './sequence'
import { Sorted } from './sorted'
import type { Order } from './tree'

/** The items that share a key, in their order; never none. The same object for as long as nothing in it changes. */
export interface Group<K, T> {
  readonly key: K
  readonly items: Sequence<T>
}

/** A group with the collection that its items are read from. */
interface GroupEntry<K, T> extends Group<K, T> {
  readonly sorted: Sorted<T>
}

interface Rule<From, K, T> {
  /** What an item is mapped to; has to be the same for the same item. */
  readonly make: (item: From) => readonly T[]
  /** The keys of what it is mapped to, each once. */
  readonly keys: (made: T) => readonly K[]
  /** That of the items within a group. */
  readonly order: Order<T>
}

/** Items mapped by `make` and grouped by their keys, sorted by key. Immutable, like {@link Sorted}. */
export class Grouped<From, K extends string, T> {
  private constructor(
    private readonly rule: Rule<From, K, T>,
    private readonly none: Sorted<T>,
    private readonly entries: Sorted<GroupEntry<K, T>>,
    private readonly names: Sorted<K>,
  ) {}

  static of<From, K extends string, T>(items: readonly From[], rule: Rule<From, K, T>): Grouped<From, K, T> {
    const noGroups = Sorted.of<GroupEntry<K, T>>([], (a, b) => compare(a.key, b.key))
    const none = Sorted.of<T>([], rule.order)
    return new Grouped(rule, none, noGroups, Sorted.of<K>([], compare)).changed([], items)
  }

  /** All groups, by key. */
  get groups(): Sequence<Group<K, T>> {
    return this.entries.items
  }

  /** The keys of all groups: the same object for as long as none comes or goes. */
  get keys(): Sequence<K> {
    return this.names.items
  }

  /** The items that have the key. */
  of(key: K): Sequence<T> {
    return this.sortedOf(key).items
  }

  /** A new grouping: first without the items `removed`, then with the items `added`. */
  changed(removed: readonly From[], added: readonly From[]): Grouped<From, K, T> {
    const [removedBy, addedBy] = [this.byKey(removed), this.byKey(added)]
    const keys = [...new Set([...removedBy.keys(), ...addedBy.keys()])]
    if (keys.length === 0) return this
    const fresh: K[] = []
    const groups = keys.map((key): GroupEntry<K, T> => {
      const before = this.sortedOf(key)
      const sorted = before.changed(removedBy.get(key) ?? [], addedBy.get(key) ?? [])
      if (before === this.none && sorted.items.length > 0) fresh.push(key)
      return { key, sorted, items: sorted.items }
    })
    const empty = groups.filter(({ items }) => items.length === 0)
    const filled = groups.filter(({ items }) => items.length > 0)
    return new Grouped(
      this.rule,
      this.none,
      this.entries.changed(empty, filled),
      this.names.changed(
        empty.map(({ key }) => key),
        fresh,
      ),
    )
  }

  private sortedOf(key: K): Sorted<T> {
    const found = this.entries.from((group) => compare(group.key, key) >= 0)
    return found?.key === key ? found.sorted : this.none
  }

  private byKey(items: readonly From[]): ReadonlyMap<K, readonly T[]> {
    const byKey = new Map<K, T[]>()
    for (const item of items.flatMap((item) => this.rule.make(item))) {
      for (const key of this.rule.keys(item)) {
        const others = byKey.get(key)
        if (others) others.push(item)
        else byKey.set(key, [item])
      }
    }
    return byKey
  }
}
