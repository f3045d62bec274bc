import * as vscode from 'vscode'
import { PRODUCT } from '@core/dashboard/phrases'
import type { Looks } from '../looks'
import type { VaultFolder } from '../vault-folder'
import type { Vaults } from '../vaults'
import { Page } from './page'

export const DASHBOARD = 'efficacyJournal.dashboard'

/**
 * The dashboard as an editor, at most one a folder. VS Code brings it back after a restart, so nothing here may close
 * it when the extension ends.
 */
export class Panels implements vscode.WebviewPanelSerializer {
  private readonly open = new Map<VaultFolder, vscode.WebviewPanel>()

  constructor(
    private readonly vaults: Vaults,
    private readonly looks: Looks,
    private readonly extension: vscode.Uri,
  ) {}

  show(vault: VaultFolder): void {
    const shown = this.open.get(vault)
    if (shown) return shown.reveal()
    const options = { enableFindWidget: true }
    this.fill(vscode.window.createWebviewPanel(DASHBOARD, PRODUCT, vscode.ViewColumn.Active, options), vault)
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const folder = (state as { folder?: unknown } | undefined)?.folder
    const vault = typeof folder === 'string' ? this.vaults.at(folder) : this.vaults.current()
    if (vault && !this.open.has(vault)) this.fill(panel, vault)
    else panel.dispose()
  }

  private fill(panel: vscode.WebviewPanel, vault: VaultFolder): void {
    const page = new Page(panel.webview, vault, 'editor', this.looks, this.extension)
    panel.iconPath = { light: this.media('tab-light.svg'), dark: this.media('tab-dark.svg') }
    this.open.set(vault, panel)
    const follow = (): void => {
      const vaults = this.vaults.all()
      panel.title = vaults.length > 1 ? `${PRODUCT}: ${vault.folder.name}` : PRODUCT
      // Nothing is heard any more of a folder that was taken out, also where it is put back.
      if (!vaults.includes(vault)) panel.dispose()
    }
    follow()
    const listening = this.vaults.onDidChange(follow)
    panel.onDidDispose(() => {
      listening.dispose()
      page.dispose()
      this.open.delete(vault)
    })
  }

  private media(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.extension, 'media', name)
  }
}
