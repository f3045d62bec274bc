import type { Day } from '@core/day'
import type { Listed, Place } from '@core/dashboard/report'
import { shortDate, shownOf } from '@core/dashboard/phrases'
import { Open } from './controls'
import { keyOf, type Screen } from './screen'
import { Folded } from './section'

type Dated = Place & { readonly date: Day }

export interface Group {
  readonly name: string
  readonly notes: Listed<Dated>
}

interface BehindProps {
  readonly screen: Screen
  readonly groups: readonly Group[]
}

/** The notes that numbers are counted from, each a click away. Where numbers are hidden they stand in their place. */
export function Behind({ screen, groups }: BehindProps) {
  const filled = groups.filter(({ notes }) => notes.items.length > 0)
  const lists = filled.map((group) => <GroupDates key={group.name} screen={screen} group={group} />)
  if (filled.length === 0) return null
  return screen.view.numbers ? <Folded title="The notes counted">{lists}</Folded> : <>{lists}</>
}

interface GroupProps {
  readonly screen: Screen
  readonly group: Group
}

function GroupDates({ screen, group: { name, notes } }: GroupProps) {
  const shown = screen.view.numbers && shownOf(notes.items.length, notes.n)
  return (
    <div>
      <p class="ej-meta">{shown ? `${name}, ${shown}` : name}</p>
      <Dates screen={screen} name={name} notes={notes.items} />
    </div>
  )
}

interface DatesProps {
  readonly screen: Screen
  /** What the notes have in common, for who hears a date alone. */
  readonly name: string
  readonly notes: readonly Dated[]
}

/** Notes by their day alone. */
function Dates({ screen, name, notes }: DatesProps) {
  return (
    <ul class="ej-days">
      {notes.map((note) => {
        const date = shortDate(note.date, screen.report.today)
        return (
          <li key={keyOf(note)}>
            <Open screen={screen} at={note} label={`${date}, open the note: ${name}`}>
              {date}
            </Open>
          </li>
        )
      })}
    </ul>
  )
}
