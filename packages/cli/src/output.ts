import type { Screen } from './terminal'

/** Where a subcommand writes: results to stdout, everything said besides to stderr. */
export interface Output {
  readonly screen: Screen
  /** Text with its own line ends. */
  write(text: string): void
  line(text: string): void
  /** What programs read, byte for byte; on a screen, with nothing that it would obey. */
  data(text: string): void
  error(sentence: string): void
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
