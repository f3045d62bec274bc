import type { Condition } from './condition'
import type { Summary } from './summary'
import { Leaf, lengthBefore, type Tree } from './tree'

/** Items in their order, oldest first. However many there are, only those that are taken out are visited. */
export interface Items<T> extends Iterable<T> {
  readonly length: number
  /** The item at an index; a negative one counts from the end. */
  at(index: number): T | undefined
  /** The first so many, the first first. */
  oldest(number: number): readonly T[]
  /** The last so many, the last first. */
  newest(number: number): readonly T[]
}

/** Items to look at: all of them, those of some days, those that fulfil a condition, what they come to. */
export class Sequence<T> implements Items<T> {
  readonly length: number
  /** How many that fulfil the condition stand before the first index. */
  private readonly before: number

  constructor(
    private readonly tree: Tree<T>,
    private readonly from = 0,
    private readonly to = tree.length,
    private readonly condition?: Condition<T>,
  ) {
    this.before = condition ? condition.count.over(tree, 0, from) : from
    this.length = (condition ? condition.count.over(tree, 0, to) : to) - this.before
  }

  /** Those that fulfil the condition. */
  where(condition: Condition<T>): Items<T> {
    return new Sequence(this.tree, this.from, this.to, condition)
  }

  /** From the first item on for which `isFrom` holds; it has to hold for all that follow one. */
  starting(isFrom: (item: T) => boolean): Sequence<T> {
    const from = Math.max(this.from, lengthBefore(this.tree, isFrom))
    return from === this.from ? this : new Sequence(this.tree, Math.min(from, this.to), this.to)
  }

  /** Up to the first item for which `isFrom` holds, without that one; it has to hold for all that follow one. */
  ending(isFrom: (item: T) => boolean): Sequence<T> {
    const to = Math.min(this.to, lengthBefore(this.tree, isFrom))
    return to === this.to ? this : new Sequence(this.tree, this.from, Math.max(this.from, to))
  }

  /** What the items come to. */
  total<S>(summary: Summary<T, S>): S {
    return summary.over(this.tree, this.from, this.to)
  }

  /** The item with which a running sum, of no negative numbers, first exceeds `number`, and the sum before it. */
  reaching(
    sum: Summary<T, number>,
    number: number,
  ): { readonly item: T; readonly before: number } | undefined {
    const skipped = sum.over(this.tree, 0, this.from)
    const found = reached(this.tree, sum, skipped + number)
    const isWithin = number >= 0 && number < this.total(sum)
    return found && isWithin ? { item: found.item, before: found.before - skipped } : undefined
  }

  at(index: number): T | undefined {
    const [item] = this.slice(index < 0 ? this.length + index : index, 1)
    return item
  }

  oldest(number: number): readonly T[] {
    return this.slice(0, number)
  }

  newest(number: number): readonly T[] {
    return [...this.slice(this.length - number, number)].reverse()
  }

  [Symbol.iterator](): Iterator<T> {
    return this.slice(0, this.length)[Symbol.iterator]()
  }

  /** So many items from an index on; what lies outside is left out. */
  private slice(index: number, number: number): readonly T[] {
    const [from, to] = [Math.max(0, index), Math.min(this.length, index + number)]
    const taken: T[] = []
    if (from < to) this.take(this.tree, this.before + from, this.before + to, taken)
    return taken
  }

  /** Adds those of the tree from one index to another, counted among those that fulfil the condition. */
  private take(tree: Tree<T>, from: number, to: number, taken: T[]): void {
    const { condition } = this
    if (tree instanceof Leaf) {
      const items = condition ? tree.items.filter((item) => condition.holds(item)) : tree.items
      taken.push(...items.slice(Math.max(0, from), to))
      return
    }
    const left = condition ? condition.count.over(tree.left) : tree.left.length
    if (from < left) this.take(tree.left, from, to, taken)
    if (to > left) this.take(tree.right, from - left, to - left, taken)
  }
}

function reached<T>(
  tree: Tree<T>,
  sum: Summary<T, number>,
  number: number,
): { readonly item: T; readonly before: number } | undefined {
  if (tree instanceof Leaf) {
    let before = 0
    for (const [index, item] of tree.items.entries()) {
      const own = sum.over(tree, index, index + 1)
      if (number < before + own) return { item, before }
      before += own
    }
    return undefined
  }
  const left = sum.over(tree.left)
  if (number < left) return reached(tree.left, sum, number)
  const found = reached(tree.right, sum, number - left)
  return found && { item: found.item, before: left + found.before }
}
