import type { Day } from '../day'
import { type Dated, untilDay } from '../journal/dated'
import type { GoalWithEntries } from '../journal/gathered'
import { KINDS } from '../kinds'
import { attemptOf } from '../measures/attempt'
import { isAttempt } from '../measures/counted'
import { listing } from '../measures/listed'
import { PLANNED } from '../measures/next'
import { RATED } from '../measures/protocol'
import { type Entry, type SectionFacts, type Task, wordsOf } from '../note/entry'
import { titleOf } from '../note/name'
import { slugOf } from '../note/slug'
import { goalState } from '../note/state'
import type { Stepwise } from '../sequence/stepwise'
import { memoizedOne, memoized, memoizedLast } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import { listOf } from '../sequence/summary'
import type { Goal, Report, Step } from './report'

const STATES: readonly Goal['state'][] = ['active', 'paused', 'done', 'dropped', 'other']

/**
 * The goals with their ladders and attempts, made a few at a time. An empty goal is there too, since its file name is its
 * title. The same list for as long as nothing changes.
 *
 * @param all goals that are no drafts, in the order to be kept within one state, with attempts that are planned ahead
 */
export function* goals(all: Sequence<GoalWithEntries>, today: Day): Stepwise<readonly Goal[]> {
  return byState(yield* all.totalStepwise(goalsOn(today)))
}

const byState = memoized((made: readonly Goal[]) =>
  STATES.flatMap((ofState) => made.filter(({ state }) => state === ofState)),
)

/** Title and path of each goal, in the same order. */
export function goalTitles(notes: Sequence<Dated<Entry<'goal'>>>): readonly Title[] {
  return TITLES.flatMap((ofState) => notes.total(ofState))
}

type Title = Report['choices']['goals'][number]

const TITLES = STATES.map((state) =>
  listOf(({ entry }: Dated<Entry<'goal'>>): readonly Title[] =>
    goalState(entry) === state ? [{ path: entry.path, title: titleOf(entry.path) }] : [],
  ),
)

const goalOf = memoizedLast(({ note: { entry: note }, entries }: GoalWithEntries, today: Day): Goal => {
  const { fields, sections, parts } = note
  const [rated] = untilDay(entries, today).where(RATED).newest(1).filter(isAttempt)
  return {
    path: note.path,
    line: note.line,
    title: titleOf(note.path),
    state: goalState(note),
    goal_kind: slugOf(KINDS.goal.fields.goal_kind, fields.goal_kind),
    domain: fields.domain ?? null,
    success: wordsOf(sections.success_looks_like),
    difficulty: fields.difficulty ?? null,
    deadline: fields.deadline ?? null,
    confidence: {
      start: fields.confidence_baseline ?? null,
      latest: rated?.entry.fields.confidence_after ?? null,
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
    attempts: ATTEMPTS(entries),
    planned: entries.where(PLANNED).length,
    parts: { met: parts.met, of: parts.of },
  }
})

const goalsOn = memoizedOne((today: Day) => listOf((goal: GoalWithEntries) => [goalOf(goal, today)]))
const ATTEMPTS = listing(attemptOf, isAttempt)

function steps(
  path: string,
  section: SectionFacts | undefined,
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
  return typeof rating === 'number' ? rating : null
}
