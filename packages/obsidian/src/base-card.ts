import { BasesView, type BasesViewRegistration, type QueryController } from 'obsidian'
import { cardOfNotes, COUNTING } from '@core/dashboard/card'
import { cardTitle } from '@core/dashboard/phrases'
import { shallowEqual } from '@core/sequence/memo'
import { translated } from '@core/texts'
import { DrawnCard } from './drawn-card'
import { ICON, type Source } from './view'

export const BASE_CARD = 'efficacy-card'

/** A view that any base may have: one card of the dashboard, counted from the notes that the base holds. */
class BaseCard extends BasesView {
  readonly type = BASE_CARD
  private card: DrawnCard | undefined
  /** Of the notes that the base holds. */
  private paths: ReadonlySet<string> = new Set()

  private readonly element: HTMLElement

  /** @param scroller of the app's own; what is drawn goes into it and out of it again */
  constructor(
    controller: QueryController,
    scroller: HTMLElement,
    private readonly source: Source,
  ) {
    super(controller)
    this.element = scroller.createDiv()
  }

  override onunload(): void {
    this.element.remove()
  }

  /** The base has its notes, or others; also called where the person chose another card. */
  override onDataUpdated(): void {
    const paths = this.data.data.map(({ file }) => file.path)
    // The app also tells of a note in which a line changed.
    if (!shallowEqual([...this.paths], paths)) this.paths = new Set(paths)
    this.card ??= this.addChild(
      new DrawnCard(this.element, this.source, (snapshot, today, opened) =>
        cardOfNotes(snapshot, today, this.config.get('card'), this.paths, opened),
      ),
    )
    this.card.redraw()
  }
}

/** What the app offers among the views of a base. */
export function baseCards(source: Source): BasesViewRegistration {
  return {
    name: translated('Journal card'),
    icon: ICON,
    factory: (controller, scroller) => new BaseCard(controller, scroller, source),
    options: () => [
      {
        type: 'dropdown',
        key: 'card',
        displayName: translated('Card'),
        default: COUNTING[0],
        options: Object.fromEntries(COUNTING.map((id) => [id, cardTitle(id)])),
      },
    ],
  }
}
