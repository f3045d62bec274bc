import { type Command, COMMANDS, commandOf, runCommand } from '@core/commands'
import { buildReport } from '@core/dashboard/build'
import { helpPage } from '@core/help'
import { Lines, splitLines } from '@core/note/lines'
import type { OpenNote } from '@core/ports'
import { Answers } from './answers'
import { readPairs } from './args'
import { findingLines } from './check'
import { commandLine, type Here } from './command-line'
import { couldNot, EXIT, wrongUse } from './exit'
import { helpPageText } from './help-page'
import { sayGitRemote } from './git-remote'
import { type Located, locate, type Opened, openJournal } from './journal'
import { NodeHost, type ShowPage } from './node-host'
import type { NodeVault } from './node-vault'
import type { Output } from './output'
import { sayReturning } from './returning'
import { reportText } from './report-text'
import type { Subcommand } from './subcommand'
import { hereOf, isFile, isFolder, VAULT_OF_FILE, vaultNamed } from './vault-of'

export const run: Subcommand = {
  name: 'run',
  usage: 'run COMMAND [FILE[:LINE]] [--answer key=value …]',
  about: 'Runs a command that the editors have too, on the vault of FILE or of the current folder.',
  takes: { least: 1, most: 2 },
  options: {
    answer: { value: 'key=value', many: true, about: 'answers a question by its id; again for another item' },
  },
  commands: COMMANDS,
  more: [
    'FILE is the note in front, LINE the line of the cursor; a folder as FILE is the vault, with no note in front.',
    VAULT_OF_FILE,
    'At a keyboard, what no --answer says is asked; elsewhere optional questions are left out.',
  ],
  async run(args, output) {
    const [id = '', file] = args.positionals
    const command = commandNamed(id)
    const spot = spotFor(command, file)
    const answers = new Answers(readPairs('answer', args.values('answer')))
    const root = spot?.root ?? vaultNamed(file)
    const here = hereOf(root, file)
    const opened = openJournal(root, output, () => answers.beginWriting())
    const { journal, memory, clock } = opened
    await journal.scan()
    const open = spot && (await openNote(opened.vault, spot))
    const showPage = pagePrinter(opened, here, output)
    const host = new NodeHost(journal, memory, clock, { answers, vault: here.vault, open, showPage }, output)
    // Where no step can be kept, an older one would pass for the last.
    const why = id === 'undo' ? await memory.whyUnwritable() : undefined
    if (why !== undefined) throw couldNot(why)
    await host.steps.through(() => runCommand(command, host, journal))
    if (!answers.areExcused) answers.refuseUnused()
    await sayGitRemote(opened, output)
    return EXIT.done
  },
}

function commandNamed(id: string): Command {
  const command = commandOf(id)
  if (command) return command
  const ids = COMMANDS.map((each) => each.id).join(', ')
  throw wrongUse(`There is no command "${id}"; the commands are ${ids}.`)
}

/** The note that is named, and where it has to be the line; `undefined` for a vault. */
function spotFor({ id, when }: Command, file: string | undefined): Spot | undefined {
  const spot = file === undefined || isFolder(file) ? undefined : readSpot(file)
  if (id === 'tick' && spot?.line === undefined)
    throw wrongUse(`tick works on a line: ${commandLine(id, { on: `${spot ? file : 'FILE'}:LINE` })}.`)
  if (when === 'note' && !spot) throw wrongUse(`${id} works on a note: "efficacy run ${id} FILE".`)
  return spot
}

function pagePrinter({ journal, memory }: Opened, here: Here, output: Output): ShowPage {
  return async (page, section) => {
    const report = buildReport(journal.snapshot(), journal.today())
    if (page === 'help') {
      const { settings, findings } = journal.loaded
      output.write(helpPageText(helpPage(settings.my_help_contacts, findings), section, output.screen))
    } else if (page === 'dashboard') {
      output.write(reportText(report, output.screen, here))
      await sayReturning(report, memory, output, here)
    } else for (const line of findingLines(report)) output.line(line)
  }
}

type Spot = Located & { readonly line: number | undefined }

/** `note.md:12`, unless a file of that very name is there. */
function readSpot(file: string): Spot {
  const parts = isFile(file) ? null : /^(.+):([1-9]\d{0,6})$/.exec(file)
  const [, name = file, line] = parts ?? []
  return { ...locate(name), line: line === undefined ? undefined : Number(line) }
}

/** The note with the cursor at the start of the line, or at the end of the note. */
async function openNote(vault: NodeVault, { path, line }: Spot): Promise<OpenNote> {
  const text = await vault.read(path)
  if (line === undefined) return { path, text, cursor: text.length }
  if (line > splitLines(text).length) throw wrongUse('LINE is beyond the end of the note.')
  return { path, text, cursor: new Lines(text).offsetOf(line) }
}
