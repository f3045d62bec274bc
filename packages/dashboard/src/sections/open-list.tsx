import type { Item, OpenItem } from '@core/dashboard/report'
import { draftNote, empty, kindWord, labelledText, listed, openNote } from '@core/dashboard/phrases'
import { Open, Run } from '../controls'
import { itemName, keyOf, type Screen } from '../screen'
import { Empty, InSteps } from '../section'
import { MarkedItem } from './marked-item'
import { translated } from '@core/texts'

/** What is open and in view before the rest is folded. */
const FIRST = 20

interface OpenListProps {
  readonly screen: Screen
  readonly items: readonly OpenItem[]
  /** One of them that stands above already. */
  readonly due: OpenItem | undefined
}

/** Attempts without an outcome and notes that wait for words; then drafts. */
export function OpenList({ screen, items, due }: OpenListProps) {
  const rows: readonly Row[] = [
    ...items.filter((item) => item !== due),
    ...screen.report.drafts.map((draft) => ({ ...draft, state: 'draft' as const })),
  ]
  const n = rows.length
  if (due && n === 0) return null
  return (
    <div class="ej-open">
      <h3>
        {due ? translated('Also open') : translated('Open')}{' '}
        {screen.view.numbers && n > 0 && <span class="ej-n">{n}</span>}
      </h3>
      {n === 0 && <Empty screen={screen} says={empty('open')} />}
      {n > 0 && (
        <InSteps screen={screen} id="open" items={rows} first={FIRST}>
          {(some) => (
            <ul class="ej-list">
              {some.map((item) => (
                <OpenRow key={keyOf(item)} screen={screen} item={item} />
              ))}
            </ul>
          )}
        </InSteps>
      )}
    </div>
  )
}

type Row = OpenItem | (Item & { readonly state: 'draft' })

interface OpenRowProps {
  readonly screen: Screen
  readonly item: Row
}

/** A note with why it is open. */
function OpenRow({ screen, item }: OpenRowProps) {
  const { today } = screen.report
  const name = itemName(screen, item)
  const kind = kindWord(item.kind)
  const says = item.state === 'draft' ? draftNote(item, today) : openNote(item, today)
  const isNameless = name.toLowerCase() === kind.toLowerCase()
  return (
    <MarkedItem mark="open">
      <Open screen={screen} at={item} label={isNameless ? labelledText(name, says) : undefined}>
        {name}
      </Open>
      <p class="ej-meta">
        <span>{isNameless ? says : listed([kind, says])}</span>
        {item.state !== 'empty' && item.state !== 'draft' && (
          <LogOutcome screen={screen} item={item} look="link" />
        )}
      </p>
    </MarkedItem>
  )
}

interface LogOutcomeProps {
  readonly screen: Screen
  readonly item: Item
  readonly look: 'main' | 'link'
}

/** Starts to write down what came of an attempt. */
export function LogOutcome({ screen, item, look }: LogOutcomeProps) {
  return (
    <Run
      screen={screen}
      command="log-outcome"
      at={item}
      look={look}
      label={labelledText(translated('Log outcome'), itemName(screen, item))}
    >
      {translated('Log outcome')}
    </Run>
  )
}
