import { useRef, useState } from 'preact/hooks'
import { foundCount, SEARCH, SEARCH_LETTERS, SOURCE_NAMES, sourceName } from '@core/dashboard/phrases'
import type { SearchResult, Search as Wanted } from '@core/dashboard/search'
import type { Source } from '@core/kind'
import { Choice } from './choice'
import { Button } from './controls'
import { useId } from './hidden-name'
import { type Screen, showAll } from './screen'
import { translated } from '@core/texts'

const SOURCES = Object.keys(SOURCE_NAMES) as Source[]
/** Sentences that are asked for at once. */
const STEP = 50

type Query = Pick<Wanted, 'words' | 'source'>

const NOTHING: Query = { words: '', source: null }

interface SearchProps {
  readonly screen: Screen
}

/** Looks through all sentences, within what is chosen above: by words, by source, and for more of them. */
export function Search({ screen }: SearchProps) {
  const { found, send } = screen
  const name = useId(screen)
  const field = useRef<HTMLInputElement>(null)
  const [{ words, source }, setQuery] = useState<Query>(found?.search ?? NOTHING)
  const search = (change: Partial<Query>): void => {
    const query = { words, source, ...change }
    setQuery(query)
    const isNothing = query.words.trim() === '' && query.source === null
    send({ search: isNothing ? null : { ...query, most: STEP } })
  }
  const clear = (): void => {
    // The button goes with what was found; who pressed it is about to look for something else.
    field.current?.focus()
    search(NOTHING)
  }
  return (
    <div class="ej-search" role="search" aria-labelledby={name}>
      <label class="ej-pick">
        <span id={name}>{SEARCH.title()}</span>
        <input
          ref={field}
          type="search"
          maxLength={SEARCH_LETTERS}
          value={words}
          onInput={(event) => search({ words: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={SEARCH.source()}
        names={[SEARCH.anySource(), ...SOURCES.map(sourceName)]}
        index={1 + SOURCES.findIndex((each) => each === source)}
        onChange={(index) => search({ source: SOURCES[index - 1] ?? null })}
      />
      {found && <FoundLine screen={screen} found={found} clear={clear} />}
    </div>
  )
}

interface FoundLineProps extends FoundProps {
  readonly clear: () => void
}

function FoundLine({ screen: { report, view }, found, clear }: FoundLineProps) {
  return (
    <>
      <p class="ej-meta" role="status">
        {view.numbers || found.n === 0 ? foundCount(found, report.measures.evidence.n) : SEARCH.found()}
      </p>
      <Button look="link" onClick={clear}>
        {SEARCH.clear()}
      </Button>
    </>
  )
}

interface FoundProps extends SearchProps {
  readonly found: SearchResult
}

/** More of what was found, where there is more. */
export function More({ screen: { send, view }, found: { items, n, search } }: FoundProps) {
  if (items.length >= n) return null
  return (
    <p class="ej-actions">
      <Button onClick={() => send({ search: { ...search, most: search.most + STEP } })}>
        {view.numbers
          ? translated('Show more: newest {shown} of {n} now', { shown: items.length, n })
          : translated('Show more')}
      </Button>
    </p>
  )
}

/** Every sentence, from the newest on: as if all were looked for. */
export function ShowAll({ screen }: SearchProps) {
  const { n } = screen.report.measures.evidence
  return (
    <p class="ej-actions">
      <Button onClick={() => screen.send({ search: { ...NOTHING, most: n } })}>{showAll(screen, n)}</Button>
    </p>
  )
}
