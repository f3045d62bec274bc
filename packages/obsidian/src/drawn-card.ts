import { Component, debounce } from 'obsidian'
import type { CardContent } from '@core/dashboard/card'
import type { Message } from '@core/dashboard/messages'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import type { Snapshot } from '@core/journal/snapshot'
import type { Day } from '@core/day'
import { mountCard, type MountedCard } from '@dashboard/mount-card'
import { showReading } from '@dashboard/reading'
import { DRAW_MS, keepDrawn } from './keep-drawn'
import type { Source } from './view'

/** What a card shows of a journal on a day, with the notes behind the numbers that stand open. */
type Show = (snapshot: Snapshot, today: Day, opened: readonly string[]) => CardContent

/** A card that is drawn again with each change of the journal, for as long as the app shows it and the plugin is on. */
export class DrawnCard extends Component {
  private drawn: MountedCard | undefined
  readonly redraw = debounce(() => this.drawn?.update(), DRAW_MS)

  constructor(
    private readonly element: HTMLElement,
    private readonly source: Source,
    private readonly show: Show,
  ) {
    super()
  }

  override onload(): void {
    const { source } = this
    keepDrawn(this, this.element, source, this)
    source.addChild(this)
    this.register(() => source.removeChild(this))
  }

  begin(): void {
    this.start()
  }

  start(): void {
    this.stop()
    const { journal, looks } = this.source
    const send = (message: Message): void => this.source.act(message)
    const line = this.element.createDiv()
    this.drawn = mountCard(this.element.createDiv(), {
      show: (opened) => {
        showReading(line, journal.reading, send)
        return this.show(journal.snapshot(), journal.today(), opened)
      },
      view: () => ({ ...DEFAULT_VIEW, ...looks.value }),
      send,
    })
  }

  stop(): void {
    this.redraw.cancel()
    this.drawn?.unmount()
    this.drawn = undefined
    this.element.empty()
  }
}
