import type { Plan, PlanItemState, ProtocolWeek } from '@core/dashboard/report'
import {
  empty,
  figure,
  joinedSentences,
  itemDays,
  itemName,
  itemNote,
  kindWord,
  listed,
  labelledText,
  ofAll,
  plain,
  planLine,
  planName,
  plansCount,
  planSentences,
  planStart,
  protocolChange,
  protocolSentences,
  roundName,
  roundNote,
  routineName,
  routineNote,
  shortDate,
} from '@core/dashboard/phrases'
import { Open, Run } from '../controls'
import { NoteDate } from '../note-date'
import { Figure, Key } from '../figure'
import { BETWEEN, goalName, keyOf, type Screen } from '../screen'
import { Empty, Folded, Note, Section } from '../section'
import { ConfidenceRow } from './confidence-row'
import { MarkedItem } from './marked-item'
import { NameWithState, RailItem } from './rail'
import { itemPlace, markOf, Timeline } from './timeline'
import { counted, translated } from '@core/texts'

interface PlansProps {
  readonly screen: Screen
}

/** The plans that are followed with what they ask for; the others, one line each. */
export function Plans({ screen }: PlansProps) {
  const { plans } = screen.report
  const followed = plans.filter((plan) => plan.followed)
  const others = plans.filter((plan) => !plan.followed)
  return (
    <Section screen={screen} id="plans" count={plans.length > 0 && plansCount(plans)}>
      {plans.length === 0 && <Empty screen={screen} says={empty('plans')} />}
      {followed.length === 0 && <StartPlan screen={screen} />}
      <div class="ej-parts">
        {followed.map((plan) => (
          <PlanPart key={plan.path} screen={screen} plan={plan} />
        ))}
      </div>
      {others.length > 0 && (
        <Folded screen={screen} id="other-plans" title={translated('Other plans')}>
          <ul class="ej-list">
            {others.map((plan) => (
              <MarkedItem key={plan.path} mark={plan.state === 'done' ? 'done' : 'off'}>
                <Open screen={screen} at={plan}>
                  {planName(plan.kind)}
                </Open>
                <p class="ej-meta">{planFacts(screen, plan)}</p>
                <Week screen={screen} plan={plan} />
              </MarkedItem>
            ))}
          </ul>
        </Folded>
      )}
    </Section>
  )
}

function StartPlan({ screen }: PlansProps) {
  return (
    <p class="ej-actions">
      <Run screen={screen} command="start-seven-day">
        {translated('Start seven days')}
      </Run>
      <Run screen={screen} command="start-thirty-day">
        {translated('Start thirty days')}
      </Run>
    </p>
  )
}

interface PlanProps {
  readonly screen: Screen
  readonly plan: Plan
}

/** Where it stands, and from when; without its numbers where they are hidden. */
function planFacts({ report, view }: Screen, plan: Plan): string {
  return listed([view.numbers ? planLine(plan) : '', planStart(plan, report.today)])
}

function PlanPart({ screen, plan }: PlanProps) {
  const goals = plan.goals.map((path) => goalName(screen, path))
  const pauseLabel = plan.paused ? translated('Resume plan') : translated('Pause plan')
  return (
    <div class={plan.kind === '30-day' ? 'ej-part is-long' : 'ej-part'}>
      <h3>
        <Open screen={screen} at={plan}>
          {planName(plan.kind)}
        </Open>
      </h3>
      <p class="ej-meta">{[...goals, planFacts(screen, plan)].join(BETWEEN)}</p>
      {screen.view.numbers && planSentences(plan).length > 0 && (
        <Note>{plain(joinedSentences(planSentences(plan)))}</Note>
      )}
      <Items screen={screen} plan={plan} />
      <Routine screen={screen} plan={plan} />
      <Week screen={screen} plan={plan} />
      <p class="ej-actions">
        <Run
          screen={screen}
          command={plan.paused ? 'resume-plan' : 'pause-plan'}
          at={plan}
          look="link"
          label={labelledText(pauseLabel, planName(plan.kind))}
        >
          {pauseLabel}
        </Run>
      </p>
    </div>
  )
}

/** Seven items stand as they are; of twenty, those of these days, and all of them a click away. */
const AT_ONCE = 7

function Items({ screen, plan }: PlanProps) {
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

interface RailProps extends PlanProps {
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

/** What a maintenance plan keeps up, and what comes round again. */
function Routine({ screen, plan: { rounds, routine } }: PlanProps) {
  const { report, view } = screen
  if (routine.length + rounds.length === 0) return null
  return (
    <ul class="ej-list">
      {routine.map((practice, index) => (
        <MarkedItem key={`${index} ${practice.name}`} mark={practice.n > 0 ? 'done' : 'open'}>
          {view.text ? routineName(practice) : translated('Practice {n}', { n: index + 1 })}
          {view.numbers && <p class="ej-meta">{routineNote(practice, report.today)}</p>}
        </MarkedItem>
      ))}
      {rounds.map((round) => (
        <MarkedItem key={round.id} mark={round.due !== null && round.due <= report.today ? 'now' : 'open'}>
          {roundName(round.id)}
          <p class="ej-meta">{roundNote(round, report.today)}</p>
        </MarkedItem>
      ))}
    </ul>
  )
}

/** The two ratings of a week, with what they can bear. */
function Week({ screen, plan }: PlanProps) {
  const { protocol } = screen.report.measures
  const week = protocol.weeks.items.find((each) => each.path === plan.path && each.line === plan.line)
  const change = week && protocolChange(week)
  if (!week || !change || !screen.view.numbers) return null
  return (
    <>
      <Confidence screen={screen} week={week} change={change} />
      <Note>{plain(joinedSentences(protocolSentences(week, screen.report.today)))}</Note>
    </>
  )
}

interface ConfidenceProps {
  readonly screen: Screen
  readonly week: ProtocolWeek
  readonly change: string
}

function Confidence({ screen, week: { after, before, path, start }, change }: ConfidenceProps) {
  return (
    <Figure
      screen={screen}
      where="week"
      table={{
        caption: translated('Confidence over the seven days from {date}, of 100', {
          date: shortDate(start, screen.report.today),
        }),
        head: [translated('Start'), translated('End')],
        rows: [[before?.value ?? '–', after?.value ?? '–']],
      }}
      keys={
        <>
          <Key mark="open">{translated('start')}</Key>
          <Key mark="done">{translated('end')}</Key>
        </>
      }
    >
      <ConfidenceRow
        screen={screen}
        where="week"
        figure={figure(change, `pair:${path}`)}
        start={before?.value ?? null}
        now={after?.value ?? null}
      />
    </Figure>
  )
}
