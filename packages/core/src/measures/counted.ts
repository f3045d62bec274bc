import { addDays, type Day } from '../day'
import { KINDS, type KindId } from '../kinds'
import { dayOf, type Entry } from '../note/entry'
import { compare } from '../problem'

/** An entry and the day that it counts on. */
export interface Counted<E extends Entry = Entry> {
  readonly day: Day
  readonly entry: E
}

/** Each place once: a block or note that was read twice is one entry. The first stays. */
export function distinct(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    const place = `${entry.line} ${entry.path}`
    return !seen.has(place) && seen.add(place)
  })
}

/**
 * The entries that count: dated up to `today`, no drafts, not empty; with `since`, only those of that day or later,
 * before any window is laid. Oldest first.
 */
export function counted(entries: readonly Entry[], today: Day, since?: Day): readonly Counted[] {
  return ready(entries).filter(({ day }) => day <= today && (since === undefined || day >= since))
}

/** The entries that would count, were they not dated after `today`. Oldest first. */
export function ahead(entries: readonly Entry[], today: Day): readonly Counted[] {
  return ready(entries).filter(({ day }) => day > today)
}

/** Whether the entry is an attempt whose outcome is still to come; an absent outcome says the same as `planned`. */
export function isPlanned(entry: Entry): entry is Entry<'action'> {
  return entry.kind === 'action' && (entry.fields.outcome ?? 'planned') === 'planned'
}

/** Whether the entry is an attempt, planned or made. */
export function isAttempt(counted: Counted): counted is Counted<Entry<'action'>> {
  return counted.entry.kind === 'action'
}

/** Whether the entry makes its day a practice day (M1). */
export function isPractice(entry: Entry): boolean {
  return KINDS[entry.kind].practiceDay && !isPlanned(entry)
}

export function ofKind<Id extends KindId>(
  entries: readonly Counted[],
  kind: Id,
): readonly Counted<Entry<Id>>[] {
  return entries.filter((counted): counted is Counted<Entry<Id>> => counted.entry.kind === kind)
}

/** Those of the last so many days, today among them. */
export function lastDays<E extends Entry>(
  entries: readonly Counted<E>[],
  today: Day,
  days: number,
): readonly Counted<E>[] {
  const from = addDays(today, 1 - days)
  return entries.filter(({ day }) => day >= from)
}

/** The goals that are done, each on the day it was done; one whose day is not written is left out. Oldest first. */
export function goalsDone(
  goals: readonly Entry<'goal'>[],
  today: Day,
  since?: Day,
): readonly Counted<Entry<'goal'>>[] {
  return goals
    .flatMap((entry) => {
      const day = entry.fields.goal_state === 'done' ? entry.fields.done_date : undefined
      return day === undefined || day > today || (since !== undefined && day < since) ? [] : [{ day, entry }]
    })
    .sort(inOrder)
}

/** By day, time, path and line, each by code point, so that every host and locale agrees. */
export function inOrder(a: Counted, b: Counted): number {
  return (
    compare(a.day, b.day) ||
    compare(a.entry.time, b.entry.time) ||
    compare(a.entry.path, b.entry.path) ||
    a.entry.line - b.entry.line
  )
}

function ready(entries: readonly Entry[]): readonly Counted[] {
  return entries
    .flatMap((entry) => {
      const day = dayOf(entry)
      return entry.draft || entry.empty || day === null ? [] : [{ day, entry }]
    })
    .sort(inOrder)
}
