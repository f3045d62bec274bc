/**
 * Text typed for a write that was refused, by the error; a map beside the error, since that may be of any class, a host's
 * own among them.
 */
export const UNSAVED_TEXT = new WeakMap<object, string>()

/** The text typed for a write that was refused; `''` where there is none, or where it is not lost. */
export function unsavedTextOf(error: unknown): string {
  return UNSAVED_TEXT.get(Object(error) as object) ?? ''
}
