import type { Day } from '../day'
import type { Counted, Dated } from '../journal/dated'
import type { KindId } from '../kinds'
import type { Entry } from '../note/entry'
import { Condition } from '../sequence/condition'
import type { Sequence } from '../sequence/sequence'
import type { ItemId } from './words'

/** What the items of one plan can look at. */
export interface PlanContext {
  readonly plan: Dated<Entry<'plan'>>
  /** The goals that the plan links to and that are there. */
  readonly goals: readonly Dated<Entry<'goal'>>[]
  /** What counts of a kind and belongs to the days from the first of the plan on, oldest first. */
  readonly notes: <Id extends KindId>(kind: Id) => Sequence<Counted<Entry<Id>>>
  /** Assessments from seven days earlier on. */
  readonly early: Sequence<Counted<Entry<'assessment'>>>
  /** What belongs to a goal, from the first day of the plan on, oldest first. */
  readonly atGoal: (path: string) => Sequence<Counted>
  /** The calendar day of the plan's last day. */
  readonly end: Day
}

/** One thing that a plan asks for. */
export interface PlanItem {
  readonly id: ItemId
  /** Days of the plan on which it is shown as current, both included. It counts on any other day as well. */
  readonly from: number
  readonly to: number
  /** The kind of note that it is answered by; `plan` where that is the plan itself or the next one. */
  readonly kind: KindId
  /** Where the item is done: in the plan's goal, in the plan, or by a command. */
  readonly answered: 'goal' | 'plan' | 'new-entry' | 'log-micro-action' | 'set-up-maintenance'
  /** How many it takes. */
  readonly needs: number
  /** The first notes that count towards it, as many as it takes: of one day the first where days are counted. */
  readonly by: (found: PlanContext) => readonly Dated[]
}

type Window = readonly [from: number, to: number]

interface ByNotes extends Partial<Pick<PlanItem, 'needs' | 'answered'>> {
  /** What {@link PlanItem.needs} counts: notes, or days with such a note. */
  readonly per?: 'note' | 'day'
}

/** An item that notes of one kind fulfil, dated from the plan's first day on. */
export function byNotes<Id extends KindId>(
  id: ItemId,
  [from, to]: Window,
  kind: Id,
  counts: (entry: Entry<Id>) => boolean,
  { needs = 1, per = 'note', answered = 'new-entry' }: ByNotes = {},
): PlanItem {
  const counting = new Condition(({ entry }: Counted<Entry<Id>>) => counts(entry))
  const by = ({ notes }: PlanContext): readonly Dated[] =>
    per === 'note' ? notes(kind).where(counting).oldest(needs) : firstDays(notes(kind), counting, needs)
  return { id, from, to, kind, answered, needs, by }
}

/** The first note of each of the first so many days. */
function firstDays<T extends Counted>(
  notes: Sequence<T>,
  counting: Condition<T>,
  days: number,
): readonly T[] {
  const first = days > 0 ? notes.where(counting).at(0) : undefined
  if (!first) return []
  const later = notes.starting(({ day }) => day > first.day)
  return [first, ...firstDays(later, counting, days - 1)]
}

/** An item that is fulfilled by a goal which the plan links to, whenever that was written. */
export function byGoal(id: ItemId, [from, to]: Window, counts: (goal: Entry<'goal'>) => boolean): PlanItem {
  return {
    id,
    from,
    to,
    kind: 'goal',
    answered: 'goal',
    needs: 1,
    by: ({ goals }) =>
      goals
        .filter(({ entry }) => counts(entry))
        .slice(0, 1)
        .map((goal) => ({ ...goal, day: goal.entry.date })),
  }
}

export function isComplete({ parts }: Entry): boolean {
  return parts.met === parts.of
}

/** Whether the goal's ladder has the seven steps that the article asks for at least. */
export function hasLadder({ sections }: Entry<'goal'>): boolean {
  return written(sections.ladder) >= 7
}

export function hasMicroActions({ sections }: Entry<'goal'>): boolean {
  return written(sections.micro_actions) >= 3
}

function written(section: Entry<'goal'>['sections']['ladder']): number {
  return (section?.tasks ?? []).filter(({ text }) => text !== '').length
}
