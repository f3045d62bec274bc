import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'

/** Looked through quickly, and by the test framework, which takes its time for large values, only where they differ. */
export function expectSame(is: unknown, should: unknown, about?: string): void {
  if (!isDeepStrictEqual(is, should)) expect(is, about).toEqual(should)
}
