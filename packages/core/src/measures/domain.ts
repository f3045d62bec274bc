import type { Snapshot } from '../journal/snapshot'
import { COMMON } from '../kind'
import type { AnyEntry, Entry } from '../note/entry'
import type { Domain } from '../practices'
import { slugOf } from './slug'

/** The parts of life in the order shown; `other` is also a word that the list does not name. */
export const DOMAINS = Object.keys(COMMON.domain.options) as readonly Domain[]

type Written = NonNullable<Entry['fields']['domain']>

export function isDomain(word: string): word is Domain {
  return Object.hasOwn(COMMON.domain.options, word)
}

/**
 * Which part of life an entry belongs to, as written: what it says itself, else what the first of its goals that says
 * something does; `null` where neither does.
 */
export function writtenDomains(
  goals: readonly Entry<'goal'>[],
  goalsOf: Snapshot['goalsOf'],
): (entry: Entry) => Written | null {
  const domains = new Map(goals.map((goal) => [goal.path, goal.fields.domain]))
  return (entry) =>
    entry.fields.domain ??
    goalsOf(entry as AnyEntry)
      .map((path) => domains.get(path))
      .find((domain) => domain !== undefined) ??
    null
}

/** The same as a word of the list. */
export function domainOf(written: Written | null): Domain | null {
  return written === null ? null : slugOf(COMMON.domain, written)
}
