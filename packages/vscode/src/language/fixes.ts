import * as vscode from 'vscode'
import { type Fix, fixesFor } from '@core/language/fixes'
import { commandName } from '../commands'
import { textEdit } from '../document'
import type { Problems } from '../problems'
import type { Vaults } from '../vaults'
import { ourNote, type OurNote } from './ours'

/** The light bulb at what {@link Problems} lists. */
export class Fixes implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix]

  constructor(
    private readonly vaults: Vaults,
    private readonly problems: Problems,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const note = await ourNote(this.vaults, document)
    if (!note) return []
    const shown = { ...note, today: note.vault.journal.today(), goals: note.vault.goals() }
    const fixes = diagnostics.flatMap((diagnostic) => {
      const finding = this.problems.findingOf(document.uri, diagnostic)
      return finding ? fixesFor(shown, finding).map((fix) => ({ fix, diagnostic })) : []
    })
    if (fixes.length === 0) return []
    const mayEdit = await note.vault.vault.mayEdit(note.path)
    return fixes.flatMap(({ fix, diagnostic }) =>
      'changes' in fix && !mayEdit ? [] : [actionOf(note, document, fix, diagnostic)],
    )
  }
}

function actionOf(
  { vault, path }: OurNote,
  document: vscode.TextDocument,
  fix: Fix,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix)
  action.diagnostics = [diagnostic]
  action.isPreferred = fix.preferred
  if ('changes' in fix) {
    action.edit = new vscode.WorkspaceEdit()
    action.edit.set(
      document.uri,
      fix.changes.map((change) => textEdit(document, change)),
    )
  } else {
    const at = { path, line: fix.line }
    const request = { folder: vault.folder.uri.toString(), at, answers: fix.answers }
    action.command = { title: fix.title, command: commandName(fix.command), arguments: [request] }
  }
  return action
}
