import type { KindId } from '../../kinds'

// "npm run generate" writes this file from the kinds.
export const KIND_NAMES: Readonly<Record<KindId, string>> = {
  goal: 'goal',
  action: 'attempt',
  reflection: 'reflection',
  activity: 'physical activity',
  thought: 'thought record',
  stress: 'stress reinterpretation',
  affirmation: 'affirmation',
  setback: 'setback',
  problem: 'problem solving',
  values: 'values',
  peer: 'peer model',
  support: 'support circle',
  checkin: 'check-in',
  feedback: 'feedback',
  assessment: 'self-assessment',
  plan: 'plan',
  review: 'review',
}
