import { addDays, type Day } from '../day'
import { type Counted, type Dated, sinceDay } from '../journal/dated'
import type { Entry } from '../note/entry'
import { normalizedName } from '../note/normalized-name'
import { Condition } from '../sequence/condition'
import { memoizedLast } from '../sequence/memo'
import {
  byGoal,
  byNotes,
  type PlanContext,
  hasLadder,
  hasMicroActions,
  isComplete,
  type PlanItem,
} from './item'

/** Days that have to lie between the two self-assessments (W4.3). */
const APART = 14

/** The sections of a problem that hold its five steps. */
const FIVE_STEPS = ['define', 'ideas', 'evaluate', 'steps', 'assess'] as const

/** The article's thirty days, W1.1 to W4.6, with what counts for each. Notes count from the first day of the plan on. */
export const THIRTY_DAYS: readonly PlanItem[] = [
  {
    id: 'w1.1',
    from: 1,
    to: 2,
    kind: 'assessment',
    answered: 'new-entry',
    needs: 1,
    by: ({ early }) => early.where(COMPLETE).oldest(1),
  },
  byGoal('w1.2', [3, 4], () => true),
  byGoal('w1.3', [3, 4], hasLadder),
  byGoal('w1.4', [3, 4], hasMicroActions),
  byNotes('w1.5', [5, 7], 'action', ({ fields }) => fields.outcome === 'done', {
    needs: 3,
    answered: 'log-micro-action',
  }),
  byNotes(
    'w1.6',
    [5, 7],
    'action',
    ({ fields, sections }) => fields.outcome === 'done' && sections.proves?.filled === true,
    { needs: 3, answered: 'log-micro-action' },
  ),
  byNotes('w2.1', [8, 14], 'thought', isComplete, { needs: 7, per: 'day' }),
  byNotes('w2.2', [10, 11], 'affirmation', hasThreeValues),
  byNotes('w2.3', [13, 14], 'review', ({ fields }) => fields.period === 'weekly'),
  byNotes('w2.4', [13, 14], 'stress', () => true),
  byNotes('w3.1', [15, 17], 'peer', ({ sections }) => sections.strategies?.filled === true),
  byNotes('w3.2', [18, 19], 'support', ({ fields }) => (fields.told ?? 0) >= 2),
  byNotes('w3.3', [18, 19], 'support', ({ fields }) => (fields.support_kind ?? []).length > 0),
  byNotes('w3.4', [20, 21], 'activity', () => true, { needs: 3, per: 'day' }),
  byNotes('w4.1', [22, 24], 'problem', ({ sections }) => FIVE_STEPS.every((id) => sections[id]?.filled)),
  byNotes(
    'w4.2',
    [25, 27],
    'review',
    ({ fields, sections }) => (fields.most_useful ?? []).length > 0 || sections.useful?.filled === true,
  ),
  {
    id: 'w4.3',
    from: 25,
    to: 27,
    kind: 'assessment',
    answered: 'new-entry',
    needs: 1,
    by: secondAssessment,
  },
  byNotes(
    'w4.4',
    [28, 30],
    'plan',
    ({ fields: { plan_kind, routine } }) => plan_kind === 'maintenance' && [2, 3].includes(distinct(routine)),
    { answered: 'set-up-maintenance' },
  ),
  {
    id: 'w4.5',
    from: 28,
    to: 30,
    kind: 'goal',
    answered: 'new-entry',
    needs: 1,
    by: ({ plan, notes, end }) => notes('goal').where(isBeyond(plan, end)).oldest(1),
  },
  byNotes(
    'w4.6',
    [28, 30],
    'plan',
    ({ fields, sections }) => fields.plan_kind === 'maintenance' && sections.measure?.filled === true,
    { answered: 'set-up-maintenance' },
  ),
]

/** The sections of an affirmation that each take a value. */
const VALUES = ['value_1', 'value_2', 'value_3'] as const

/** Named in its list, or written about one by one. */
function hasThreeValues({ fields, sections }: Entry<'affirmation'>): boolean {
  return distinct(fields.values_used) >= VALUES.length || VALUES.every((id) => sections[id]?.filled)
}

/** How many names there are; one that stands twice, whatever its case, is one. */
function distinct(names: readonly string[] = []): number {
  return new Set(names.map(normalizedName)).size
}

const COMPLETE = new Condition(({ entry }: Counted<Entry<'assessment'>>) => isComplete(entry))

/** Goals that reach past the last day of a plan. */
const isBeyond = memoizedLast(
  (_: PlanContext['plan'], end: Day) =>
    new Condition(({ entry: { fields } }: Counted<Entry<'goal'>>) => (fields.deadline ?? end) > end),
)

/** At least so many days after the one that stands as the plan's first. */
function secondAssessment({ early }: PlanContext): readonly Dated[] {
  const first = early.where(COMPLETE).at(0)
  return first ? sinceDay(early, addDays(first.day, APART)).where(COMPLETE).oldest(1) : []
}
