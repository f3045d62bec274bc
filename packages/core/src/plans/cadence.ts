import { addDays, addMonths, type Day } from '../day'
import type { Counted } from '../journal/dated'
import type { KindId } from '../kinds'
import { Condition } from '../sequence/condition'

/** What comes round again once a plan is over (M-1 to M-3). */
export interface Round {
  readonly id: 'weekly' | 'monthly' | 'quarterly'
  readonly kind: KindId
  /** Whether an entry of the kind is one of its notes. */
  readonly matches: Condition<Counted>
  /** The day on which it is due after one on `last`; months end where the month does. */
  readonly nextAfter: (last: Day) => Day
}

export const ROUNDS: readonly Round[] = [
  {
    id: 'weekly',
    kind: 'review',
    matches: new Condition(({ entry }) => entry.kind === 'review' && entry.fields.period === 'weekly'),
    nextAfter: (last) => addDays(last, 7),
  },
  {
    id: 'monthly',
    kind: 'review',
    matches: new Condition(({ entry }) => entry.kind === 'review' && entry.fields.period === 'monthly'),
    nextAfter: (last) => addMonths(last, 1),
  },
  {
    id: 'quarterly',
    kind: 'assessment',
    matches: new Condition(({ entry }) => entry.kind === 'assessment'),
    nextAfter: (last) => addMonths(last, 3),
  },
]
