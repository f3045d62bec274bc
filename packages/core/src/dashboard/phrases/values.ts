import type { Alignment, ValuesMeasure } from '../report'
import { breakdown, count } from './counts'
import { EMPTY } from './empty'
import { figure, said, type Said } from './said'

export const ALIGNMENTS: Readonly<Record<Alignment, string>> = {
  aligned: 'in line',
  mixed: 'in line in part',
  conflicts: 'in conflict',
  unsure: 'not sure',
  other: 'another answer',
  unset: 'not said',
}

/** `3 values, 4 active goals`. */
export function valuesCount({ n, values }: ValuesMeasure): string {
  return `${count(values.length, 'value')}, ${count(n, 'active goal')}`
}

/** `4 active goals beside your values: 2 in line, 1 in conflict, 1 not said.`; or how the data get there. */
export function alignmentSentence({ alignment, n, note }: ValuesMeasure): Said {
  if (n === 0) return said`${note === null ? EMPTY.values : 'No active goals to set beside them.'}`
  const { aligned, mixed, conflicts, unsure, other, unset } = alignment
  const parts = breakdown([
    [aligned.n, ALIGNMENTS.aligned, 'fit:aligned'],
    [mixed.n, ALIGNMENTS.mixed, 'fit:mixed'],
    [conflicts.n, ALIGNMENTS.conflicts, 'fit:conflicts'],
    [unsure.n, ALIGNMENTS.unsure, 'fit:unsure'],
    [other.n, ALIGNMENTS.other, 'fit:other'],
    [unset.n, ALIGNMENTS.unset, 'fit:unset'],
  ])
  return said`${figure(count(n, 'active goal'), 'active')} beside your values: ${parts}.`
}

/** `No goal yet for: creativity, calm.`; `null` where each has one. */
export function withoutGoalSentence({ values }: ValuesMeasure): string | null {
  const names = values.filter(({ n }) => n === 0).map(({ name }) => name)
  return names.length === 0 ? null : `No goal yet for: ${names.join(', ')}.`
}

/** `Named by goals alone: learning.`; `null` where the values note names each. */
export function unlistedSentence({ unlisted }: ValuesMeasure): string | null {
  return unlisted.length === 0
    ? null
    : `Named by goals alone: ${unlisted.map(({ name }) => name).join(', ')}.`
}

/** `1 active goal matters to someone else.`; `null` for none. */
export function forOthersSentence({ for_others: { n } }: ValuesMeasure): Said | null {
  const goals = figure(count(n, 'active goal'), 'for-others')
  return n === 0 ? null : said`${goals} ${n === 1 ? 'matters' : 'matter'} to someone else.`
}
