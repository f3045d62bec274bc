import { isSuggested, stepRatings } from '../../measures/challenge'
import { untilDay } from '../../journal/dated'
import type { GoalPaths } from '../../measures/goal-paths'
import { RATED } from '../../measures/protocol'
import { isActive } from '../../note/state'
import { type Finders, goalsAt } from './about'

/** Goals, and where their ratings stand. */
export const GOALS = {
  /** The active ones. */
  active: ({ part }) => [...part.goals.items].filter(({ entry }) => isActive(entry)),
  /** Active ones by how hard they are rated: `low`, `moderate`, `high`, `unrated`. */
  band: (about, of) => goalsAt(about, pathsIn(about.report.measures.challenge.goals, of)),
  /** Active ones with rated steps; `within`: with steps at 3 or 4. */
  steps: ({ part }, of) =>
    [...part.goals.items].filter(({ entry }) =>
      stepRatings(entry).some((rating) => of === '' || isSuggested(rating)),
    ),
  /** Where a goal's confidence was rated, at the start and last; by the goal's path. */
  confidence: ({ part, report }, path) => [
    ...part.goalNotes.of(path),
    ...untilDay(part.goalEntries.of(path), report.today).where(RATED).newest(1),
  ],
  /** Active ones by what they say of their fit with the values. */
  fit: (about, of) => goalsAt(about, pathsIn(about.report.measures.values.alignment, of)),
  /** Active ones that matter to someone else. */
  'for-others': (about) => goalsAt(about, about.report.measures.values.for_others.paths),
} as const satisfies Finders

function pathsIn(groups: Readonly<Record<string, GoalPaths>>, name: string): readonly string[] {
  return Object.hasOwn(groups, name) ? (groups[name]?.paths ?? []) : []
}
