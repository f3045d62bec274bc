import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import { slugOf } from './slug'

/** Some of the goals, in the order of all. */
export interface GoalPaths {
  readonly n: number
  readonly paths: readonly string[]
}

export function pathsOf(goals: readonly Entry<'goal'>[]): GoalPaths {
  return { n: goals.length, paths: goals.map(({ path }) => path) }
}

/** Whether the goal is being worked on; one that says nothing is. */
export function isActive({ fields }: Entry<'goal'>): boolean {
  return slugOf(KINDS.goal.fields.goal_state, fields.goal_state) === 'active'
}
