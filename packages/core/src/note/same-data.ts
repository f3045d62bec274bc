/**
 * Whether two values of plain JSON hold the same, whatever the order of their keys. It looks no further than to where they
 * part, and at nothing within what is the same object.
 */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b || !isData(a) || !isData(b)) return a === b
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => sameData(a[key], b[key]))
}

function isData(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
