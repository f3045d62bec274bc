import { prepareFuzzySearch } from 'obsidian'
import type { Option } from '@core/ports'
import { translated } from '@core/texts'

/** Limit of options in the DOM: more than can be looked over, and few enough to filter at typing speed. */
export const DRAWN = 200

/** The way past a question that may be left out. */
export function leftOut(isOptional = false): readonly Option[] {
  return isOptional ? [{ value: '', label: translated('Leave out') }] : []
}

/** What of a list is drawn. */
export interface Narrowed {
  readonly drawn: readonly Option[]
  /** Says that there are more; `''` where there are not. */
  readonly more: string
}

/**
 * The options that match the typed text, all of them for `''`, up to what can be drawn. Of a longer list, the closest
 * matches come first, so that every option can be reached by typing.
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
