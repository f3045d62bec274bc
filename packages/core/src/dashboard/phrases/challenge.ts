import type { Challenge, Fit } from '../report'
import { breakdown, count } from './counts'
import { empty } from './empty'
import { figure, phrase, type Phrase } from './said'
import { counted, translated } from '../../texts'

export const SIZES = {
  too_easy: 'too easy',
  right: 'about right',
  too_hard: 'too hard',
} as const

/** `10 attempts rated`; below the threshold `3 of 5 attempts rated`. */
export function fitCount({ n, needed }: Fit): string {
  return n < needed
    ? counted('{rated} of {n} attempt rated|{rated} of {n} attempts rated', needed, { rated: n })
    : counted('{n} attempt rated|{n} attempts rated', n)
}

/** `3 active goals: 2 rated 4 to 7, 1 not rated.`; `null` where there is none. */
export function bandsSentence({ goals }: Challenge): Phrase | null {
  const { low, moderate, high, unrated } = goals
  const n = low.n + moderate.n + high.n + unrated.n
  if (n === 0) return null
  return phrase('{goals}: {parts}.', {
    goals: figure(count(n, 'active goal'), 'active'),
    parts: breakdown([
      [low.n, translated('rated 1 to 3'), 'band:low'],
      [moderate.n, translated('rated 4 to 7'), 'band:moderate'],
      [high.n, translated('rated 8 to 10'), 'band:high'],
      [unrated.n, translated('not rated'), 'band:unrated'],
    ]),
  })
}

/** `14 of 16 rated steps at 3 or 4, which the article suggests.`; `null` where none is rated. */
export function stepsSentence({ steps: { n, within } }: Challenge): Phrase | null {
  if (n === 0) return null
  return phrase('{within} of {steps} at 3 or 4, which the article suggests.', {
    within: figure(within, 'steps:within'),
    steps: figure(count(n, 'rated step'), 'steps'),
  })
}

/** Of one goal: `3 of 5 rated about right, from 6 attempts`. */
export function goalFitNote({ attempted, n, path, right }: Challenge['by_goal'][number]): Phrase {
  const attempts = figure(count(attempted, 'attempt'), `sized-for:${path}`)
  return n === 0
    ? phrase('none rated for size, from {attempts}', { attempts })
    : phrase('{right} of {n} rated about right, from {attempts}', { right, n, attempts })
}

/**
 * How many were finished, how their size was rated, and what that hints at. Whole sentences, in reading order.
 *
 * @param sizes whether the sizes are not told beside it
 */
export function fitSentences(fit: Fit, sizes = true): readonly (string | Phrase)[] {
  if (fit.attempted === 0) return [empty('challenge')]
  const rated = figure(fit.n, 'sized:rated')
  return [
    phrase('{done} of {attempts} finished, the newest 20 of the last 60 days at most.', {
      done: figure(fit.done, 'sized:done'),
      attempts: figure(count(fit.attempted, 'attempt'), 'sized'),
    }),
    ...(sizes && fit.n > 0 ? [phrase('{n} rated for size: {parts}.', { n: rated, parts: felt(fit) })] : []),
    fit.hint === null
      ? phrase('Not enough for a hint yet: {n} of {needed} rated.', { n: rated, needed: fit.needed })
      : hintOf(fit.hint),
  ]
}

function felt(fit: Fit): Phrase {
  return breakdown([
    [fit.too_easy, translated(SIZES.too_easy), 'sized:too-easy'],
    [fit.right, translated(SIZES.right), 'sized:right'],
    [fit.too_hard, translated(SIZES.too_hard), 'sized:too-hard'],
  ])
}

function hintOf(hint: NonNullable<Fit['hint']>): string {
  if (hint === 'harder') return translated('Most of these felt easy; the next step could be larger.')
  return hint === 'easier'
    ? translated('Most of these were too hard or not finished; the next step could be split.')
    : translated('Neither too easy nor too hard stands out.')
}
