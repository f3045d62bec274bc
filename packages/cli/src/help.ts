import { COMMON_OPTIONS } from './args'
import type { Subcommand } from './subcommand'
import { padTo } from './columns'
import type { Screen } from './terminal'
import { wrap } from './wrap'
import { LANGUAGES } from '@core/texts'

const NAME_COLUMNS = 12
const OPTION_COLUMNS = 22
const COMMAND_COLUMNS = 20
const LANGUAGE = `--language NAME, with any subcommand, is one of ${Object.keys(LANGUAGES).join(', ')}; without it, labels and prompts are in the language of LC_ALL, LC_MESSAGES or LANG. JSON and CSV are the same in all.`
const HANGING = '    '

export function helpText(subcommands: readonly Subcommand[], screen: Screen): string {
  return text([
    ...wrap('efficacy: a journal of plain markdown notes, in the terminal.', screen.width),
    '',
    ...subcommands.flatMap(({ usage }) =>
      wrap(`efficacy ${usage}`, screen.width - 2, HANGING).map((line) => `  ${line}`),
    ),
    '',
    ...subcommands.flatMap(({ name, about }) => entry(name, about, NAME_COLUMNS, screen)),
    '',
    ...wrap(
      'VAULT is a folder of notes. Without it: the nearest folder, from the current one up, that holds efficacy.json or .obsidian; else the current one.',
      screen.width,
    ),
    '',
    ...wrap('"efficacy SUBCOMMAND --help" says more; "efficacy --version" prints the version.', screen.width),
    '',
    ...wrap(LANGUAGE, screen.width),
    ...exitCodes(screen),
  ])
}

export function helpTextOf(subcommand: Subcommand, screen: Screen): string {
  const { usage, about, options, commands = [], more } = subcommand
  const rows = Object.entries({ ...options, ...COMMON_OPTIONS }).flatMap(([name, { value, about }]) =>
    entry(`--${name}${value === undefined ? '' : ` ${value}`}`, about, OPTION_COLUMNS, screen),
  )
  const listed = commands.flatMap((command) => entry(command.id, command.about, COMMAND_COLUMNS, screen))
  return text([
    ...wrap(`efficacy ${usage}`, screen.width, HANGING),
    '',
    ...wrap(about, screen.width),
    '',
    ...rows,
    ...(listed.length > 0 ? ['', ...listed] : []),
    ...more.flatMap((paragraph) => ['', ...wrap(paragraph, screen.width)]),
    ...exitCodes(screen),
  ])
}

function exitCodes(screen: Screen): readonly string[] {
  const codes =
    '0 done, 1 "check" found a problem, 2 wrong use, 3 could not read or write, or an edit was refused'
  return ['', ...wrap(`Exit codes: ${codes}.`, screen.width)]
}

function entry(name: string, about: string, columns: number, screen: Screen): readonly string[] {
  return wrap(about, screen.width - columns - 2).map(
    (line, index) => `  ${padTo(index === 0 ? name : '', columns)}${line}`,
  )
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
