import { KINDS } from '../kinds'
import type { Entry, SectionFacts, Task } from './entry'
import { slugOf } from './slug'

/** Whether the entry is an attempt whose outcome is still to come; an absent outcome says the same as `planned`. */
export function isPlanned(entry: Entry): entry is Entry<'action'> {
  return entry.kind === 'action' && slugOf(KINDS.action.fields.outcome, entry.fields.outcome) === 'planned'
}

/** Whether the attempt was made, whatever came of it. */
export function wasMade({ fields: { outcome } }: Entry<'action'>): boolean {
  return outcome === 'done' || outcome === 'partly' || outcome === 'not-done'
}

/** Whether the goal is being worked on. */
export function isActive(goal: Entry<'goal'>): boolean {
  return goalState(goal) === 'active'
}

/** Where a goal stands; one that says nothing is active. */
export function goalState({ fields }: Entry<'goal'>): 'active' | 'paused' | 'done' | 'dropped' | 'other' {
  return slugOf(KINDS.goal.fields.goal_state, fields.goal_state)
}

/** Where a plan stands; one that says nothing is active. */
export function planState({ fields }: Entry<'plan'>): 'active' | 'paused' | 'done' | 'ended' | 'other' {
  return slugOf(KINDS.plan.fields.plan_state, fields.plan_state)
}

/** Whether the problem is neither resolved nor set aside. */
export function isUnsettled({ fields }: Entry<'problem'>): boolean {
  const state = slugOf(KINDS.problem.fields.problem_state, fields.problem_state)
  return state !== 'resolved' && state !== 'set-aside'
}

/** Whether the step is one of a round before the last: in that one the problem is thought through anew. */
export function isOfEarlierRound({ fields: { rounds = 1 } }: Entry<'problem'>, { earlier }: Task): boolean {
  return earlier === true && rounds > 1
}

/** The steps or micro-actions of a section that are still to be taken. */
export function openTasks(section: Pick<SectionFacts, 'tasks'> | undefined): readonly Task[] {
  return (section?.tasks ?? []).filter(({ done, text }) => !done && text !== '')
}
