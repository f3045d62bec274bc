import type { Day } from '../../day'
import type { Goal, Step } from '../report'
import { count } from './counts'
import { shortDate } from './dates'
import { domainWord } from './filter'
import { plainNumber } from './numbers'
import { listed } from './said'
import { counted, translated } from '../../texts'

export const GOAL_STATES: Readonly<Record<Goal['state'], string>> = {
  active: 'active',
  paused: 'paused',
  done: 'done',
  dropped: 'dropped',
  other: 'another state',
}

/** `health`, `difficulty 5 of 10`, `by 12 Dec`: what is known of a goal itself, in this order. */
export function goalTraits(goal: Goal, today: Day): readonly string[] {
  const { deadline, difficulty, domain, goal_kind, state } = goal
  return [
    state === 'active' ? '' : translated(GOAL_STATES[state]),
    domain === null ? '' : domainWord(domain),
    difficulty === null ? '' : translated('difficulty {difficulty} of 10', { difficulty }),
    deadline === null ? '' : goalDeadline(deadline, today),
    goal_kind === 'process' ? translated('process goal') : '',
  ].filter((fact) => fact !== '')
}

/** `by 12 Dec`. */
export function goalDeadline(deadline: Day, today: Day): string {
  return translated('by {date}', { date: shortDate(deadline, today) })
}

/** The same with `6 of 8 steps` and `31 attempts`. */
export function goalFacts(goal: Goal, today: Day): readonly string[] {
  return [
    ...goalTraits(goal, today),
    stepsCount(goal.steps),
    goal.attempts.n > 0 ? attemptsCount(goal) : '',
  ].filter((fact) => fact !== '')
}

/** `3 attempts`, `3 attempts, 1 planned`. */
export function attemptsCount({ attempts: { n }, planned }: Goal): string {
  const made = count(n - planned, 'attempt')
  return planned === 0
    ? made
    : listed([made, translated('{n} {label}', { n: planned, label: translated('planned') })])
}

/** `6 of 8 steps`; `''` for none. */
export function stepsCount(steps: readonly Step[]): string {
  const done = steps.filter((step) => step.done).length
  return steps.length === 0 ? '' : counted('{done} of {n} step|{done} of {n} steps', steps.length, { done })
}

/** `30 → 65 of 100`, `30 of 100`; `null` where nothing was rated. */
export function confidenceChange({ start, latest }: Goal['confidence']): string | null {
  const rated = [start, latest].filter((value) => value !== null)
  return rated.length === 0 ? null : translated('{rated} of 100', { rated: rated.join(' → ') })
}

/** `25 → 225 of 400 m`; `null` where no value stands. */
export function valueChange({ start, now, target, unit }: Goal['value']): string | null {
  const known = [start, now].filter((value) => value !== null)
  if (known.length === 0) return null
  const change = known.map(plainNumber).join(' → ')
  const aimed =
    target === null ? change : translated('{change} of {target}', { change, target: plainNumber(target) })
  return unit === null ? aimed : `${aimed}\xa0${unit}`
}

/** `3 active`. */
export function goalsCount(goals: readonly Goal[]): string {
  return counted('{n} active', goals.filter((goal) => goal.state === 'active').length)
}
