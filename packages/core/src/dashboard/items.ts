import type { Day } from '../day'
import type { Kind } from '../kind'
import { KINDS } from '../kinds'
import { isWaiting } from '../measures/calibration'
import { isPlanned } from '../measures/counted'
import { placeOf } from '../measures/listed'
import { type AnyEntry, dayOf, type Entry } from '../note/entry'
import { titleOf } from '../note/name'
import { compare } from '../problem'
import type { Item, OpenItem } from './report'

const STATES: readonly OpenItem['state'][] = ['planned', 'waiting', 'empty']

/** Drafts, newest first; those without a date come last. */
export function drafts(entries: readonly Entry[]): readonly Item[] {
  return entries
    .filter((entry) => entry.draft)
    .sort((a, b) => compare(dayOf(b) ?? '', dayOf(a) ?? '') || byMoment(b, a))
    .map(itemOf)
}

/**
 * What waits for the person: attempts without an outcome, and notes that hold nothing beyond their template. A goal
 * is never open in this sense: its name alone says something.
 */
export function openItems(entries: readonly Entry[], today: Day): readonly OpenItem[] {
  const open = entries.flatMap((entry) => {
    const state = stateOf(entry, today)
    return state ? [{ entry, state }] : []
  })
  return open
    .sort(
      (a, b) =>
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        compare(dayOf(a.entry) ?? '9999-99-99', dayOf(b.entry) ?? '9999-99-99') ||
        byMoment(a.entry, b.entry),
    )
    .map(({ entry, state }) => ({ ...itemOf(entry), state }))
}

/** What a person knows the entry by: a goal's file name, the field that names its file, else its kind. */
export function nameOf(entry: Entry): string {
  if (entry.kind === 'goal') return titleOf(entry.path)
  const { title, named }: Kind = KINDS[entry.kind]
  const name = named.by === 'field' ? (entry as AnyEntry).fields[named.field] : undefined
  return typeof name === 'string' ? name : title
}

function itemOf(entry: Entry): Item {
  return { ...placeOf(entry), kind: entry.kind, title: nameOf(entry), date: dayOf(entry) }
}

function stateOf(entry: Entry, today: Day): OpenItem['state'] | undefined {
  if (entry.draft || entry.kind === 'goal') return undefined
  if (entry.empty) return 'empty'
  if (!isPlanned(entry)) return undefined
  const day = dayOf(entry)
  return day !== null && isWaiting(day, today) ? 'waiting' : 'planned'
}

function byMoment(a: Entry, b: Entry): number {
  return compare(a.time, b.time) || compare(a.path, b.path) || a.line - b.line
}
