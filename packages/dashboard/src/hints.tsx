import type { Finding } from '@core/problem'
import { hintId, labelledText, shownHints, withDismissed } from '@core/dashboard/phrases'
import type { Goal } from '@core/dashboard/report'
import { Button } from './controls'
import type { Screen } from './screen'
import { Folded } from './section'
import { counted, translated } from '@core/texts'

interface DismissProps {
  readonly screen: Screen
  readonly hint: Finding
}

/** In English, whatever is spoken. A message may quote a note: where words are hidden, the code alone says what it is. */
export function findingWords({ view }: Screen, { message, code }: Finding): string {
  return view.text ? message : code.replaceAll('-', ' ')
}

/**
 * Puts a hint on a ladder away, until what it speaks of changes; nothing for a hint on anything else, and in a note,
 * where nothing is remembered.
 */
export function Dismiss({ screen, hint }: DismissProps) {
  const { report, view, choose, place } = screen
  const id = hintId(hint, report.goals)
  if (id === undefined || place === 'note') return null
  return (
    <Button
      look="link"
      label={labelledText(translated('Dismiss'), findingWords(screen, hint))}
      onClick={() => choose({ dismissed: withDismissed(report, view.dismissed, id) })}
    >
      {translated('Dismiss')}
    </Button>
  )
}

interface LadderHintsProps {
  readonly screen: Screen
  readonly goal: Goal
}

/** What is worth saying of a goal's ladder, beside it. */
export function LadderHints({ screen, goal }: LadderHintsProps) {
  const { report, view } = screen
  // Of this goal alone: what is read of the others would have this one drawn again with each of them.
  const own = { hints: report.hints.filter(({ path }) => path === goal.path), goals: [goal] }
  const hints = shownHints(own, view.dismissed).filter((hint) => hintId(hint, own.goals) !== undefined)
  if (hints.length === 0) return null
  return (
    <Folded
      screen={screen}
      id={`hints ${goal.path}`}
      title={counted('{n} hint on the ladder|{n} hints on the ladder', hints.length)}
    >
      <ul class="ej-hints">
        {hints.map((hint) => (
          <li key={`${hint.code}:${hint.line}`}>
            <span lang="en">{findingWords(screen, hint)}</span> <Dismiss screen={screen} hint={hint} />
          </li>
        ))}
      </ul>
    </Folded>
  )
}
