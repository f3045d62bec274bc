export interface Held {
  readonly id: string
  readonly tests: readonly { readonly file: string; readonly title: string }[]
}
export function coverage(): Promise<readonly Held[]>
export function coveragePage(): Promise<string>
