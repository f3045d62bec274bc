/** By the error that stood in the way of a write. */
export const UNWRITTEN = new WeakMap<object, string>()

/** What was typed for a write that was refused, as text; `''` where there is nothing of it, or it is not lost. */
export function unwritten(error: unknown): string {
  return UNWRITTEN.get(Object(error) as object) ?? ''
}
