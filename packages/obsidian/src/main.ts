import { Plugin } from 'obsidian'
import { type Command, COMMANDS } from '@core/commands'
import { BLOCK } from '@core/dashboard/card'
import type { Message } from '@core/dashboard/messages'
import { cachedReportStepwise } from '@core/dashboard/cached-report'
import { afterMove } from '@core/dashboard/view'
import { Journal } from '@core/journal/journal'
import { actOn, runNamed } from './act'
import { BASE_CARD, baseCards } from './base-card'
import { sayGitRemote } from './git-remote'
import { HELP, HelpView } from './help-view'
import { DatabaseCache } from './cache'
import { ObsidianHost } from './host'
import { Live } from './live'
import { type Focus, Looks } from './looks'
import { NoteCard } from './note-card'
import { offerInMenu } from './note-menu'
import { frontView, noteViews } from './note-view'
import { notify } from './notice'
import { letIn } from './outside'
import { editSettings } from './settings-file'
import { SettingsTab } from './settings-tab'
import { DASHBOARD, DashboardView, ICON, type Source } from './view'
import { translated } from '@core/texts'

export default class EfficacyJournal extends Plugin implements Source {
  readonly looks = new Looks(this)
  readonly host: ObsidianHost = new ObsidianHost(
    this.app,
    () => this.looks.value.opens,
    () => this.journal.settings.journal_folder,
    (cursor) => editSettings(this.app, this.journal, cursor),
  )
  readonly journal: Journal = new Journal(this.host.vault, this.host.memory, this.host.clock, {
    cache: new DatabaseCache(this.app),
    yields: true,
    prepare: cachedReportStepwise,
  })
  /** Renames since the plugin started, the oldest first. */
  private readonly moves: (readonly [from: string, to: string])[] = []
  /**
   * Set on unload: async work that is still pending must not register anything then, since nothing would ever unload
   * it.
   */
  isOff = false
  private isReady = (): void => undefined
  readonly ready = new Promise<void>((resolve) => (this.isReady = resolve))

  override async onload(): Promise<void> {
    this.register(() => {
      this.isOff = true
      this.journal.stop()
    })
    await this.looks.load()
    if (this.isOff) return
    this.registerView(HELP, (leaf) => new HelpView(leaf, this))
    this.registerView(DASHBOARD, (leaf) => new DashboardView(leaf, this))
    this.registerMarkdownCodeBlockProcessor(BLOCK, (text, element, context) =>
      context.addChild(new NoteCard(element, text, context.sourcePath, this)),
    )
    this.registerBasesView(BASE_CARD, baseCards(this))
    this.addRibbonIcon(ICON, translated('Open journal dashboard'), () => void this.run('open-dashboard'))
    for (const command of COMMANDS) this.offer(command)
    letIn(this, this)
    this.registerEvent(this.app.vault.on('rename', ({ path }, from) => void this.moves.push([from, path])))
    this.registerEvent(
      this.app.workspace.on('file-menu', (menu, file) => offerInMenu(menu, file, this.host, this.journal)),
    )
    this.addSettingTab(new SettingsTab(this, this.journal, this.looks))
    this.app.workspace.onLayoutReady(() => void this.start())
    // A note that was open before shows its blocks as they were without us.
    for (const view of noteViews(this.app)) view.previewMode.rerender(true)
  }

  override onUserEnable(): void {
    notify(
      translated(
        'The footprints in the ribbon open the journal dashboard; "Set up the journal" starts a first note.',
      ),
    )
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.looks.load()
  }

  act(message: Message): void {
    void actOn(message, this.host, this.journal)
  }

  /** By the time a tab is told, something else may stand where a note was. */
  afterMoves(focus: Focus): Focus {
    const { vault } = this.app
    return this.moves.reduce(
      (view, [from, to]) => (vault.getAbstractFileByPath(from) ? view : afterMove(view, from, to)),
      focus,
    )
  }

  private run(id: string): Promise<void> {
    return runNamed(id, this.host, this.journal)
  }

  private offer({ id, title, when }: Command): void {
    this.addCommand({
      id,
      name: translated(title),
      checkCallback: (checking) => {
        if (when === 'note' && !frontView(this.app)?.file) return false
        if (!checking) void this.run(id)
        return true
      },
    })
  }

  private async start(): Promise<void> {
    if (this.isOff) return
    const failed = (error: unknown): void => console.error(error)
    new Live(this.app, this.journal, failed).follow(this)
    await this.journal.scan().catch(failed)
    this.isReady()
    await sayGitRemote(this.app, this).catch(failed)
  }
}
