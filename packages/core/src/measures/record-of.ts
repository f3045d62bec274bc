/** A record of `make(key)` by key, in the order of `keys`. */
export function recordOf<K extends string, T>(
  keys: readonly K[],
  make: (key: K) => T,
): Readonly<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>
}
