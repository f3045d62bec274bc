import type { Day } from '../day'
import type { KindId } from '../kinds'

import type { AnyEntry, Entry } from '../note/entry'
import type { ItemId } from './words'

/** A note and the day that it counts on; `null` for one that is edited in place, such as a goal without a date. */
export interface Dated<E extends Entry = Entry> {
  readonly day: Day | null
  readonly entry: E
}

/** What the items of one plan look at. */
export interface Found {
  readonly plan: Entry<'plan'>
  /** The goals that the plan links to and that are there. */
  readonly goals: readonly Entry<'goal'>[]
  /** Paths of the goals that an entry belongs to. */
  readonly goalsOf: (entry: AnyEntry) => readonly string[]
  /** What counts and belongs to the days from the first of the plan on, oldest first. */
  readonly notes: readonly Dated[]
  /** The same, from seven days earlier on. */
  readonly early: readonly Dated[]
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
  /** Where it goes on: in the plan's goal, in the plan, or in what a command writes. */
  readonly answered: 'goal' | 'plan' | 'new-entry' | 'log-micro-action' | 'set-up-maintenance'
  /** How many it takes. */
  readonly needs: number
  /** Of notes, or of days with such a note. */
  readonly per: 'note' | 'day'
  /** The notes that count towards it, in the order in which they do. */
  readonly notes: (found: Found) => readonly Dated[]
}

type Window = readonly [from: number, to: number]

/** An item that notes of one kind fulfil, dated from the plan's first day on. */
export function byNotes<Id extends KindId>(
  id: ItemId,
  [from, to]: Window,
  kind: Id,
  counts: (entry: Entry<Id>, found: Found) => boolean,
  {
    needs = 1,
    per = 'note',
    answered = 'new-entry',
  }: Partial<Pick<PlanItem, 'needs' | 'per' | 'answered'>> = {},
): PlanItem {
  const notes = (found: Found): readonly Dated[] =>
    notesOf(found.notes, kind, (entry) => counts(entry, found))
  return { id, from, to, kind, answered, needs, per, notes }
}

/** An item that a goal fulfils to which the plan links, whenever that was written. */
export function byGoal(id: ItemId, [from, to]: Window, counts: (goal: Entry<'goal'>) => boolean): PlanItem {
  return {
    id,
    from,
    to,
    kind: 'goal',
    answered: 'goal',
    needs: 1,
    per: 'note',
    notes: ({ goals }) => goals.filter(counts).map((entry) => ({ day: entry.date, entry })),
  }
}

/** Those of one kind that count. */
export function notesOf<Id extends KindId>(
  notes: readonly Dated[],
  kind: Id,
  counts: (entry: Entry<Id>) => boolean,
): readonly Dated<Entry<Id>>[] {
  return notes.filter(
    (note): note is Dated<Entry<Id>> => note.entry.kind === kind && counts(note.entry as Entry<Id>),
  )
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
