import * as vscode from 'vscode'
import type { Looks } from '../looks'
import type { VaultFolder } from '../vault-folder'
import type { Vaults } from '../vaults'
import { Page } from './page'

/** The dashboard beside the trees: of the folder that the person is in, where there are several. */
export class Sidebar implements vscode.WebviewViewProvider {
  constructor(
    private readonly vaults: Vaults,
    private readonly looks: Looks,
    private readonly extension: vscode.Uri,
  ) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    let shown: VaultFolder | undefined
    let page: Page | undefined
    const follow = (): void => {
      const vault = this.vaults.current() ?? (shown && this.isOpen(shown) ? shown : this.vaults.all()[0])
      if (vault === shown) return
      page?.dispose()
      page = vault && new Page(view.webview, vault, 'sidebar', this.looks, this.extension)
      view.description = vault && this.vaults.all().length > 1 ? vault.folder.name : ''
      shown = vault
    }
    const listening = vscode.Disposable.from(
      this.vaults.onDidChange(follow),
      vscode.window.onDidChangeActiveTextEditor(follow),
    )
    view.onDidDispose(() => {
      listening.dispose()
      page?.dispose()
    })
    follow()
  }

  private isOpen(vault: VaultFolder): boolean {
    return this.vaults.all().includes(vault)
  }
}
