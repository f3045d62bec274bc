import type { Day } from '../day'
import type { Dated } from '../journal/dated'
import type { Kind } from '../kind'
import { KINDS } from '../kinds'
import { isWaiting } from '../measures/calibration'
import { type AnyEntry, dayOf, type Entry } from '../note/entry'
import { titleOf } from '../note/name'
import type { Sequence } from '../sequence/sequence'
import { listOf } from '../sequence/summary'
import type { Item, OpenItem } from './report'

/** @param entries those that are drafts, in the order to be shown */
export function drafts(entries: Sequence<Dated>): readonly Item[] {
  return entries.total(ITEMS)
}

const ITEMS = listOf(({ entry }: Dated) => [itemOf(entry)])

/**
 * What waits for the person: attempts without an outcome, and notes that hold nothing beyond their template. A goal
 * is never open in this sense: its name alone says something.
 *
 * @param planned attempts without an outcome, the earliest first
 * @param empty notes with nothing beyond their template, the earliest first
 */
export function openItems(planned: Sequence<Dated>, empty: Sequence<Dated>, today: Day): readonly OpenItem[] {
  const isRecent = ({ day }: Dated): boolean => day === null || !isWaiting(day, today)
  return [
    ...planned.starting(isRecent).total(OPEN.planned),
    ...planned.ending(isRecent).total(OPEN.waiting),
    ...empty.total(OPEN.empty),
  ]
}

const openAs = (state: OpenItem['state']) =>
  listOf(({ entry }: Dated) => [Object.assign(itemOf(entry), { state })])

const OPEN = { planned: openAs('planned'), waiting: openAs('waiting'), empty: openAs('empty') }

/** What a person knows the entry by: a goal's file name, the field that names its file, else its kind. */
export function entryName(entry: Entry): string {
  if (entry.kind === 'goal') return titleOf(entry.path)
  const { title, named }: Kind = KINDS[entry.kind]
  const name = named.by === 'field' ? (entry as AnyEntry).fields[named.field] : undefined
  return typeof name === 'string' ? name : title
}

function itemOf(entry: Entry): Item {
  const { path, line, kind } = entry
  return { path, line, kind, title: entryName(entry), date: dayOf(entry) }
}
