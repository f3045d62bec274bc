import type { Snapshot } from '../journal/snapshot'
import { KINDS } from '../kinds'
import type { Attempt } from '../measures/attempt'
import { attemptOf } from '../measures/attempt'
import { isAttempt, isPlanned, type Counted } from '../measures/counted'
import { listed, placeOf } from '../measures/listed'
import { slugOf } from '../measures/slug'
import type { Entry, SectionText, Task } from '../note/entry'
import { titleOf } from './items'
import type { Goal, Step } from './report'

const STATES: readonly Goal['state'][] = ['active', 'paused', 'done', 'dropped', 'other']

/**
 * The goals with their ladders and attempts. An empty goal is there too, since its file name is its title.
 *
 * @param notes goal notes that are no drafts, in the order to be kept within one state
 * @param entries what counts, oldest first
 * @param ahead what is dated after today, oldest first: attempts planned ahead stand with their goal
 */
export function goals(
  notes: readonly Entry<'goal'>[],
  entries: readonly Counted[],
  ahead: readonly Counted[],
  goalsOf: Snapshot['goalsOf'],
): readonly Goal[] {
  const attempts = attemptsByGoal([...entries, ...ahead.filter(({ entry }) => isPlanned(entry))], goalsOf)
  return notes
    .map((note) => goalOf(note, attempts.get(note.path) ?? []))
    .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state))
}

interface Tried {
  readonly attempt: Attempt
  readonly confidence: number | undefined
}

function attemptsByGoal(
  entries: readonly Counted[],
  goalsOf: Snapshot['goalsOf'],
): ReadonlyMap<string, readonly Tried[]> {
  const attempts = new Map<string, Tried[]>()
  for (const counted of entries.filter(isAttempt)) {
    const tried = { attempt: attemptOf(counted, goalsOf), confidence: counted.entry.fields.confidence_after }
    for (const goal of tried.attempt.goals) {
      const others = attempts.get(goal)
      if (others) others.push(tried)
      else attempts.set(goal, [tried])
    }
  }
  return attempts
}

/** `tried` is oldest first. */
function goalOf(note: Entry<'goal'>, tried: readonly Tried[]): Goal {
  const { fields, sections, parts } = note
  const newestFirst = [...tried].reverse()
  return {
    ...placeOf(note),
    title: titleOf(note),
    state: slugOf(KINDS.goal.fields.goal_state, fields.goal_state),
    goal_kind: slugOf(KINDS.goal.fields.goal_kind, fields.goal_kind),
    domain: fields.domain ?? null,
    success: sections.success_looks_like?.filled ? sections.success_looks_like.text : '',
    difficulty: fields.difficulty ?? null,
    deadline: fields.deadline ?? null,
    confidence: {
      start: fields.confidence_baseline ?? null,
      latest: newestFirst.find(({ confidence }) => confidence !== undefined)?.confidence ?? null,
    },
    value: {
      metric: fields.metric ?? null,
      unit: fields.unit ?? null,
      start: fields.baseline_value ?? null,
      now: fields.current_value ?? null,
      target: fields.target_value ?? null,
    },
    steps: steps(note.path, sections.ladder, 'difficulty'),
    micro_actions: steps(note.path, sections.micro_actions, 'minutes'),
    attempts: listed(newestFirst.map(({ attempt }) => attempt)),
    parts: { met: parts.met, of: parts.of },
  }
}

function steps(
  path: string,
  section: SectionText | undefined,
  rating: 'difficulty' | 'minutes',
): readonly Step[] {
  return (section?.tasks ?? [])
    .filter((task) => task.text !== '')
    .map((task) => ({
      path,
      line: task.line,
      text: task.text,
      done: task.done,
      rating: ratingOf(task, rating),
    }))
}

function ratingOf(task: Task, key: string): number | null {
  const rating = task.fields[key]
  return typeof rating === 'number' && Number.isFinite(rating) ? rating : null
}
