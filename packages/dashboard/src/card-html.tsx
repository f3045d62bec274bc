import { render } from 'preact-render-to-string'
import type { CardContent } from '@core/dashboard/card'
import type { Place } from '@core/dashboard/report'
import type { View } from '@core/dashboard/view'
import { NoteCard } from './note-card'

const NOTHING = () => undefined

/**
 * The card of a block as text, for a page in which no script of ours runs: what would open a note is a link, and what
 * would run a command is left out.
 *
 * @param block tells the blocks of a page apart; the same block is the same text each time
 */
export function cardHtml(shown: CardContent, view: View, link: (at: Place) => string, block: number): string {
  let given = 0
  const nextId = (): string => `ej-${block}-${++given}`
  return render(<NoteCard shown={shown} screen={{ view, link, nextId, send: NOTHING, choose: NOTHING }} />)
}
