/**
 * What became of a value of plain JSON, told to a page that has a copy of it: the report of ten years is some megabytes,
 * and a changed note changes little of it.
 */

/** Where in the value, key by key, and what stands there now. */
export type Change = readonly [path: readonly string[], value: unknown]

type Parts = Readonly<Record<string, unknown>>

/**
 * The changes that make `after` of a copy of `before`. Where both hold the same object nothing is looked at in it, so this
 * costs what is new. What has other keys, or a list of another length, is told whole.
 */
export function changesBetween(before: unknown, after: unknown): readonly Change[] {
  return [...changesAt([], before, after)]
}

function* changesAt(path: readonly string[], before: unknown, after: unknown): Generator<Change> {
  if (Object.is(before, after)) return
  if (isParts(before) && isParts(after) && haveSameKeys(before, after))
    for (const key of Object.keys(after)) yield* changesAt([...path, key], before[key], after[key])
  else yield [path, after]
}

/** The value with the changes. `value` stays as it is, and what did not change is the same object in both. */
export function withChanges(value: unknown, changes: readonly Change[]): unknown {
  return changes.reduce((changed, [path, part]) => withPart(changed, path, part), value)
}

function withPart(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined || !isParts(value)) return part
  const changed = withPart(value[key], rest, part)
  if (!Array.isArray(value)) return { ...value, [key]: changed }
  return value.map((item: unknown, at) => (at === Number(key) ? changed : item))
}

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null
}

function haveSameKeys(before: Parts, after: Parts): boolean {
  if (Array.isArray(before) !== Array.isArray(after)) return false
  const keys = Object.keys(before)
  const others = Object.keys(after)
  return keys.length === others.length && keys.every((key, at) => key === others[at])
}
