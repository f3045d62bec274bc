import type { CardProblem, CardContent } from '@core/dashboard/card'
import type { DashboardContent } from '@core/dashboard/content'
import { cardWrong, filterSentence } from '@core/dashboard/phrases'
import { DRAWN } from './drawn'
import { goalName, type Screen, screenOf } from './screen'
import { Note } from './section'
import { translated } from '@core/texts'

/** How a card in a note is drawn, and the ways out of it. */
type NoteScreen = Omit<Screen, keyof DashboardContent | 'place' | 'shut' | 'opened'>

interface NoteCardProps {
  readonly shown: CardContent
  readonly screen: NoteScreen
}

/** What a block in a note shows: one card with what it is limited to, or what is wrong with its lines. */
export function NoteCard({ shown, screen }: NoteCardProps) {
  return (
    <div class={screen.view.tables ? 'ej is-tables' : 'ej'} data-place="note">
      {shown.card === null ? (
        <Wrong problems={shown.problems} />
      ) : (
        <Right shown={shown} screen={screenOf({ ...screen, ...shown, place: 'note' })} />
      )}
    </div>
  )
}

interface RightProps {
  readonly shown: Extract<CardContent, { readonly card: string }>
  readonly screen: Screen
}

function Right({ shown: { card, limits: told, report }, screen }: RightProps) {
  const Card = DRAWN[card]
  const goal = report.filter.goal
  const filter = goal === null ? filterSentence(report) : filterSentence(report, goalName(screen, goal))
  const limits = told ?? filter
  return (
    <>
      <Card screen={screen} />
      {limits && (
        <div class="ej-limits">
          <Note>{limits}</Note>
        </div>
      )}
    </>
  )
}

function Wrong({ problems }: { readonly problems: readonly CardProblem[] }) {
  return (
    <div class="ej-wrong">
      <p>{cardWrong()}</p>
      <ul>
        {problems.map(({ line, message }) => (
          <li key={`${line} ${message}`}>{translated('Line {line}: {message}', { line, message })}</li>
        ))}
      </ul>
    </div>
  )
}
