import { labelledText, shownHints } from '@core/dashboard/phrases'
import type { Step } from '@core/dashboard/report'
import { Run } from '../controls'
import type { Screen } from '../screen'
import { NameWithState, Unseen } from './rail'
import { translated } from '@core/texts'

type Action = 'tick' | 'split-step' | 'log-micro-action'

interface StepTextProps {
  readonly screen: Screen
  readonly step: Step
  readonly name: string
  /** What can be done with it while it is open. */
  readonly actions: readonly Action[]
}

/** The words of a step, with what can be done with it. */
export function StepText({ screen, step, name, actions }: StepTextProps) {
  return (
    <>
      <NameWithState
        screen={screen}
        at={step}
        name={name}
        state={step.done ? translated('done') : translated('open')}
      />
      {!step.done && <StepActions screen={screen} step={step} name={name} actions={actions} />}
    </>
  )
}

function actionLabel(action: Action): string {
  if (action === 'tick') return translated('Tick')
  return action === 'split-step' ? translated('Split') : translated('Log')
}

/** They work on the step's line; its note is not opened for it. */
function StepActions({ screen, step, name, actions }: StepTextProps) {
  return (
    <span class="ej-rung-acts">
      {actions.map((command) => (
        <Run
          key={command}
          screen={screen}
          command={command}
          at={step}
          look="link"
          label={labelledText(actionLabel(command), name)}
        >
          {actionLabel(command)}
        </Run>
      ))}
    </span>
  )
}

/** The article's range for one step of a ladder. */
const STEP_RATING = { low: 3, high: 4 }

/** How hard a step looks; whether that is outside the range is not said where the hint on it was put away. */
export function StepRating({ screen, step }: Pick<StepTextProps, 'screen' | 'step'>) {
  const { rating } = step
  if (rating === null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <Unseen>{translated('no rating')}</Unseen>
      </>
    )
  }
  const isOutside = (rating < STEP_RATING.low || rating > STEP_RATING.high) && !isDismissed(screen, step)
  return (
    <>
      {isOutside && <span class="ej-outside">{translated('outside 3–4')}</span>} {rating}
      <Unseen>{translated(' of 10')}</Unseen>
    </>
  )
}

function isDismissed({ report, view }: Screen, { path, line }: Step): boolean {
  const hints = report.hints.filter((hint) => hint.path === path && hint.line === line)
  return hints.length > 0 && shownHints({ hints, goals: report.goals }, view.dismissed).length === 0
}
