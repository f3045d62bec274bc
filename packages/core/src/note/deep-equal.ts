/**
 * Deep equality of plain JSON, in which the order of keys does not matter. Stops at the first difference, and does not
 * enter an object that is the same on both sides.
 */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (a === b || !isData(a) || !isData(b)) return a === b
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => deepEqual(a[key], b[key]))
}

function isData(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
