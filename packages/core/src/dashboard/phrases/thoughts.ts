import { thought as kind } from '../../kinds/thought'
import type { Belief, BeliefPair, Distortions, NamedDistortion } from '../report'
import { count } from './counts'
import { EMPTY } from './empty'
import { figure, said, type Said } from './said'
import { translated } from '../../texts'

/** A distortion's name: `Mind reading`; of the person's own, the slug as it is. */
export function distortionName(slug: string): string {
  if (slug === 'other') return translated('Another pattern')
  const options: Readonly<Record<string, string | readonly [string, string]>> =
    kind.fields.distortions.options
  const option = Object.hasOwn(options, slug) ? options[slug] : undefined
  return typeof option === 'string' ? translated(option) : option ? translated(option[0]) : slug
}

/** `named in 4 records`. */
export function namedIn({ n }: NamedDistortion): string {
  return `named in ${count(n, 'record')}`
}

/** What the counts are out of. Whole sentences, in reading order. */
export function distortionsSentences({ n, needed, none }: Distortions): readonly Said[] {
  if (n === 0) return [said`${EMPTY.distortions}`]
  const without = figure(none === 1 ? '1 says' : `${none} say`, 'pattern:none')
  return [
    said`From ${figure(count(n, 'thought record'), 'named')} of the last 90 days; one may name several.`,
    ...(none === 0 ? [] : [said`${without} that none of the patterns fits.`]),
    ...(n < needed ? [said`From ${needed} on, the counts are drawn.`] : []),
  ]
}

/** `70% → 40%`. */
export function beliefChange({ before, after }: BeliefPair): string {
  return `${before}% → ${after}%`
}

/** `lower in 6 of 7`; below the threshold `2 of 3 records with both ratings`. */
export function beliefCount({ n, needed, summary }: Belief): string {
  return summary === null
    ? `${n} of ${count(needed, 'record')} with both ratings`
    : `lower in ${summary.lower} of ${n}`
}

/** Belief before writing and right after; or how many records it takes. Whole sentences, in reading order. */
export function beliefSentences(belief: Belief): readonly Said[] {
  const { n, needed, summary } = belief
  if (n === 0) return [said`${EMPTY.belief}`]
  if (summary === null) {
    return [
      said`${figure(beliefCount(belief), 'belief')}.`,
      said`From ${needed} on, before and right after are compared.`,
    ]
  }
  const records = figure(count(n, 'thought record'), 'belief')
  return [
    said`Right after writing, belief was lower in ${figure(summary.lower, 'belief:lower')} of ${records}.`,
    said`Median before ${summary.before}%, right after ${summary.after}%.`,
  ]
}

/** What the comparison rests on; stands below it once there is one. */
export const BELIEF_CAVEAT = 'Both ratings are made on one sheet, so they say nothing about the days after.'
