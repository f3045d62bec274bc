import * as vscode from 'vscode'
import { consistencySentence, count, findingsCount, PRODUCT } from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import { commandName } from './commands'
import type { Looks } from './looks'
import { coalesced } from './coalesced'
import type { VaultFolder } from './vault-folder'
import type { Vaults } from './vaults'
import { translated } from '@core/texts'

/** One item in the status bar, only where a journal is. It shows numbers once something else has read the notes. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('efficacyJournal', vscode.StatusBarAlignment.Left)
  private readonly listening: readonly vscode.Disposable[]
  /** Whether the views were told that every folder was read. */
  private isRead: boolean | undefined

  constructor(
    private readonly vaults: Vaults,
    private readonly looks: Looks,
  ) {
    this.item.name = PRODUCT
    const draw = coalesced(() => this.draw())
    this.listening = [
      vaults.onDidChange(() => void draw()),
      looks.onDidChange(() => void draw()),
      vscode.window.onDidChangeActiveTextEditor(() => void draw()),
    ]
    void draw()
  }

  dispose(): void {
    vscode.Disposable.from(...this.listening, this.item).dispose()
  }

  private async draw(): Promise<void> {
    await this.tellRead()
    const vault = await this.vaults.journalInFront()
    await vscode.commands.executeCommand('setContext', 'efficacyJournal.hasJournal', vault !== undefined)
    if (!vault || !this.looks.shows('statusBar')) return this.item.hide()
    this.item.text = `$(notebook) ${textOf(vault)}`
    const name = this.vaults.all().length > 1 ? `${PRODUCT}: ${vault.folder.name}` : PRODUCT
    this.item.tooltip = tooltipOf(vault, name)
    this.item.accessibilityInformation = { label: `${name}: ${textOf(vault)}`, role: 'button' }
    this.item.command = {
      title: translated('Open dashboard'),
      command: commandName('open-dashboard'),
      arguments: [{ folder: vault.folder.uri.toString() }],
    }
    this.item.show()
  }

  /** Before every folder was read a view says nothing: that there is nothing would be a guess. */
  private async tellRead(): Promise<void> {
    const isRead = this.vaults.all().every((vault) => vault.isRead || vault.hasFailed)
    if (isRead === this.isRead) return
    this.isRead = isRead
    await vscode.commands.executeCommand('setContext', 'efficacyJournal.isRead', isRead)
  }
}

function textOf(vault: VaultFolder): string {
  const report = vault.wholeReport()
  return report ? translated('{n} open', { n: openIn(report) }) : translated('Journal')
}

/** Drafts stand under what is open, as on the dashboard. */
function openIn({ open, drafts }: Report): number {
  return open.length + drafts.length
}

function tooltipOf(vault: VaultFolder, name: string): string {
  const report = vault.wholeReport()
  if (!report) return `${name}\n${translated('Open dashboard')}`
  return [
    name,
    count(openIn(report), 'open item'),
    consistencySentence(report.measures.consistency, report.today),
    findingsCount(report),
  ].join('\n')
}
