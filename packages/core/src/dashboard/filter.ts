import type { Day } from '../day'
import type { Dated } from '../journal/dated'
import type { Gathered } from '../journal/gathered'
import { Links, type Target } from '../journal/links'
import type { Snapshot } from '../journal/snapshot'
import { domainOf } from '../measures/domain'
import type { Domain } from '../practices'

/** What a report is limited to; `null` limits nothing. */
export interface Filter {
  /** The path of one goal. */
  readonly goal: string | null
  readonly domain: Domain | null
  /** The first day that counts. */
  readonly since: Day | null
}

/** A filter as it is asked for: what is left out limits nothing. */
export type FilterRequest = { readonly [K in keyof Filter]?: Filter[K] | undefined }

/** Whether something belongs to the goal and the domain of a filter. Days are no part of it. */
export type Belongs = (dated: Dated) => boolean

/**
 * What belongs to a goal: its note, and every entry that links to it. What belongs to a domain: every entry that
 * says so, and those that say nothing and link to a goal that does.
 */
export function belonging({ goal, domain }: Filter): Belongs {
  return ({ entry, goals, domain: written }) =>
    (goal === null || (entry.kind === 'goal' && entry.path === goal) || goals.includes(goal)) &&
    (domain === null || domainOf(written) === domain)
}

/** The filter in force: a goal that is gone limits nothing. */
export function inForce(
  { goal = null, domain = null, since = null }: FilterRequest,
  { goalNotes }: Pick<Gathered, 'goalNotes'>,
): Filter {
  const isThere = goal !== null && goalNotes.of(goal).length > 0
  return { goal: isThere ? goal : null, domain, since }
}

/** The goal note that a person means by a title, a path or a link, in the note at `from`. */
export function goalNamed({ entries }: Snapshot, name: string, from = ''): Target {
  const links = new Links()
  for (const { kind, draft, path } of entries) if (kind === 'goal' && !draft) links.add(path)
  return links.resolve(name, from)
}
