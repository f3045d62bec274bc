import type { Source } from '../../kind'
import type { Sources } from '../report'
import { count } from './counts'
import { EMPTY } from './empty'
import { figure, said, type Said } from './said'
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
  return `${count(n, 'entry', 'entries')} in 28 days`
}

/** What the four counts are out of. */
export function sourcesSentence(sources: Sources): Said {
  return sources.n === 0
    ? said`${EMPTY.sources}`
    : said`From ${figure(sourcesCount(sources), 'source')}; one that draws on two counts with both.`
}

/** Whose the mapping is. */
export const SOURCES_CAVEAT =
  'No balance is aimed at. Which note draws on which source is a convention of this journal.'
