import { commandOf, refusal, unsavedTextOf } from '@core/commands'
import { translated } from '@core/texts'
import { readArgs } from './args'
import { check } from './check'
import { commandLine } from './command-line'
import { evidence } from './evidence'
import { EXIT, type ExitCode, Stop, wrongUse } from './exit'
import { helpText, helpTextOf } from './help'
import { reasonOf } from './io-error'
import { kinds } from './kinds'
import { newNote } from './new'
import type { Output } from './output'
import { report } from './report'
import { run } from './run'
import { set } from './set'
import type { Subcommand } from './subcommand'
import { template } from './template'
import { printable, screenOf } from './terminal'
import { tick } from './tick'
import { speakAsAsked } from './words'

/** The build puts the version of `package.json` here. */
declare const EFFICACY_VERSION: string

const SUBCOMMANDS: readonly Subcommand[] = [report, evidence, check, newNote, set, tick, template, kinds, run]

async function main(argv: readonly string[], output: Output): Promise<ExitCode> {
  const [name, ...rest] = argv
  if (name === '--help' || name === '-h') output.write(helpText(SUBCOMMANDS, output.screen))
  else if (name === '--version') output.line(EFFICACY_VERSION)
  else return runSubcommand(name, rest, output)
  return EXIT.done
}

async function runSubcommand(
  name: string | undefined,
  argv: readonly string[],
  output: Output,
): Promise<ExitCode> {
  const subcommand = SUBCOMMANDS.find((each) => each.name === name)
  if (!subcommand) throw wrongUse(whyUnknown(name))
  const args = readArgs(subcommand, argv)
  await speakAsAsked(args, process.env)
  if (!args.flag('help')) return subcommand.run(args, output)
  output.write(helpTextOf(subcommand, output.screen))
  return EXIT.done
}

function whyUnknown(name: string | undefined): string {
  const names = SUBCOMMANDS.map((each) => each.name).join(', ')
  if (name === undefined || name.startsWith('-'))
    return `Say first what to do: one of ${names}; "efficacy --help" says more.`
  if (commandOf(name)) return `"${name}" is a command of the journal: "${commandLine(name)}".`
  return `"${name}" is not one of ${names}; see "efficacy --help".`
}

/** A refusal is one sentence, and what was typed for it on stdout; anything else is a fault of ours, told with its place in the code. */
function reportError(error: unknown, output: Output): ExitCode {
  const sentence = error instanceof Stop ? error.message : (noFolder(error) ?? refusal(error))
  output.error(sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)))
  const typed = unsavedTextOf(error)
  // What came with a wrong use of the command stands on its line still.
  if (typed !== '' && (process.stdin.isTTY || !(error instanceof Stop))) {
    output.error(translated('This was not saved. You can copy it from here.'))
    output.data(`${typed}\n`)
  }
  return error instanceof Stop ? error.exitCode : EXIT.couldNot
}

/** Where the folder that a person stands in was removed, nothing can be named from it. */
function noFolder(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd'
    ? 'The current folder no longer exists; go to another one.'
    : undefined
}

/** In its own lines. */
function onScreen(text: string): string {
  return text.split(/\r?\n/).map(printable).join('\n')
}

const output: Output = {
  screen: screenOf(process.stdout, process.env),
  write: (text) => void process.stdout.write(text),
  line: (text) => void process.stdout.write(`${text}\n`),
  data: (text) => void process.stdout.write(process.stdout.isTTY ? onScreen(text) : text),
  error: (sentence) => void process.stderr.write(`${onScreen(sentence)}\n`),
}

// A reader that has seen enough, such as `head`, is no error; what was found by then stays found.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`The output could not be written: ${reasonOf(error)}.\n`, () =>
    process.exit(EXIT.couldNot),
  )
})

// What is done does not wait for somebody to hear of it, as where the window is closed.
process.stderr.on('error', () => undefined)

process.exitCode = await main(process.argv.slice(2), output).catch((error: unknown) =>
  reportError(error, output),
)
