import { debounce, ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian'
import { buildReport } from '@core/dashboard/build'
import type { Message, View } from '@core/dashboard/messages'
import { PRODUCT } from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import type { Journal } from '@core/journal/journal'
import { mount } from '@dashboard/mount'
import { showReading } from '@dashboard/reading'
import type { Looks } from './looks'

export const DASHBOARD = 'efficacy-dashboard'
export const ICON = 'footprints'

/** What the dashboard is drawn from, and where its clicks go. */
export interface Source {
  readonly journal: Journal
  readonly looks: Looks
  /** Resolves when every note has been read once. */
  readonly ready: Promise<void>
  act(message: Message): void
}

/** A scan announces many changes; one drawing does for all of them. */
const DRAW_MS = 30
const MINUTE_MS = 60_000

export class DashboardView extends ItemView {
  override readonly navigation = false
  private goal = ''
  private drawn: ReturnType<typeof mount> | undefined
  /** Above the dashboard, while the notes are read. */
  private line: HTMLElement | undefined
  private drawnDay = ''
  private drawnPlace = ''
  private readonly redraw = debounce(() => this.draw(), DRAW_MS)

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
    return { ...super.getState(), goal: this.goal }
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { goal } = (state ?? {}) as { goal?: unknown }
    this.goal = typeof goal === 'string' ? goal : ''
    this.redraw()
    await super.setState(state, result)
  }

  protected override async onOpen(): Promise<void> {
    const { journal, looks, ready } = this.source
    this.contentEl.addClass('efficacy-view')
    this.contentEl.createEl('p', { cls: 'efficacy-reading', text: 'Reading the notes …' })
    this.register(journal.onChange(() => this.redraw()))
    this.register(looks.onChange(() => this.redraw()))
    this.register(this.contentEl.onWindowMigrated(() => this.start()))
    this.registerEvent(this.app.workspace.on('layout-change', () => this.settle()))
    this.registerInterval(window.setInterval(() => this.turnDay(), MINUTE_MS))
    this.register(() => this.stop())
    void ready.then(() => this.start())
    await super.onOpen()
  }

  /** Brings the list of problems into view. */
  async showProblems(): Promise<void> {
    await this.source.ready
    const { looks } = this.source
    await looks.change({ shut: looks.value.shut.filter((id) => id !== PROBLEMS) })
    this.draw()
    const section = this.contentEl.querySelector(`.ej-section-${PROBLEMS}`)
    section?.scrollIntoView({ block: 'start' })
  }

  /** Draws from nothing: on opening, and in whatever window or place the view was moved to. */
  private start(): void {
    this.stop()
    this.contentEl.empty()
    const report = this.report()
    this.drawnDay = report.today
    this.drawnPlace = this.place()
    this.line = this.contentEl.createDiv()
    this.drawn = mount(this.contentEl.createDiv(), {
      report,
      view: this.view(),
      place: this.place(),
      send: (message) => this.send(message),
    })
    this.showReading()
  }

  private stop(): void {
    this.redraw.cancel()
    this.drawn?.unmount()
    this.drawn = undefined
  }

  private draw(): void {
    if (!this.drawn) return this.source.journal.reading ? this.start() : undefined
    this.showReading()
    const report = this.report()
    this.drawnDay = report.today
    this.drawn.update(report, this.view())
  }

  private showReading(): void {
    const send = (message: Message): void => this.send(message)
    if (this.line) showReading(this.line, this.source.journal.reading, send)
  }

  private settle(): void {
    if (this.drawn && this.place() !== this.drawnPlace) this.start()
  }

  private turnDay(): void {
    if (this.source.journal.today() !== this.drawnDay) this.draw()
  }

  private report(): Report {
    const { journal } = this.source
    return buildReport(journal.snapshot(), journal.today())
  }

  private view(): View {
    const { opens: _, ...look } = this.source.looks.value
    return { ...look, goal: this.goal }
  }

  private place(): 'sidebar' | 'editor' {
    const { leftSplit, rightSplit } = this.app.workspace
    const root = this.leaf.getRoot()
    return root === leftSplit || root === rightSplit ? 'sidebar' : 'editor'
  }

  private send(message: Message): void {
    if ('view' in message) this.choose(message.view)
    else this.source.act(message)
  }

  private choose({ goal, ...look }: View): void {
    this.goal = goal
    void this.app.workspace.requestSaveLayout()
    void this.source.looks.change(look)
    this.redraw()
  }
}

const PROBLEMS = 'check'
