import * as vscode from 'vscode'
import { movedTargets, relinked } from '@core/language/relink'
import { eachConcurrently } from '@core/journal/each-concurrently'
import { listed } from '@core/dashboard/phrases'
import { applyChanges, invert } from '@core/note/changes'
import type { Change } from '@core/ports'
import { compare } from '@core/compare'
import { asText } from '../as-text'
import { documentOf, edited, editOf, textOf } from '../document'
import { pathBelow } from '../place'
import { saying } from '../say'
import type { VaultFolder } from '../vault-folder'
import type { Vaults } from '../vaults'
import { translated } from '@core/texts'

/** A note with links to change. */
interface Relinking {
  readonly vault: VaultFolder
  readonly path: string
  readonly text: string
  readonly changes: readonly Change[]
}

/** Notes that link to an old name, and the paths of those that VS Code cannot change as is asked. */
interface Linking {
  readonly notes: Relinking[]
  readonly left: string[]
  /** URIs of both. */
  readonly known: Set<string>
}

/** Offers to let links follow a goal that was renamed or moved here. Nothing changes before a person says so. */
export function followRenames(vaults: Vaults): vscode.Disposable {
  const open = new Set<Moves>()
  return vscode.workspace.onDidRenameFiles(({ files }) => void saying(() => offer(vaults.all(), files, open)))
}

/**
 * One question for all folders: a note of a folder within another one is a note of both.
 * @param open What is asked about and not answered yet.
 */
async function offer(vaults: readonly VaultFolder[], files: Renamed, open: Set<Moves>): Promise<void> {
  const moves = (await Promise.all(vaults.map((vault) => movesIn(vault, files, open)))).flat()
  const found = await linksOf(moves)
  if (found.notes.length === 0) return sayLeft(found.left)
  for (const each of moves) open.add(each)
  const chosen = await ask(found.notes.length).finally(() => moves.forEach((each) => open.delete(each)))
  if (chosen === undefined) return
  // The question may stand for hours: what was found before it lies elsewhere in a note that has changed since.
  await Promise.all(moves.map(({ vault }) => vault.read()))
  const { notes, left } = await linksOf(moves)
  const isDone = await apply(notes, chosen === 'some')
  for (const note of notes) if (isDone ? await isShownOnly(note) : chosen === 'all') left.push(note.path)
  sayLeft(left)
}

/** VS Code shows an edit of a note that it keeps read-only, and writes it nowhere: that is taken back. */
async function isShownOnly({ vault: { vault }, path, text, changes }: Relinking): Promise<boolean> {
  const document = documentOf(vault.uriOf(path))
  const isShown = document?.isDirty === false && textOf(document) === applyChanges(text, changes)
  return isShown && (await vault.read(path)) === text && edited(document, invert(changes, text))
}

function sayLeft(paths: readonly string[]): void {
  if (paths.length === 0) return
  const notes = listed([...paths].sort(compare))
  void vscode.window.showWarningMessage(
    asText(translated("The goal's old name stays where the note could not be edited: {notes}.", { notes })),
  )
}

/** What was renamed before and still is asked about goes on to where it lies now, and is asked about again. */
async function movesIn(
  vault: VaultFolder,
  files: Renamed,
  open: ReadonlySet<Moves>,
): Promise<readonly Moves[]> {
  const within = files.filter(({ newUri }) => pathBelow(vault.folder.uri, newUri) !== undefined)
  if (within.length === 0 || !(await vault.hasJournal())) return []
  await vault.heard(within)
  const goals = new Map(movedGoals(vault, within))
  for (const earlier of [...open].filter((moves) => moves.vault === vault))
    for (const [from, to] of earlier.goals) {
      const now = goals.get(to)
      if (now === undefined) continue
      earlier.goals.set(from, now)
      // Back under its old name, its links lead to it.
      if (now !== from) goals.set(from, now)
    }
  return [{ vault, goals }]
}

/** The new path of each goal by its old one. */
interface Moves {
  readonly vault: VaultFolder
  readonly goals: Map<string, string>
}

async function ask(notes: number): Promise<'all' | 'some' | undefined> {
  const [all, some] = [translated('Update the links'), translated('Choose in a preview')]
  const question =
    notes === 1
      ? translated('1 note links to a goal under its old name.')
      : translated('{n} notes link to a goal under its old name.', { n: notes })
  const chosen = await vscode.window.showInformationMessage(question, all, some)
  return chosen === undefined ? undefined : chosen === all ? 'all' : 'some'
}

type Renamed = vscode.FileRenameEvent['files']

/** The new path of each goal by its old one; a folder that was moved takes its goals along. */
function movedGoals(vault: VaultFolder, files: Renamed): ReadonlyMap<string, string> {
  const moves = files.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [oldUri, newUri].map((uri) => pathBelow(vault.folder.uri, uri))
    if (from === undefined || to === undefined) return []
    return vault
      .goals()
      .filter((path) => path === to || path.startsWith(`${to}/`))
      .map((path): [string, string] => [from + path.slice(to.length), path])
  })
  return new Map(moves)
}

/** Each note once: as the innermost of its folders sees it that finds such a link in it. */
async function linksOf(moves: readonly Moves[]): Promise<Linking> {
  const linking: Linking = { notes: [], left: [], known: new Set() }
  const depth = ({ vault }: Moves): number => vault.folder.uri.path.length
  for (const each of [...moves].sort((a, b) => depth(b) - depth(a))) await addLinks(each, linking)
  return linking
}

async function addLinks({ vault, goals }: Moves, { notes, left, known }: Linking): Promise<void> {
  if (goals.size === 0) return
  const { journal } = vault
  const targets = movedTargets(goals, journal.paths())
  const ours = new Set(journal.snapshot().entries.map(({ path }) => path))
  await eachConcurrently([...ours], async (path) => {
    const text = await vault.vault.read(path)
    const changes = relinked({ path, text }, journal.settings, targets)
    const uri = vault.vault.uriOf(path).toString()
    if (changes?.length === 0 || known.has(uri)) return
    known.add(uri)
    // VS Code would rewrite every line end of a note that mixes them: its links stay for the person to change.
    if (changes && (await vault.vault.mayEdit(path))) notes.push({ vault, path, text, changes })
    else left.push(path)
  })
}

/** One step to undo for VS Code, however many notes. In its preview nothing is ticked before a person ticks it. */
async function apply(notes: readonly Relinking[], needsConfirmation: boolean): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit()
  const metadata = { label: translated('Links to the goal'), needsConfirmation }
  for (const { vault, path, text, changes } of notes) {
    edit.set(
      vault.vault.uriOf(path),
      changes.map((change): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [
        editOf(text, change),
        metadata,
      ]),
    )
  }
  return vscode.workspace.applyEdit(edit, { isRefactoring: true })
}
