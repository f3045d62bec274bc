import { dayNumber } from '../day'
import type { Dated } from '../journal/dated'
import type { Entry } from '../note/entry'
import { readPauses } from '../note/pauses'

/** Whether any day from `from` to `to`, both included, lies in a pause; as day numbers. */
export type Paused = (from: number, to?: number) => boolean

/**
 * The union of all plans' pauses, one that is still open reaching to any later day. A plan's state makes no difference,
 * because what was a rest stays one.
 */
export function pausedDays(plans: Iterable<Dated<Entry<'plan'>>>): Paused {
  const pauses = [...plans].flatMap(({ entry }) =>
    readPauses(entry.fields.pauses ?? []).map(({ from, to }) => ({
      from: dayNumber(from),
      to: to === undefined ? Infinity : dayNumber(to),
    })),
  )
  return (from, to = from) => pauses.some((pause) => pause.from <= to && from <= pause.to)
}
