import * as vscode from 'vscode'
import type { Looks } from '../looks'
import { coalesced } from '../coalesced'
import type { VaultFolder } from '../vault-folder'
import type { Vaults } from '../vaults'
import { Page } from './page'

/** The dashboard beside the trees: of the journal that the person is in, where there are several folders. */
export class Sidebar implements vscode.WebviewViewProvider {
  constructor(
    private readonly vaults: Vaults,
    private readonly looks: Looks,
    private readonly extension: vscode.Uri,
  ) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    let shown: VaultFolder | undefined
    let page: Page | undefined
    let isGone = false
    const follow = coalesced(async () => {
      const vault = await this.toShow()
      if (isGone) return
      view.description = vault && this.vaults.all().length > 1 ? vault.folder.name : ''
      if (vault === shown) return
      page?.dispose()
      page = vault && new Page(view.webview, vault, 'sidebar', this.looks, this.extension)
      shown = vault
    })
    const listening = vscode.Disposable.from(
      this.vaults.onDidChange(() => void follow()),
      vscode.window.onDidChangeActiveTextEditor(() => void follow()),
    )
    view.onDidDispose(() => {
      isGone = true
      listening.dispose()
      page?.dispose()
    })
    void follow()
  }

  /** Where no folder holds a journal, the one to begin one in. */
  private async toShow(): Promise<VaultFolder | undefined> {
    const [first, ...others] = this.vaults.all()
    if (others.length === 0) return first
    return (await this.vaults.journalInFront()) ?? this.vaults.current() ?? first
  }
}
