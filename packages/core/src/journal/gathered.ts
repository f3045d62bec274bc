import type { Day } from '../day'
import type { KindId } from '../kinds'
import type { Entry } from '../note/entry'
import { normalizedName } from '../note/normalized-name'
import { isPlanned } from '../note/state'
import { compare } from '../compare'
import { Grouped } from '../sequence/grouped'
import type { Sequence } from '../sequence/sequence'
import { Mapped } from '../sequence/mapped'
import { Sorted } from '../sequence/sorted'
import type { Order } from '../sequence/tree'
import {
  byDate,
  type Counted,
  type Dated,
  inOrder,
  isDated,
  isFilled,
  isOf,
  isPractice,
  newestFirst,
  undatedLast,
} from './dated'
import { findingsOf, type NoteFindings, type NoteRead } from './note-read'

/** A goal with its entries, oldest first: those that count, and attempts that are planned for a later day. */
export interface GoalWithEntries {
  readonly note: Dated<Entry<'goal'>>
  readonly entries: Sequence<Counted>
}

/** The day that is taken for today, and the first day that counts; without it all do. */
export interface Span {
  readonly today: Day
  readonly since?: Day | undefined
}

/**
 * The indexes that measures and views are computed from, as of one day. Immutable: a changed note gives a new object,
 * in which each index that has nothing to do with the note is the same object, so that what was memoized for it still
 * holds.
 *
 * An entry counts if it is no draft, not empty, and dated from `since` up to `today`. Oldest first where nothing is
 * said.
 */
export interface Gathered {
  readonly span: Span
  /** By path. */
  readonly notes: Mapped<NoteRead, NoteRead>
  readonly findings: Mapped<NoteRead, NoteFindings>
  /** All there are, by the day that they are about. */
  readonly entries: Mapped<Dated, Dated>
  readonly counting: Mapped<Dated, Counted>
  /** Those that count, by kind; see {@link ofKind}. */
  readonly kinds: Grouped<Dated, KindId, Counted>
  /** Those that count and make a practice day (M1), by day. */
  readonly practiceDays: Grouped<Dated, Day, Counted>
  /** Activities that count, by name. */
  readonly activities: Grouped<Dated, string, Counted<Entry<'activity'>>>
  /** Self-assessments that count, by day. */
  readonly assessmentDays: Grouped<Dated, Day, Counted<Entry<'assessment'>>>
  /** Those that count, and attempts planned for a later day, by the paths of their goals. */
  readonly goalEntries: Grouped<Dated, string, Counted>
  /** Goals that are done, on the day that they were done; one without that day is left out. */
  readonly done: Mapped<Dated, Counted<Entry<'goal'>>>
  /** Goals that count today, also those from before `since`. */
  readonly goalsNow: Mapped<Dated, Counted<Entry<'goal'>>>
  /** Goals that are no drafts, also those that do not count; by the day that they are about. */
  readonly goals: Mapped<Dated, Dated<Entry<'goal'>>>
  /** The same by path. */
  readonly goalNotes: Grouped<Dated, string, Dated<Entry<'goal'>>>
  /** The same, each with what belongs to it. */
  readonly goalsAt: Sorted<GoalWithEntries>
  /** Plans that are neither drafts nor empty. */
  readonly plans: Mapped<Dated, Dated<Entry<'plan'>>>
  /** Plans whose pauses hold: those that are no drafts. */
  readonly pausing: Mapped<Dated, Dated<Entry<'plan'>>>
  /** Newest first, those without a date last. */
  readonly drafts: Mapped<Dated, Dated>
  /** Attempts without an outcome, those without a date last. */
  readonly planned: Mapped<Dated, Dated>
  /** Notes with nothing beyond their template, those without a date last; no drafts, no goals. */
  readonly empty: Mapped<Dated, Dated>
  /**
   * Cache of what filters left, by the filter's name, the least recently used first; shared by all versions that come of
   * one another.
   */
  readonly parts: Map<string, FilteredPart>
}

