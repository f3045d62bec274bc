import type { Day } from '../day'
import type { Counted } from '../journal/dated'
import type { Gathered } from '../journal/gathered'
import type { PracticeId } from '../kind'
import { isPlanned } from '../note/state'
import { kindsCountedFor } from '../practices'
import { compare } from '../compare'
import { Condition } from '../sequence/condition'
import { sum } from './statistics'

/** How often a practice was written down, and the day of the newest note; `null` where there is none. */
export interface Practised {
  readonly n: number
  readonly last: Day | null
}

/**
 * The notes of a practice, so that an attempt counts for small successes and for challenges of the right size. One that
 * is still planned is none yet.
 *
 * Source: domain.md, section 1.2 (the person's counts beside the quick reference).
 */
export function practised({ kinds }: Pick<Gathered, 'kinds'>, practice: PracticeId): Practised {
  const notes = kindsCountedFor(practice).map((kind) => kinds.of(kind).where(TRIED))
  const days = notes.flatMap((ofKind) => ofKind.at(-1)?.day ?? [])
  return { n: sum(notes.map(({ length }) => length)), last: days.sort(compare).at(-1) ?? null }
}

const TRIED = new Condition(({ entry }: Counted) => !isPlanned(entry))
