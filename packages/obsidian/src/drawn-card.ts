import { Component, debounce } from 'obsidian'
import type { CardShown } from '@core/dashboard/card'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import type { Snapshot } from '@core/journal/snapshot'
import type { Day } from '@core/day'
import { mountCard, type MountedCard } from '@dashboard/mount-card'
import { DRAW_MS, keepDrawn } from './keep-drawn'
import type { Source } from './view'

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
    this.element.addClass('efficacy-card')
    keepDrawn(this, this.element, this.source, this)
  }

  begin(): void {
    this.start()
  }

  start(): void {
    this.stop()
    this.element.empty()
    this.drawn = mountCard(this.element, {
      show: (opened) => this.shown(opened),
      view: () => ({ ...DEFAULT_VIEW, ...this.source.looks.value }),
      send: (message) => this.source.act(message),
    })
  }

  stop(): void {
    this.redraw.cancel()
    this.drawn?.unmount()
    this.drawn = undefined
  }

  private draw(): void {
    this.drawn?.update()
  }

  turnDay(): void {
    if (this.source.journal.today() !== this.drawnDay) this.draw()
  }

  private shown(opened: readonly string[]): CardShown {
    const { journal } = this.source
    const today = journal.today()
    this.drawnDay = today
    return this.show(journal.snapshot(), today, opened)
  }
}
