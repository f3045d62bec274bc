import type { Day } from '../day'
import { Links, type Target } from '../journal/links'
import type { Snapshot } from '../journal/snapshot'
import { domainOf, writtenDomains } from '../measures/domain'
import type { Entry } from '../note/entry'
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
export type Asked = { readonly [K in keyof Filter]?: Filter[K] | undefined }

/** Whether something belongs to the goal and the domain of a filter. Days are no part of it. */
export type Belongs = (entry: Entry) => boolean

/**
 * What belongs to a goal: its note, and every entry that links to it. What belongs to a domain: every entry that
 * says so, and those that say nothing and link to a goal that does.
 */
export function belonging(
  { goal, domain }: Filter,
  goals: readonly Entry<'goal'>[],
  goalsOf: Snapshot['goalsOf'],
): Belongs {
  const written = writtenDomains(goals, goalsOf)
  return (entry) =>
    (goal === null || (entry.kind === 'goal' && entry.path === goal) || goalsOf(entry).includes(goal)) &&
    (domain === null || domainOf(written(entry)) === domain)
}

/** The filter in force: a goal that is gone limits nothing. */
export function inForce(
  { goal = null, domain = null, since = null }: Asked,
  goals: readonly Entry<'goal'>[],
): Filter {
  return { goal: goals.some(({ path }) => path === goal) ? goal : null, domain, since }
}

/** The goal note that a person means by a title, a path or a link, in the note at `from`. */
export function goalNamed({ entries }: Snapshot, name: string, from = ''): Target {
  const links = new Links()
  for (const { kind, draft, path } of entries) if (kind === 'goal' && !draft) links.add(path)
  return links.resolve(name, from)
}
