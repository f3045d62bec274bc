import type { Day } from '../day'
import type { Entry } from '../note/entry'
import { readPauses } from '../note/pauses'

/**
 * Whether a day lies in a pause: the union of all plans' pauses, one that is still open reaching to any later day.
 * A draft plan has none; a plan's state makes no difference, because what was a rest stays one.
 */
export function pausedDays(entries: readonly Entry[]): (day: Day) => boolean {
  const pauses = entries.flatMap((entry) =>
    entry.kind === 'plan' && !entry.draft ? readPauses(entry.fields.pauses ?? []) : [],
  )
  return (day) => pauses.some(({ from, to }) => from <= day && (to === undefined || day <= to))
}
