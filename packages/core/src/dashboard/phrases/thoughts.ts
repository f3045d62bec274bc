import type { Belief, BeliefPair, Distortions, NamedDistortion } from '../report'
import { count } from './counts'
import { empty } from './empty'
import { DISTORTION_NAMES } from './field-names'
import { plainNumber } from './numbers'
import { figure, phrase, type Phrase, sentence } from './said'
import { counted, translated } from '../../texts'

/** A distortion's name: `Mind reading`; of the person's own, the slug as it is. */
export function distortionName(slug: string): string {
  if (slug === 'other') return translated('Another pattern')
  const name = Object.hasOwn(DISTORTION_NAMES, slug) ? DISTORTION_NAMES[slug] : undefined
  return name === undefined ? slug : translated(name)
}

/** `named in 4 records`. */
export function namedIn({ n }: NamedDistortion): string {
  return counted('named in {n} record|named in {n} records', n)
}

/** What the counts are out of. Whole sentences, in reading order. */
export function distortionsSentences({ n, needed, none }: Distortions): readonly (string | Phrase)[] {
  if (n === 0) return [empty('distortions')]
  return [
    phrase('From {records} of the last 90 days; one may name several.', {
      records: figure(count(n, 'thought record'), 'named'),
    }),
    ...(none === 0 ? [] : [withoutPattern(none)]),
    ...(n < needed ? [translated('With {n} or more, the counts are drawn.', { n: needed })] : []),
  ]
}

function withoutPattern(n: number): Phrase {
  return phrase(
    '{n} says that none of the patterns fits.|{n} say that none of the patterns fits.',
    { n: figure(n, 'pattern:none') },
    n,
  )
}

/** `70% → 40%`. */
export function beliefChange({ before, after }: BeliefPair): string {
  return translated('{before}% → {after}%', { before, after })
}

/** `lower in 6 of 7`; below the threshold `2 of 3 records with both ratings`. */
export function beliefCount({ n, needed, summary }: Belief): string {
  return summary === null
    ? counted('{rated} of {n} record with both ratings|{rated} of {n} records with both ratings', needed, {
        rated: n,
      })
    : translated('lower in {lower} of {n}', { lower: summary.lower, n })
}

/** Belief before writing and right after; or how many records it takes. Whole sentences, in reading order. */
export function beliefSentences(belief: Belief): readonly (string | Phrase)[] {
  const { n, needed, summary } = belief
  if (n === 0) return [empty('belief')]
  if (summary === null) {
    return [
      sentence({ parts: [figure(beliefCount(belief), 'belief')] }),
      translated('With {n} or more, before and right after are compared.', { n: needed }),
    ]
  }
  return [
    phrase('Right after writing, belief was lower in {lower} of {records}.', {
      lower: figure(summary.lower, 'belief:lower'),
      records: figure(count(n, 'thought record'), 'belief'),
    }),
    translated('Median before {before}%, right after {after}%.', {
      before: plainNumber(summary.before),
      after: plainNumber(summary.after),
    }),
  ]
}
