import { render } from 'preact-render-to-string'
import type { CardShown } from '@core/dashboard/card'
import type { Place } from '@core/dashboard/report'
import type { View } from '@core/dashboard/view'
import { NoteCard } from './note-card'

const NOTHING = () => undefined

/**
 * The card of a block as text, for a page in which no script of ours runs: what would open a note is a link, and what
 * would run a command is left out.
 */
export function cardHtml(shown: CardShown, view: View, link: (at: Place) => string): string {
  return render(<NoteCard shown={shown} screen={{ view, link, send: NOTHING, choose: NOTHING }} />)
}
