import type { Condition } from './condition'
import { Leaf, type Tree } from './tree'

/** Where a tree is begun. */
export type End = 'oldest' | 'newest'

/** Collects, from one end of a tree, up to `number` items that fulfil a condition. */
export class Collector<T> {
  /** In the order in which they are met. */
  readonly taken: T[] = []

  /** @param passed how many are passed over first */
  constructor(
    private readonly end: End,
    private readonly number: number,
    private passed: number,
    private readonly condition: Condition<T> | undefined,
  ) {}

  /**
   * Collects from the half-open range of indexes from `from` to `to`.
   *
   * @param isFirst Whether no item was visited yet. Only later subtrees are asked for their count of matches before
   * they are entered: where enough is found at the end of the tree, nothing is counted at all.
   */
  from(tree: Tree<T>, from: number, to: number, isFirst = true): void {
    if (from >= to || this.taken.length >= this.number) return
    const isWhole = from <= 0 && to >= tree.length
    if (isWhole && (this.passed > 0 || !isFirst) && this.skips(tree)) return
    if (tree instanceof Leaf)
      return this.items(isWhole ? tree.items : tree.items.slice(Math.max(0, from), to))
    const { left, right } = tree
    const middle = left.length
    if (to <= middle) return this.from(left, from, to, isFirst)
    if (from >= middle) return this.from(right, from - middle, to - middle, isFirst)
    if (this.end === 'oldest') {
      this.from(left, from, middle, isFirst)
      this.from(right, 0, to - middle, false)
    } else {
      this.from(right, 0, to - middle, isFirst)
      this.from(left, from, middle, false)
    }
  }

  /** Whether the whole subtree can be skipped: it has no match, or no more than are still to be passed over. */
  private skips(tree: Tree<T>): boolean {
    const held = this.condition ? this.condition.count.over(tree) : tree.length
    if (held > this.passed) return false
    this.passed -= held
    return true
  }

  private items(items: readonly T[]): void {
    const { condition, end, number, taken } = this
    for (let nth = 0; nth < items.length && taken.length < number; nth += 1) {
      const item = items.at(end === 'oldest' ? nth : -1 - nth)
      if (item === undefined || condition?.holds(item) === false) continue
      if (this.passed > 0) this.passed -= 1
      else taken.push(item)
    }
  }
}
