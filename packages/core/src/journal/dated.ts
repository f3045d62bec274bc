import type { Day } from '../day'
import { KINDS } from '../kinds'
import { dayOf, type Entry } from '../note/entry'
import { isPlanned } from '../note/state'
import { compare } from '../compare'
import type { Items, Sequence } from '../sequence/sequence'

/** An entry with what depends on other notes: its goals and its domain. */
export interface Dated<E extends Entry = Entry> {
  /** The day that it counts on, where it has one. */
  readonly day: Day | null
  readonly entry: E
  /** Paths of the goals that it belongs to; a link that is missing, ambiguous or no goal leads to none. */
  readonly goals: readonly string[]
  /** The part of life that it belongs to, as written: its own, else that of the first of its goals that has one. */
  readonly domain: WrittenDomain | null
}

/** A domain as written in a note: a slug of the list, or any other word. */
export type WrittenDomain = NonNullable<Entry['fields']['domain']>

/** An entry that has a day to count on. */
export interface Counted<E extends Entry = Entry> extends Dated<E> {
  readonly day: Day
}

/** @param lent the domain that a goal passes on to its entries, by the goal's path */
export function datedWith(
  entry: Entry,
  goals: readonly string[],
  lent: (path: string) => WrittenDomain | null | undefined,
): Dated {
  const [inherited] = goals.flatMap((path) => lent(path) ?? [])
  return { day: dayOf(entry), entry, goals, domain: entry.fields.domain ?? inherited ?? null }
}

/** The domain that a goal passes on to the entries that link to it; a draft passes on none. */
export function inheritedFrom({ draft, fields }: Entry<'goal'>): WrittenDomain | null {
  return draft ? null : (fields.domain ?? null)
}

/** By day, those without one first; then by time, path and line, so that every host and locale agrees. */
export function inOrder(a: Dated, b: Dated): number {
  return compare(a.day ?? '', b.day ?? '') || byMoment(a, b)
}

/** The same, those without a day last. */
export function undatedLast(a: Dated, b: Dated): number {
  return compare(a.day ?? AFTER_EVERY_DAY, b.day ?? AFTER_EVERY_DAY) || byMoment(a, b)
}

/** The reverse of {@link inOrder}. */
export function newestFirst(a: Dated, b: Dated): number {
  return inOrder(b, a)
}

/** By the day that an entry is about, which is not that of an attempt's outcome. */
export function byDate(a: Dated, b: Dated): number {
  return compare(a.entry.date ?? '', b.entry.date ?? '') || byMoment(a, b)
}

/** Sorts after every day, in place of one that is missing. */
export const AFTER_EVERY_DAY = '9999-99-99'

function byMoment({ entry: a }: Dated, { entry: b }: Dated): number {
  return compare(a.time, b.time) || compare(a.path, b.path) || a.line - b.line
}

/** Whether the entry makes its day a practice day (M1). */
export function isPractice(entry: Entry): boolean {
  return KINDS[entry.kind].practiceDay && !isPlanned(entry)
}

/** Whether it has something to count: it is no draft and not empty. */
export function isFilled({ entry }: Dated): boolean {
  return !entry.draft && !entry.empty
}

/** Tells whether an entry is of the kind. */
export function isOf<Id extends Entry['kind']>(kind: Id): (dated: Dated) => dated is Dated<Entry<Id>> {
  return (dated): dated is Dated<Entry<Id>> => dated.entry.kind === kind
}

/** Whether the entry has a day to count on. */
export function isDated<E extends Entry>(dated: Dated<E>): dated is Counted<E> {
  return dated.day !== null
}

/** Those of that day or later. */
export function sinceDay<T extends Counted>(entries: Sequence<T>, first: Day): Sequence<T> {
  return entries.starting(({ day }) => day >= first)
}

/** Those of that day or earlier. */
export function untilDay<T extends Counted>(entries: Sequence<T>, last: Day): Sequence<T> {
  return entries.ending(({ day }) => day > last)
}

/** The oldest `number` items of the union of several lists. */
export function oldestOf<T extends Counted>(all: readonly Items<T>[], number: number): readonly T[] {
  const oldest = new Set(all.flatMap((some) => some.oldest(number)))
  return [...oldest].sort(inOrder).slice(0, number)
}
