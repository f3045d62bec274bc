/** A computation in steps: it yields between two of them, so that the caller can let other work run. */
export type Parts<T> = Generator<void, T>

/** An object whose values are made one after the other. */
export function* eachOf<T extends object>(make: { readonly [K in keyof T]: () => T[K] }): Parts<T> {
  const made: Partial<T> = {}
  for (const key of Object.keys(make) as (keyof T)[]) {
    made[key] = make[key]()
    yield
  }
  return made as T
}

/** All of it at once. */
export function runToEnd<T>(parts: Parts<T>): T {
  let next = parts.next()
  while (!next.done) next = parts.next()
  return next.value
}
