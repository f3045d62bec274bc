/**
 * Memoizes a pure function by the identity of its argument. Results are kept in a WeakMap, so they go with the
 * argument.
 */
export function memoized<T extends object, Result>(make: (of: T) => Result): (of: T) => Result {
  const made = new WeakMap<T, Result>()
  return (of) => {
    const before = made.get(of)
    if (before !== undefined) return before
    const result = make(of)
    made.set(of, result)
    return result
  }
}

/**
 * Memoizes a pure function: for each first argument, by identity, the last result is reused as long as the other
 * arguments stay the same.
 */
export function memoizedLast<First extends object, Rest extends readonly unknown[], Result>(
  make: (first: First, ...rest: Rest) => Result,
): (first: First, ...rest: Rest) => Result {
  const last = new WeakMap<First, { readonly rest: Rest; readonly result: Result }>()
  return (first, ...rest) => {
    const before = last.get(first)
    if (before && shallowEqual(before.rest, rest)) return before.result
    const result = make(first, ...rest)
    last.set(first, { rest, result })
    return result
  }
}

/**
 * The same with the memo key given by `parts`, for a pure function that depends on only some parts of its arguments.
 */
export function memoizedLastBy<First extends object, Rest extends readonly unknown[], Result>(
  parts: (first: First, ...rest: Rest) => readonly unknown[],
  make: (first: First, ...rest: Rest) => Result,
): (first: First, ...rest: Rest) => Result {
  const last = new WeakMap<First, { readonly parts: readonly unknown[]; readonly result: Result }>()
  return (first, ...rest) => {
    const now = parts(first, ...rest)
    const before = last.get(first)
    if (before && shallowEqual(before.parts, now)) return before.result
    const result = make(first, ...rest)
    last.set(first, { parts: now, result })
    return result
  }
}

/** Memoizes the last result of a pure function. */
export function memoizedOne<Arg, Result>(make: (arg: Arg) => Result): (arg: Arg) => Result {
  let last: { readonly arg: Arg; readonly result: Result } | undefined
  return (arg) => {
    if (!last || last.arg !== arg) last = { arg, result: make(arg) }
    return last.result
  }
}

/** Shallow equality of two lists. */
export function shallowEqual(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && after.every((value, index) => value === before[index])
}
