import { type Counted, inOrder, oldestOf } from '../journal/dated'
import type { Entry } from '../note/entry'
import { Condition } from '../sequence/condition'
import type { Sequence } from '../sequence/sequence'
import { byGoal, type PlanContext, hasLadder, hasMicroActions, type PlanItem } from './item'

/** The article's week of micro-successes, P1.4 to P1.10: one item a day. */
export const SEVEN_DAYS: readonly PlanItem[] = [
  byGoal('d1', [1, 1], ({ fields }) => fields.difficulty !== undefined),
  byGoal('d2', [2, 2], hasLadder),
  byGoal('d3', [3, 3], hasMicroActions),
  attempt('d4', 1, ({ sections }) => sections.accomplished?.filled === true),
  attempt('d5', 2, ({ fields }) => fields.confidence_after !== undefined),
  attempt(
    'd6',
    3,
    () => true,
    ({ fields }) => fields.step1_now !== undefined,
  ),
  {
    id: 'd7',
    from: 7,
    to: 7,
    kind: 'plan',
    answered: 'plan',
    needs: 1,
    by: ({ plan }) => (plan.entry.sections.evidence?.filled ? [{ ...plan, day: null }] : []),
  },
]

/** The first, second or third attempt at the plan's goal that was done, or a later one, if it says what the day asks. */
function attempt(
  id: 'd4' | 'd5' | 'd6',
  nth: number,
  says: (attempt: Entry<'action'>) => boolean,
  isAsked: (plan: Entry<'plan'>) => boolean = () => true,
): PlanItem {
  const saying = new Condition((note: Counted) => isDone(note) && says(note.entry))
  return {
    id,
    from: nth + 3,
    to: nth + 3,
    kind: 'action',
    answered: 'log-micro-action',
    needs: 1,
    by(found) {
      const all = atGoals(found)
      const done = all.map((notes) => notes.where(DONE))
      const first = oldestOf(done, nth)[nth - 1]
      if (!first || !isAsked(found.plan.entry)) return []
      const isLater = (other: Counted): boolean => inOrder(other, first) >= 0
      const later = all.map((notes) => notes.starting(isLater).where(saying))
      return oldestOf(later, 1)
    },
  }
}

const isDone = (note: Counted): note is Counted<Entry<'action'>> =>
  note.entry.kind === 'action' && note.entry.fields.outcome === 'done'
const DONE = new Condition(isDone)

/** What belongs to each of the plan's goals; where they are gone, or it has none, any attempt will do. */
function atGoals({ notes, goals, atGoal }: PlanContext): readonly Sequence<Counted>[] {
  return goals.length === 0 ? [notes('action')] : goals.map(({ entry }) => atGoal(entry.path))
}
