/** A list or an object of plain JSON, by its keys. */
export type DataParts = Readonly<Record<string, unknown>>

export function isDataParts(value: unknown): value is DataParts {
  return typeof value === 'object' && value !== null
}

/** Whether both are lists or both objects, with the same keys in the same order. */
export function haveSameKeys(a: DataParts, b: DataParts): boolean {
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  const others = Object.keys(b)
  return keys.length === others.length && keys.every((key, at) => key === others[at])
}

/** Whether two values of plain JSON are written alike. It looks no further than to where they part. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isDataParts(a) || !isDataParts(b) || !haveSameKeys(a, b)) return false
  return Object.keys(a).every((key) => sameData(a[key], b[key]))
}
