import * as vscode from 'vscode'
import { shownHints } from '@core/dashboard/phrases'
import type { Finding } from '@core/problem'
import { commandName } from './commands'
import { grouped } from './grouped'
import type { VaultFolder } from './vault-folder'
import type { Vaults } from './vaults'

/** What could not be counted as written, and what is worth saying besides, where VS Code lists such things. */
export class Problems implements vscode.Disposable, vscode.CodeActionProvider {
  private readonly collection = vscode.languages.createDiagnosticCollection('efficacyJournal')
  private readonly listening: vscode.Disposable

  constructor(private readonly vaults: Vaults) {
    this.listening = vscode.Disposable.from(
      vaults.onDidChange(() => void this.draw()),
      vscode.languages.registerCodeActionsProvider('markdown', this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    )
  }

  /** A copy is compared with its original from where it is listed. */
  provideCodeActions(
    { uri }: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const ofCopies = diagnostics.filter(
      ({ source, relatedInformation }) => source === SOURCE && relatedInformation,
    )
    if (ofCopies.length === 0) return []
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString()
    const title = vscode.l10n.t('Compare copies')
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
    action.diagnostics = ofCopies
    action.command = { title, command: commandName('compare-copies'), arguments: [{ folder }] }
    return [action]
  }

  dispose(): void {
    vscode.Disposable.from(this.listening, this.collection).dispose()
  }

  private async draw(): Promise<void> {
    const found = await Promise.all(
      this.vaults.all().map(async (vault) => [vault, await findingsOf(vault)] as const),
    )
    this.collection.clear()
    for (const [vault, findings] of found) {
      for (const [path, list] of grouped(findings, (finding) => finding.path)) {
        this.collection.set(
          vault.vault.uriOf(path),
          list.map((finding) => diagnosticOf(finding, vault)),
        )
      }
    }
  }
}

const SOURCE = 'Efficacy Journal'

/** A hint that was put away in the dashboard is not listed here either. */
async function findingsOf(vault: VaultFolder): Promise<readonly Finding[]> {
  const dismissed = await vault.dismissed()
  const report = vault.report()
  return report ? [...report.problems, ...shownHints(report, dismissed)] : []
}

function diagnosticOf(
  { code, severity, line, column, message, args }: Finding,
  { vault }: VaultFolder,
): vscode.Diagnostic {
  const at = new vscode.Position(line - 1, column - 1)
  const { Warning, Information } = vscode.DiagnosticSeverity
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(at, at),
    message,
    severity === 'problem' ? Warning : Information,
  )
  diagnostic.source = SOURCE
  diagnostic.code = code
  if (code === 'conflict-copy' || code === 'likely-copy') {
    const original = String(args['original'])
    const place = new vscode.Location(vault.uriOf(original), new vscode.Position(0, 0))
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, original)]
  }
  return diagnostic
}
