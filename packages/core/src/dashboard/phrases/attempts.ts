import type { Attempt } from '../report'

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
  const outcome = OUTCOMES[attempt.outcome]
  return attempt.prediction === null ? outcome : `${attempt.prediction}% sure, ${outcome}`
}
