import { attemptNote, GOAL_STATES, shortDate, stepsCount } from '@core/dashboard/phrases'
import type { Attempt, Goal, Step } from '@core/dashboard/report'
import type { Day } from '@core/day'
import { goalName } from '@dashboard/screen'
import type { Looks } from '../looks'
import type { VaultFolder } from '../vault-folder'
import { groupRow, type Mark, placeRow } from './row'
import type { Grow, Row } from './tree'

const OUTCOME_MARKS: Readonly<Record<Attempt['outcome'], Mark>> = {
  planned: 'open',
  done: 'done',
  partly: 'part',
  'not-done': 'part',
  'not-attempted': 'not',
  other: 'part',
}

/** Goals, and below each its ladder, its micro-actions and its attempts. */
export const goalRows: Grow = (vault, looks) => {
  const report = vault.report()
  if (!report) return []
  const view = looks.view('sidebar')
  return report.goals.map((goal) => {
    const description = [goal.state === 'active' ? '' : GOAL_STATES[goal.state], stepsCount(goal.steps)]
    const leaf = {
      label: goalName({ report, view }, goal.path),
      description: description.filter((part) => part !== '').join(' · '),
      mark: 'goal',
    } as const
    return placeRow(vault, goal, leaf, '', below(vault, looks, goal, report.today))
  })
}

function below(vault: VaultFolder, looks: Looks, goal: Goal, today: Day): readonly Row[] {
  const steps = (group: string, list: readonly Step[], unit: string): readonly Row[] =>
    list.map((step, index) => stepRow(vault, looks, step, `${group} ${goal.path}`, index + 1, unit))
  const ladder = steps('ladder', goal.steps, ' of 10')
  const micro = steps('micro', goal.micro_actions, ' min')
  const attempts = goal.attempts.items.map((attempt) => attemptRow(vault, looks, attempt, goal.path, today))
  return [
    ...groupRow(vault, `ladder ${goal.path}`, 'Ladder', doneOf(goal.steps), ladder, true),
    ...groupRow(vault, `micro ${goal.path}`, 'Micro-actions', doneOf(goal.micro_actions), micro, true),
    ...groupRow(vault, `attempts ${goal.path}`, 'Attempts', String(goal.attempts.n), attempts, false),
  ]
}

/** `1 of 3`. */
function doneOf(steps: readonly Step[]): string {
  return `${steps.filter((step) => step.done).length} of ${steps.length}`
}

function stepRow(
  vault: VaultFolder,
  looks: Looks,
  step: Step,
  within: string,
  number: number,
  unit: string,
): Row {
  const leaf = {
    label: looks.text && step.text !== '' ? step.text : `Step ${number}`,
    ...(step.rating === null ? {} : { description: `${step.rating}${unit}` }),
    mark: step.done ? 'done' : 'open',
    said: step.done ? 'done' : 'open',
  } as const
  return placeRow(vault, step, leaf, within)
}

function attemptRow(vault: VaultFolder, looks: Looks, attempt: Attempt, goal: string, today: Day): Row {
  const leaf = {
    label: looks.text ? attempt.task : shortDate(attempt.date, today),
    description: looks.text
      ? `${shortDate(attempt.date, today)} · ${attemptNote(attempt)}`
      : attemptNote(attempt),
    mark: OUTCOME_MARKS[attempt.outcome],
  }
  return placeRow(vault, attempt, leaf, `attempt ${goal}`)
}
