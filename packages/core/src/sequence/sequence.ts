import type { Condition } from './condition'
import type { Parts } from './parts'
import type { Summary } from './summary'
import { type End, Taking } from './taking'
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

  /** What the items come to. */
  total<S>(summary: Summary<T, S>): S {
    return summary.over(this.tree, this.from, this.to)
  }

  /** The same of all items of the tree, which is made a few at a time for {@link total} to find. */
  *totalInParts<S>(summary: Summary<T, S>): Parts<S> {
    yield* summary.inParts(this.tree)
    return this.total(summary)
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

  /** At most so many from one end on, after some that are passed over. */
  private taken(end: End, number: number, passed = 0): readonly T[] {
    const taking = new Taking(end, number, passed, this.condition)
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
