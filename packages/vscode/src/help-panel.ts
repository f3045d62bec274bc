import * as vscode from 'vscode'
import { readMessage } from '@core/dashboard/messages'
import { helpPage } from '@core/help'
import type { HelpPage } from '@core/help/page'
import { deepEqual } from '@core/note/deep-equal'
import { html } from './dashboard/html'
import type { VaultFolder } from './vault-folder'

/** The help page as an editor, at most one: of the folder that it was last asked for, or of none. */
export class HelpPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined
  private listening: vscode.Disposable | undefined
  private vault: VaultFolder | undefined
  private drawn: HelpPage | undefined
  private section: string | undefined

  constructor(private readonly extension: vscode.Uri) {}

  show(vault: VaultFolder | undefined, section?: string): void {
    this.section = section
    this.vault = vault
    this.listening?.dispose()
    // Contacts that change while the page is open are shown as they are then.
    this.listening = vault?.onDidChange(() => void this.draw(true))
    if (this.panel) {
      this.panel.reveal()
      void this.draw()
    } else this.panel = this.open()
  }

  dispose(): void {
    this.listening?.dispose()
    this.panel?.dispose()
  }

  private open(): vscode.WebviewPanel {
    const { title } = helpPage()
    const dist = vscode.Uri.joinPath(this.extension, 'dist')
    const panel = vscode.window.createWebviewPanel('efficacyJournal.help', title, vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [dist],
    })
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = readMessage(value)
      if (message && 'ready' in message) void this.draw()
    })
    panel.onDidDispose(() => {
      this.panel = undefined
      this.listening?.dispose()
    })
    panel.webview.html = html(panel.webview, dist, { place: 'help' })
    return panel
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
