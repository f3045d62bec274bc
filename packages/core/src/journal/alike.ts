/** What is longer is seldom said twice. */
const LONGEST_ALIKE = 100
/** Ten years have 3,650 days. */
const MOST_ALIKE = 5_000
/** Slugs, days, links, empty lists, and where keys stand: what many notes have in common, by how it is written. */
const said = new Map<string, unknown>()

/** The same value, the same object as that of other notes. It must not be written to. */
export function alike<T>(value: T): T {
  // The quote tells a word from the JSON of anything else.
  const written = typeof value === 'string' ? `"${value}` : JSON.stringify(value)
  if (written.length > LONGEST_ALIKE) return value
  // What stands there was put there by the same writing.
  const first = (said.get(written) as T | undefined) ?? value
  if (said.size >= MOST_ALIKE) said.clear()
  said.set(written, first)
  return first
}
