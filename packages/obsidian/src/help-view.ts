import { type App, ItemView, type WorkspaceLeaf } from 'obsidian'
import { helpPage } from '@core/help'
import type { Journal } from '@core/journal/journal'
import { mountHelp, type MountedHelp } from '@dashboard/help'
import { focusOn } from './focus-on'
import { translated } from '@core/texts'

export const HELP = 'efficacy-help'

/** The help page. What the settings say of contacts is read whenever it is drawn. */
export class HelpView extends ItemView {
  override readonly navigation = false
  private drawn: MountedHelp | undefined
  /** Nothing else of the journal is shown here: most changes have nothing to do with it. */
  private drawnBy: Journal['loaded'] | undefined
  private scrolled = 0

  constructor(
    leaf: WorkspaceLeaf,
    private readonly source: { readonly journal: Journal },
  ) {
    super(leaf)
  }

  override getViewType(): string {
    return HELP
  }

  override getDisplayText(): string {
    return translated('Help and evidence')
  }

  override getIcon(): string {
    return 'life-buoy'
  }

  /** Brings a section into view and the focus to its heading, or to the page's where none is asked for. */
  show(section: string | undefined): void {
    if (section !== undefined) return this.draw(section)
    focusOn(this.contentEl, 'h1')
  }

  protected override async onOpen(): Promise<void> {
    this.contentEl.addClass('efficacy-view')
    this.register(
      this.source.journal.onChange(() => this.source.journal.loaded !== this.drawnBy && this.draw()),
    )
    this.registerDomEvent(this.contentEl, 'scroll', () => (this.scrolled = this.contentEl.scrollTop))
    // What goes to another window begins at its top there.
    this.register(this.contentEl.onWindowMigrated(() => (this.contentEl.scrollTop = this.scrolled)))
    this.register(() => this.drawn?.unmount())
    this.drawn = mountHelp(this.contentEl)
    this.draw()
    await super.onOpen()
  }

  private draw(section?: string): void {
    const { loaded } = this.source.journal
    this.drawnBy = loaded
    this.drawn?.show(helpPage(loaded.settings.my_help_contacts, loaded.findings), section)
  }
}

/** Brings the help page to the front, wherever it is open; else opens it in a tab. */
export async function showHelp({ workspace }: App, section: string | undefined): Promise<void> {
  const [open] = workspace.getLeavesOfType(HELP)
  const leaf = open ?? workspace.getLeaf('tab')
  if (!open) await leaf.setViewState({ type: HELP, active: true })
  await workspace.revealLeaf(leaf)
  if (leaf.view instanceof HelpView) leaf.view.show(section)
}
