import { createHash } from 'node:crypto'

/** Names a file for a path outside of where it lies, and tells nobody which path that is. */
export function pathHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32)
}
