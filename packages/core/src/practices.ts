import type { Kind, PracticeId } from './kind'
import { allKinds, type KindId, KINDS } from './kinds'

/** One of the twelve practices, as the quick-reference table has it. */
export interface Practice {
  readonly id: PracticeId
  readonly title: string
  readonly category: 'Mastery' | 'Reframing' | 'Goals' | 'Social and physical'
  readonly bestFor: string
  /** How long it takes to be worth a verdict, as the article states it. */
  readonly time: string
  readonly difficulty: 'easy' | 'moderate' | 'varies'
  /** Typical minutes of one sitting (ours, not measured). */
  readonly minutes: number
}

/** The twelve, in the order of the table, which also settles ties. Source: the article's quick reference. */
export const PRACTICES: readonly Practice[] = [
  {
    id: 'micro-successes',
    title: 'Micro-successes',
    category: 'Mastery',
    bestFor: 'Complete beginners, phobias',
    time: '2-4 weeks',
    difficulty: 'easy',
    minutes: 10,
  },
  {
    id: 'right-sized-challenges',
    title: 'Right-sized challenges',
    category: 'Mastery',
    bestFor: 'Skill development',
    time: '4-12 weeks',
    difficulty: 'moderate',
    minutes: 20,
  },
  {
    id: 'reflection',
    title: 'Reflective self-monitoring',
    category: 'Mastery',
    bestFor: 'All levels',
    time: 'Daily, 5-10 min',
    difficulty: 'easy',
    minutes: 8,
  },
  {
    id: 'cognitive-restructuring',
    title: 'Cognitive restructuring',
    category: 'Reframing',
    bestFor: 'Negative self-talk, anxiety',
    time: '8-12 weeks',
    difficulty: 'moderate',
    minutes: 10,
  },
  {
    id: 'stress-reinterpretation',
    title: 'Stress reinterpretation',
    category: 'Reframing',
    bestFor: 'Performance anxiety',
    time: '2-4 weeks',
    difficulty: 'easy',
    minutes: 5,
  },
  {
    id: 'self-affirmation',
    title: 'Self-affirmation',
    category: 'Reframing',
    bestFor: 'Identity threats, high stakes',
    time: 'A single session or more',
    difficulty: 'easy',
    minutes: 15,
  },
  {
    id: 'specific-goals',
    title: 'Specific, challenging goals',
    category: 'Goals',
    bestFor: 'Career, fitness, learning',
    time: 'Ongoing',
    difficulty: 'moderate',
    minutes: 15,
  },
  {
    id: 'problem-solving',
    title: 'Problem-solving training',
    category: 'Goals',
    bestFor: 'Feeling stuck, depression',
    time: '10 weeks or more',
    difficulty: 'moderate',
    minutes: 25,
  },
  {
    id: 'values',
    title: 'Values-based action',
    category: 'Goals',
    bestFor: 'Long-term motivation',
    time: 'A one-day workshop or more',
    difficulty: 'moderate',
    minutes: 30,
  },
  {
    id: 'peer-modeling',
    title: 'Peer modeling',
    category: 'Social and physical',
    bestFor: 'New skills, fear of failure',
    time: '4-8 weeks',
    difficulty: 'easy',
    minutes: 20,
  },
  {
    id: 'social-support',
    title: 'Social support networks',
    category: 'Social and physical',
    bestFor: 'Exercise, habit change',
    time: 'Ongoing',
    difficulty: 'easy',
    minutes: 15,
  },
  {
    id: 'physical-activity',
    title: 'Physical activity',
    category: 'Social and physical',
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
