import type { SearchResult } from '../search'
import { count } from './counts'
import { counted, translated } from '../../texts'

/** `143 sentences`. */
export function evidenceCount(n: number): string {
  return count(n, 'sentence')
}

/** UTF-16 units of the longest search. */
export const SEARCH_LETTERS = 500

export const SEARCH = {
  title: () => translated('Search my evidence'),
  source: () => translated('Source'),
  anySource: () => translated('Any source'),
  clear: () => translated('Back to the newest'),
  found: () => translated('Sentences found'),
} as const

/** `3 of 143 sentences`, `No sentence matches.` */
export function foundCount({ n }: SearchResult, of: number): string {
  return n === 0
    ? translated('No sentence matches.')
    : counted('{found} of {n} sentence|{found} of {n} sentences', of, { found: n })
}
