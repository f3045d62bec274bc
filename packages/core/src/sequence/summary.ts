import type { Stepwise } from './stepwise'
import { Leaf, type Tree } from './tree'

/** How items are reduced. Wherever a list is cut, `of([...a, ...b])` has to equal `plus(of(a), of(b))`. */
interface Rule<T, S> {
  of(items: readonly T[]): S
  plus(earlier: S, later: S): S
}

/**
 * A reduction of items: a count, a maximum, a list. Results are memoized on the nodes of a tree, so after a change only
 * the few new nodes are computed.
 */
export class Summary<T, S> {
  private readonly none: S

  constructor(private readonly rule: Rule<T, S>) {
    this.none = rule.of([])
  }

  /** The result for the items of the half-open range from `from` to `to`. */
  over(tree: Tree<T>, from = 0, to = tree.length): S {
    if (from >= to) return this.none
    if (from <= 0 && to >= tree.length) return this.whole(tree)
    if (tree instanceof Leaf) return this.rule.of(tree.items.slice(Math.max(0, from), to))
    const { left, right } = tree
    if (to <= left.length) return this.over(left, from, to)
    if (from >= left.length) return this.over(right, from - left.length, to - left.length)
    return this.rule.plus(this.over(left, from), this.over(right, 0, to - left.length))
  }

  /** The result for all items, computed leaf by leaf; memoized parts are skipped. */
  *stepwise(tree: Tree<T>): Stepwise<S> {
    if (tree.sums?.has(this)) return this.whole(tree)
    if (tree instanceof Leaf) {
      const sum = this.whole(tree)
      yield
      return sum
    }
    yield* this.stepwise(tree.left)
    yield* this.stepwise(tree.right)
    return this.whole(tree)
  }

  private whole(tree: Tree<T>): S {
    // Only this summary stores anything under its own key, so the type is known.
    if (tree.sums?.has(this)) return tree.sums.get(this) as S
    const { rule } = this
    const sum =
      tree instanceof Leaf ? rule.of(tree.items) : rule.plus(this.whole(tree.left), this.whole(tree.right))
    tree.sums ??= new Map<object, unknown>()
    tree.sums.set(this, sum)
    return sum
  }
}

/** Maps each item to a list, and concatenates these. */
export function listOf<T, R>(make: (item: T) => readonly R[]): Summary<T, readonly R[]> {
  return new Summary<T, readonly R[]>({
    of: (items) => items.flatMap(make),
    plus(earlier, later) {
      if (earlier.length === 0) return later
      return later.length === 0 ? earlier : earlier.concat(later)
    },
  })
}

/** The sum of a whole number of each item: a sum of fractions would depend on where the list is cut. */
export function sumOf<T>(number: (item: T) => number): Summary<T, number> {
  return new Summary<T, number>({
    of: (items) => items.reduce((sum, item) => sum + number(item), 0),
    plus: (earlier, later) => earlier + later,
  })
}

/** The values of the items, each once, in the order in which they come up first. */
export function valuesOf<T, R>(values: (item: T) => readonly R[]): Summary<T, ReadonlySet<R>> {
  return new Summary<T, ReadonlySet<R>>({
    of: (items) => new Set(items.flatMap(values)),
    plus(earlier, later) {
      const isNew = [...later].some((value) => !earlier.has(value))
      return isNew ? new Set([...earlier, ...later]) : earlier
    },
  })
}

/** The one of the items that is better than all before it; `undefined` for none. */
export function bestOf<T>(isBetter: (item: T, than: T) => boolean): Summary<T, T | undefined> {
  const better = (best: T | undefined, item: T | undefined): T | undefined =>
    item !== undefined && (best === undefined || isBetter(item, best)) ? item : best
  return new Summary<T, T | undefined>({
    of: (items) => items.reduce<T | undefined>(better, undefined),
    plus: better,
  })
}
