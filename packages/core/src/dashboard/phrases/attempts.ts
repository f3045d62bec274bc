import type { Attempt } from '../report'
import { translated } from '../../texts'

export const OUTCOMES: Readonly<Record<Attempt['outcome'], string>> = {
  planned: 'planned',
  done: 'finished',
  partly: 'finished in part',
  'not-done': 'not finished',
  'not-attempted': 'not attempted',
  other: 'another outcome',
}

/** `60% sure, finished`; without a prediction, the outcome alone. */
export function attemptNote(attempt: Attempt): string {
  const { prediction } = attempt
  const outcome = translated(OUTCOMES[attempt.outcome])
  return prediction === null ? outcome : translated('{prediction}% sure, {outcome}', { prediction, outcome })
}
