/** Longer values seldom repeat. */
const LONGEST = 100
/** Ten years have 3,650 days. */
const MOST = 5_000
/** By JSON: slugs, days, links, empty lists and sections, positions of keys. */
const table = new Map<string, unknown>()

/** An equal value as one object for all notes, so that a value that many share takes memory once; it must not be mutated. */
export function interned<T>(value: T): T {
  // The quote tells a string from the JSON of anything else.
  const key = typeof value === 'string' ? `"${value}` : JSON.stringify(value)
  if (key.length > LONGEST) return value
  // The key is the value's JSON, so the type is the same.
  const first = (table.get(key) as T | undefined) ?? value
  if (table.size >= MOST) table.clear()
  table.set(key, first)
  return first
}
