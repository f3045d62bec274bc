import {
  caveat,
  empty,
  SOURCE_NAMES,
  sourceName,
  sourcesCount,
  sourcesSentence,
} from '@core/dashboard/phrases'
import type { Source } from '@core/kind'
import { CountRows } from '../counts'
import { Names, Paragraph } from '../paragraph'
import type { Screen } from '../screen'
import { Empty, Section } from '../section'
import { translated } from '@core/texts'

const SOURCES = Object.keys(SOURCE_NAMES) as Source[]

interface SourcesProps {
  readonly screen: Screen
}

/** On which of the four sources recent entries drew: counts side by side, with nothing to reach. */
export function Sources({ screen }: SourcesProps) {
  const { view, report } = screen
  const measure = report.measures.sources
  const rows = SOURCES.map((source) => ({
    name: sourceName(source),
    n: measure[source].n,
    of: `source:${source}` as const,
  }))
  return (
    <Section screen={screen} id="sources" count={measure.n > 0 && sourcesCount(measure)}>
      {measure.n === 0 && <Empty screen={screen} says={empty('sources')} />}
      {measure.n > 0 && view.numbers && (
        <>
          <CountRows
            screen={screen}
            where="sources"
            caption={translated('Entries of the last 28 days by source')}
            head={[translated('Source'), translated('Entries')]}
            rows={rows}
          />
          <Paragraph
            screen={screen}
            where="sources-all"
            sentences={[sourcesSentence(measure), caveat('sources')]}
          />
        </>
      )}
      {!view.numbers && <Names screen={screen} where="sources" names={rows} />}
    </Section>
  )
}
