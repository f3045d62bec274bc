import type { Day } from '../day'
import type { PracticeId } from '../kind'
import { kindsOf, kindToStart } from '../practices'
import { type Counted, isPlanned } from './counted'

/** How often a practice was written down, and the day of the newest note; `null` where there is none. */
export interface Practised {
  readonly n: number
  readonly last: Day | null
}

/**
 * The notes of a practice: those of its kinds, and of the kind that starting it writes, so that an attempt counts for
 * small successes and for challenges of the right size. An attempt that is still planned is none yet.
 *
 * Source: domain.md, section 1.2 (the person's counts beside the quick reference).
 *
 * @param entries what counts, oldest first
 */
export function practised(entries: readonly Counted[], practice: PracticeId): Practised {
  const kinds = new Set([kindToStart(practice), ...kindsOf(practice).map(({ id }) => id)])
  const own = entries.filter(({ entry }) => kinds.has(entry.kind) && !isPlanned(entry))
  return { n: own.length, last: own.at(-1)?.day ?? null }
}
