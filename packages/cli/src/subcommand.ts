import type { Args, Option } from './args'
import type { ExitCode } from './exit'
import type { Output } from './output'

export interface Subcommand {
  readonly name: string
  /** Without the program's name: `tick FILE LINE`. */
  readonly usage: string
  /** One sentence. */
  readonly about: string
  /** How many positionals it takes. */
  readonly takes: { readonly least: number; readonly most: number }
  readonly options: Readonly<Record<string, Option>>
  /** What it may be told to do, where that is one of many. */
  readonly commands?: readonly { readonly id: string; readonly about: string }[]
  /** Paragraphs of the help below the options. */
  readonly more: readonly string[]
  readonly run: (args: Args, output: Output) => Promise<ExitCode>
}
