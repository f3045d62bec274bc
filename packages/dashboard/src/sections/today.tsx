import type { ComponentChildren } from 'preact'
import type { EvidenceLine, Item, OpenItem } from '@core/dashboard/report'
import type { Day } from '@core/day'
import {
  draftNote,
  empty,
  kindWord,
  listed,
  labelledText,
  openNote,
  shortDate,
} from '@core/dashboard/phrases'
import { Open, Run } from '../controls'
import { Next } from '../next'
import { isFiltered, itemName, keyOf, type Screen } from '../screen'
import { Empty, InSteps, Section } from '../section'
import { MarkedItem } from './marked-item'
import { translated } from '@core/texts'

/** What is open and in view before the rest is folded. */
const FIRST = 20

interface TodayProps {
  readonly screen: Screen
}

/** What is open, and the way in. */
export function Today({ screen }: TodayProps) {
  const { measures, open, today } = screen.report
  const due = open.find((item) => item.state === 'planned' && item.date === today)
  const isNew = isNewJournal(screen)
  const { recall } = measures.evidence
  return (
    <Section screen={screen} id="today">
      <div class="ej-next">
        {due && <Due screen={screen} item={due} />}
        {isNew && (
          <p class="ej-actions">
            <Run screen={screen} command="set-up" look="main">
              {translated('Set up the journal')}
            </Run>
          </p>
        )}
        <Next screen={screen} due={due} isSecond={isNew} />
        <Starts screen={screen} isNew={isNew} isMain={!due && !isNew && measures.next.primary === null} />
      </div>
      {screen.view.text && recall && <Earlier screen={screen} line={recall} />}
      <OpenList screen={screen} items={open} due={due} />
    </Section>
  )
}

/** Whether there is nothing yet: no settings, no note and no goal, and no filter that would hide them. */
function isNewJournal({ isSetUp, report }: Screen): boolean {
  return (
    !isSetUp &&
    !isFiltered(report) &&
    Object.values(report.notes).every((n) => n === 0) &&
    report.choices.goals.length === 0
  )
}

interface StartsProps extends TodayProps {
  readonly isNew: boolean
  /** Whether nothing that stands above is the likelier choice. */
  readonly isMain: boolean
}

/** Ways to begin something that nothing above asks for. */
function Starts({ screen, isNew, isMain }: StartsProps) {
  return (
    <p class="ej-actions">
      <Run screen={screen} command="new-entry" look={isMain ? 'main' : 'plain'}>
        {translated('New entry')}
      </Run>
      <Run screen={screen} command="plan-attempt">
        {translated('Plan an attempt')}
      </Run>
      {!isNew && (
        <Run screen={screen} command="choose-practice">
          {translated('Choose a practice')}
        </Run>
      )}
    </p>
  )
}

interface ItemProps {
  readonly screen: Screen
  readonly item: Item
}

function Due({ screen, item }: ItemProps) {
  const name = itemName(screen, item)
  return (
    <>
      <p class="ej-next-title">{name}</p>
      <p class="ej-meta">{translated('planned for {day}', { day: translated('today') })}</p>
      <p class="ej-actions">
        <LogOutcome screen={screen} item={item} look="main" />
        <Open screen={screen} at={item} look="plain" label={labelledText(translated('Open the note'), name)}>
          {translated('Open the note')}
        </Open>
      </p>
    </>
  )
}

interface LogOutcomeProps extends ItemProps {
  readonly look: 'main' | 'link'
}

function LogOutcome({ screen, item, look }: LogOutcomeProps) {
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

interface EarlierProps {
  readonly screen: Screen
  readonly line: EvidenceLine
}

function Earlier({ screen, line }: EarlierProps) {
  return (
    <div class="ej-earlier">
      <h3>{translated('Earlier you wrote')}</h3>
      <p class="ej-quote">{line.text}</p>
      <p class="ej-meta">
        <Open screen={screen} at={line}>
          {shortDate(line.date, screen.report.today)}
        </Open>
      </p>
    </div>
  )
}

interface OpenListProps {
  readonly screen: Screen
  readonly items: readonly OpenItem[]
  /** One of them that stands above already. */
  readonly due: OpenItem | undefined
}

function OpenList({ screen, items, due }: OpenListProps) {
  const { drafts, today } = screen.report
  const all: readonly Row[] = [
    ...items.filter((item) => item !== due),
    ...drafts.map((draft) => ({ ...draft, state: 'draft' as const })),
  ]
  const n = all.length
  if (due && n === 0) return null
  const list = (some: readonly Row[]) => (
    <ul class="ej-list">
      {some.map((item) => (
        <OpenRow key={keyOf(item)} screen={screen} item={item} says={whyOpen(item, today)}>
          {item.state !== 'empty' && item.state !== 'draft' && (
            <LogOutcome screen={screen} item={item} look="link" />
          )}
        </OpenRow>
      ))}
    </ul>
  )
  return (
    <div class="ej-open">
      <h3>
        {due ? translated('Also open') : translated('Open')}{' '}
        {screen.view.numbers && n > 0 && <span class="ej-n">{n}</span>}
      </h3>
      {n === 0 && <Empty screen={screen} says={empty('open')} />}
      {n > 0 && (
        <InSteps screen={screen} id="open" items={all} first={FIRST}>
          {list}
        </InSteps>
      )}
    </div>
  )
}

type Row = OpenItem | (Item & { readonly state: 'draft' })

function whyOpen(item: Row, today: Day): string {
  return item.state === 'draft' ? draftNote(item, today) : openNote(item, today)
}

interface OpenRowProps extends ItemProps {
  /** Why it is open. */
  readonly says: string
  readonly children?: ComponentChildren
}

function OpenRow({ screen, item, says, children }: OpenRowProps) {
  const name = itemName(screen, item)
  const kind = kindWord(item.kind)
  const isNameless = name.toLowerCase() === kind.toLowerCase()
  return (
    <MarkedItem mark="open">
      <Open screen={screen} at={item} label={isNameless ? labelledText(name, says) : undefined}>
        {name}
      </Open>
      <p class="ej-meta">
        <span>{isNameless ? says : listed([kind, says])}</span>
        {children}
      </p>
    </MarkedItem>
  )
}
