/**
 * A persistent balanced tree of ordered items, with small arrays for leaves. A change gives a new tree, which shares
 * with the old one all but the path to the changed item.
 *
 * Balanced by weight; source of the two factors: Hirai and Yamamoto (2011), Journal of Functional Programming 21,
 * 287-307.
 */
export type Tree<T> = Leaf<T> | Branch<T>

/** Negative where `a` stands before `b`, 0 where they are the same item. */
export type Order<T> = (a: T, b: T) => number

/** The most items of one leaf. */
const MOST = 32
/** How many items a leaf gets where a whole tree is made at once. */
const FILL = 24
/** How many times heavier one side of a branch may be than the other. */
const HEAVIER = 3
/** From which weight on, against its neighbour's, the inner part of the heavier side is taken apart. */
const INNER = 2

/** Memoized results for a node, by summary; made on first use, since most nodes are never asked. */
type Sums = Map<object, unknown> | undefined

export class Leaf<T> {
  readonly leaves = 1
  sums: Sums = undefined
  constructor(readonly items: readonly T[]) {}

  get length(): number {
    return this.items.length
  }
}

class Branch<T> {
  readonly length: number
  readonly leaves: number
  sums: Sums = undefined

  /** @param middle the first item of `right` */
  constructor(
    readonly left: Tree<T>,
    readonly right: Tree<T>,
    readonly middle: T,
  ) {
    this.length = left.length + right.length
    this.leaves = left.leaves + right.leaves
  }
}

/** @param items in their order, each once */
export function treeOf<T>(items: readonly T[], from = 0, to = items.length): Tree<T> {
  const half = (from + to) >> 1
  const middle = items[half]
  if (to - from <= FILL || middle === undefined) return new Leaf(items.slice(from, to))
  return new Branch(treeOf(items, from, half), treeOf(items, half, to), middle)
}

/**
 * The tree with the items inserted; an item that compares equal to one that is there replaces it.
 *
 * @param items in their order, each once
 */
export function withItems<T>(
  tree: Tree<T>,
  items: readonly T[],
  order: Order<T>,
  from = 0,
  to = items.length,
): Tree<T> {
  if (from === to) return tree
  if (tree instanceof Leaf) return leafWith(tree, items.slice(from, to), order)
  const { left, right, middle } = tree
  const split = lowerBound(items, (item) => order(item, middle) >= 0, from, to)
  const first = items[split]
  const isSame = first !== undefined && split < to && order(first, middle) === 0
  return rebalanced(
    withItems(left, items, order, from, split),
    withItems(right, items, order, split, to),
    isSame ? first : middle,
  )
}

/** The tree without the item that compares equal; the tree itself where there is none. */
export function withoutItem<T>(tree: Tree<T>, item: T, order: Order<T>): Tree<T> {
  if (tree instanceof Leaf) {
    const at = lowerBound(tree.items, (other) => order(other, item) >= 0)
    const found = tree.items[at]
    const isThere = found !== undefined && order(found, item) === 0
    return isThere ? new Leaf([...tree.items.slice(0, at), ...tree.items.slice(at + 1)]) : tree
  }
  const { left, right, middle } = tree
  if (order(item, middle) < 0) {
    const rest = withoutItem(left, item, order)
    if (rest === left) return tree
    return rest.length === 0 ? right : rebalanced(rest, right, middle)
  }
  const rest = withoutItem(right, item, order)
  if (rest === right) return tree
  return rest.length === 0 ? left : rebalanced(left, rest, firstOf(rest, middle))
}

/** The number of items before the first for which `isFrom` holds; it has to hold for all after that one. */
export function lengthBefore<T>(tree: Tree<T>, isFrom: (item: T) => boolean): number {
  if (tree instanceof Branch) {
    const { left, right, middle } = tree
    return isFrom(middle) ? lengthBefore(left, isFrom) : left.length + lengthBefore(right, isFrom)
  }
  return lowerBound(tree.items, isFrom)
}

/** The first item for which `isFrom` holds; it has to hold for all after that one. */
export function firstFrom<T>(tree: Tree<T>, isFrom: (item: T) => boolean): T | undefined {
  if (tree instanceof Leaf) return tree.items[lengthBefore(tree, isFrom)]
  if (!isFrom(tree.middle)) return firstFrom(tree.right, isFrom)
  return firstFrom(tree.left, isFrom) ?? tree.middle
}

function leafWith<T>({ items }: Leaf<T>, added: readonly T[], order: Order<T>): Tree<T> {
  const all = [...items]
  let at = 0
  for (const item of added) {
    at = lowerBound(all, (other) => order(other, item) >= 0, at)
    const found = all[at]
    all.splice(at, found !== undefined && order(found, item) === 0 ? 1 : 0, item)
    at += 1
  }
  // A list that grew keeps room to grow.
  return all.length <= MOST ? new Leaf(all.slice()) : treeOf(all)
}

/** Binary search: the first index for which `isFrom` holds; it has to hold for all after that one. */
function lowerBound<T>(
  items: readonly T[],
  isFrom: (item: T) => boolean,
  from = 0,
  to = items.length,
): number {
  let low = from
  let high = to
  while (low < high) {
    const half = (low + high) >> 1
    const item = items[half]
    if (item === undefined || isFrom(item)) high = half
    else low = half + 1
  }
  return low
}

function firstOf<T>(tree: Tree<T>, otherwise: T): T {
  return tree instanceof Leaf ? (tree.items[0] ?? otherwise) : firstOf(tree.left, otherwise)
}

/** Joins two trees of any weights into a balanced one. */
function rebalanced<T>(left: Tree<T>, right: Tree<T>, middle: T): Tree<T> {
  if (left instanceof Leaf && right instanceof Leaf && left.length + right.length <= MOST / 2)
    return new Leaf([...left.items, ...right.items])
  if (isHeavier(left, right)) return rotated(left.left, rebalanced(left.right, right, middle), left.middle)
  if (isHeavier(right, left)) return rotated(rebalanced(left, right.left, middle), right.right, right.middle)
  return new Branch(left, right, middle)
}

/** Joins two trees of which one has gained or lost a leaf since they were balanced: by one rotation, single or double. */
function rotated<T>(left: Tree<T>, right: Tree<T>, middle: T): Tree<T> {
  if (isHeavier(left, right)) return rotatedRight(left, right, middle)
  return isHeavier(right, left) ? rotatedLeft(left, right, middle) : new Branch(left, right, middle)
}

function isHeavier<T>(tree: Tree<T>, other: Tree<T>): tree is Branch<T> {
  return tree instanceof Branch && tree.leaves > HEAVIER * other.leaves
}

function rotatedRight<T>(
  { left, right: inner, middle: first }: Branch<T>,
  right: Tree<T>,
  middle: T,
): Tree<T> {
  if (inner instanceof Leaf || inner.leaves < INNER * left.leaves)
    return new Branch(left, new Branch(inner, right, middle), first)
  return new Branch(new Branch(left, inner.left, first), new Branch(inner.right, right, middle), inner.middle)
}

function rotatedLeft<T>(left: Tree<T>, { left: inner, right, middle: last }: Branch<T>, middle: T): Tree<T> {
  if (inner instanceof Leaf || inner.leaves < INNER * right.leaves)
    return new Branch(new Branch(left, inner, middle), right, last)
  return new Branch(new Branch(left, inner.left, middle), new Branch(inner.right, right, last), inner.middle)
}
