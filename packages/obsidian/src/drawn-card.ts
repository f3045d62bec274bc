import { Component, debounce } from 'obsidian'
import type { CardShown } from '@core/dashboard/card'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import type { Snapshot } from '@core/journal/snapshot'
import type { Day } from '@core/day'
import { mountCard, type MountedCard } from '@dashboard/mount-card'
import type { Source } from './view'
import { translated } from '@core/texts'

/** A scan announces many changes; one drawing does for all of them. */
const DRAW_MS = 30
const MINUTE_MS = 60_000

/** What a card shows of a journal on a day, with the notes behind the numbers that stand open. */
type Show = (snapshot: Snapshot, today: Day, opened: readonly string[]) => CardShown

/** A card that is drawn again with each change of the journal, for as long as the app shows it. */
export class DrawnCard extends Component {
  private drawn: MountedCard | undefined
  private drawnDay = ''
  readonly redraw = debounce(() => this.draw(), DRAW_MS)

  constructor(
    private readonly element: HTMLElement,
    private readonly source: Source,
    private readonly show: Show,
  ) {
    super()
  }

  override onload(): void {
    const { journal, looks, ready } = this.source
    this.element.addClass('efficacy-card')
    this.element.createEl('p', { cls: 'efficacy-reading', text: translated('Reading the notes …') })
    this.register(journal.onChange(() => this.redraw()))
    this.register(looks.onChange(() => this.redraw()))
    this.register(this.element.onWindowMigrated(() => this.start()))
    this.registerInterval(window.setInterval(() => this.turnDay(), MINUTE_MS))
    this.register(() => this.stop())
    let isShown = true
    this.register(() => (isShown = false))
    void ready.then(() => isShown && this.start())
  }

  /** Draws from nothing: at first, and in whatever window it was moved to. */
  private start(): void {
    this.stop()
    this.element.empty()
    this.drawn = mountCard(this.element, {
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
    return this.show(journal.snapshot(), today, opened)
  }
}
