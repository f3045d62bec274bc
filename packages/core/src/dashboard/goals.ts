import type { Snapshot } from '../journal/snapshot'
import { KINDS } from '../kinds'
import { attemptOf } from '../measures/attempt'
import { isAttempt, isPlanned, type Counted } from '../measures/counted'
import { listed, placeOf } from '../measures/listed'
import { slugOf } from '../measures/slug'
import type { Entry, SectionText, Task } from '../note/entry'
import { titleOf } from '../note/name'
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
  return inOrderShown(notes).map((note) => goalOf(note, attempts.get(note.path) ?? [], goalsOf))
}

/** Active goals first; within one state as they were. */
export function inOrderShown(notes: readonly Entry<'goal'>[]): readonly Entry<'goal'>[] {
  return [...notes].sort((a, b) => STATES.indexOf(stateOf(a)) - STATES.indexOf(stateOf(b)))
}

function stateOf({ fields }: Entry<'goal'>): Goal['state'] {
  return slugOf(KINDS.goal.fields.goal_state, fields.goal_state)
}

function attemptsByGoal(
  entries: readonly Counted[],
  goalsOf: Snapshot['goalsOf'],
): ReadonlyMap<string, readonly Counted<Entry<'action'>>[]> {
  const attempts = new Map<string, Counted<Entry<'action'>>[]>()
  for (const attempt of entries.filter(isAttempt)) {
    for (const goal of goalsOf(attempt.entry)) {
      const others = attempts.get(goal)
      if (others) others.push(attempt)
      else attempts.set(goal, [attempt])
    }
  }
  return attempts
}

/** `attempts` is oldest first. */
function goalOf(
  note: Entry<'goal'>,
  attempts: readonly Counted<Entry<'action'>>[],
  goalsOf: Snapshot['goalsOf'],
): Goal {
  const { fields, sections, parts } = note
  const newestFirst = [...attempts].reverse()
  return {
    ...placeOf(note),
    title: titleOf(note.path),
    state: stateOf(note),
    goal_kind: slugOf(KINDS.goal.fields.goal_kind, fields.goal_kind),
    domain: fields.domain ?? null,
    success: sections.success_looks_like?.filled ? sections.success_looks_like.text : '',
    difficulty: fields.difficulty ?? null,
    deadline: fields.deadline ?? null,
    confidence: {
      start: fields.confidence_baseline ?? null,
      latest:
        newestFirst
          .map(({ entry }) => entry.fields.confidence_after)
          .find((rating) => rating !== undefined) ?? null,
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
    attempts: listed(newestFirst, (attempt) => attemptOf(attempt, goalsOf)),
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
