import type { Day } from '../day'
import type { Snapshot } from '../journal/snapshot'
import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import { attemptOf, type Attempt } from './attempt'
import { isAttempt, lastDays, type Counted } from './counted'
import { isActive, pathsOf, type GoalPaths } from './goal-paths'
import { listed, type Listed } from './listed'
import { slugOf } from './slug'

/** M5: how hard the goals are rated, and how the size of recent attempts was felt. */
export interface Challenge {
  /** Attempts whose size is known, of the newest 20 of the last 60 days: what the hint rests on. */
  readonly n: number
  /** Active goals by their difficulty: 1 to 3, 4 to 7, 8 to 10, or not rated. */
  readonly goals: Readonly<Record<Band | 'unrated', GoalPaths>>
  /** Rated steps of the active goals, and how many of them are rated 3 or 4. */
  readonly steps: { readonly n: number; readonly within: number }
  /** Over all attempts. */
  readonly attempts: Fit
  /** The same for each active goal with such attempts, in the order of the goals. */
  readonly by_goal: readonly (Fit & { readonly path: string })[]
}

type Band = 'low' | 'moderate' | 'high'

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
 * @param entries what counts, oldest first
 */
export function challenge(
  goals: readonly Entry<'goal'>[],
  entries: readonly Counted[],
  today: Day,
  goalsOf: Snapshot['goalsOf'],
): Challenge {
  const active = goals.filter(isActive)
  const made = madeLately(entries, today).map((attempt) => ({ ...attempt, goals: goalsOf(attempt.entry) }))
  const inBand = (band: Band | 'unrated'): GoalPaths =>
    pathsOf(active.filter(({ fields }) => bandOf(fields.difficulty) === band))
  const ratings = active.flatMap(stepRatings)
  const attempts = fitOf(made, goalsOf)
  return {
    n: attempts.n,
    goals: {
      low: inBand('low'),
      moderate: inBand('moderate'),
      high: inBand('high'),
      unrated: inBand('unrated'),
    },
    steps: {
      n: ratings.length,
      within: ratings.filter(isSuggested).length,
    },
    attempts,
    by_goal: active.flatMap(({ path }) => {
      const own = made.filter(({ goals }) => goals.includes(path))
      return own.length > 0 ? [{ path, ...fitOf(own, goalsOf) }] : []
    }),
  }
}

/** Attempts of the last 60 days that were done, done in part or tried. */
function madeLately(entries: readonly Counted[], today: Day): readonly Counted<Entry<'action'>>[] {
  return lastDays(entries.filter(isAttempt).filter(isMade), today, WINDOW)
}

/** The newest of them: those that a hint rests on, of all or of those that `holds` takes. */
export function newestMade(
  entries: readonly Counted[],
  today: Day,
  holds: (attempt: Entry<'action'>) => boolean = () => true,
): readonly Counted<Entry<'action'>>[] {
  return madeLately(entries, today)
    .filter(({ entry }) => holds(entry))
    .slice(-NEWEST)
}

function isMade({ entry }: Counted<Entry<'action'>>): boolean {
  const { outcome } = entry.fields
  return outcome === 'done' || outcome === 'partly' || outcome === 'not-done'
}

function bandOf(difficulty: number | undefined): Band | 'unrated' {
  if (difficulty === undefined) return 'unrated'
  if (difficulty < 4) return 'low'
  return difficulty < 8 ? 'moderate' : 'high'
}

/** How hard the steps of a goal are rated, of those that are. */
export function stepRatings({ sections }: Entry<'goal'>): readonly number[] {
  return (sections.ladder?.tasks ?? []).flatMap(({ text, fields: { difficulty } }) =>
    text !== '' && typeof difficulty === 'number' && Number.isFinite(difficulty) ? [difficulty] : [],
  )
}

/** Whether a step is rated as the article suggests. */
export function isSuggested(rating: number): boolean {
  return rating >= STEP.from && rating <= STEP.to
}

type Size = 'too-easy' | 'right' | 'too-hard'

function fitOf(made: readonly Counted<Entry<'action'>>[], goalsOf: Snapshot['goalsOf']): Fit {
  const newest = made.slice(-NEWEST)
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
    list: listed([...newest].reverse(), (attempt) => attemptOf(attempt, goalsOf)),
  }
}

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
