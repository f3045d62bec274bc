import type { AnyEntry, Entry } from '../note/entry'

/** The part of life that an entry belongs to: its own, else that of the first of its goals that has one, else `null`. */
export function domainOf(
  goals: readonly Entry<'goal'>[],
): (entry: AnyEntry, goalPaths: readonly string[]) => string | null {
  const domains = new Map(goals.map((goal) => [goal.path, goal.fields.domain]))
  return ({ fields }, goalPaths) => {
    const own = fields['domain'] as string | undefined
    return own ?? goalPaths.map((path) => domains.get(path)).find((domain) => domain !== undefined) ?? null
  }
}
