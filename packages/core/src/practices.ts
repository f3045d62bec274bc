import type { Common, Kind, PracticeId } from './kind'
import { allKinds, type KindId, KINDS } from './kinds'
import type { review } from './kinds/review'

const MASTERY = 'Mastery building'
const REFRAMING = 'Cognitive reframing'
const GOALS = 'Goal setting'
const SURROUNDINGS = 'Social and physical'

/** One of the twelve practices, as the quick-reference table has it. */
export interface Practice {
  readonly id: PracticeId
  readonly title: string
  readonly category: typeof MASTERY | typeof REFRAMING | typeof GOALS | typeof SURROUNDINGS
  readonly bestFor: string
  /** How long it takes to be worth a verdict, as the article states it. */
  readonly time: string
  readonly difficulty: 'easy' | 'moderate' | 'varies'
  /** Minutes that one sitting takes at least (ours, not measured). */
  readonly minutes: number
}

/** The twelve, in the order of the table, which also settles ties. Source: the article's quick reference. */
export const PRACTICES: readonly Practice[] = [
  {
    id: 'micro-successes',
    title: 'Micro-successes',
    category: MASTERY,
    bestFor: 'Complete beginners, phobias',
    time: '2-4 weeks',
    difficulty: 'easy',
    minutes: 10,
  },
  {
    id: 'right-sized-challenges',
    title: 'Right-sized challenges',
    category: MASTERY,
    bestFor: 'Skill development',
    time: '4-12 weeks',
    difficulty: 'moderate',
    minutes: 20,
  },
  {
    id: 'reflection',
    title: 'Reflective self-monitoring',
    category: MASTERY,
    bestFor: 'All levels',
    time: 'Daily, 5-10 min',
    difficulty: 'easy',
    minutes: 5,
  },
  {
    id: 'cognitive-restructuring',
    title: 'Cognitive restructuring',
    category: REFRAMING,
    bestFor: 'Negative self-talk, anxiety',
    time: '8-12 weeks',
    difficulty: 'moderate',
    minutes: 10,
  },
  {
    id: 'stress-reinterpretation',
    title: 'Stress reinterpretation',
    category: REFRAMING,
    bestFor: 'Performance anxiety',
    time: '2-4 weeks',
    difficulty: 'easy',
    minutes: 5,
  },
  {
    id: 'self-affirmation',
    title: 'Self-affirmation',
    category: REFRAMING,
    bestFor: 'Identity threats, high stakes',
    time: 'A single session or more',
    difficulty: 'easy',
    minutes: 15,
  },
  {
    id: 'specific-goals',
    title: 'Specific, challenging goals',
    category: GOALS,
    bestFor: 'Career, fitness, learning',
    time: 'Ongoing',
    difficulty: 'moderate',
    minutes: 15,
  },
  {
    id: 'problem-solving',
    title: 'Problem-solving training',
    category: GOALS,
    bestFor: 'Feeling stuck, depression',
    time: '10 weeks or more',
    difficulty: 'moderate',
    minutes: 25,
  },
  {
    id: 'values',
    title: 'Values-based action',
    category: GOALS,
    bestFor: 'Long-term motivation',
    time: 'A one-day workshop or more',
    difficulty: 'moderate',
    minutes: 30,
  },
  {
    id: 'peer-modeling',
    title: 'Peer modeling',
    category: SURROUNDINGS,
    bestFor: 'New skills, fear of failure',
    time: '4-8 weeks',
    difficulty: 'easy',
    minutes: 20,
  },
  {
    id: 'social-support',
    title: 'Social support networks',
    category: SURROUNDINGS,
    bestFor: 'Exercise, habit change',
    time: 'Ongoing',
    difficulty: 'easy',
    minutes: 15,
  },
  {
    id: 'physical-activity',
    title: 'Physical activity',
    category: SURROUNDINGS,
    bestFor: 'Low self-esteem, global efficacy',
    time: '6 months or more',
    difficulty: 'varies',
    minutes: 20,
  },
]

/** The practice that a kind of note belongs to. */
export function practiceOf(kind: KindId): Practice {
  const { practice } = KINDS[kind]
  const found = PRACTICES.find(({ id }) => id === practice)
  if (!found) throw new Error(`There is no practice ${practice}.`)
  return found
}

/** The kinds of note that a practice is written down in, the usual one first. */
export function kindsOf(practice: PracticeId): readonly Kind<KindId>[] {
  return allKinds().filter((kind) => kind.practice === practice)
}

/**
 * The kind of note that starting a practice writes: its usual one. A challenge of the right size begins as an attempt;
 * the practice's own note is for one that did not work out.
 */
export function kindToStart(practice: PracticeId): KindId {
  return practice === 'right-sized-challenges' ? 'action' : (kindsOf(practice)[0]?.id ?? 'action')
}

/** The kinds of note that count for a practice: its own, and the one that starting it writes. */
export function kindsCountedFor(practice: PracticeId): readonly KindId[] {
  return [...new Set([kindToStart(practice), ...kindsOf(practice).map(({ id }) => id)])]
}

export type Obstacle = keyof (typeof review)['fields']['obstacle']['options']
export type Domain = keyof Common['domain']['options']

/**
 * The kinds of note to suggest for an obstacle, in order: E2 of the article for the first three, its "best for" column
 * for the rest. The practice of each is {@link practiceOf}.
 */
export const KINDS_FOR: Readonly<Record<Obstacle, readonly KindId[]>> = {
  daunting: ['plan'],
  'self-talk': ['thought'],
  directionless: ['values', 'goal'],
  nerves: ['stress'],
  identity: ['affirmation'],
  stuck: ['problem'],
  'new-skill': ['peer'],
  habit: ['support', 'activity'],
}

/** The practices that the article names for each part of life (D1-D5); for any other, all of them. */
const PRACTICES_IN: Readonly<Record<Exclude<Domain, 'other'>, readonly PracticeId[]>> = {
  academic: ['micro-successes', 'reflection', 'peer-modeling', 'social-support'],
  career: ['reflection', 'specific-goals', 'problem-solving', 'values', 'peer-modeling'],
  health: ['micro-successes', 'stress-reinterpretation', 'social-support', 'physical-activity'],
  creative: ['reflection', 'cognitive-restructuring', 'self-affirmation', 'specific-goals', 'peer-modeling'],
  social: ['micro-successes', 'stress-reinterpretation', 'problem-solving', 'peer-modeling'],
}

/** What a person says before they choose; what they leave out filters nothing. */
export interface PracticeCriteria {
  readonly obstacle?: Obstacle | undefined
  /** Minutes at hand. */
  readonly minutes?: number | undefined
  readonly domain?: Domain | undefined
}

/** The practices that fit all that is said, in the order of the table, without those that the settings hide. */
export function practicesFor(
  { obstacle, minutes = Infinity, domain = 'other' }: PracticeCriteria,
  hidden: readonly string[] = [],
): readonly Practice[] {
  const answering = obstacle && KINDS_FOR[obstacle].map(practiceOf)
  return PRACTICES.filter(
    (practice) =>
      (!answering || answering.includes(practice)) &&
      practice.minutes <= minutes &&
      (domain === 'other' || PRACTICES_IN[domain].includes(practice.id)) &&
      !hidden.includes(practice.id),
  )
}
