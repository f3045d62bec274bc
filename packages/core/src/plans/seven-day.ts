import type { Entry } from '../note/entry'
import { byGoal, type Dated, type Found, hasLadder, hasMicroActions, notesOf, type PlanItem } from './item'

/** The article's week of micro-successes, P1.4 to P1.10: one item a day. */
export const SEVEN_DAYS: readonly PlanItem[] = [
  byGoal('d1', [1, 1], ({ fields }) => fields.difficulty !== undefined),
  byGoal('d2', [2, 2], hasLadder),
  byGoal('d3', [3, 3], hasMicroActions),
  attempt('d4', 1, ({ sections }) => sections.accomplished?.filled === true),
  attempt('d5', 2, ({ fields }) => fields.confidence_after !== undefined),
  attempt('d6', 3, (_, { fields }) => fields.step1_now !== undefined),
  {
    id: 'd7',
    from: 7,
    to: 7,
    kind: 'plan',
    answered: 'plan',
    needs: 1,
    per: 'note',
    notes: ({ plan }) => (plan.sections.evidence?.filled ? [{ day: null, entry: plan }] : []),
  },
]

/** The first, second or third attempt at the plan's goal that was done, or a later one, if it says what the day asks. */
function attempt(
  id: 'd4' | 'd5' | 'd6',
  nth: number,
  says: (attempt: Entry<'action'>, plan: Entry<'plan'>) => boolean,
): PlanItem {
  return {
    id,
    from: nth + 3,
    to: nth + 3,
    kind: 'action',
    answered: 'log-micro-action',
    needs: 1,
    per: 'note',
    notes: (found) =>
      doneAtGoal(found)
        .slice(nth - 1)
        .filter(({ entry }) => says(entry, found.plan)),
  }
}

/** Where the plan's goal is gone, or it has none, any attempt will do. */
function doneAtGoal({ notes, goals, goalsOf }: Found): readonly Dated<Entry<'action'>>[] {
  const wanted = new Set(goals.map(({ path }) => path))
  return notesOf(
    notes,
    'action',
    (entry) =>
      entry.fields.outcome === 'done' &&
      (wanted.size === 0 || goalsOf(entry).some((path) => wanted.has(path))),
  )
}
