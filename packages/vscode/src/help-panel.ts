import * as vscode from 'vscode'
import { readMessage } from '@core/dashboard/messages'
import { helpPage } from '@core/help'
import type { HelpPage } from '@core/help/page'
import { deepEqual } from '@core/note/deep-equal'
import { html } from './dashboard/html'
import type { VaultFolder } from './vault-folder'

export const HELP = 'efficacyJournal.help'

/**
 * The help page as an editor, at most one: of the folder that it was last asked for, or of none. VS Code brings it back
 * after a restart, so nothing here may close it when the extension ends.
 */
export class HelpPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined
  private listening: vscode.Disposable | undefined
  private vault: VaultFolder | undefined
  private drawn: HelpPage | undefined
  private section: string | undefined

  constructor(private readonly extension: vscode.Uri) {}

  show(vault: VaultFolder | undefined, section?: string): void {
    this.section = section
    this.follow(vault)
    if (this.panel) {
      this.panel.reveal()
      void this.draw()
    } else {
      const options = { enableFindWidget: true }
      this.fill(vscode.window.createWebviewPanel(HELP, helpPage().title, vscode.ViewColumn.Active, options))
    }
  }

  /** Fills a page that VS Code brought back. */
  restore(panel: vscode.WebviewPanel, vault: VaultFolder | undefined): void {
    if (this.panel) {
      panel.dispose()
      return
    }
    this.follow(vault)
    this.fill(panel)
  }

  dispose(): void {
    this.listening?.dispose()
  }

  /** Contacts that change while the page is open are shown as they are then. */
  private follow(vault: VaultFolder | undefined): void {
    this.vault = vault
    this.listening?.dispose()
    this.listening = vault?.onDidChange(() => void this.draw(true))
  }

  private fill(panel: vscode.WebviewPanel): void {
    const dist = vscode.Uri.joinPath(this.extension, 'dist')
    this.panel = panel
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = readMessage(value)
      if (message && 'ready' in message) void this.draw()
    })
    panel.onDidDispose(() => {
      this.panel = undefined
      this.listening?.dispose()
    })
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] }
    panel.webview.html = html(panel.webview, dist, { place: 'help' })
  }

  /** The contacts are settings, which are read before any note is. */
  private async draw(onlyIfNew = false): Promise<void> {
    const { vault } = this
    const { settings, findings } = (await vault?.settings()) ?? {}
    const help = helpPage(settings?.my_help_contacts, findings)
    if (vault !== this.vault || (onlyIfNew && deepEqual(help, this.drawn))) return
    const { section } = this
    this.section = undefined
    this.drawn = help
    const isTold = await this.panel?.webview.postMessage({ help, section })
    // A page behind another editor hears nothing: it is made anew, and then asks.
    if (!isTold) this.section ??= section
  }
}
