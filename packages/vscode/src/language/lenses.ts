import * as vscode from 'vscode'
import { lensesOf } from '@core/language/lenses'
import { commandName } from '../commands'
import type { Looks } from '../looks'
import type { Vaults } from '../vaults'
import { ourNote } from './ours'

export class Lenses implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>

  constructor(
    private readonly vaults: Vaults,
    private readonly looks: Looks,
  ) {
    this.onDidChangeCodeLenses = looks.onDidChange
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!this.looks.shows('codeLens', document.uri)) return []
    const note = await ourNote(this.vaults, document)
    if (!note) return []
    const { vault, path, text, settings } = note
    const folder = vault.folder.uri.toString()
    return lensesOf(path, text, settings).map(({ line, step, heading, command, title, answers }) => {
      const at = new vscode.Position(line - 1, 0)
      const request = { folder, at: { path, line, step, heading }, answers }
      return new vscode.CodeLens(new vscode.Range(at, at), {
        title,
        command: commandName(command),
        arguments: [request],
      })
    })
  }
}
