import { count } from './counts'

/** `143 sentences`. */
export function evidenceCount(n: number): string {
  return count(n, 'sentence')
}
