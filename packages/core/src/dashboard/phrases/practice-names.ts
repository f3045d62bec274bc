import type { PracticeId } from '../../kind'

// "npm run generate" writes this file from the practices.
export const PRACTICE_NAMES: Readonly<Record<PracticeId, string>> = {
  'micro-successes': 'Micro-successes',
  'right-sized-challenges': 'Right-sized challenges',
  reflection: 'Reflective self-monitoring',
  'cognitive-restructuring': 'Cognitive restructuring',
  'stress-reinterpretation': 'Stress reinterpretation',
  'self-affirmation': 'Self-affirmation',
  'specific-goals': 'Specific, challenging goals',
  'problem-solving': 'Problem-solving training',
  values: 'Values-based action',
  'peer-modeling': 'Peer modeling',
  'social-support': 'Social support networks',
  'physical-activity': 'Physical activity',
}
