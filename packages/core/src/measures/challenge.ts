import type { Day } from '../day'
import { type Counted, type Dated, isFilled } from '../journal/dated'
import type { GoalWithEntries } from '../journal/gathered'
import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import { slugOf } from '../note/slug'
import { isActive, wasMade } from '../note/state'
import { Condition } from '../sequence/condition'
import { memoizedOne, memoized, memoizedLast } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import { listOf, sumOf } from '../sequence/summary'
import { attemptOf, type Attempt } from './attempt'
import { isAttempt, lastDays } from './counted'
import { activeWhere, type GoalPaths, type Goals, pathsOf } from './goal-paths'
import { listed, type Listed } from './listed'
import { recordOf } from './record-of'

/** M5: how hard the goals are rated, and how the size of recent attempts was felt. */
export interface Challenge {
  /** Attempts whose size is known, of the newest 20 of the last 60 days: what the hint rests on. */
  readonly n: number
  /** Active goals by their difficulty: 1 to 3, 4 to 7, 8 to 10, or not rated. */
  readonly goals: Readonly<Record<Band, GoalPaths>>
  /** Rated steps of the active goals, and how many of them are rated 3 or 4. */
  readonly steps: { readonly n: number; readonly within: number }
  /** Over all attempts. */
  readonly attempts: Fit
  /** The same for each active goal with such attempts, in the order of the goals. */
  readonly by_goal: readonly (Fit & { readonly path: string })[]
}

const BANDS = ['low', 'moderate', 'high', 'unrated'] as const
type Band = (typeof BANDS)[number]

/** The newest 20 attempts of the last 60 days that were done, done in part or tried. */
export interface Fit {
  /** Those whose size was rated. */
  readonly n: number
  /** How many of those it takes for a hint. */
  readonly needed: number
  readonly too_easy: number
  readonly right: number
  readonly too_hard: number
  readonly attempted: number
  readonly done: number
  /** `harder`: most felt too easy; `easier`: most felt too hard or were not done; `right`: neither. */
  readonly hint: 'harder' | 'easier' | 'right' | null
  /** The attempts that `attempted` counts, newest first. */
  readonly list: Listed<Attempt>
}

const WINDOW = 60
const NEWEST = 20
const NEEDED = 5
/** A hint follows from this share of the rated attempts on. */
const MOST = 0.6
/** The article's rating of a step. */
const STEP = { from: 3, to: 4 }

/**
 * M5: how challenging the goals, their steps and the recent attempts are.
 *
 * Source: domain.md, section 3, M5. Steps of 3 to 4: the article. The bands of goals, the fallback to the difficulty
 * felt and the share that a hint takes are ours.
 *
 * Edge cases. A size that is not written, or that the kind does not list, is read from the difficulty felt: up to 2
 * too easy, 3 to 6 right, from 7 on too hard; without either the attempt is not in `n`. Where most attempts felt too
 * easy and yet were not done, `harder` stands. A step's rating counts as written, where it is a number.
 *
 * @param goals those that count, in the order to be kept
 * @param goalsAt all goals with what belongs to each, in the same order
 * @param attempts those that count, oldest first
 */
export function challenge(
  goals: Goals,
  goalsAt: Sequence<GoalWithEntries>,
  attempts: Sequence<Counted>,
  today: Day,
): Challenge {
  const fit = fitOf(attempts, today)
  return {
    n: fit.n,
    ...rated(goals),
    attempts: fit,
    by_goal: goalsAt.total(fitsOn(today)),
  }
}

const fitsOn = memoizedOne((today: Day) => listOf((goal: GoalWithEntries) => fitAt(goal, today)))

/** None, or that of an active goal with attempts. */
const fitAt = memoizedLast(({ note, entries }: GoalWithEntries, today: Day): Challenge['by_goal'] => {
  const counts = isFilled(note) && note.day !== null && note.day <= today
  const fit = counts && isActive(note.entry) ? fitOf(entries, today) : undefined
  return fit && fit.attempted > 0 ? [{ path: note.entry.path, ...fit }] : []
})

/** What the active goals and their steps are rated. */
const rated = memoized((goals: Goals): Pick<Challenge, 'goals' | 'steps'> => ({
  goals: recordOf(BANDS, (band) => pathsOf(goals.total(IN_BAND[band]))),
  steps: { n: goals.total(STEPS), within: goals.total(STEPS_WITHIN) },
}))

const IN_BAND = recordOf(BANDS, (band) => activeWhere(({ fields }) => bandOf(fields.difficulty) === band))

function bandOf(difficulty: number | undefined): Band {
  if (difficulty === undefined) return 'unrated'
  if (difficulty < 4) return 'low'
  return difficulty < 8 ? 'moderate' : 'high'
}

const STEPS = sumOf(({ entry }: Dated<Entry<'goal'>>) => stepRatings(entry).length)
const STEPS_WITHIN = sumOf(({ entry }: Dated<Entry<'goal'>>) => stepRatings(entry).filter(isSuggested).length)

/** How hard the steps of an active goal are rated, of those that are; of another goal none. */
export function stepRatings(goal: Entry<'goal'>): readonly number[] {
  const tasks = isActive(goal) ? (goal.sections.ladder?.tasks ?? []) : []
  return tasks.flatMap(({ text, fields: { difficulty } }) =>
    text !== '' && typeof difficulty === 'number' ? [difficulty] : [],
  )
}

/** Whether a step is rated as the article suggests. */
export function isSuggested(rating: number): boolean {
  return rating >= STEP.from && rating <= STEP.to
}

type Size = 'too-easy' | 'right' | 'too-hard'

function fitOf(entries: Sequence<Counted>, today: Day): Fit {
  const newest = newestMade(entries, today)
  const rated = newest.flatMap(({ entry: { fields } }) => {
    const size = sizeOf(fields)
    return size ? [{ size, outcome: fields.outcome }] : []
  })
  const felt = (size: Size): number => rated.filter((attempt) => attempt.size === size).length
  const hard = rated.filter(({ size, outcome }) => size === 'too-hard' || outcome === 'not-done').length
  return {
    n: rated.length,
    needed: NEEDED,
    too_easy: felt('too-easy'),
    right: felt('right'),
    too_hard: felt('too-hard'),
    attempted: newest.length,
    done: newest.filter(({ entry }) => entry.fields.outcome === 'done').length,
    hint: rated.length < NEEDED ? null : hintOf(felt('too-easy') / rated.length, hard / rated.length),
    list: listed([...newest].reverse(), attemptOf),
  }
}

/** The newest attempts of the last 60 days that were made, oldest first: those that a hint rests on. */
export function newestMade(entries: Sequence<Counted>, today: Day): readonly Counted<Entry<'action'>>[] {
  return lastDays(entries, today, WINDOW).where(MADE).newest(NEWEST).filter(isAttempt).reverse()
}

const MADE = new Condition((each: Counted) => isAttempt(each) && wasMade(each.entry))

function hintOf(easy: number, hard: number): NonNullable<Fit['hint']> {
  if (easy >= MOST) return 'harder'
  return hard >= MOST ? 'easier' : 'right'
}

/** How the size of an attempt was felt, as written or read from the difficulty; `undefined` where neither says it. */
export function sizeOf({ challenge_fit, difficulty_felt }: Entry<'action'>['fields']): Size | undefined {
  const written = slugOf(KINDS.action.fields.challenge_fit, challenge_fit)
  if (written !== 'other') return written
  if (difficulty_felt === undefined) return undefined
  if (difficulty_felt < 3) return 'too-easy'
  return difficulty_felt < 7 ? 'right' : 'too-hard'
}
