import { translated } from '../../texts'

/** What numbers rest on and how much they can bear; each stands below what it speaks of. */
export const CAVEATS = {
  sources:
    'There is no balance to aim for. Which note draws on which source is a convention of this journal.',
  belief: 'Both ratings are made in one sitting, so they say nothing about the days after.',
  prediction: 'These are tasks that you chose, so they say nothing about other tasks.',
  assessment:
    'Four plain ratings, not a validated test. A single rating easily moves by 1; such a change is shown as about the same.',
  study:
    'The article expects 20–30% more by day 7. It names no study for that and does not say of what, so nothing is compared with it.',
  pair: 'One person and one week: such a rating moves by some 10 points from day to day (our estimate).',
} as const

export function caveat(id: keyof typeof CAVEATS): string {
  return translated(CAVEATS[id])
}
