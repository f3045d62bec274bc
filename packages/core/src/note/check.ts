import { isDay } from '../day'
import { type Finding, hint, type HintCode, problem } from '../problem'
import type { Entry, Task } from './entry'
import { readPauses } from './pauses'
import { EXPECTED } from './read-value'
import { isActive, isOfEarlierRound, isPlanned } from './state'

/**
 * What is worth saying about an entry that counts. A goal is spoken of only while it is active, and an attempt once
 * it was made.
 */
export function checkEntry(entry: Entry): readonly Finding[] {
  if (entry.draft || entry.empty) return []
  if (entry.kind === 'goal')
    return isActive(entry) ? [...unfinished(entry), ...checkLadder(entry)] : checkDone(entry)
  if ((entry.kind === 'action' && entry.fields.outcome === 'not-attempted') || isPlanned(entry)) return []
  if (entry.kind === 'problem') return checkProblem(entry)
  if (entry.kind === 'plan') return [...unfinished(entry), ...checkPause(entry)]
  return unfinished(entry)
}

type Goal = Entry<'goal'>
type Problem = Entry<'problem'>

/** A goal that was reached counts on its day, so it needs one. */
function checkDone(goal: Goal): readonly Finding[] {
  const { goal_state: state, done_date: day } = goal.fields
  const line = goal.places['goal_state']?.line ?? goal.line
  return state === 'done' && day === undefined ? [hintAt(goal, line, 'done-undated', {})] : []
}

/** The state alone says of no day that the plan rested on it. */
function checkPause(plan: Entry<'plan'>): readonly Finding[] {
  const { pauses = [], plan_state: state, plan_start: start } = plan.fields
  const isMissing = state === 'paused' && start !== undefined && readPauses(pauses).every(({ to }) => to)
  return isMissing ? [hintAt(plan, plan.line, 'pause-missing', {})] : []
}

/** While it is worked on, the article's sizes of its steps; once it is settled, what is still to fill. */
function checkProblem(entry: Problem): readonly Finding[] {
  const state = entry.fields.problem_state ?? 'open'
  if (state === 'set-aside') return []
  return state === 'open' || state === 'doing' ? checkSteps(entry) : unfinished(entry)
}

/** The sizes of the five parts; an empty part is passed over. Each round may weigh five ideas, and has a sentence. */
function checkSteps(entry: Problem): readonly Finding[] {
  const { define, ideas, evaluate, steps } = entry.sections
  const rounds = entry.fields.rounds ?? 1
  const listed = ideas?.items ?? 0
  const weighed = evaluate?.items ?? 0
  const undated = (steps?.tasks ?? []).flatMap((task, index) => {
    const due = String(task.fields['due'] ?? '')
    if (task.done || isOfEarlierRound(entry, task) || isDay(due)) return []
    return due === ''
      ? [hintAt(entry, task.line, 'step-undated', { step: index + 1 })]
      : [wrongType(entry, task.line, 'due', EXPECTED.date)]
  })
  return [
    ...(define && sentences(define.text) > rounds
      ? [hintAt(entry, define.line, 'problem-sentence', {})]
      : []),
    ...(ideas?.filled && listed < 10 ? [hintAt(entry, ideas.line, 'idea-count', { count: listed })] : []),
    ...(evaluate && weighed > 0 && (weighed < 3 || weighed > 5 * rounds)
      ? [hintAt(entry, evaluate.line, 'weighed-count', { count: weighed })]
      : []),
    ...undated,
  ]
}

/** A mark, then a blank, then no small letter: 2.50, example.org and "e.g. this" end no sentence. */
const SENTENCE_END = /[.!?\u2026]\s+(?![\s\p{Ll}])|[\u3002\uFF01\uFF1F]|\n\s*\n/u

function sentences(text: string): number {
  return text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '').length
}

function unfinished(entry: Entry): readonly Finding[] {
  const missing = entry.parts.missing.join('; ')
  return missing === '' ? [] : [hintAt(entry, entry.line, 'unfinished', { missing })]
}

/** The article's sizes: seven to ten steps rated 3-4, three micro-actions under ten minutes. A missing rating is no fault. */
function checkLadder(goal: Goal): readonly Finding[] {
  const { ladder, micro_actions: micro } = goal.sections
  const steps = ladder?.tasks ?? []
  const parts = micro?.tasks ?? []
  return [
    ...(ladder && steps.length > 0 && (steps.length < 7 || steps.length > 10)
      ? [hintAt(goal, ladder.line, 'ladder-steps', { count: steps.length })]
      : []),
    ...ratedOutside(goal, steps, 'difficulty', 'step-difficulty', (value) => value < 3 || value > 4),
    ...(micro && parts.length > 0 && parts.length !== 3
      ? [hintAt(goal, micro.line, 'micro-count', { count: parts.length })]
      : []),
    ...ratedOutside(goal, parts, 'minutes', 'micro-minutes', (value) => value >= 10),
  ]
}

/** A hint for each task whose rating is `outside` of what the article suggests. */
function ratedOutside(
  goal: Goal,
  tasks: readonly Task[],
  key: string,
  code: HintCode,
  outside: (value: number) => boolean,
): readonly Finding[] {
  return tasks.flatMap((task, index) => {
    const value = task.fields[key]
    if (typeof value === 'string' && value !== '') return [wrongType(goal, task.line, key, EXPECTED.number)]
    return typeof value === 'number' && outside(value)
      ? [hintAt(goal, task.line, code, { step: index + 1, value })]
      : []
  })
}

/** A rating in words, or a day that there is none of, is shown nowhere and counted nowhere. */
function wrongType({ path }: Entry, line: number, key: string, expected: string): Finding {
  return problem('wrong-type', { path, line, column: 1 }, { key, expected })
}

function hintAt(entry: Entry, line: number, code: HintCode, args: Finding['args']): Finding {
  return hint(code, { path: entry.path, line, column: 1 }, args)
}
