import { type CardId, CARDS, cardTitle } from '@core/dashboard/phrases'
import { ALWAYS_SHOWN } from './cards'
import { Toggle } from './controls'
import { HiddenName, useId } from './hidden-name'
import type { Screen } from './screen'
import { Folded } from './section'
import { translated } from '@core/texts'

const CHOICES = (Object.keys(CARDS) as CardId[]).filter((id) => !ALWAYS_SHOWN.includes(id))

/** Which cards are shown; what is hidden is brought back here. */
export function CardChoice({ screen }: { readonly screen: Screen }) {
  const { choose, view } = screen
  const name = useId(screen)
  const isHidden = (id: CardId): boolean => view.hidden.includes(id)
  const turn = (id: CardId): void =>
    choose({ hidden: isHidden(id) ? view.hidden.filter((other) => other !== id) : [...view.hidden, id] })
  return (
    <Folded
      screen={screen}
      id="cards"
      title={CHOICES.some(isHidden) ? translated('Cards, some hidden') : translated('Cards')}
    >
      <HiddenName id={name}>{translated('Cards shown')}</HiddenName>
      <div class="ej-toggles" role="group" aria-labelledby={name}>
        {CHOICES.map((id) => (
          <Toggle key={id} on={!isHidden(id)} onClick={() => turn(id)}>
            {cardTitle(id)}
          </Toggle>
        ))}
      </div>
    </Folded>
  )
}
