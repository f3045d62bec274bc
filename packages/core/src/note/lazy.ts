/** What `make` gives, made where it is asked for first: what a start does not need costs it nothing. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
