import * as vscode from 'vscode'
import type { Finding } from '@core/problem'
import { grouped } from './grouped'
import type { Vaults } from './vaults'

/** What could not be counted as written, and what is worth saying besides, where VS Code lists such things. */
export class Problems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('efficacyJournal')
  private readonly listening: vscode.Disposable

  constructor(private readonly vaults: Vaults) {
    this.listening = vaults.onDidChange(() => this.draw())
  }

  dispose(): void {
    vscode.Disposable.from(this.listening, this.collection).dispose()
  }

  private draw(): void {
    this.collection.clear()
    for (const vault of this.vaults.all()) {
      const report = vault.report()
      const findings = [...(report?.problems ?? []), ...(report?.hints ?? [])]
      for (const [path, list] of grouped(findings, (finding) => finding.path)) {
        this.collection.set(vault.vault.uriOf(path), list.map(diagnosticOf))
      }
    }
  }
}

function diagnosticOf({ code, severity, line, column, message }: Finding): vscode.Diagnostic {
  const at = new vscode.Position(line - 1, column - 1)
  const { Warning, Information } = vscode.DiagnosticSeverity
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(at, at),
    message,
    severity === 'problem' ? Warning : Information,
  )
  diagnostic.source = 'Efficacy Journal'
  diagnostic.code = code
  return diagnostic
}
