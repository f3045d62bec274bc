/**
 * What was typed for a write that was refused, by the error that stood in the way. Beside the error and not in it: it
 * may be any error of the host's.
 */
export const TYPED = new WeakMap<object, string>()

/** What was typed for a write that was refused, as text; `''` where there is nothing of it, or it is not lost. */
export function typedFor(error: unknown): string {
  return TYPED.get(Object(error) as object) ?? ''
}
