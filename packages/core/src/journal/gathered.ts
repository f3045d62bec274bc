import type { Day } from '../day'
import type { KindId } from '../kinds'
import type { Entry } from '../note/entry'
import { normalizedName } from '../note/normalized-name'
import { isPlanned } from '../note/state'
import { compare } from '../compare'
import { byPlace, type Finding, problem } from '../problem'
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

/** What was read of one note: its entries and findings. */
export interface NoteRead {
  readonly path: string
  readonly entries: readonly Dated[]
  readonly findings: readonly Finding[]
}

/** The findings of one note, sorted by place. */
export interface NoteFindings {
  readonly path: string
  readonly problems: readonly Finding[]
  readonly hints: readonly Finding[]
}

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
  /** The parts that were asked for last, by the name of the limit; shared by all versions that come of one another. */
  readonly parts: Map<string, PartTaken>
}

interface PartTaken {
  readonly of: Gathered
  readonly part: Gathered
}

/** A filter on what was gathered. */
export interface EntryFilter {
  /** The cache key: limits that take different entries need different names. */
  readonly name: string
  readonly takes?: (dated: Dated) => boolean
  /** The first day that counts. */
  readonly since?: Day
}

export function gather(notes: readonly NoteRead[], span: Span): Gathered {
  return withChangedNotes(nothing(span), [], notes)
}

/** First without some notes, then with others. */
export function withChangedNotes(
  before: Gathered,
  goneNotes: readonly NoteRead[],
  comeNotes: readonly NoteRead[],
): Gathered {
  const gone = goneNotes.flatMap(({ entries }) => entries)
  const come = comeNotes.flatMap(({ entries }) => entries)
  const goalNotes = before.goalNotes.changed(gone, come)
  const goalEntries = before.goalEntries.changed(gone, come)
  const paths = [...new Set([...gone, ...come].flatMap(goalPaths))]
  return {
    span: before.span,
    notes: before.notes.changed(goneNotes, comeNotes),
    findings: before.findings.changed(goneNotes, comeNotes),
    entries: before.entries.changed(gone, come),
    counting: before.counting.changed(gone, come),
    kinds: before.kinds.changed(gone, come),
    practiceDays: before.practiceDays.changed(gone, come),
    activities: before.activities.changed(gone, come),
    assessmentDays: before.assessmentDays.changed(gone, come),
    goalEntries,
    done: before.done.changed(gone, come),
    goalsNow: before.goalsNow.changed(gone, come),
    goals: before.goals.changed(gone, come),
    goalNotes,
    goalsAt: before.goalsAt.changed(
      paths.flatMap((path) => goalAt(path, before)),
      paths.flatMap((path) => goalAt(path, { goalNotes, goalEntries })),
    ),
    plans: before.plans.changed(gone, come),
    pausing: before.pausing.changed(gone, come),
    drafts: before.drafts.changed(gone, come),
    planned: before.planned.changed(gone, come),
    empty: before.empty.changed(gone, come),
    parts: before.parts,
  }
}

/** How many parts are remembered: two for each filter of ten cards. More would take memory that a phone lacks. */
const PARTS = 20

/**
 * Only the entries that the limit takes. The last result for the same limit is updated by what has changed since, so
 * that a change costs the same with a filter as without.
 */
export function limitedTo(all: Gathered, limit: EntryFilter): Gathered {
  const { parts } = all
  const last = parts.get(limit.name)
  const part = last ? updatedPart(last, all, limit) : partOf(all, limit)
  parts.delete(limit.name)
  parts.set(limit.name, { of: all, part })
  for (const name of parts.keys()) if (parts.size > PARTS) parts.delete(name)
  return part
}

function partOf({ notes, span }: Gathered, limit: EntryFilter): Gathered {
  const { since = span.since } = limit
  return gather(limited([...notes.items], limit), { ...span, since })
}

function updatedPart({ of, part }: PartTaken, all: Gathered, limit: EntryFilter): Gathered {
  const { removed, added } = all.notes.changesSince(of.notes)
  const [leaving, coming] = [limited(removed, limit), limited(added, limit)]
  return leaving.length + coming.length > 0 ? withChangedNotes(part, leaving, coming) : part
}

/**
 * The notes without the entries that the limit does not take; a note with neither entries nor findings left is dropped.
 */
function limited(notes: readonly NoteRead[], { takes }: EntryFilter): readonly NoteRead[] {
  if (!takes) return notes
  return notes
    .map((note) => ({ ...note, entries: note.entries.filter(takes) }))
    .filter(({ entries, findings }) => entries.length + findings.length > 0)
}

/** The goals that have to do with an entry. */
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

