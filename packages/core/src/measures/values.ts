import type { Counted, Dated } from '../journal/dated'
import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import { normalizedName } from '../note/normalized-name'
import { slugOf } from '../note/slug'
import { isActive } from '../note/state'
import { Condition } from '../sequence/condition'
import type { Sequence } from '../sequence/sequence'
import { Summary } from '../sequence/summary'
import { activeWhere, type GoalPaths, type Goals, pathsOf } from './goal-paths'
import { entryPlaceOf, type EntryPlace } from './listed'
import { recordOf } from './record-of'

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

const ALIGNMENTS = ['aligned', 'mixed', 'conflicts', 'unsure', 'other', 'unset'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

export interface NamedValue extends GoalPaths {
  /** As written. */
  readonly name: string
}

/**
 * M11: active goals by their fit with the person's values.
 *
 * Source: domain.md, section 3, M11 (a convention).
 *
 * Edge cases. The values are those of the newest note that names any. Names are compared as {@link normalizedName} has it;
 * the first spelling is shown. No share is computed, so none is shown of few goals.
 *
 * @param goals those that count, in the order to be kept
 * @param notes values notes that count, oldest first
 */
export function values(goals: Goals, notes: Sequence<Counted<Entry<'values'>>>): ValuesMeasure {
  const note = notes.where(NAMING).at(-1)
  const own = named(note?.entry.fields.values ?? [])
  const served = goals.total(SERVED)
  return {
    n: goals.total(ACTIVE).length,
    alignment: recordOf(ALIGNMENTS, (alignment) => pathsOf(goals.total(FITTING[alignment]))),
    note: note ? entryPlaceOf(note) : null,
    values: [...own].map(([key, name]) => ({ name, ...pathsOf(served.get(key)?.paths ?? []) })),
    unlisted: [...served]
      .filter(([key]) => !own.has(key))
      .map(([, { name, paths }]) => ({ name, ...pathsOf(paths) })),
    for_others: pathsOf(goals.total(FOR_OTHERS)),
  }
}

const ACTIVE = activeWhere(() => true)
const FOR_OTHERS = activeWhere(({ fields }) => fields.matters_to === 'someone-else')

const FITTING = recordOf(ALIGNMENTS, (alignment) => activeWhere((goal) => alignmentOf(goal) === alignment))

/** The first spelling of a value, and the goals that name it. */
interface Served {
  readonly name: string
  readonly paths: readonly string[]
}

/** The values that active goals name, by normalized name, in the order of the goals. */
const SERVED = new Summary<Dated<Entry<'goal'>>, ReadonlyMap<string, Served>>({
  of: (goals) =>
    merged(
      goals.flatMap(({ entry }) =>
        isActive(entry)
          ? [...named(entry.fields.values ?? [])].map(
              ([key, name]) => [key, { name, paths: [entry.path] }] as const,
            )
          : [],
      ),
    ),
  plus: (earlier, later) => merged([...earlier, ...later]),
})

function merged(all: readonly (readonly [key: string, served: Served])[]): ReadonlyMap<string, Served> {
  const served = new Map<string, Served>()
  for (const [key, { name, paths }] of all) {
    const before = served.get(key)
    served.set(key, before ? { name: before.name, paths: before.paths.concat(paths) } : { name, paths })
  }
  return served
}

const NAMING = new Condition(({ entry }: Counted<Entry<'values'>>) => entry.fields.values !== undefined)

/** Distinct names by their normalized form; the first spelling is kept. */
function named(names: readonly string[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const name of names) {
    const key = normalizedName(name)
    if (key !== '' && !first.has(key)) first.set(key, name.trim())
  }
  return first
}

function alignmentOf({ fields: { alignment } }: Entry<'goal'>): Alignment {
  return alignment === undefined ? 'unset' : slugOf(KINDS.goal.fields.alignment, alignment)
}
