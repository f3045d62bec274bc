import {
  attemptsCount,
  confidenceChange,
  empty,
  figure,
  GOAL_STATES,
  goalDeadline,
  goalTraits,
  goalsCount,
  valueChange,
} from '@core/dashboard/phrases'
import type { Goal } from '@core/dashboard/report'
import { AttemptList } from '../attempts'
import { Change } from '../change'
import { Open } from '../controls'
import { Row } from '../chart'
import { LadderHints } from '../hints'
import { memoizedComponent } from '../memo'
import { ScheduledPiece } from '../piece'
import { BETWEEN, goalName, type Screen } from '../screen'
import { Empty, Folded, Section } from '../section'
import { Challenge } from './challenge'
import { ConfidenceRow } from './confidence-row'
import { LadderChart, Ladder } from './ladder'
import { MarkedItem } from './marked-item'
import { translated } from '@core/texts'

interface GoalsProps {
  readonly screen: Screen
}

/** Goals up to which every ladder stands whole. */
const FEW = 2
/** Goals in view before the rest is folded. */
const FIRST = 20

export function Goals({ screen }: GoalsProps) {
  const { filter, goals, measures } = screen.report
  const isCurrent = ({ path, state }: Goal): boolean =>
    state === 'active' || state === 'other' || path === filter.goal
  const current = goals.filter(isCurrent)
  const others = goals.filter((goal) => !isCurrent(goal))
  const parts = current.map((goal) => (
    <ScheduledPiece key={goal.path} screen={screen}>
      <GoalPart screen={screen} goal={goal} isBrief={current.length > FEW} />
    </ScheduledPiece>
  ))
  return (
    <Section screen={screen} id="goals" count={goals.length > 0 && goalsCount(goals)}>
      {goals.length === 0 && <Empty screen={screen} says={empty('goals')} start="goal" />}
      <div class="ej-parts">
        {parts.slice(0, FIRST)}
        {(goals.length > 0 || measures.challenge.attempts.attempted > 0) && screen.view.numbers && (
          <ScheduledPiece screen={screen}>
            <Challenge screen={screen} />
          </ScheduledPiece>
        )}
      </div>
      <ScheduledPiece screen={screen}>
        {parts.length > FIRST && (
          <Folded screen={screen} id="more-goals" title={translated('{n} more', { n: parts.length - FIRST })}>
            <div class="ej-parts">{parts.slice(FIRST)}</div>
          </Folded>
        )}
        {others.length > 0 && (
          <Folded screen={screen} id="other-goals" title={translated('Paused, done and dropped')}>
            <OtherGoals screen={screen} goals={others} />
          </Folded>
        )}
      </ScheduledPiece>
    </Section>
  )
}

interface OtherGoalsProps extends GoalsProps {
  readonly goals: readonly Goal[]
}

/** Each in a line, with why it is not worked on. */
function OtherGoals({ screen, goals }: OtherGoalsProps) {
  return (
    <ul class="ej-list">
      {goals.map((goal) => (
        <MarkedItem key={goal.path} mark={goal.state === 'done' ? 'done' : 'off'}>
          <Open screen={screen} at={goal}>
            {goalName(screen, goal.path)}
          </Open>
          <p class="ej-meta">{translated(GOAL_STATES[goal.state])}</p>
        </MarkedItem>
      ))}
    </ul>
  )
}

interface GoalProps {
  readonly screen: Screen
  readonly goal: Goal
}

interface PartProps extends GoalProps {
  /** Whether only the step to take now is in view, and the ladder a click away. */
  readonly isBrief: boolean
}

const GoalPart = memoizedComponent(({ screen, goal, isBrief }: PartProps) => {
  const { view, report } = screen
  return (
    <div class="ej-part">
      <h3>
        <Open screen={screen} at={goal}>
          {goalName(screen, goal.path)}
        </Open>
      </h3>
      {view.text && goal.success && <p class="ej-own">{goal.success}</p>}
      {view.numbers && <p class="ej-meta">{facts(screen, goal).join(BETWEEN)}</p>}
      {!view.numbers && goal.deadline && <p class="ej-meta">{goalDeadline(goal.deadline, report.today)}</p>}
      {view.numbers && <Value screen={screen} goal={goal} />}
      {view.numbers && <Confidence screen={screen} goal={goal} />}
      {view.numbers && <LadderChart steps={goal.steps} />}
      <Ladder screen={screen} goal={goal} isBrief={isBrief} />
      {view.numbers && <LadderHints screen={screen} goal={goal} />}
      {goal.attempts.n > 0 && (
        <Folded
          screen={screen}
          id={`attempts ${goal.path}`}
          title={view.numbers ? attemptsCount(goal) : translated('Attempts')}
        >
          <AttemptList screen={screen} attempts={goal.attempts} />
        </Folded>
      )}
    </div>
  )
})

/** What is known of a goal; its domain may be a word of the person's own. */
function facts({ view, report }: Screen, goal: Goal): readonly string[] {
  return goalTraits(view.text ? goal : { ...goal, domain: null }, report.today)
}

function Confidence({ screen, goal: { confidence, path } }: GoalProps) {
  const change = confidenceChange(confidence)
  if (change === null) return null
  return (
    <div>
      <ConfidenceRow
        screen={screen}
        where="rated"
        figure={figure(change, `confidence:${path}`)}
        start={confidence.start}
        now={confidence.latest}
      />
    </div>
  )
}

function Value({ screen, goal }: GoalProps) {
  const { view } = screen
  const value = view.text ? goal.value : { ...goal.value, metric: null, unit: null }
  const change = valueChange(value)
  const known = [value.start, value.now, value.target].filter((part) => part !== null)
  return change === null ? null : (
    <Row
      name={value.metric ?? translated('Value')}
      value={
        <Open
          screen={screen}
          at={goal}
          look="number"
          label={translated('{value}, open the goal', { value: change })}
        >
          {change}
        </Open>
      }
    >
      <Change low={Math.min(...known)} high={Math.max(...known)} {...value} />
    </Row>
  )
}