/** What a filter left of the indexes when it was last asked for. */
export interface FilteredPart {
  readonly of: Gathered
  readonly part: Gathered
}

/** The indexes over these notes, each of another path. */
export function gather(notes: readonly NoteRead[], span: Span): Gathered {
  return withChangedNotes(emptyIndexes(span), [], notes)
}

/** The indexes without the notes `removed`, and then with the notes `added`. */
export function withChangedNotes(
  before: Gathered,
  removedNotes: readonly NoteRead[],
  addedNotes: readonly NoteRead[],
): Gathered {
  const removed = removedNotes.flatMap(({ entries }) => entries)
  const added = addedNotes.flatMap(({ entries }) => entries)
  const goalNotes = before.goalNotes.changed(removed, added)
  const goalEntries = before.goalEntries.changed(removed, added)
  const paths = [...new Set([...removed, ...added].flatMap(goalPaths))]
  return {
    span: before.span,
    notes: before.notes.changed(removedNotes, addedNotes),
    findings: before.findings.changed(removedNotes, addedNotes),
    entries: before.entries.changed(removed, added),
    counting: before.counting.changed(removed, added),
    kinds: before.kinds.changed(removed, added),
    practiceDays: before.practiceDays.changed(removed, added),
    activities: before.activities.changed(removed, added),
    assessmentDays: before.assessmentDays.changed(removed, added),
    goalEntries,
    done: before.done.changed(removed, added),
    goalsNow: before.goalsNow.changed(removed, added),
    goals: before.goals.changed(removed, added),
    goalNotes,
    goalsAt: before.goalsAt.changed(
      paths.flatMap((path) => goalAt(path, before)),
      paths.flatMap((path) => goalAt(path, { goalNotes, goalEntries })),
    ),
    plans: before.plans.changed(removed, added),
    pausing: before.pausing.changed(removed, added),
    drafts: before.drafts.changed(removed, added),
    planned: before.planned.changed(removed, added),
    empty: before.empty.changed(removed, added),
    parts: before.parts,
  }
}

/** The goals that an entry is, or belongs to. */
function goalPaths({ entry, goals }: Dated): readonly string[] {
  return entry.kind === 'goal' ? [entry.path, ...goals] : goals
}

function goalAt(
  path: string,
  { goalNotes, goalEntries }: Pick<Gathered, 'goalNotes' | 'goalEntries'>,
): readonly GoalWithEntries[] {
  return [...goalNotes.of(path)].map((note) => ({ note, entries: goalEntries.of(path) }))
}

/** Those of one kind that count. */
export function ofKind<Id extends KindId>({ kinds }: Gathered, kind: Id): Sequence<Counted<Entry<Id>>> {
  // The group of a kind holds nothing else.
  return kinds.of(kind) as unknown as Sequence<Counted<Entry<Id>>>
}

/** Which entries count, by their days. */
interface DayRules {
  readonly isWithin: (day: Day) => boolean
  readonly counts: (dated: Dated) => dated is Counted
  /** The same, whether or not it is before the first day that counts. */
  readonly isNow: <E extends Entry>(dated: Dated<E>) => dated is Counted<E>
  /** Whether it is an attempt that is planned for a day after today. */
  readonly isAhead: (dated: Dated) => dated is Counted
}

function dayRules({ today, since }: Span): DayRules {
  const isWithin = (day: Day): boolean => day <= today && (since === undefined || day >= since)
  return {
    isWithin,
    counts: (dated): dated is Counted => isFilled(dated) && isDated(dated) && isWithin(dated.day),
    isNow: <E extends Entry>(dated: Dated<E>): dated is Counted<E> =>
      isFilled(dated) && isDated(dated) && dated.day <= today,
    isAhead: (dated): dated is Counted =>
      isFilled(dated) && isDated(dated) && dated.day > today && isPlanned(dated.entry),
  }
}

