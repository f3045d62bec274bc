import * as vscode from 'vscode'
import { BLOCK, cardContent } from '@core/dashboard/card'
import type { Place } from '@core/dashboard/report'
import { cardHtml } from '@dashboard/card-html'
import type { Looks } from './looks'
import { pathBelow } from './place'
import { saying } from './say'
import type { VaultFolder } from './vault-folder'
import type { Vaults } from './vaults'
import { translated } from '@core/texts'

/** Debounces refreshes of the preview. */
const QUIET_MS = 200

/** What is used of markdown-it, which the editor hands over. */
export interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: Fence } }
}
interface Token {
  readonly info: string
  readonly content: string
}
type Fence = (
  tokens: readonly Token[],
  index: number,
  options: unknown,
  environment: unknown,
  renderer: { renderAttrs(token: Token): string },
) => string

/**
 * Cards in the editor's own preview of markdown. Its pages run no script of ours, so a card is text there; the preview
 * is asked to draw again when a number changes.
 */
export class Preview implements vscode.Disposable {
  /** Folders of which the preview has drawn a card since it was last asked to draw again. */
  private readonly drawn = new Set<VaultFolder>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listening: vscode.Disposable

  constructor(
    private readonly vaults: Vaults,
    private readonly looks: Looks,
  ) {
    this.listening = vscode.Disposable.from(
      vaults.onDidChange(() => this.refresh()),
      looks.onDidChange(() => this.refresh()),
    )
  }

  /** Called by the editor when it opens the first preview. */
  extend<M extends MarkdownIt>(markdown: M): M {
    const { rules } = markdown.renderer
    const other = rules.fence
    rules.fence = (...given) => {
      const [tokens, index, , environment, renderer] = given
      const token = tokens[index]
      const isOurs = token?.info.trim().split(/\s+/)[0] === BLOCK
      if (!token || !isOurs) return other?.(...given) ?? ''
      return `<div${renderer.renderAttrs(token)}>${this.card(token.content, index, documentOf(environment))}</div>`
    }
    return markdown
  }

  dispose(): void {
    clearTimeout(this.timer)
    this.listening.dispose()
  }

  private card(text: string, block: number, document: vscode.Uri | undefined): string {
    const folder = document && vscode.workspace.getWorkspaceFolder(document)
    const vault = folder ? this.vaults.at(folder.uri.toString()) : this.vaults.current()
    if (!vault) return `<p>${translated('A card is shown only in a note inside an open folder.')}</p>`
    this.drawn.add(vault)
    if (!vault.isRead) {
      void saying(() => vault.readForView())
      return `<p>${translated('Reading the notes …')}</p>`
    }
    const { journal } = vault
    const path = document ? pathBelow(vault.vault.root, document) : undefined
    const shown = cardContent(journal.snapshot(), journal.today(), text, path ?? '')
    const view = { ...this.looks.view('editor'), shut: [], opened: [], dismissed: vault.dismissed() }
    return cardHtml(shown, view, addressOf, block)
  }

  private refresh(): void {
    if (this.drawn.size === 0) return
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.drawn.clear()
      void vscode.commands.executeCommand('markdown.preview.refresh')
    }, QUIET_MS)
  }
}

/** The document that is drawn, which the editor names in the environment of the rendering. */
function documentOf(environment: unknown): vscode.Uri | undefined {
  const { currentDocument } = (environment ?? {}) as { currentDocument?: unknown }
  return currentDocument instanceof vscode.Uri ? currentDocument : undefined
}

/** A path from the folder's root, as the preview resolves it, and the line. */
function addressOf({ path, line }: Place): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`
}
