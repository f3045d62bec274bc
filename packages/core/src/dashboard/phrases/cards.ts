import { translated } from '../../texts'

/** The cards of the dashboard in the order of the page, each with its title. */
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

export function cardTitle(id: CardId): string {
  return translated(CARDS[id])
}

/** What stands above the lines of a block that shows no card. */
export function cardWrong(): string {
  return translated('This block shows no card yet.')
}
