/** A computation in steps: it yields between two of them, so that the caller can let other work run. */
export type Stepwise<T> = Generator<void, T>

/** An object whose values are made one after the other. */
export function* eachOf<T extends object>(make: { readonly [K in keyof T]: () => T[K] }): Stepwise<T> {
  const made: Partial<T> = {}
  for (const key of Object.keys(make) as (keyof T)[]) {
    made[key] = make[key]()
    yield
  }
  return made as T
}

/** All of it at once. */
export function runToEnd<T>(steps: Stepwise<T>): T {
  let next = steps.next()
  while (!next.done) next = steps.next()
  return next.value
}
