import { prepareFuzzySearch } from 'obsidian'
import type { Option } from '@core/ports'
import { translated } from '@core/texts'

/** Options drawn at once: more than can be looked over, and few enough to keep up with whoever types. */
export const DRAWN = 200

/** What of a list is drawn. */
export interface Narrowed {
  readonly drawn: readonly Option[]
  /** Says that there are more; `''` where there are not. */
  readonly more: string
}

/**
 * The options that match what is typed, all of them where that is `''`, and no more than can be drawn: of a list that is
 * longer the nearest come first, so that none is out of reach.
 */
export function narrowed(options: readonly Option[], typed: string): Narrowed {
  const isAll = typed === ''
  const found = isAll ? options : matching(options, typed)
  if (options.length <= DRAWN) return { drawn: found, more: '' }
  const drawn = (isAll ? found : nearestFirst(found, typed)).slice(0, DRAWN)
  if (found.length <= DRAWN) return { drawn, more: '' }
  const counts = { n: DRAWN, all: found.length }
  return { drawn, more: translated('The first {n} of {all} are shown. Type to narrow the list.', counts) }
}

export function matching(options: readonly Option[], typed: string): readonly Option[] {
  const matches = prepareFuzzySearch(typed)
  return options.filter(({ label, description }) => matches(`${label} ${description ?? ''}`))
}

/** Those that have it in one piece, the least around it first. */
function nearestFirst(options: readonly Option[], typed: string): readonly Option[] {
  const words = typed.toLowerCase()
  const farness = ({ label }: Option): number =>
    label.toLowerCase().includes(words) ? label.length : Number.MAX_VALUE
  return [...options].sort((one, other) => farness(one) - farness(other))
}
