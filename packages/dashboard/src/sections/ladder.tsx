import type { ComponentChildren } from 'preact'
import { stepsCount } from '@core/dashboard/phrases'
import type { Goal, Step } from '@core/dashboard/report'
import { Row, ROW_Y } from '../chart'
import { Axis, Mark, type MarkKind } from '../marks'
import { HiddenName, useId } from '../hidden-name'
import { keyOf, type Screen } from '../screen'
import { Folded } from '../section'
import { RailItem } from './rail'
import { StepRating, StepText } from './step'
import { counted, translated } from '@core/texts'

/** The whole ladder at a glance: a mark for each step, from the easiest on. */
export function LadderChart({ steps }: Pick<Goal, 'steps'>) {
  if (steps.length === 0) return null
  const now = stepToTake(steps)
  const at = (index: number): number => ((index + 0.5) / steps.length) * 100
  return (
    <Row name={translated('Ladder')} value={stepsCount(steps)}>
      <Axis y={ROW_Y} from={at(0)} to={at(steps.length - 1)} />
      {steps.map((step, index) => (
        <Mark key={keyOf(step)} kind={markOf(step, step === now)} x={at(index)} y={ROW_Y} />
      ))}
    </Row>
  )
}

/** The first that is not done. */
function stepToTake(steps: readonly Step[]): Step | undefined {
  return steps.find((step) => !step.done)
}

function markOf({ done }: Step, isNow: boolean): MarkKind {
  return done ? 'done' : isNow ? 'now' : 'open'
}

interface LadderProps {
  readonly screen: Screen
  readonly goal: Goal
  /** Whether only the step to take now is in view, and the ladder a click away. */
  readonly isBrief: boolean
}

/** Steps of the ladder from the easiest on. */
export function Ladder({ screen, goal, isBrief }: LadderProps) {
  const { steps, micro_actions: parts } = goal
  const now = stepToTake(steps)
  const micro = parts.length > 0 && <MicroActions screen={screen} parts={parts} />
  if (steps.length === 0) return <>{micro}</>
  const rungs = (shown: readonly Step[], under: Step | undefined) => (
    <Rungs screen={screen} steps={steps} shown={shown} under={under}>
      {micro}
    </Rungs>
  )
  if (!isBrief) return rungs(steps, steps[0])
  return (
    <>
      {now && rungs([now], parts.some((part) => !part.done) ? now : undefined)}
      <Folded
        screen={screen}
        id={`ladder ${goal.path}`}
        title={
          screen.view.numbers ? counted('All {n} step|All {n} steps', steps.length) : translated('All steps')
        }
      >
        {rungs(steps, steps[0])}
      </Folded>
    </>
  )
}

interface RungsProps {
  readonly screen: Screen
  readonly steps: readonly Step[]
  readonly shown: readonly Step[]
  /** The step that the micro-actions stand under. */
  readonly under: Step | undefined
  readonly children: ComponentChildren
}

function Rungs({ screen, steps, shown, under, children }: RungsProps) {
  const now = stepToTake(steps)
  return (
    <div>
      {screen.view.numbers && (
        <p class="ej-rail-head">
          <span>{shown.length < steps.length ? translated('Step to take now') : translated('Steps')}</span>
          <span>{translated('rating, 1–10')}</span>
        </p>
      )}
      <ol class="ej-rail">
        {shown.map((step) => (
          <Rung
            key={keyOf(step)}
            screen={screen}
            step={step}
            name={screen.view.text ? step.text : translated('Step {n}', { n: steps.indexOf(step) + 1 })}
            isNow={step === now}
          >
            {step === under && children}
          </Rung>
        ))}
      </ol>
    </div>
  )
}

interface RungProps {
  readonly screen: Screen
  readonly step: Step
  readonly name: string
  readonly isNow: boolean
  readonly children: ComponentChildren
}

function Rung({ screen, step, name, isNow, children }: RungProps) {
  return (
    <RailItem
      mark={markOf(step, isNow)}
      isNow={isNow}
      words={<StepText screen={screen} step={step} name={name} actions={['tick', 'split-step']} />}
      side={screen.view.numbers && <StepRating screen={screen} step={step} />}
    >
      {children}
    </RailItem>
  )
}

interface MicroActionsProps {
  readonly screen: Screen
  readonly parts: readonly Step[]
}

function MicroActions({ screen, parts }: MicroActionsProps) {
  const { view } = screen
  const called = useId(screen)
  return (
    <>
      <HiddenName id={called}>{translated('Micro-actions')}</HiddenName>
      <ul class="ej-micro" aria-labelledby={called}>
        {parts.map((part, index) => {
          const name = view.text ? part.text : translated('Part {n}', { n: index + 1 })
          const hasMinutes = view.numbers && part.rating !== null
          return (
            <RailItem
              key={keyOf(part)}
              mark={part.done ? 'done' : 'open'}
              words={
                <StepText
                  screen={screen}
                  step={part}
                  name={name}
                  actions={['tick', 'log-micro-action', 'split-step']}
                />
              }
              side={hasMinutes && translated('{n} min', { n: part.rating })}
            />
          )
        })}
      </ul>
    </>
  )
}
