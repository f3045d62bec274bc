import type { Belief, Distortions, NamedDistortion } from '@core/dashboard/report'
import {
  BELIEF_CAVEAT,
  beliefChange,
  beliefCount,
  beliefSentences,
  distortionName,
  distortionsSentences,
  EMPTY,
  namedIn,
  shortDate,
  shownOf,
} from '@core/dashboard/phrases'
import { Behind } from '../behind'
import { Change } from '../change'
import { CountRows } from '../counts'
import { Figure, Key, Row } from '../figure'
import { Glyph } from '../marks'
import { keyOf, letters, type Screen } from '../screen'
import { Note, Section } from '../section'

interface ThoughtsProps {
  readonly screen: Screen
}

/** What thought records name, and how far a thought was believed before and right after. */
export function Thoughts({ screen }: ThoughtsProps) {
  const { view, report } = screen
  const { distortions, belief } = report.measures
  const hasRecords = distortions.n > 0 || belief.n > 0
  const groups = [
    ...distortions.named.map((named) => ({ name: shownName(screen, named), notes: named })),
    { name: 'Rated before and after', notes: belief.pairs },
  ]
  return (
    <Section
      screen={screen}
      id="thoughts"
      title="Thought records"
      count={view.numbers && hasRecords && thoughtsLine(distortions, belief)}
    >
      {!hasRecords && <Note>{EMPTY.distortions}</Note>}
      {hasRecords && view.numbers && <Named screen={screen} measure={distortions} />}
      {hasRecords && view.numbers && <BeliefPart screen={screen} measure={belief} />}
      <Behind screen={screen} groups={groups} />
    </Section>
  )
}

function thoughtsLine(distortions: Distortions, belief: Belief): string {
  return distortions.n > 0 ? `${distortions.n} in 90 days` : beliefCount(belief)
}

/** A slug that the kind does not list is the person's own word. */
function isOwn({ distortion }: NamedDistortion): boolean {
  return distortionName(distortion) === distortion
}

function shownName({ view, report }: Screen, named: NamedDistortion): string {
  if (view.text || !isOwn(named)) return distortionName(named.distortion)
  return `Own pattern ${letters(report.measures.distortions.named.filter(isOwn).indexOf(named))}`
}

interface NamedProps extends ThoughtsProps {
  readonly measure: Distortions
}

function Named({ screen, measure }: NamedProps) {
  const { n, needed, named } = measure
  const isDrawn = n >= needed && named.length > 0
  return (
    <>
      {isDrawn && (
        <CountRows
          screen={screen}
          title="Patterns named"
          caption="Patterns named in thought records"
          head={['Pattern', 'Records']}
          rows={named.map((each) => ({ name: shownName(screen, each), n: each.n }))}
        />
      )}
      {!isDrawn && named.length > 0 && (
        <ul class="ej-list">
          {named.map((each) => (
            <li key={each.distortion}>
              <Glyph kind="done" />
              <span>
                {shownName(screen, each)} <span class="ej-muted">{namedIn(each)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Note>{distortionsSentences(measure).join(' ')}</Note>
    </>
  )
}

/** Pairs in view; the table and the list of notes have the others. */
const FIRST = 10

interface BeliefProps extends ThoughtsProps {
  readonly measure: Belief
}

function BeliefPart({ screen, measure }: BeliefProps) {
  const { today } = screen.report
  const { summary } = measure
  const items = measure.pairs.items
  if (summary === null) return <Note>{beliefSentences(measure).join(' ')}</Note>
  const shown = shownOf(Math.min(items.length, FIRST), measure.n)
  return (
    <>
      <Figure
        screen={screen}
        title="Belief in the thought"
        table={{
          caption: 'Belief in the thought, of 100',
          head: ['Day', 'Before', 'Right after'],
          rows: items.map((pair) => [shortDate(pair.date, today), pair.before, pair.after]),
        }}
        keys={
          <>
            <Key mark="open">before</Key>
            <Key mark="done">right after</Key>
            {shown && <span>{shown}</span>}
          </>
        }
      >
        {items.slice(0, FIRST).map((pair) => (
          <Row key={keyOf(pair)} name={shortDate(pair.date, today)} value={beliefChange(pair)}>
            <Change low={0} high={100} start={pair.before} now={pair.after} />
          </Row>
        ))}
      </Figure>
      <Note>{[...beliefSentences(measure), BELIEF_CAVEAT].join(' ')}</Note>
    </>
  )
}
