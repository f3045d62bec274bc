/**
 * The same function, asked once for each object. It has to be pure. What it gave goes with the object.
 */
export function onceEach<T extends object, Result>(make: (of: T) => Result): (of: T) => Result {
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
 * The same function, which for each first argument gives its last result again as long as the others stay the same. It
 * has to be pure.
 */
export function remembered<First extends object, Rest extends readonly unknown[], Result>(
  make: (first: First, ...rest: Rest) => Result,
): (first: First, ...rest: Rest) => Result {
  const last = new WeakMap<First, { readonly rest: Rest; readonly result: Result }>()
  return (first, ...rest) => {
    const before = last.get(first)
    if (before && isSame(before.rest, rest)) return before.result
    const result = make(first, ...rest)
    last.set(first, { rest, result })
    return result
  }
}

/** The same for a function that looks only at some parts of its arguments: those that `parts` names. */
export function rememberedBy<First extends object, Rest extends readonly unknown[], Result>(
  parts: (first: First, ...rest: Rest) => readonly unknown[],
  make: (first: First, ...rest: Rest) => Result,
): (first: First, ...rest: Rest) => Result {
  const last = new WeakMap<First, { readonly parts: readonly unknown[]; readonly result: Result }>()
  return (first, ...rest) => {
    const now = parts(first, ...rest)
    const before = last.get(first)
    if (before && isSame(before.parts, now)) return before.result
    const result = make(first, ...rest)
    last.set(first, { parts: now, result })
    return result
  }
}

/** The same function, which gives its last result again for the same argument. It has to be pure. */
export function lastOnly<Arg, Result>(make: (arg: Arg) => Result): (arg: Arg) => Result {
  let last: { readonly arg: Arg; readonly result: Result } | undefined
  return (arg) => {
    if (!last || last.arg !== arg) last = { arg, result: make(arg) }
    return last.result
  }
}

/** Whether the lists hold the same things in the same order. */
export function isSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && after.every((value, index) => value === before[index])
}
