import { type Finding, hint, type HintCode } from '../problem'
import type { Entry, Task } from './entry'

/** What is worth saying about an entry that counts. A goal is spoken of only while it is active. */
export function checkEntry(entry: Entry): readonly Finding[] {
  if (entry.draft || entry.empty) return []
  if (entry.kind === 'goal') return isActive(entry) ? [...unfinished(entry), ...checkLadder(entry)] : []
  if (entry.kind === 'action' && (entry.fields.outcome ?? 'planned') === 'planned') return []
  return unfinished(entry)
}

type Goal = Entry<'goal'>

function isActive(goal: Goal): boolean {
  return (goal.fields.goal_state ?? 'active') === 'active'
}

function unfinished(entry: Entry): readonly Finding[] {
  const missing = entry.parts.missing.join(', ')
  return missing === '' ? [] : [at(entry, entry.line, 'unfinished', { missing })]
}

/** The article's sizes: seven to ten steps rated 3-4, three micro-actions under ten minutes. A missing rating says nothing. */
function checkLadder(goal: Goal): readonly Finding[] {
  const { ladder, micro_actions: micro } = goal.sections
  const steps = ladder?.tasks ?? []
  const parts = micro?.tasks ?? []
  return [
    ...(ladder && steps.length > 0 && (steps.length < 7 || steps.length > 10)
      ? [at(goal, ladder.line, 'ladder-steps', { count: steps.length })]
      : []),
    ...rated(goal, steps, 'difficulty', 'step-difficulty', (value) => value < 3 || value > 4),
    ...(micro && parts.length > 0 && parts.length !== 3
      ? [at(goal, micro.line, 'micro-count', { count: parts.length })]
      : []),
    ...rated(goal, parts, 'minutes', 'micro-minutes', (value) => value >= 10),
  ]
}

function rated(
  goal: Goal,
  tasks: readonly Task[],
  key: string,
  code: HintCode,
  outside: (value: number) => boolean,
): readonly Finding[] {
  return tasks.flatMap((task, index) => {
    const value = task.fields[key]
    return typeof value === 'number' && outside(value)
      ? [at(goal, task.line, code, { step: index + 1, value })]
      : []
  })
}

function at(entry: Entry, line: number, code: HintCode, args: Finding['args']): Finding {
  return hint(code, { path: entry.path, line, column: 1 }, args)
}
