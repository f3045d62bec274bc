import {
  beliefChange,
  beliefCount,
  beliefSentences,
  caveat,
  distortionName,
  distortionsSentences,
  empty,
  figure,
  joined,
  namedIn,
  shortDate,
  shownOf,
} from '@core/dashboard/phrases'
import type { Belief, Distortions, NamedDistortion } from '@core/dashboard/report'
import { Change } from '../change'
import { CountRows } from '../counts'
import { NoteDate } from '../note-date'
import { ChartWithTable, Key, Row } from '../chart'
import { Names, Paragraph } from '../paragraph'
import { keyOf, letters, type Screen } from '../screen'
import { Empty, Section } from '../section'
import { MarkedItem } from './marked-item'
import { counted, translated } from '@core/texts'

interface ThoughtsProps {
  readonly screen: Screen
}

/** What thought records name, and how far a thought was believed before and right after. */
export function Thoughts({ screen }: ThoughtsProps) {
  const { view, report } = screen
  const { distortions, belief } = report.measures
  const hasRecords = distortions.n > 0 || belief.n > 0
  return (
    <Section screen={screen} id="thoughts" count={hasRecords && thoughtsLine(distortions, belief)}>
      {!hasRecords && <Empty screen={screen} says={empty('distortions')} start="thought" />}
      {hasRecords && view.numbers && <Patterns screen={screen} measure={distortions} />}
      {hasRecords && view.numbers && <BeliefPart screen={screen} measure={belief} />}
      {!view.numbers && (
        <Names
          screen={screen}
          where="thoughts"
          names={[
            ...distortions.named.map((named) => ({
              name: shownName(screen, named),
              of: `pattern:${named.distortion}` as const,
              n: named.n,
            })),
            { name: translated('Rated before and after'), of: 'belief', n: belief.n },
          ]}
        />
      )}
    </Section>
  )
}

function thoughtsLine(distortions: Distortions, belief: Belief): string {
  return distortions.n > 0 ? counted('{n} in 90 days', distortions.n) : beliefCount(belief)
}

/** A slug that the kind does not list is the person's own word. */
function isOwn({ distortion }: NamedDistortion): boolean {
  return distortionName(distortion) === distortion
}

function shownName({ view, report }: Screen, named: NamedDistortion): string {
  if (view.text || !isOwn(named)) return distortionName(named.distortion)
  return translated('Own pattern {letter}', {
    letter: letters(report.measures.distortions.named.filter(isOwn).indexOf(named)),
  })
}

interface PatternsProps extends ThoughtsProps {
  readonly measure: Distortions
}

function Patterns({ screen, measure }: PatternsProps) {
  const { n, needed, named } = measure
  const isDrawn = n >= needed && named.length > 0
  return (
    <>
      {isDrawn && (
        <CountRows
          screen={screen}
          where="patterns"
          title={translated('Patterns named')}
          caption={translated('Patterns named in thought records')}
          head={[translated('Pattern'), translated('Records')]}
          rows={named.map((each) => ({
            name: shownName(screen, each),
            n: each.n,
            of: `pattern:${each.distortion}`,
          }))}
        />
      )}
      {!isDrawn && named.length > 0 && (
        <ul class="ej-list">
          {named.map((each) => (
            <MarkedItem key={each.distortion} mark="done">
              <Paragraph
                screen={screen}
                where="patterns"
                sentences={[
                  joined([shownName(screen, each), figure(namedIn(each), `pattern:${each.distortion}`)]),
                ]}
                look="ej-plain"
              />
            </MarkedItem>
          ))}
        </ul>
      )}
      <Paragraph screen={screen} where="records" sentences={distortionsSentences(measure)} />
    </>
  )
}

/** Pairs in view; the table has the others, and the numbers below their notes. */
const FIRST = 10

interface BeliefProps extends ThoughtsProps {
  readonly measure: Belief
}

function BeliefPart({ screen, measure }: BeliefProps) {
  const { today } = screen.report
  const { pairs, summary } = measure
  const says = (caveat: string | null) => (
    <Paragraph screen={screen} where="belief" sentences={[...beliefSentences(measure), caveat]} />
  )
  if (summary === null) return says(null)
  const shown = shownOf(Math.min(pairs.items.length, FIRST), measure.n)
  return (
    <>
      <ChartWithTable
        screen={screen}
        where="belief"
        title={translated('Belief in the thought')}
        table={{
          caption: translated('Belief in the thought, of 100'),
          head: [translated('Day'), translated('Before'), translated('Right after')],
          rows: pairs.items.map((pair) => [shortDate(pair.date, today), pair.before, pair.after]),
        }}
        keys={
          <>
            <Key mark="open">{translated('before')}</Key>
            <Key mark="done">{translated('right after')}</Key>
            {shown && <span>{shown}</span>}
          </>
        }
      >
        {pairs.items.slice(0, FIRST).map((pair) => (
          <Row
            key={keyOf(pair)}
            name={<NoteDate screen={screen} at={pair} kind="thought" />}
            value={beliefChange(pair)}
          >
            <Change low={0} high={100} start={pair.before} now={pair.after} />
          </Row>
        ))}
      </ChartWithTable>
      {says(caveat('belief'))}
    </>
  )
}