function nothing(span: Span): Gathered {
  const { today, since } = span
  const isWithin = (day: Day): boolean => day <= today && (since === undefined || day >= since)
  const isNow = <E extends Entry>(dated: Dated<E>): dated is Counted<E> =>
    isFilled(dated) && isDated(dated) && dated.day <= today
  const counts = (dated: Dated): dated is Counted => isFilled(dated) && isDated(dated) && isWithin(dated.day)
  const isAhead = (dated: Dated): dated is Counted =>
    isFilled(dated) && isDated(dated) && dated.day > today && isPlanned(dated.entry)
  const [isGoal, isPlan, isActivity, isAssessment] = [
    isOf('goal'),
    isOf('plan'),
    isOf('activity'),
    isOf('assessment'),
  ]
  return {
    span,
    notes: shelf((note) => [note], byPath),
    findings: shelf((note) => said(note, today), byPath),
    entries: shelf((dated) => [dated], byDate),
    counting: shelf((dated) => (counts(dated) ? [dated] : []), inOrder),
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
      ({ entry }) => {
        const name = normalizedName(entry.fields.activity ?? '')
        return name === '' ? [] : [name]
      },
    ),
    assessmentDays: grouped(
      (dated) => (isAssessment(dated) && counts(dated) ? [dated] : []),
      ({ day }) => [day],
    ),
    goalEntries: grouped(
      (dated) => (counts(dated) || isAhead(dated) ? [dated] : []),
      ({ goals }) => goals,
    ),
    done: shelf((dated) => (isGoal(dated) && isNow(dated) ? doneGoal(dated, isWithin) : []), inOrder),
    goalsNow: shelf((dated) => (isGoal(dated) && isNow(dated) ? [dated] : []), inOrder),
    goals: shelf((dated) => (isGoal(dated) && !dated.entry.draft ? [dated] : []), byDate),
    goalNotes: grouped(
      (dated) => (isGoal(dated) && !dated.entry.draft ? [dated] : []),
      ({ entry }) => [entry.path],
    ),
    goalsAt: Sorted.of<GoalWithEntries>([], (a, b) => byDate(a.note, b.note)),
    plans: shelf((dated) => (isPlan(dated) && isFilled(dated) ? [dated] : []), byDate),
    pausing: shelf((dated) => (isPlan(dated) && !dated.entry.draft ? [dated] : []), byDate),
    drafts: shelf((dated) => (dated.entry.draft ? [dated] : []), newestFirst),
    planned: shelf((dated) => (isFilled(dated) && isPlanned(dated.entry) ? [dated] : []), undatedLast),
    empty: shelf((dated) => (isEmpty(dated.entry) ? [dated] : []), undatedLast),
    parts: new Map(),
  }
}

function shelf<From, T>(make: (item: From) => readonly T[], order: Order<T>): Mapped<From, T> {
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

/** None, or the goal on the day that it was done. */
function doneGoal(
  goal: Counted<Entry<'goal'>>,
  isWithin: (day: Day) => boolean,
): readonly Counted<Entry<'goal'>>[] {
  const { goal_state, done_date: day } = goal.entry.fields
  return goal_state === 'done' && day !== undefined && isWithin(day) ? [{ ...goal, day }] : []
}

/** None, or what is to be said of the note on that day. */
function said({ path, entries, findings }: NoteRead, today: Day): readonly NoteFindings[] {
  const all = [...findings, ...entries.flatMap((dated) => ahead(dated, today))].sort(byPlace)
  if (all.length === 0) return []
  return [
    {
      path,
      problems: all.filter(({ severity }) => severity === 'problem'),
      hints: all.filter(({ severity }) => severity === 'hint'),
    },
  ]
}

/** What is not counted until its day comes. */
function ahead(dated: Dated, today: Day): readonly Finding[] {
  const { day, entry } = dated
  const coming = isFilled(dated) && !isPlanned(entry) && day !== null && day > today
  const key = entry.kind === 'action' && entry.fields.done_date ? 'done_date' : 'date'
  return [...(coming ? [future(entry, key, day)] : []), ...doneAhead(entry, today)]
}

/** A goal that is done counts from its day on. */
function doneAhead(entry: Entry, today: Day): readonly Finding[] {
  if (entry.kind !== 'goal' || entry.draft) return []
  const { goal_state: state, done_date: day } = entry.fields
  return state === 'done' && day !== undefined && day > today ? [future(entry, 'done_date', day)] : []
}

/** A date after today is a problem, except that of an attempt that is planned for then. */
function future({ path, line, places }: Entry, key: 'date' | 'done_date', date: Day): Finding {
  return problem('future-date', { path, ...(places[key] ?? { line, column: 1 }) }, { date })
}
