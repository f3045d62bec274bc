import { Leaf, type Order, type Tree } from './tree'

/** What only the earlier of two trees holds, and what only the later one does. */
export interface Difference<T> {
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

/**
 * How two trees of one order differ, comparing items by identity. Shared subtrees are skipped, so comparing a tree with
 * one that was derived from it is cheap.
 */
export function difference<T>(before: Tree<T>, after: Tree<T>, order: Order<T>): Difference<T> {
  const [removed, added] = [new Set<T>(), new Set<T>()]
  // What is still to be compared, the first part last.
  const [earlier, later] = [[before], [after]]
  while (earlier.length + later.length > 0) {
    const [a, b] = [earlier.at(-1), later.at(-1)]
    if (a === b) [earlier, later].forEach((parts) => parts.pop())
    else if (isFirst(a, b, order)) takeApart(earlier, removed)
    else takeApart(later, added)
  }
  const only = (own: ReadonlySet<T>, other: ReadonlySet<T>): readonly T[] =>
    [...own].filter((item) => !other.has(item))
  return { removed: only(removed, added), added: only(added, removed) }
}

/** Whether `a` is to be taken apart before `b`: the larger of the two, and of two leaves the one that begins earlier. */
function isFirst<T>(a: Tree<T> | undefined, b: Tree<T> | undefined, order: Order<T>): boolean {
  if (!a || !b) return a !== undefined
  if (a.leaves !== b.leaves || !(a instanceof Leaf) || !(b instanceof Leaf)) return a.leaves >= b.leaves
  const [first, other] = [a.items[0], b.items[0]]
  return first === undefined || (other !== undefined && order(first, other) <= 0)
}

/** Puts the two sides of the last part in its place, or notes the items of a leaf. */
function takeApart<T>(parts: Tree<T>[], items: Set<T>): void {
  const part = parts.pop()
  if (part instanceof Leaf) for (const item of part.items) items.add(item)
  else if (part) parts.push(part.right, part.left)
}
