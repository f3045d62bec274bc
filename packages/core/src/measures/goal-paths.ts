import type { Dated } from '../journal/dated'
import type { Entry } from '../note/entry'
import { isActive } from '../note/state'
import type { Sequence } from '../sequence/sequence'
import { listOf, type Summary } from '../sequence/summary'

/** Some of the goals, in the order of all. */
export interface GoalPaths {
  readonly n: number
  readonly paths: readonly string[]
}

/** Goal notes, in the order to be kept. */
export type Goals = Sequence<Dated<Entry<'goal'>>>

/** The paths, and how many there are. */
export function pathsOf(paths: readonly string[]): GoalPaths {
  return { n: paths.length, paths }
}

/** The paths of the active goals that `holds` takes. */
export function activeWhere(
  holds: (goal: Entry<'goal'>) => boolean,
): Summary<Dated<Entry<'goal'>>, readonly string[]> {
  return listOf(({ entry }) => (isActive(entry) && holds(entry) ? [entry.path] : []))
}
