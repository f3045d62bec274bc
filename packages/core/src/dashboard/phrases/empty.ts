import { translated } from '../../texts'

/** For each section without data: how data get there. */
export const EMPTY = {
  open: 'Planned attempts and notes that are still to be filled are listed here.',
  consistency: 'No entries yet. Each day with an entry gets a mark here.',
  goals: 'A goal note shows its ladder of small steps and its attempts here.',
  evidence: 'What you write under "{heading}" is collected here, in your words.',
  plans: 'A plan of seven or thirty days shows here what it asks for, and which notes fulfilled it.',
  prediction: 'Plan an attempt with a prediction and log its outcome; the two are compared here.',
  sources: 'Entries of the last 28 days are counted here by what they draw on.',
  challenge: 'Rate whether an attempt was too easy, about right or too hard; the ratings are counted here.',
  setbacks: 'A setback note keeps what was tried, what happened and what it taught; they are listed here.',
  distortions: 'The patterns that thought records name are counted here.',
  belief: 'Rate how much you believe a thought before and after writing; the two stand side by side here.',
  activity: 'Log an activity twice with the same measure, and the two stand side by side here.',
  support: 'A support note names who is with you; check-ins are counted here.',
  values: 'A values note names what matters to you; your active goals are shown beside it here.',
  assessment: 'Rate the four statements once for a baseline; later ratings stand beside it here.',
  tallies: 'Small counts of the last 28 days appear here once there are entries.',
  problems: 'Every note of the journal is counted as written.',
} as const

/** How data get into a section. */
export function empty(id: keyof typeof EMPTY): string {
  return translated(EMPTY[id], { heading: translated('What this shows I can do') })
}
