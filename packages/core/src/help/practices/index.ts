import type { PracticeId } from '../../kind'
import { type Practice, PRACTICES } from '../../practices'
import type { HelpPart, HelpSection } from '../page'
import { CARE } from '../professional'
import { PROBLEM_SOLVING, SPECIFIC_GOALS, VALUES } from './goals'
import { MICRO_SUCCESSES, REFLECTION, RIGHT_SIZED_CHALLENGES } from './mastery'
import { PEER_MODELING, PHYSICAL_ACTIVITY, SOCIAL_SUPPORT } from './people'
import { evidenceBlocks, type PracticeHelp } from './practice-help'
import { COGNITIVE_RESTRUCTURING, SELF_AFFIRMATION, STRESS_REINTERPRETATION } from './reframing'

const HELP: Readonly<Record<PracticeId, PracticeHelp>> = {
  'micro-successes': MICRO_SUCCESSES,
  'right-sized-challenges': RIGHT_SIZED_CHALLENGES,
  reflection: REFLECTION,
  'cognitive-restructuring': COGNITIVE_RESTRUCTURING,
  'stress-reinterpretation': STRESS_REINTERPRETATION,
  'self-affirmation': SELF_AFFIRMATION,
  'specific-goals': SPECIFIC_GOALS,
  'problem-solving': PROBLEM_SOLVING,
  values: VALUES,
  'peer-modeling': PEER_MODELING,
  'social-support': SOCIAL_SUPPORT,
  'physical-activity': PHYSICAL_ACTIVITY,
}

/** Whether the professional-help line stands beside the practice (Q1, Q4 and Q8). */
export function needsCare({ id }: Practice): boolean {
  return HELP[id].care === true
}

export const TWELVE: HelpSection = {
  id: 'practices',
  title: 'The twelve practices',
  blocks: [
    {
      table: 'The quick-reference table of the article',
      head: ['Practice', 'Best for', 'Time', 'Difficulty'],
      rows: PRACTICES.map(({ title, bestFor, time, difficulty }) => [title, bestFor, time, difficulty]),
    },
  ],
  parts: PRACTICES.map(part),
}

function part(practice: Practice): HelpPart {
  const { how, more = [], evidence } = HELP[practice.id]
  const { title, category, minutes } = practice
  return {
    title,
    blocks: [
      `${category}. A sitting takes from about ${minutes} minutes (our guess, not measured).`,
      ...(needsCare(practice) ? [CARE] : []),
      { list: how },
      ...more,
      ...evidenceBlocks(evidence),
    ],
  }
}
