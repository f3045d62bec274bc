import type { Source } from '../../kind'
import type { Sources } from '../report'
import { count } from './counts'
import { empty } from './empty'
import { figure, phrase, type Phrase } from './said'
import { translated } from '../../texts'

export const SOURCE_NAMES: Readonly<Record<Source, string>> = {
  mastery: 'Own experience',
  vicarious: 'Watching others',
  persuasion: 'Words from others',
  state: 'Reading body and mood',
}

export function sourceName(source: Source): string {
  return translated(SOURCE_NAMES[source])
}

/** `14 entries in 28 days`. */
export function sourcesCount({ n }: Sources): string {
  return translated('{count} in 28 days', { count: count(n, 'entry') })
}

/** What the four counts are out of. */
export function sourcesSentence(sources: Sources): string | Phrase {
  return sources.n === 0
    ? empty('sources')
    : phrase('From {entries}; one that draws on two sources counts under both.', {
        entries: figure(sourcesCount(sources), 'source'),
      })
}
