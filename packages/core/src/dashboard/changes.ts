/**
 * Differences between two versions of plain JSON, for a page that holds a copy: the report of ten years takes some
 * megabytes, and a changed note changes little of it.
 */

/** A path into the value, key by key, and the new value there. */
export type JsonChange = readonly [path: readonly string[], value: unknown]

type Container = Readonly<Record<string, unknown>>

/**
 * The changes that turn a copy of `before` into `after`. Objects that are identical on both sides are not entered, so
 * the cost is that of what is new. An object with other keys, or a list of another length, is sent whole.
 */
export function changesBetween(before: unknown, after: unknown): readonly JsonChange[] {
  return [...changesAt([], before, after)]
}

function* changesAt(path: readonly string[], before: unknown, after: unknown): Generator<JsonChange> {
  if (Object.is(before, after)) return
  if (isContainer(before) && isContainer(after) && haveSameKeys(before, after))
    for (const key of Object.keys(after)) yield* changesAt([...path, key], before[key], after[key])
  else yield [path, after]
}

/** The value with the changes. `value` stays as it is, and what did not change is the same object in both. */
export function withChanges(value: unknown, changes: readonly JsonChange[]): unknown {
  return changes.reduce((changed, [path, part]) => withPart(changed, path, part), value)
}

function withPart(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined || !isContainer(value)) return part
  const changed = withPart(value[key], rest, part)
  if (!Array.isArray(value)) return { ...value, [key]: changed }
  return value.map((item: unknown, at) => (at === Number(key) ? changed : item))
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null
}

function haveSameKeys(before: Container, after: Container): boolean {
  if (Array.isArray(before) !== Array.isArray(after)) return false
  const keys = Object.keys(before)
  const others = Object.keys(after)
  return keys.length === others.length && keys.every((key, at) => key === others[at])
}
