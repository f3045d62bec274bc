import * as vscode from 'vscode'
import { type Command, COMMANDS, runCommand } from '@core/commands'
import { answering } from '@core/commands/answering'
import { tick } from '@core/commands/tick'
import { type ShownPlace, hostAt } from '@core/commands/shown-place'
import { FolderHost, type ShowPage } from './host'
import { saying } from './say'
import type { Row } from './trees/tree'
import type { VaultFolder } from './vault-folder'
import type { Vaults } from './vaults'
import { translated } from '@core/texts'

/** Answers to the questions of a command, by the question's id; these are not asked for. */
type Answers = Readonly<Record<string, readonly string[]>>

/** What may come with a command: from a keybinding, a page of ours, or a row of a tree. */
interface Request {
  /** A workspace folder's URI. */
  readonly folder?: string
  /** Where the command works, instead of at the cursor. */
  readonly at?: ShownPlace
  readonly answers: Answers
}

export function commandName(id: string): string {
  return `efficacyJournal.${id}`
}

/** `ofRows` are the commands in the menus of rows. Each gives whether it ended at a question, with nothing opened after it. */
export function registerCommands(
  vaults: Vaults,
  pages: ShowPage,
  ofRows: ReadonlySet<string>,
): vscode.Disposable {
  const register = (id: string, command: Command): vscode.Disposable =>
    vscode.commands.registerCommand(commandName(id), (...given: readonly unknown[]) =>
      saying(async () => {
        const isOfRow = ofRows.has(commandName(id))
        // While VS Code rebuilds a tree, it passes no row. The note in front is not what was chosen, so nothing is
        // done.
        if (isOfRow && given.length > 0 && given[0] === undefined) return sayDrawnAnew()
        return run(command, readRequest(isOfRow ? given[0] : besideRow(given[0])), vaults, pages)
      }),
    )
  return vscode.Disposable.from(
    ...COMMANDS.map((command) => register(command.id, command)),
    // In a menu VS Code shows a command by one title, and of a step that is ticked this one says what is done.
    register('untick', tick),
  )
}

async function run(
  command: Command,
  { folder, at, answers }: Request,
  vaults: Vaults,
  pages: ShowPage,
): Promise<boolean> {
  const { id } = command
  const named = folder === undefined ? undefined : vaults.at(folder)
  // Help is there before any folder is, and before any note is read.
  if (id === 'open-help' || id === 'professional-help') {
    await pages('help', named ?? (await vaults.journalInFront()), id === 'open-help' ? undefined : id)
    return false
  }
  // Never in another folder than the one that is named: it may be taken out since, or open elsewhere.
  if (vaults.all().length === 0 || (folder !== undefined && !named)) {
    void vscode.window.showInformationMessage(
      translated('Open a folder first: a journal is a folder of notes.'),
    )
    return false
  }
  const vault = named ?? (await chosen(command, at, vaults))
  if (!vault) return false
  const inFront = new FolderHost(vault, pages)
  const host = answering(at ? hostAt(inFront, at, vault.journal) : inFront, answers)
  // The dashboard begins to read by itself, and shows what is known so far.
  if (id !== 'open-dashboard') await vault.read()
  await runCommand(command, host, vault.journal)
  return inFront.last.wasQuestion
}

/** What makes a journal is for any folder, and what works on the note in front for the one that it is in. */
async function chosen(
  { id, when }: Command,
  at: ShownPlace | undefined,
  vaults: Vaults,
): Promise<VaultFolder | undefined> {
  // A note in none of them, such as one without a name, is a note to none of them: there is nothing to choose.
  if (when === 'note' && !at) return vaults.current() ?? vaults.all()[0]
  return when === 'note' || id === 'set-up' ? vaults.choose() : vaults.chooseJournal()
}

function sayDrawnAnew(): undefined {
  void vscode.window.showWarningMessage(
    translated('The list was being refreshed, so nothing was done. Please choose the row again.'),
  )
}

/** In the title of a tree VS Code adds the row that has the focus, of which nobody asked for anything but its folder. */
function besideRow(given: unknown): unknown {
  const { item, folder } = Object(given) as Partial<Row>
  return item ? { folder } : given
}

/** Menus hand over things of their own, and a keybinding may hold anything; what does not fit counts as nothing. */
function readRequest(request: unknown): Request {
  const { folder, at, answers } = Object(request) as { folder?: unknown; at?: unknown; answers?: unknown }
  return {
    ...(typeof folder === 'string' ? { folder } : {}),
    ...(isPlace(at) ? { at } : {}),
    answers: readAnswers(answers),
  }
}

function isPlace(at: unknown): at is ShownPlace {
  const { path, line, ...shown } = Object(at) as Readonly<Record<keyof ShownPlace, unknown>>
  const words = [shown.step, shown.heading]
  const areWords = words.every((each) => each === undefined || typeof each === 'string')
  const isState = shown.done === undefined || typeof shown.done === 'boolean'
  return typeof path === 'string' && Number.isInteger(line) && Number(line) > 0 && areWords && isState
}

function readAnswers(answers: unknown): Answers {
  const pairs = Object.entries(Object(answers) as Record<string, unknown>)
  return Object.fromEntries(pairs.filter((pair): pair is [string, string[]] => isTexts(pair[1])))
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
