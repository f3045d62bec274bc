import type { FunctionComponent } from 'preact'
import { FOOTER, PROFESSIONAL_HELP } from '@core/dashboard/phrases'
import { ALWAYS_SHOWN, type CardId, GROUPS } from './cards'
import { Run } from './controls'
import { Header } from './header'
import { Returning } from './returning'
import type { Screen } from './screen'
import { Note } from './section'
import { Activity } from './sections/activity'
import { Assessment } from './sections/assessment'
import { Check } from './sections/check'
import { Consistency } from './sections/consistency'
import { Counts } from './sections/counts'
import { Goals } from './sections/goals'
import { People } from './sections/people'
import { Plans } from './sections/plans'
import { Prediction } from './sections/prediction'
import { Setbacks } from './sections/setbacks'
import { Sources } from './sections/sources'
import { Thoughts } from './sections/thoughts'
import { Today } from './sections/today'
import { Values } from './sections/values'
import { Words } from './sections/words'

interface DashboardProps {
  readonly screen: Screen
}

const DRAWN: Readonly<Record<CardId, FunctionComponent<DashboardProps>>> = {
  today: Today,
  consistency: Consistency,
  plans: Plans,
  goals: Goals,
  prediction: Prediction,
  assessment: Assessment,
  thoughts: Thoughts,
  setbacks: Setbacks,
  activity: Activity,
  people: People,
  values: Values,
  sources: Sources,
  counts: Counts,
  words: Words,
  check: Check,
}

/** The whole page. What stands first in the document stands first on the screen, in one column or in three. */
export function Dashboard({ screen }: DashboardProps) {
  return (
    <main class={screen.view.tables ? 'ej is-tables' : 'ej'} data-place={screen.place}>
      <Header screen={screen} />
      <Returning screen={screen} />
      <div class="ej-columns">
        {GROUPS.map((cards) => (
          <Group key={cards[0]} screen={screen} cards={cards} />
        ))}
      </div>
      <footer class="ej-foot">
        <Note>
          {FOOTER}{' '}
          <Run screen={screen} command="professional-help" look="link">
            {PROFESSIONAL_HELP}
          </Run>
        </Note>
      </footer>
    </main>
  )
}

interface GroupProps extends DashboardProps {
  readonly cards: readonly CardId[]
}

function Group({ screen, cards }: GroupProps) {
  const shown = cards.filter((id) => ALWAYS_SHOWN.includes(id) || !screen.view.hidden.includes(id))
  if (shown.length === 0) return null
  return (
    <div class={`ej-group ej-group-${cards[0]}`}>
      {shown.map((id) => {
        const Card = DRAWN[id]
        return <Card key={id} screen={screen} />
      })}
    </div>
  )
}
