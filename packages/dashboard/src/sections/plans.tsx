import type { Plan } from '@core/dashboard/report'
import {
  empty,
  labelledText,
  listed,
  planLine,
  planName,
  plansCount,
  planSentences,
  planStart,
  roundName,
  roundNote,
  routineName,
  routineNote,
} from '@core/dashboard/phrases'
import { Open, Run } from '../controls'
import { Paragraph } from '../paragraph'
import { BETWEEN, goalName, type Screen } from '../screen'
import { Empty, Folded, Section } from '../section'
import { MarkedItem } from './marked-item'
import { PlanItems } from './plan-items'
import { PlanWeek } from './plan-week'
import { translated } from '@core/texts'

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
                <PlanWeek screen={screen} plan={plan} />
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
      {screen.view.numbers && <Paragraph screen={screen} where="plan" sentences={planSentences(plan)} />}
      <PlanItems screen={screen} plan={plan} />
      <Routine screen={screen} plan={plan} />
      <PlanWeek screen={screen} plan={plan} />
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
