import type { Screen } from './terminal'

/** Where a subcommand writes: results to stdout, everything said besides to stderr. */
export interface Output {
  readonly screen: Screen
  /** Text with its own line ends. */
  write(text: string): void
  line(text: string): void
  error(sentence: string): void
}
