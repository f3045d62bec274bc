import type { Attempt, Listed } from '@core/dashboard/report'
import { attemptNote, listed, OUTCOMES, shortDate, shownOf } from '@core/dashboard/phrases'
import { Open } from './controls'
import type { MarkKind } from './marks'
import { keyOf, type Screen } from './screen'
import { Folded, Note } from './section'
import { MarkedItem } from './sections/marked-item'
import { translated } from '@core/texts'

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
  /** How many stand in view before the rest is folded, and the id of the fold; all in view where absent. */
  readonly first?: { readonly n: number; readonly fold: string }
}

/** Attempts as the report lists them, newest first, each with what was predicted and what came of it. */
export function AttemptList({ screen, attempts: { n, items }, first }: AttemptListProps) {
  const shown = shownOf(items.length, n)
  const inView = items.slice(0, first?.n)
  return (
    <>
      <Rows screen={screen} attempts={inView} />
      {first && items.length > inView.length && (
        <Folded screen={screen} id={first.fold} title={translated('Earlier attempts')}>
          <Rows screen={screen} attempts={items.slice(first.n)} />
        </Folded>
      )}
      {screen.view.numbers && shown && <Note>{shown}</Note>}
    </>
  )
}

interface RowsProps {
  readonly screen: Screen
  readonly attempts: readonly Attempt[]
}

function Rows({ screen, attempts }: RowsProps) {
  const { view, report } = screen
  return (
    <ul class="ej-list">
      {attempts.map((attempt) => (
        <MarkedItem key={keyOf(attempt)} mark={OUTCOME_MARKS[attempt.outcome]}>
          <Open screen={screen} at={attempt}>
            {view.text ? attempt.task : translated('Attempt')}
          </Open>
          <p class="ej-meta">
            {listed([
              shortDate(attempt.date, report.today),
              view.numbers ? attemptNote(attempt) : translated(OUTCOMES[attempt.outcome]),
            ])}
          </p>
        </MarkedItem>
      ))}
    </ul>
  )
}
