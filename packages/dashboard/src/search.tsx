import { useRef, useState } from 'preact/hooks'
import { foundCount, SEARCH, SEARCH_LETTERS, SOURCE_NAMES, sourceName } from '@core/dashboard/phrases'
import type { Found, Search as Wanted } from '@core/dashboard/search'
import type { Source } from '@core/kind'
import { Button } from './controls'
import { Choice } from './filters'
import { useId } from './named'
import type { Screen } from './screen'
import { translated } from '@core/texts'

const SOURCES = Object.keys(SOURCE_NAMES) as Source[]
/** Sentences that are asked for at once. */
const STEP = 50

interface SearchProps {
  readonly screen: Screen
}

/** Looks through all sentences, within what is chosen above: by words, by source, and for more of them. */
export function Search({ screen }: SearchProps) {
  const { found, report, send, view } = screen
  const name = useId(screen)
  const field = useRef<HTMLInputElement>(null)
  const [{ words, source }, setWanted] = useState<Pick<Wanted, 'words' | 'source'>>(
    found?.search ?? { words: '', source: null },
  )
  const look = (change: Partial<Pick<Wanted, 'words' | 'source'>>): void => {
    const wanted = { words, source, ...change }
    setWanted(wanted)
    const isNothing = wanted.words.trim() === '' && wanted.source === null
    send({ search: isNothing ? null : { ...wanted, most: STEP } })
  }
  const clear = (): void => {
    // The button goes with what was found; who pressed it is about to look for something else.
    field.current?.focus()
    look({ words: '', source: null })
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
          onInput={(event) => look({ words: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={SEARCH.source()}
        value={source === null ? -1 : SOURCES.indexOf(source)}
        options={[
          [-1, SEARCH.anySource()],
          ...SOURCES.map((each, index) => [index, sourceName(each)] as const),
        ]}
        onChange={(index) => look({ source: SOURCES[index] ?? null })}
      />
      {found && (
        <p class="ej-meta" role="status">
          {view.numbers || found.n === 0 ? foundCount(found, report.measures.evidence.n) : SEARCH.found()}
        </p>
      )}
      {found && (
        <Button look="link" onClick={clear}>
          {SEARCH.clear()}
        </Button>
      )}
    </div>
  )
}

interface MoreProps extends SearchProps {
  readonly found: Found
}

/** More of what was found, where there is more. */
export function More({ screen: { send, view }, found: { items, n, search } }: MoreProps) {
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
export function ShowAll({ screen: { send, view, report } }: SearchProps) {
  const { n } = report.measures.evidence
  return (
    <p class="ej-actions">
      <Button onClick={() => send({ search: { words: '', source: null, most: n } })}>
        {view.numbers ? translated('Show all {n}', { n }) : translated('Show all')}
      </Button>
    </p>
  )
}
