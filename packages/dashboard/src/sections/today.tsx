import type { EvidenceLine, Item } from '@core/dashboard/report'
import { labelledText, shortDate } from '@core/dashboard/phrases'
import { Open, Run } from '../controls'
import { Next } from '../next'
import { isFiltered, itemName, type Screen } from '../screen'
import { Section } from '../section'
import { LogOutcome, OpenList } from './open-list'
import { translated } from '@core/texts'

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
