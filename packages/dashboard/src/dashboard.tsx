import { type CardId, footer, PROFESSIONAL_HELP } from '@core/dashboard/phrases'
import { ALWAYS_SHOWN, GROUPS } from './cards'
import { Run } from './controls'
import { CARD_COMPONENTS } from './card-components'
import { Header } from './header'
import { memoizedComponent } from './memo'
import { ScheduledPiece } from './piece'
import { Returning } from './returning'
import type { Screen } from './screen'
import { Note } from './section'
import { translated } from '@core/texts'
import { UnreadSettings } from './unread-settings'

interface DashboardProps {
  readonly screen: Screen
}

const Top = memoizedComponent(Header)

/** The whole page. What stands first in the document stands first on the screen, in one column or in three. */
export function Dashboard({ screen }: DashboardProps) {
  return (
    <main class={screen.view.tables ? 'ej is-tables' : 'ej'} data-place={screen.place}>
      <Top screen={screen} />
      <UnreadSettings screen={screen} />
      <Returning screen={screen} />
      <div class="ej-columns">
        {GROUPS.map((cards) => (
          <Group key={cards[0]} screen={screen} cards={cards} />
        ))}
      </div>
      <ScheduledPiece screen={screen}>
        <footer class="ej-foot">
          <Note>
            {footer()}{' '}
            <Run screen={screen} command="professional-help" look="link">
              {translated(PROFESSIONAL_HELP)}
            </Run>
          </Note>
        </footer>
      </ScheduledPiece>
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
        const Card = CARD_COMPONENTS[id]
        return (
          <ScheduledPiece key={id} screen={screen}>
            <Card screen={screen} />
          </ScheduledPiece>
        )
      })}
    </div>
  )
}
