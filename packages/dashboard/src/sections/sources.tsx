import type { Source } from '@core/kind'
import { EMPTY, SOURCE_NAMES, SOURCES_CAVEAT, sourcesCount, sourcesSentence } from '@core/dashboard/phrases'
import { Behind } from '../behind'
import { CountRows } from '../counts'
import type { Screen } from '../screen'
import { Note, Section } from '../section'

const SOURCES = Object.keys(SOURCE_NAMES) as Source[]

interface SourcesProps {
  readonly screen: Screen
}

/** On which of the four sources recent entries drew: counts side by side, with nothing to reach. */
export function Sources({ screen }: SourcesProps) {
  const { view, report } = screen
  const measure = report.measures.sources
  return (
    <Section
      screen={screen}
      id="sources"
      title="Sources"
      count={view.numbers && measure.n > 0 && sourcesCount(measure)}
    >
      {measure.n === 0 && <Note>{EMPTY.sources}</Note>}
      {measure.n > 0 && view.numbers && (
        <>
          <CountRows
            screen={screen}
            caption="Entries of the last 28 days by source"
            head={['Source', 'Entries']}
            rows={SOURCES.map((source) => ({ name: SOURCE_NAMES[source], n: measure[source].n }))}
          />
          <Note>{`${sourcesSentence(measure)} ${SOURCES_CAVEAT}`}</Note>
        </>
      )}
      <Behind
        screen={screen}
        groups={SOURCES.map((source) => ({ name: SOURCE_NAMES[source], notes: measure[source] }))}
      />
    </Section>
  )
}
