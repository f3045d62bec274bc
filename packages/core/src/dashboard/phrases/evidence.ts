import type { Found } from '../search'
import { count } from './counts'
import { translated } from '../../texts'

/** `143 sentences`. */
export function evidenceCount(n: number): string {
  return count(n, 'sentence')
}

export const SEARCH = {
  title: () => translated('Search my evidence'),
  source: () => translated('Source'),
  anySource: () => translated('Any source'),
  clear: () => translated('Back to the newest'),
} as const

/** `3 of 143 sentences`, `no sentence has these words`. */
export function foundCount({ n }: Found, of: number): string {
  return n === 0 ? 'No sentence matches.' : `${n} of ${evidenceCount(of)}`
}
