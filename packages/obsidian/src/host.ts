import { type App, MarkdownView, type PaneType, type TFile, type WorkspaceLeaf } from 'obsidian'
import type {
  Clock,
  Host,
  Memory,
  OpenNote,
  PageName,
  Question,
  RunAnswer,
  RunQuestion,
  Vault,
} from '@core/ports'
import { ask } from './ask'
import { showHelp } from './help-view'
import { LocalMemory } from './memory'
import { frontView } from './note-view'
import { notify } from './notice'
import { offsetAt, positionAt } from './position'
import { RunDialog } from './run-dialog'
import { showDashboard } from './show-dashboard'
import type { Side } from './looks'
import { ObsidianVault } from './vault'
import { SETTINGS_FILE } from '@core/journal/settings-file'
import { translated } from '@core/texts'

/** The app, as core sees it. */
export class ObsidianHost implements Host {
  readonly vault: Vault
  readonly memory: Memory
  readonly clock: Clock = { now: () => new Date() }

  constructor(
    private readonly app: App,
    private readonly opens: () => Side,
    journalFolder: () => string,
    /** The app shows no file of that kind. */
    private readonly editSettings: (cursor: number) => Promise<void>,
  ) {
    this.vault = new ObsidianVault(app, journalFolder)
    this.memory = new LocalMemory(app)
  }

  ask(question: Question): Promise<readonly string[] | undefined> {
    return ask(this.app, question)
  }

  async dialog<T>(work: (ask: (question: RunQuestion) => Promise<RunAnswer>) => Promise<T>): Promise<T> {
    const dialog = new RunDialog(this.app)
    try {
      return await work((question) => dialog.ask(question))
    } finally {
      dialog.end()
    }
  }

  given(): undefined {
    return undefined
  }

  async openNote(): Promise<OpenNote | undefined> {
    const view = frontView(this.app)
    if (!view?.file) return undefined
    const { path } = view.file
    const text = await this.vault.read(path)
    // Reading view has no cursor: what is inserted goes to the end.
    const cursor = view.getMode() === 'source' ? offsetAt(text, view.editor.getCursor()) : text.length
    return { path, text, cursor }
  }

  async show(path: string, cursor?: number, pane?: PaneType): Promise<void> {
    if (path === SETTINGS_FILE) return this.editSettings(cursor ?? 0)
    const file = this.app.vault.getFileByPath(path)
    if (!file) {
      this.say(translated('{path} no longer exists.', { path }))
      return
    }
    const leaf = (pane ? undefined : this.leafOf(file)) ?? this.app.workspace.getLeaf(pane ?? false)
    // A cursor needs the editor, also where notes open in reading view.
    const state = cursor === undefined ? {} : { state: { mode: 'source' } }
    await leaf.openFile(file, { active: true, ...state })
    await this.app.workspace.revealLeaf(leaf)
    if (cursor !== undefined && leaf.view instanceof MarkdownView)
      await this.putCursor(leaf.view, path, cursor)
  }

  async compare(original: string, copy: string): Promise<void> {
    await this.show(original)
    const file = this.app.vault.getFileByPath(copy)
    if (file) await this.app.workspace.getLeaf('split', 'vertical').openFile(file, { active: true })
  }

  showPage(page: PageName, section?: string): Promise<void> {
    if (page === 'help') return showHelp(this.app, section)
    return showDashboard(this.app, this.opens(), page)
  }

  say(message: string): void {
    notify(message)
  }

  /** By its state: a tab that the app has put off until it is seen has no view yet. */
  private leafOf({ path }: TFile): WorkspaceLeaf | undefined {
    return this.app.workspace
      .getLeavesOfType('markdown')
      .find((leaf) => leaf.getViewState().state?.['file'] === path)
  }

  private async putCursor({ editor }: MarkdownView, path: string, cursor: number): Promise<void> {
    const position = positionAt(await this.vault.read(path), cursor)
    editor.setCursor(position)
    editor.scrollIntoView({ from: position, to: position }, true)
    editor.focus()
  }
}
