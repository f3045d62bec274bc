/** The cards in the order of the page, each with its title. */
export const CARDS = {
  today: 'Today',
  consistency: 'Consistency',
  plans: 'Plans',
  goals: 'Goals',
  prediction: 'Prediction against outcome',
  assessment: 'Self-assessment',
  thoughts: 'Thought records',
  setbacks: 'Setbacks',
  activity: 'Activity',
  people: 'People',
  values: 'Values',
  sources: 'Sources',
  counts: 'More counts',
  words: 'In your own words',
  check: 'Notes to check',
} as const

export type CardId = keyof typeof CARDS

/**
 * Cards that stay together, one below the other, in however many columns. The styles say which group takes more than
 * one column.
 */
export const GROUPS: readonly (readonly CardId[])[] = [
  ['today'],
  ['consistency'],
  ['plans'],
  ['goals'],
  ['prediction', 'assessment'],
  ['thoughts', 'setbacks'],
  ['activity', 'people'],
  ['values', 'sources', 'counts'],
  ['words'],
  ['check'],
]

/** What is not counted as written is never out of sight. */
export const ALWAYS_SHOWN: readonly CardId[] = ['check']
