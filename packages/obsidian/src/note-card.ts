import { MarkdownRenderChild } from 'obsidian'
import { cardContent } from '@core/dashboard/card'
import { DrawnCard } from './drawn-card'
import type { Source } from './view'

/** The card of one block in a note, as long as the app shows that block. */
export class NoteCard extends MarkdownRenderChild {
  /** @param path of the note that the block stands in */
  constructor(containerEl: HTMLElement, text: string, path: string, source: Source) {
    super(containerEl)
    const card = new DrawnCard(containerEl, source, (snapshot, today, opened) =>
      cardContent(snapshot, today, text, path, opened),
    )
    // Once the plugin is off it stands as the app shows a block that no plugin draws.
    this.addChild(card).register(() => containerEl.createEl('pre').createEl('code', { text }))
  }
}
