import type { EvidenceLine } from '@core/dashboard/report'
import { EMPTY, evidenceCount, kindName, shortDate, shownOf } from '@core/dashboard/phrases'
import { Open } from '../controls'
import { chosenGoal, goalName, inView, keyOf, type Screen } from '../screen'
import { Folded, Note, Section } from '../section'

/** Sentences in view before the rest is folded. */
const FIRST = { sidebar: 3, editor: 6 }

interface WordsProps {
  readonly screen: Screen
}

/** The person's own sentences on what their notes show, newest first, never ranked or rephrased. */
export function Words({ screen }: WordsProps) {
  const { view, report, place } = screen
  const { n, items } = report.measures.evidence
  const lines = items.filter((line) => inView(screen, line.goals))
  const shown = shownOf(items.length, n)
  return (
    <Section
      screen={screen}
      id="words"
      title="In your own words"
      count={view.numbers && n > 0 && evidenceCount(n)}
    >
      {n === 0 && <Note>{EMPTY.evidence}</Note>}
      {n > 0 && lines.length === 0 && <Note>None of the sentences belongs to this goal yet.</Note>}
      {lines.length > 0 && <Lines screen={screen} lines={lines.slice(0, FIRST[place])} />}
      {lines.length > FIRST[place] && (
        <Folded title="Earlier sentences">
          <Lines screen={screen} lines={lines.slice(FIRST[place])} />
          {view.numbers && shown && (
            <Note>{chosenGoal(screen) ? `From the ${shown}.` : `The ${shown}.`}</Note>
          )}
        </Folded>
      )}
    </Section>
  )
}

interface LinesProps {
  readonly screen: Screen
  readonly lines: readonly EvidenceLine[]
}

function Lines({ screen, lines }: LinesProps) {
  return (
    <ul class="ej-evidence">
      {lines.map((line) => (
        <Line key={keyOf(line)} screen={screen} line={line} />
      ))}
    </ul>
  )
}

interface LineProps {
  readonly screen: Screen
  readonly line: EvidenceLine
}

/** The margin of a journal: the date, then the sentence, then where it comes from. */
function Line({ screen, line }: LineProps) {
  const date = shortDate(line.date, screen.report.today)
  const kind = kindName(line.kind)
  return (
    <li>
      <p class="ej-margin">
        <Open screen={screen} at={line} label={`${date}, open the ${kind}`}>
          {date}
        </Open>
      </p>
      {screen.view.text && <p class="ej-quote">{line.text}</p>}
      <p class="ej-meta">{[kind, ...line.goals.map((path) => goalName(screen, path))].join(' · ')}</p>
    </li>
  )
}
