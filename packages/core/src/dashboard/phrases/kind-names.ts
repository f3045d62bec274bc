import type { KindId } from '../../kinds'

// "npm run generate" writes this file from the kinds.
export const KIND_NAMES: Readonly<Record<KindId, string>> = {
  goal: 'Goal',
  action: 'Attempt',
  reflection: 'Reflection',
  activity: 'Physical activity',
  thought: 'Thought record',
  stress: 'Stress reinterpretation',
  affirmation: 'Affirmation',
  setback: 'Setback',
  problem: 'Problem solving',
  values: 'Values',
  peer: 'Peer model',
  support: 'Support circle',
  checkin: 'Check-in',
  feedback: 'Feedback',
  assessment: 'Self-assessment',
  plan: 'Plan',
  review: 'Review',
}