const isGoal = isOf('goal')
const isPlan = isOf('plan')
const isActivity = isOf('activity')
const isAssessment = isOf('assessment')

/** Each index with the rule by which it takes entries in; none has any yet. */
function emptyIndexes(span: Span): Gathered {
  const { isWithin, counts, isNow, isAhead } = dayRules(span)
  return {
    span,
    notes: mapped((note) => [note], byPath),
    findings: mapped((note) => findingsOf(note, span.today), byPath),
    entries: mapped((dated) => [dated], byDate),
    counting: mapped((dated) => (counts(dated) ? [dated] : []), inOrder),
    kinds: grouped(
      (dated) => (counts(dated) ? [dated] : []),
      ({ entry }) => [entry.kind],
    ),
    practiceDays: grouped(
      (dated) => (counts(dated) && isPractice(dated.entry) ? [dated] : []),
      ({ day }) => [day],
    ),
    activities: grouped(
      (dated) => (isActivity(dated) && counts(dated) ? [dated] : []),
      ({ entry }) => namesOf(entry),
    ),
    assessmentDays: grouped(
      (dated) => (isAssessment(dated) && counts(dated) ? [dated] : []),
      ({ day }) => [day],
    ),
    goalEntries: grouped(
      (dated) => (counts(dated) || isAhead(dated) ? [dated] : []),
      ({ goals }) => goals,
    ),
    done: mapped((dated) => (isGoal(dated) && isNow(dated) ? doneGoal(dated, isWithin) : []), inOrder),
    goalsNow: mapped((dated) => (isGoal(dated) && isNow(dated) ? [dated] : []), inOrder),
    goals: mapped((dated) => (isGoal(dated) && !dated.entry.draft ? [dated] : []), byDate),
    goalNotes: grouped(
      (dated) => (isGoal(dated) && !dated.entry.draft ? [dated] : []),
      ({ entry }) => [entry.path],
    ),
    goalsAt: Sorted.of<GoalWithEntries>([], (a, b) => byDate(a.note, b.note)),
    plans: mapped((dated) => (isPlan(dated) && isFilled(dated) ? [dated] : []), byDate),
    pausing: mapped((dated) => (isPlan(dated) && !dated.entry.draft ? [dated] : []), byDate),
    drafts: mapped((dated) => (dated.entry.draft ? [dated] : []), newestFirst),
    planned: mapped((dated) => (isFilled(dated) && isPlanned(dated.entry) ? [dated] : []), undatedLast),
    empty: mapped((dated) => (isEmpty(dated.entry) ? [dated] : []), undatedLast),
    parts: new Map(),
  }
}

function mapped<From, T>(make: (item: From) => readonly T[], order: Order<T>): Mapped<From, T> {
  return Mapped.of([], make, order)
}

function grouped<K extends string, T extends Dated>(
  make: (dated: Dated) => readonly T[],
  keys: (made: T) => readonly K[],
): Grouped<Dated, K, T> {
  return Grouped.of([], { make, keys, order: inOrder })
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return compare(a.path, b.path)
}

function isEmpty({ kind, draft, empty }: Entry): boolean {
  return empty && !draft && kind !== 'goal'
}

/** The normalized name of an activity, as a list of one; none where it has no name. */
function namesOf({ fields }: Entry<'activity'>): readonly string[] {
  const name = normalizedName(fields.activity ?? '')
  return name === '' ? [] : [name]
}

/** The goal on the day that it was done, as a list of one; none where that day is missing or does not count. */
function doneGoal(
  goal: Counted<Entry<'goal'>>,
  isWithin: (day: Day) => boolean,
): readonly Counted<Entry<'goal'>>[] {
  const { goal_state, done_date: day } = goal.entry.fields
  return goal_state === 'done' && day !== undefined && isWithin(day) ? [{ ...goal, day }] : []
}
