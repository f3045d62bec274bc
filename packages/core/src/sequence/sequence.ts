import type { Condition } from './condition'
import type { Stepwise } from './stepwise'
import type { Summary } from './summary'
import { type End, Collector } from './collector'
import { Leaf, lengthBefore, type Tree } from './tree'

/** Items in order, oldest first, read lazily: only those that are taken out are visited. */
export interface Items<T> extends Iterable<T> {
  readonly length: number
  /** The item at an index; a negative one counts from the end. */
  at(index: number): T | undefined
  /** The first `number` items, oldest first. */
  oldest(number: number): readonly T[]
  /** The last `number` items, newest first. */
  newest(number: number): readonly T[]
}

/** A range of a tree: it can be iterated, narrowed by day, filtered by a condition, and reduced by a summary. */
export class Sequence<T> implements Items<T> {
  constructor(
    private readonly tree: Tree<T>,
    private readonly from = 0,
    private readonly to = tree.length,
    private readonly condition?: Condition<T>,
  ) {}

  get length(): number {
    const { tree, from, to, condition } = this
    return condition ? condition.count.over(tree, from, to) : to - from
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

  /** The items reduced by the summary. */
  total<S>(summary: Summary<T, S>): S {
    return summary.over(this.tree, this.from, this.to)
  }

  /** Computes the summary of the whole tree in steps, and leaves it memoized for {@link total}. */
  *totalStepwise<S>(summary: Summary<T, S>): Stepwise<S> {
    yield* summary.stepwise(this.tree)
    return this.total(summary)
  }

  /** The item at which a running total of non-negative numbers first exceeds `number`, and the total before it. */
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
    const [item] = index < 0 ? this.taken('newest', 1, -index - 1) : this.taken('oldest', 1, index)
    return item
  }

  oldest(number: number): readonly T[] {
    return this.taken('oldest', number)
  }

  newest(number: number): readonly T[] {
    return this.taken('newest', number)
  }

  [Symbol.iterator](): Iterator<T> {
    return this.taken('oldest', this.to - this.from)[Symbol.iterator]()
  }

  /** At most `number` items from one end, after the first `passed` are skipped. */
  private taken(end: End, number: number, passed = 0): readonly T[] {
    const taking = new Collector(end, number, passed, this.condition)
    taking.from(this.tree, this.from, this.to)
    return taking.taken
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
