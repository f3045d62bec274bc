import type { Alignment, ValuesMeasure } from '../report'
import { breakdown, count } from './counts'
import { empty } from './empty'
import { figure, listed, phrase, type Phrase } from './said'
import { translated } from '../../texts'

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
  return listed([count(values.length, 'value'), count(n, 'active goal')])
}

/** `4 active goals beside your values: 2 in line, 1 in conflict, 1 not said.`; or how the data get there. */
export function alignmentSentence({ alignment, n, note }: ValuesMeasure): string | Phrase {
  if (n === 0) return note === null ? empty('values') : translated('No active goals to compare them with.')
  const answers = ['aligned', 'mixed', 'conflicts', 'unsure', 'other', 'unset'] as const
  return phrase('{goals} beside your values: {parts}.', {
    goals: figure(count(n, 'active goal'), 'active'),
    parts: breakdown(
      answers.map((answer) => [alignment[answer].n, translated(ALIGNMENTS[answer]), `fit:${answer}`]),
    ),
  })
}

/** `No goal yet for: creativity, calm.`; `null` where each has one. */
export function withoutGoalSentence({ values }: ValuesMeasure): string | null {
  const names = values.filter(({ n }) => n === 0).map(({ name }) => name)
  return names.length === 0 ? null : translated('No goal yet for: {values}.', { values: listed(names) })
}

/** `Named only by goals: learning.`; `null` where the values note names each. */
export function unlistedSentence({ unlisted }: ValuesMeasure): string | null {
  const names = unlisted.map(({ name }) => name)
  return names.length === 0 ? null : translated('Named only by goals: {values}.', { values: listed(names) })
}

/** `1 active goal matters to someone else.`; `null` for none. */
export function forOthersSentence({ for_others: { n } }: ValuesMeasure): Phrase | null {
  if (n === 0) return null
  const goals = figure(count(n, 'active goal'), 'for-others')
  return phrase('{goals} matters to someone else.|{goals} matter to someone else.', { goals }, n)
}
