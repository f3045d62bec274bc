import { dayOf, kindWord } from '@core/dashboard/phrases'
import type { Item } from '@core/dashboard/report'
import type { Day } from '@core/day'
import { Open } from './controls'
import type { Screen } from './screen'
import { translated } from '@core/texts'

interface NoteDateProps {
  readonly screen: Screen
  readonly at: Pick<Item, 'path' | 'line'> & { readonly date: Day | null }
  readonly kind: Item['kind']
  readonly look?: 'number' | undefined
}

/** The day of a note, which opens it. */
export function NoteDate({ screen, at, kind, look }: NoteDateProps) {
  const date = dayOf(at.date, screen.report.today)
  return (
    <Open
      screen={screen}
      at={at}
      label={translated('{date}, open the note: {kind}', { date, kind: kindWord(kind) })}
      look={look}
    >
      {date}
    </Open>
  )
}
