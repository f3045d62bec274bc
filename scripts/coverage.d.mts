export interface Held {
  readonly id: string
  readonly tests: readonly { readonly file: string; readonly title: string }[]
}
export function coverage(): Promise<readonly Held[]>
export function coveragePage(): Promise<string>

/** Numbers of the specification's cases that have a test, in order. */
export function casesHeld(): Promise<readonly number[]>
