import type { Plan, PlanItemState } from '@core/dashboard/report'
import { itemDays, itemName, itemNote, kindWord, ofAll } from '@core/dashboard/phrases'
import { NoteDate } from '../note-date'
import { keyOf, type Screen } from '../screen'
import { Folded } from '../section'
import { NameWithState, RailItem } from './rail'
import { itemPlace, markOf, Timeline } from './timeline'
import { counted, translated } from '@core/texts'

interface PlanItemsProps {
  readonly screen: Screen
  readonly plan: Plan
}

/** Seven items stand as they are; of twenty, those of these days, and all of them a click away. */
const AT_ONCE = 7

/** What a plan asks for. */
export function PlanItems({ screen, plan }: PlanItemsProps) {
  const { items, length } = plan
  const { numbers } = screen.view
  if (items.length <= AT_ONCE) return <Rail screen={screen} plan={plan} items={items} />
  return (
    <>
      <Rail screen={screen} plan={plan} items={items.filter((item) => item.current)} />
      <Folded
        screen={screen}
        id={`items ${plan.path}`}
        title={numbers ? counted('All {n} items', items.length) : translated('All items')}
        startsOpen={numbers && screen.place !== 'sidebar'}
      >
        {numbers && length !== null ? (
          <Timeline screen={screen} plan={plan} length={length} />
        ) : (
          <Rail screen={screen} plan={plan} items={items} />
        )}
      </Folded>
    </>
  )
}

interface RailProps extends PlanItemsProps {
  readonly items: readonly PlanItemState[]
}

/** The items from the first day on, each with the notes that count towards it. */
function Rail({ screen, plan, items }: RailProps) {
  const { numbers } = screen.view
  if (items.length === 0) return null
  return (
    <ol class="ej-rail">
      {items.map((item) => (
        <RailItem
          key={item.id}
          mark={markOf(item)}
          isNow={item.current}
          words={
            <NameWithState
              screen={screen}
              at={itemPlace(plan, item)}
              name={itemName(item.id)}
              state={itemNote(item, numbers)}
            />
          }
          side={numbers && itemDays(item)}
        >
          <FulfilledBy screen={screen} item={item} />
        </RailItem>
      ))}
    </ol>
  )
}

/** Which notes count towards an item, by their day; or that it was ticked. */
function FulfilledBy({ screen, item }: { readonly screen: Screen; readonly item: PlanItemState }) {
  const { by, of, state } = item
  if (by.length === 0) return state === 'done' ? <p class="ej-meta">{itemNote(item)}</p> : null
  const [first] = by
  return (
    <p class="ej-meta">
      {screen.view.numbers && of > 1 && <span>{`${ofAll(item.n, of)}${translated(', ')}`}</span>}
      {first && <span>{kindWord(first.kind)} </span>}
      {by.map((note) => (
        <span key={keyOf(note)}>
          <NoteDate screen={screen} at={note} kind={note.kind} />{' '}
        </span>
      ))}
    </p>
  )
}
