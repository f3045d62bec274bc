import * as vscode from 'vscode'
import { consistencySentence, count, findingsCount, PRODUCT } from '@core/dashboard/phrases'
import { commandName } from './commands'
import type { Looks } from './looks'
import type { VaultFolder } from './vault-folder'
import type { Vaults } from './vaults'
import { translated } from '@core/texts'

/** One item in the status bar, only where a journal is. It shows numbers once something else has read the notes. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('efficacyJournal', vscode.StatusBarAlignment.Left)
  private readonly listening: readonly vscode.Disposable[]

  constructor(
    private readonly vaults: Vaults,
    private readonly looks: Looks,
  ) {
    this.item.name = PRODUCT
    this.listening = [
      vaults.onDidChange(() => void this.draw()),
      looks.onDidChange(() => void this.draw()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.draw()),
    ]
    void this.draw()
  }

  dispose(): void {
    vscode.Disposable.from(...this.listening, this.item).dispose()
  }

  private async draw(): Promise<void> {
    const vault = await this.journalInFront()
    await vscode.commands.executeCommand('setContext', 'efficacyJournal.hasJournal', vault !== undefined)
    if (!vault || !this.looks.statusBar) return this.item.hide()
    this.item.text = `$(notebook) ${textOf(vault)}`
    this.item.tooltip = tooltipOf(vault)
    this.item.accessibilityInformation = { label: `${PRODUCT}: ${textOf(vault)}`, role: 'button' }
    this.item.command = {
      title: translated('Open dashboard'),
      command: commandName('open-dashboard'),
      arguments: [{ folder: vault.folder.uri.toString() }],
    }
    this.item.show()
  }

  /** The journal of the active editor's folder, else the first one. */
  private async journalInFront(): Promise<VaultFolder | undefined> {
    const current = this.vaults.current()
    const inOrder = [...(current ? [current] : []), ...this.vaults.all()]
    for (const vault of inOrder) if (await vault.hasJournal()) return vault
    return undefined
  }
}

function textOf(vault: VaultFolder): string {
  const report = vault.report()
  return report ? translated('{n} open', { n: report.open.length }) : translated('Journal')
}

function tooltipOf(vault: VaultFolder): string {
  const report = vault.report()
  if (!report) return `${PRODUCT}. ${translated('Open dashboard')}`
  return [
    PRODUCT,
    count(report.open.length, 'open item'),
    consistencySentence(report.measures.consistency, report.today),
    findingsCount(report),
  ].join('\n')
}
