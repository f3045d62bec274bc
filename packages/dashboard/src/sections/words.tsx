import { empty, evidenceCount, kindWord, newestOf } from '@core/dashboard/phrases'
import type { EvidenceLine } from '@core/dashboard/report'
import { NoteDate } from '../note-date'
import { More, Search, ShowAll } from '../search'
import { BETWEEN, goalName, type Screen, type Surface } from '../screen'
import { Empty, Folded, Note, Section } from '../section'
import { translated } from '@core/texts'

/** Sentences in view before the rest is folded. */
const FIRST: Readonly<Record<Surface, number>> = { sidebar: 3, editor: 6, page: 6, note: 6 }

interface WordsProps {
  readonly screen: Screen
}

/** The person's own sentences on what their notes show, newest first, never ranked or rephrased. */
export function Words({ screen }: WordsProps) {
  const { found, place, view, report } = screen
  const { n } = report.measures.evidence
  return (
    <Section screen={screen} id="words" count={n > 0 && evidenceCount(n)}>
      {n === 0 && <Empty screen={screen} says={empty('evidence')} />}
      {n > 0 && view.text && place !== 'note' && <Search screen={screen} />}
      {n > 0 && found && view.text && (
        <>
          <Lines screen={screen} lines={found.items} />
          <More screen={screen} found={found} />
        </>
      )}
      {n > 0 && !(found && view.text) && <Newest screen={screen} />}
    </Section>
  )
}

function Newest({ screen }: WordsProps) {
  const { place, report, view } = screen
  const { n, items } = report.measures.evidence
  return (
    <>
      <Lines screen={screen} lines={items.slice(0, FIRST[place])} />
      {items.length > FIRST[place] && (
        <Folded screen={screen} id="sentences" title={translated('Earlier sentences')}>
          <Lines screen={screen} lines={items.slice(FIRST[place])} />
          {view.numbers && items.length < n && <Note>{newestOf(items.length, n)}</Note>}
          {items.length < n && view.text && place !== 'note' && <ShowAll screen={screen} />}
        </Folded>
      )}
    </>
  )
}

interface LinesProps {
  readonly screen: Screen
  readonly lines: readonly EvidenceLine[]
}

function Lines({ screen, lines }: LinesProps) {
  return (
    <ul class="ej-evidence">
      {lines.map((line, index) => (
        <Line key={`${line.path}:${line.line}:${index}`} screen={screen} line={line} />
      ))}
    </ul>
  )
}

interface LineProps {
  readonly screen: Screen
  readonly line: EvidenceLine
}

/**
 * Laid out like a journal: the date in the margin, then the sentence, then its source, without what the filter says
 * already.
 */
function Line({ screen, line }: LineProps) {
  const goals = line.goals.filter((path) => path !== screen.report.filter.goal)
  return (
    <li>
      <p class="ej-margin">
        <NoteDate screen={screen} at={line} kind={line.kind} />
      </p>
      {screen.view.text && <p class="ej-quote">{line.text}</p>}
      <p class="ej-meta">
        {[kindWord(line.kind), ...goals.map((path) => goalName(screen, path))].join(BETWEEN)}
      </p>
    </li>
  )
}
