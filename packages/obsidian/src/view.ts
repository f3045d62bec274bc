import { type Component, debounce, ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian'
import type { Message } from '@core/dashboard/messages'
import { PRODUCT } from '@core/dashboard/phrases'
import type { Search } from '@core/dashboard/search'
import { type DashboardContent, contentIn } from '@core/dashboard/content'
import { readView } from '@core/dashboard/read-view'
import { afterMove, DEFAULT_VIEW, type View } from '@core/dashboard/view'
import type { Journal } from '@core/journal/journal'
import { mount } from '@dashboard/mount'
import { showReading } from '@dashboard/reading'
import { focusOn } from './focus-on'
import { DRAW_MS, keepDrawn } from './keep-drawn'
import { type Focus, type Looks, splitView } from './looks'

export const DASHBOARD = 'efficacy-dashboard'
export const ICON = 'footprints'

/** What the dashboard is drawn from, and where its clicks go. */
export interface Source extends Pick<Component, 'addChild' | 'removeChild'> {
  readonly journal: Journal
  readonly looks: Looks
  /** Resolves when every note has been read once. */
  readonly ready: Promise<void>
  act(message: Message): void
  /**
   * The focus of a tab, with all renames applied that happened since the plugin started: the app does not tell a tab
   * that is not loaded.
   */
  afterMoves(focus: Focus): Focus
}

export class DashboardView extends ItemView {
  override readonly navigation = false
  private focus = splitView(DEFAULT_VIEW).focus
  private search: Search | null = null
  private scrolled = 0
  private drawn: ReturnType<typeof mount> | undefined
  /** Above the dashboard, while the notes are read. */
  private line: HTMLElement | undefined
  private drawnPlace = ''
  readonly redraw = debounce(() => this.draw(), DRAW_MS)

  constructor(
    leaf: WorkspaceLeaf,
    private readonly source: Source,
  ) {
    super(leaf)
  }

  override getViewType(): string {
    return DASHBOARD
  }

  override getDisplayText(): string {
    return PRODUCT
  }

  override getIcon(): string {
    return ICON
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...this.focus, scrolled: this.scrolled }
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { scrolled } = (state ?? {}) as { scrolled?: unknown }
    // The app tells nothing to a tab that was not seen since it started, or that is shut, and brings its state back.
    this.focus = this.source.afterMoves(splitView(readView(state)).focus)
    if (typeof scrolled === 'number') this.scrolled = scrolled
    // The app tells a tab that was behind others of its state after it is drawn.
    if (this.drawn) this.start()
    else this.redraw()
    await super.setState(state, result)
  }

  protected override async onOpen(): Promise<void> {
    this.contentEl.addClass('efficacy-view')
    keepDrawn(this, this.contentEl, this.source, this)
    this.registerEvent(this.app.workspace.on('layout-change', () => this.settle()))
    this.registerEvent(this.app.vault.on('rename', ({ path }, from) => this.follow(from, path)))
    this.registerDomEvent(this.contentEl, 'scroll', () => this.noteScroll())
    await super.onOpen()
  }

  /** Brings the list of problems into view. */
  async showProblems(): Promise<void> {
    await this.source.ready
    const { looks } = this.source
    await looks.change({ shut: looks.value.shut.filter((id) => id !== PROBLEMS) })
    this.draw()
    this.drawn?.reach(Infinity)
    const section = this.contentEl.querySelector(`.ej-section-${PROBLEMS}`)
    section?.scrollIntoView({ block: 'start' })
    focusOn(section, 'h2')
  }

  /** Somebody may be in what was drawn while the notes were read. */
  begin(): void {
    if (!this.drawn) return this.start()
    this.draw()
    this.scrolled = Math.max(this.scrolled, this.contentEl.scrollTop)
    this.scroll()
  }

  /** Draws from nothing: on opening, and in whatever window or place the view was moved to. */
  start(): void {
    this.stop()
    this.contentEl.empty()
    const [shown, place] = [this.shown(), this.place()]
    this.drawnPlace = place
    this.line = this.contentEl.createDiv()
    this.drawn = mount(this.contentEl.createDiv(), {
      shown,
      view: this.view(),
      place,
      send: (message) => this.send(message),
    })
    this.showReading()
    this.scroll()
  }

  stop(): void {
    this.redraw.cancel()
    this.drawn?.unmount()
    this.drawn = undefined
  }

  private draw(): void {
    if (!this.drawn) return this.source.journal.reading ? this.start() : undefined
    this.showReading()
    this.drawn.update(this.shown(), this.view())
  }

  private showReading(): void {
    const send = (message: Message): void => this.send(message)
    if (this.line) showReading(this.line, this.source.journal.reading, send)
  }

  private scroll(): void {
    this.drawn?.reach(this.scrolled)
    this.contentEl.scrollTop = this.scrolled
  }

  /**
   * Remembered, because the scroll position reads 0 behind another tab, and the page may be too short while few notes
   * are read.
   */
  private noteScroll(): void {
    if (!this.source.journal.reading) this.scrolled = this.contentEl.scrollTop
  }

  /** Notes that moved are read a moment later, and drawn then. */
  private follow(from: string, to: string): void {
    const focus = afterMove(this.focus, from, to)
    if (focus === this.focus) return
    this.focus = focus
    void this.app.workspace.requestSaveLayout()
  }

  private settle(): void {
    if (this.drawn && this.place() !== this.drawnPlace) this.start()
  }

  private shown(): DashboardContent {
    const { journal } = this.source
    return contentIn(journal.snapshot(), journal.today(), this.view(), this.search)
  }

  private view(): View {
    const { language: _language, opens: _opens, ...look } = this.source.looks.value
    return { ...look, ...this.focus }
  }

  private place(): 'sidebar' | 'editor' {
    const { leftSplit, rightSplit } = this.app.workspace
    const root = this.leaf.getRoot()
    return root === leftSplit || root === rightSplit ? 'sidebar' : 'editor'
  }

  private send(message: Message): void {
    if ('view' in message) this.choose(message.view)
    else if ('search' in message) this.look(message.search)
    else this.source.act(message)
  }

  private look(search: Search | null): void {
    this.search = search
    this.draw()
  }

  private choose(view: View): void {
    const { look, focus } = splitView(view)
    this.focus = focus
    void this.app.workspace.requestSaveLayout()
    void this.source.looks.change(look)
    this.redraw()
  }
}

const PROBLEMS = 'check'
