import type { Source } from '../kind'
import { memoized } from '../sequence/memo'
import type { EvidenceLine, Listed } from './report'

/** What a person looks for among their own sentences. */
export interface Search {
  /** Words that all have to be there, in any order, as parts of words too. */
  readonly words: string
  /** Only sentences of entries that drew on it; `null` for all. */
  readonly source: Source | null
  /** How many are wanted at the most, the newest first. */
  readonly most: number
}

/** The newest sentences that match, and how many do. */
export interface SearchResult extends Listed<EvidenceLine> {
  /** What was looked for. */
  readonly search: Search
}

/** @param lines newest first */
export function searchIn(lines: readonly EvidenceLine[], search: Search): SearchResult {
  const words = folded(search.words).split(/\s+/)
  const matching = lines.filter((line) => {
    if (search.source !== null && !line.sources.includes(search.source)) return false
    const text = foldedText(line)
    return words.every((word) => text.includes(word))
  })
  return { search, n: matching.length, items: matching.slice(0, search.most) }
}

/** Most letters that are typed look through the same sentences again. */
const foldedText = memoized(({ text }: EvidenceLine) => folded(text))

/**
 * Case, the accents and the width of letters, and whether quotes are curly make no difference: a phone and a keyboard
 * write the last two each in its own way.
 */
function folded(text: string): string {
  const plain = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
  // Upper case has one form for what lower case has several of: ß and ss, σ and ς.
  return plain.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()
}
