import type { Attempt, Listed } from '@core/dashboard/report'
import { attemptNote, OUTCOMES, shortDate, shownOf } from '@core/dashboard/phrases'
import { Open } from './controls'
import { Glyph, type MarkKind } from './marks'
import { keyOf, type Screen } from './screen'
import { Note } from './section'

export const OUTCOME_MARKS: Record<Attempt['outcome'], MarkKind> = {
  done: 'done',
  partly: 'part',
  'not-done': 'open',
  planned: 'now',
  'not-attempted': 'off',
  other: 'none',
}

interface AttemptListProps {
  readonly screen: Screen
  readonly attempts: Listed<Attempt>
}

/** Attempts as the report lists them, newest first, each with what was predicted and what came of it. */
export function AttemptList({ screen, attempts }: AttemptListProps) {
  const { view, report } = screen
  const shown = shownOf(attempts.items.length, attempts.n)
  return (
    <>
      <ul class="ej-list">
        {attempts.items.map((attempt) => (
          <li key={keyOf(attempt)}>
            <Glyph kind={OUTCOME_MARKS[attempt.outcome]} />
            <div>
              <Open screen={screen} at={attempt}>
                {view.text ? attempt.task : 'Attempt'}
              </Open>
              <p class="ej-meta">
                {shortDate(attempt.date, report.today)},{' '}
                {view.numbers ? attemptNote(attempt) : OUTCOMES[attempt.outcome]}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {view.numbers && shown && <Note>{shown}</Note>}
    </>
  )
}
