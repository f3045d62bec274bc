import type { Day } from '../../day'
import type { Goal, Step } from '../report'
import { count } from './counts'
import { shortDate } from './dates'

export const GOAL_STATES: Readonly<Record<Goal['state'], string>> = {
  active: 'active',
  paused: 'paused',
  done: 'done',
  dropped: 'dropped',
  other: 'another state',
}

/** `health`, `difficulty 5 of 10`, `by 12 Dec`: what is known of a goal itself, in this order. */
export function goalTraits(goal: Goal, today: Day): readonly string[] {
  return [
    goal.state === 'active' ? '' : GOAL_STATES[goal.state],
    goal.domain ?? '',
    goal.difficulty === null ? '' : `difficulty ${goal.difficulty} of 10`,
    goal.deadline === null ? '' : `by ${shortDate(goal.deadline, today)}`,
    goal.goal_kind === 'process' ? 'process goal' : '',
  ].filter((fact) => fact !== '')
}

/** The same with `6 of 8 steps` and `31 attempts`. */
export function goalFacts(goal: Goal, today: Day): readonly string[] {
  return [
    ...goalTraits(goal, today),
    stepsCount(goal.steps),
    goal.attempts.n > 0 ? count(goal.attempts.n, 'attempt') : '',
  ].filter((fact) => fact !== '')
}

/** `6 of 8 steps`; `''` for none. */
export function stepsCount(steps: readonly Step[]): string {
  const done = steps.filter((step) => step.done).length
  return steps.length === 0 ? '' : `${done} of ${count(steps.length, 'step')}`
}

/** `30 → 65 of 100`, `30 of 100`; `null` where nothing was rated. */
export function confidenceChange({ start, latest }: Goal['confidence']): string | null {
  const rated = [start, latest].filter((value) => value !== null)
  return rated.length === 0 ? null : `${rated.join(' → ')} of 100`
}

/** `25 → 225 of 400 m`; `null` where no value stands. */
export function valueChange({ start, now, target, unit }: Goal['value']): string | null {
  const known = [start, now].filter((value) => value !== null)
  if (known.length === 0) return null
  const aim = target === null ? '' : ` of ${target}`
  return `${known.join(' → ')}${aim}${unit === null ? '' : ` ${unit}`}`
}

/** `3 active`. */
export function goalsCount(goals: readonly Goal[]): string {
  return `${goals.filter((goal) => goal.state === 'active').length} active`
}
