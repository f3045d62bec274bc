/** Text typed for a write that was refused, by the error. Kept beside the error, which may be any of the host's. */
export const TYPED = new WeakMap<object, string>()

/** The text typed for a write that was refused; `''` where there is none, or where it is not lost. */
export function typedFor(error: unknown): string {
  return TYPED.get(Object(error) as object) ?? ''
}
