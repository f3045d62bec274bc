import type { Challenge, Fit } from '../report'
import { breakdown, count } from './counts'
import { EMPTY } from './empty'
import { figure, said, type Said } from './said'

const BANDS: Readonly<Record<keyof Challenge['goals'], string>> = {
  low: 'rated 1 to 3',
  moderate: 'rated 4 to 7',
  high: 'rated 8 to 10',
  unrated: 'not rated',
}

export const SIZES = {
  too_easy: 'too easy',
  right: 'about right',
  too_hard: 'too hard',
} as const

const HINTS: Readonly<Record<NonNullable<Fit['hint']>, string>> = {
  harder: 'Most of these felt easy; the next step could be larger.',
  easier: 'Most of these were too hard or not finished; the next step could be split.',
  right: 'Neither too easy nor too hard stands out.',
}

/** `10 attempts rated`; below the threshold `3 of 5 attempts rated`. */
export function fitCount({ n, needed }: Fit): string {
  return n < needed ? `${n} of ${count(needed, 'attempt')} rated` : `${count(n, 'attempt')} rated`
}

/** `3 active goals: 2 rated 4 to 7, 1 not rated.`; `null` where there is none. */
export function bandsSentence({ goals }: Challenge): Said | null {
  const { low, moderate, high, unrated } = goals
  const n = low.n + moderate.n + high.n + unrated.n
  if (n === 0) return null
  const parts = breakdown([
    [low.n, BANDS.low, 'band:low'],
    [moderate.n, BANDS.moderate, 'band:moderate'],
    [high.n, BANDS.high, 'band:high'],
    [unrated.n, BANDS.unrated, 'band:unrated'],
  ])
  return said`${figure(count(n, 'active goal'), 'active')}: ${parts}.`
}

/** `14 of 16 rated steps lie at 3 or 4, as the article suggests.`; `null` where none is rated. */
export function stepsSentence({ steps }: Challenge): Said | null {
  const { n, within } = steps
  return n === 0
    ? null
    : said`${figure(within, 'steps:within')} of ${figure(count(n, 'rated step'), 'steps')} at 3 or 4, which the article suggests.`
}

/** Of one goal: `3 of 5 rated about right, from 6 attempts`. */
export function goalFitNote({ attempted, n, path, right }: Challenge['by_goal'][number]): Said {
  const from = figure(count(attempted, 'attempt'), `sized-for:${path}`)
  return n === 0
    ? said`none rated for size, from ${from}`
    : said`${right} of ${n} rated ${SIZES.right}, from ${from}`
}

/**
 * How many were finished, how their size was rated, and what that hints at. Whole sentences, in reading order.
 *
 * @param sizes whether the sizes are not told beside it
 */
export function fitSentences(fit: Fit, sizes = true): readonly Said[] {
  if (fit.attempted === 0) return [said`${EMPTY.challenge}`]
  const made = figure(count(fit.attempted, 'attempt'), 'sized')
  const done = said`${figure(fit.done, 'sized:done')} of ${made} finished, the newest 20 of the last 60 days at most.`
  const felt = breakdown([
    [fit.too_easy, SIZES.too_easy, 'sized:too-easy'],
    [fit.right, SIZES.right, 'sized:right'],
    [fit.too_hard, SIZES.too_hard, 'sized:too-hard'],
  ])
  const rated = figure(fit.n, 'sized:rated')
  return [
    done,
    ...(sizes && fit.n > 0 ? [said`${rated} rated for size: ${felt}.`] : []),
    said`${fit.hint === null ? said`Not enough for a hint yet: ${rated} of ${fit.needed} rated.` : HINTS[fit.hint]}`,
  ]
}
