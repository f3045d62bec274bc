import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import { ofKind, type Counted } from './counted'
import { isActive, pathsOf, type GoalPaths } from './goal-paths'
import { entryPlaceOf, type EntryPlace } from './listed'
import { sameName } from './same-name'
import { slugOf } from './slug'

/** M11: how the active goals lie beside the person's values. */
export interface ValuesMeasure {
  /** Active goals. */
  readonly n: number
  /** By what each goal says of its fit; `unset` says nothing, `other` what the kind does not list. */
  readonly alignment: Readonly<Record<Alignment, GoalPaths>>
  /** The newest note that names values, or `null`. */
  readonly note: EntryPlace | null
  /** The values it names, in its order, each with the active goals that name it too. */
  readonly values: readonly NamedValue[]
  /** Values that only goals name, in the order of the goals. */
  readonly unlisted: readonly NamedValue[]
  /** Active goals that matter to someone else. */
  readonly for_others: GoalPaths
}

export type Alignment = 'aligned' | 'mixed' | 'conflicts' | 'unsure' | 'other' | 'unset'

export interface NamedValue extends GoalPaths {
  /** As written. */
  readonly name: string
}

/**
 * M11: active goals by their fit with the person's values.
 *
 * Source: domain.md, section 3, M11 (a convention).
 *
 * Edge cases. The values are those of the newest note that names any. Names are compared as {@link sameName} has it;
 * the first spelling is shown. No share is computed, so none is shown of few goals.
 *
 * @param goals those that count, in the order to be kept
 * @param entries what counts, oldest first
 */
export function values(goals: readonly Entry<'goal'>[], entries: readonly Counted[]): ValuesMeasure {
  const active = goals.filter(isActive)
  const note = ofKind(entries, 'values').findLast(({ entry }) => entry.fields.values !== undefined)
  const own = named(note?.entry.fields.values ?? [])
  const ofGoals = named(active.flatMap(({ fields }) => fields.values ?? []))
  const serving = ([key, name]: readonly [string, string]): NamedValue => ({
    name,
    ...pathsOf(active.filter(({ fields }) => (fields.values ?? []).some((value) => sameName(value) === key))),
  })
  const fitting = (alignment: Alignment): GoalPaths =>
    pathsOf(active.filter((goal) => alignmentOf(goal) === alignment))
  return {
    n: active.length,
    alignment: {
      aligned: fitting('aligned'),
      mixed: fitting('mixed'),
      conflicts: fitting('conflicts'),
      unsure: fitting('unsure'),
      other: fitting('other'),
      unset: fitting('unset'),
    },
    note: note ? entryPlaceOf(note) : null,
    values: [...own].map(serving),
    unlisted: [...ofGoals].filter(([key]) => !own.has(key)).map(serving),
    for_others: pathsOf(active.filter(({ fields }) => fields.matters_to === 'someone-else')),
  }
}

/** Each name once, by what its spellings have in common. */
function named(names: readonly string[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const name of names) {
    const key = sameName(name)
    if (key !== '' && !first.has(key)) first.set(key, name.trim())
  }
  return first
}

function alignmentOf({ fields: { alignment } }: Entry<'goal'>): Alignment {
  return alignment === undefined ? 'unset' : slugOf(KINDS.goal.fields.alignment, alignment)
}
