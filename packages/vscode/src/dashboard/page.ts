import * as vscode from 'vscode'
import { commandOf } from '@core/commands'
import { type Message, readMessage, type Update, type WordsUpdate } from '@core/dashboard/messages'
import type { Search } from '@core/dashboard/search'
import { UpdateSender } from '@core/dashboard/updates'
import type { Surface } from '@dashboard/screen'
import { commandName } from '../commands'
import type { Looks } from '../looks'
import { openAtLine } from '../place'
import { saying } from '../say'
import type { VaultFolder } from '../vault-folder'
import { html } from './html'
import { type Language, languageSpoken, wordsSpoken } from '@core/texts'

/** The view in the side bar. */
export const SUMMARY = 'efficacyJournal.summary'

/** Fills one webview with the dashboard of one folder, until it is disposed of. */
export class Page implements vscode.Disposable {
  private readonly listening: vscode.Disposable
  private readonly telling = new UpdateSender()
  private search: Search | null = null
  /** What the page was told to speak; it begins with English. */
  private spoken: Language = 'en'

  constructor(
    private readonly webview: vscode.Webview,
    private readonly vault: VaultFolder,
    private readonly place: Surface,
    private readonly looks: Looks,
    extension: vscode.Uri,
  ) {
    const dist = vscode.Uri.joinPath(extension, 'dist')
    this.listening = vscode.Disposable.from(
      webview.onDidReceiveMessage((value: unknown) => {
        const message = readMessage(value)
        if (message) void saying(() => this.act(message))
      }),
      vault.onDidChange(() => void this.draw()),
      looks.onDidChange(() => void this.draw()),
    )
    webview.options = { enableScripts: true, localResourceRoots: [dist] }
    webview.html = html(webview, dist, { place, folder: vault.folder.uri.toString() })
  }

  dispose(): void {
    this.listening.dispose()
  }

  private async draw(): Promise<void> {
    // Before the look at what is shown: of two drawings the later one is to be told last.
    await this.tellWords()
    const view = { ...this.looks.view(this.place), dismissed: this.vault.dismissed() }
    const shown = this.vault.shown(view, this.search)
    if (!shown) return
    const { reading } = this.vault.journal
    const told = this.telling.updateFor(shown)
    const update: Update = { told, view, ...(reading ? { reading } : {}) }
    await this.webview.postMessage(update)
  }

  /** The page runs apart, so it has no words of its own. */
  private async tellWords(): Promise<void> {
    if (this.spoken === languageSpoken()) return
    this.spoken = languageSpoken()
    const told: WordsUpdate = { words: wordsSpoken() ?? { language: 'en', catalog: [] } }
    await this.webview.postMessage(told)
  }

  private async act(message: Message): Promise<void> {
    if ('stop' in message) return this.vault.journal.stop()
    if ('open' in message)
      return openAtLine(this.vault.vault.uriOf(message.open), message.line, 'pane' in message)
    if ('run' in message) return this.run(message)
    if ('ready' in message) {
      this.spoken = 'en'
      this.telling.reset()
      await this.vault.read()
    } else if ('view' in message) {
      await this.vault.dismiss(message.view.dismissed)
      await this.looks.change(this.place, message.view)
    } else this.search = message.search
    await this.draw()
  }

  private async run(message: Extract<Message, { readonly run: string }>): Promise<void> {
    if (!commandOf(message.run)) return
    const isAtQuestion = await vscode.commands.executeCommand<boolean | undefined>(commandName(message.run), {
      folder: this.vault.folder.uri.toString(),
      ...('at' in message ? { at: { path: message.at, line: message.line, done: message.done } } : {}),
      answers: 'kind' in message ? { kind: [message.kind] } : {},
    })
    // A question that is left hands the focus to an editor, though it was asked for here.
    if (isAtQuestion && this.place === 'sidebar') await vscode.commands.executeCommand(`${SUMMARY}.focus`)
  }
}
