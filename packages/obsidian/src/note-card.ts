import { debounce, MarkdownRenderChild } from 'obsidian'
import { type CardShown, cardShown } from '@core/dashboard/card'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import { mountCard, type MountedCard } from '@dashboard/mount-card'
import type { Source } from './view'
import { translated } from '@core/texts'

/** A scan announces many changes; one drawing does for all of them. */
const DRAW_MS = 30
const MINUTE_MS = 60_000

/** The card of one block in a note, as long as the app shows that block. */
export class NoteCard extends MarkdownRenderChild {
  private drawn: MountedCard | undefined
  private drawnDay = ''
  private readonly redraw = debounce(() => this.draw(), DRAW_MS)

  /** @param path of the note that the block stands in */
  constructor(
    containerEl: HTMLElement,
    private readonly text: string,
    private readonly path: string,
    private readonly source: Source,
  ) {
    super(containerEl)
  }

  override onload(): void {
    const { journal, looks, ready } = this.source
    this.containerEl.addClass('efficacy-card')
    this.containerEl.createEl('p', { cls: 'efficacy-reading', text: translated('Reading the notes …') })
    this.register(journal.onChange(() => this.redraw()))
    this.register(looks.onChange(() => this.redraw()))
    this.register(this.containerEl.onWindowMigrated(() => this.start()))
    this.registerInterval(window.setInterval(() => this.turnDay(), MINUTE_MS))
    this.register(() => this.stop())
    let isShown = true
    this.register(() => (isShown = false))
    void ready.then(() => isShown && this.start())
  }

  /** Draws from nothing: at first, and in whatever window the note was moved to. */
  private start(): void {
    this.stop()
    this.containerEl.empty()
    this.drawn = mountCard(this.containerEl, {
      show: (opened) => this.shown(opened),
      view: () => ({ ...DEFAULT_VIEW, ...this.source.looks.value }),
      send: (message) => this.source.act(message),
    })
  }

  private stop(): void {
    this.redraw.cancel()
    this.drawn?.unmount()
    this.drawn = undefined
  }

  private draw(): void {
    this.drawn?.update()
  }

  private turnDay(): void {
    if (this.source.journal.today() !== this.drawnDay) this.draw()
  }

  private shown(opened: readonly string[]): CardShown {
    const { journal } = this.source
    const today = journal.today()
    this.drawnDay = today
    return cardShown(journal.snapshot(), today, this.text, this.path, opened)
  }
}
