import { parseArgs } from 'node:util'
import { LANGUAGES } from '@core/texts'
import { wrongUse } from './exit'
import { lacksLetters } from './terminal'
import type { Subcommand } from './subcommand'

export interface Option {
  /** Stands for the value in the help; an option without one is a switch. */
  readonly value?: string
  readonly many?: boolean
  readonly short?: string
  readonly about: string
}

/** What every subcommand takes besides its own. */
export const COMMON_OPTIONS: Readonly<Record<string, Option>> = {
  language: { value: 'NAME', about: `labels and prompts in one of ${Object.keys(LANGUAGES).join(', ')}` },
  help: { short: 'h', about: 'print this' },
}

/** What a subcommand is told: positionals in order, options by name. */
export interface Args {
  readonly positionals: readonly string[]
  flag(name: string): boolean
  /** The last value given, or `undefined`. */
  value(name: string): string | undefined
  values(name: string): readonly string[]
}

/** Reads the arguments of a subcommand; anything that it does not know is wrong use. */
export function readArgs({ name, usage, takes, options }: Subcommand, argv: readonly string[]): Args {
  const parsed = parse(name, options, argv)
  const count = parsed.positionals.length
  if (!parsed.values['help'] && (count < takes.least || count > takes.most)) {
    throw wrongUse(`Use "efficacy ${usage}"; see "efficacy ${name} --help".`)
  }
  const values = (key: string): readonly string[] =>
    [parsed.values[key] ?? []].flat().map((given) => unmarked(String(given)))
  return {
    positionals: parsed.positionals.map(unmarked),
    flag: (key) => parsed.values[key] === true,
    value: (key) => values(key).at(-1),
    values,
  }
}

/** `key=value` pairs by key, in the order given; `--set a=1 --set a=2` is two values of `a`. */
export function readPairs(option: string, pairs: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>()
  for (const pair of pairs.map(whole)) {
    const at = pair.indexOf('=')
    if (at < 1) throw wrongUse(`--${option} takes key=value; "${pair}" has no key or no "=".`)
    const key = pair.slice(0, at)
    values.set(key, [...(values.get(key) ?? []), pair.slice(at + 1)])
  }
  return values
}

/** Refuses a text of which letters are gone. */
export function whole(text: string): string {
  if (!lacksLetters(text)) return text
  throw wrongUse(`Some letters of "${text}" were lost; what is typed here has to be UTF-8.`)
}

interface Parsed {
  readonly positionals: readonly string[]
  readonly values: ReturnType<typeof parseArgs>['values']
}

function parse(name: string, options: Readonly<Record<string, Option>>, argv: readonly string[]): Parsed {
  try {
    return parseArgs({
      args: marked(argv),
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries({ ...options, ...COMMON_OPTIONS }).map(([key, { value, many = false, short }]) => [
          key,
          {
            type: value === undefined ? ('boolean' as const) : ('string' as const),
            multiple: many,
            ...(short === undefined ? {} : { short }),
          },
        ]),
      ),
    })
  } catch (error) {
    throw wrongUse(`${reason(error)}; see "efficacy ${name} --help".`)
  }
}

/** No option of ours is a digit, so `-5` is a value and not an option; a mark that no argument can hold says so to Node. */
function marked(argv: readonly string[]): string[] {
  return argv.map((arg) => (/^-\.?\d/.test(arg) ? MARK + arg : arg))
}

function unmarked(arg: string): string {
  return arg.replace(MARK, '')
}

const MARK = '\0'

/** The first clause of Node's message, which names the option. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (message.split(/\.\s|\n/)[0] ?? message).replace(/\.$/, '')
}
