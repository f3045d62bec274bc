import { placeOf, type Place } from './listed'
import type { Plan } from './plans'

/** M13: the 30-day plan that is followed. */
export interface Progress {
  /** Items done. */
  readonly n: number
  /** Items in all; `0` where no such plan is followed. */
  readonly of: number
  readonly plan: Place | null
  /** The day of the plan; `null` before it starts. */
  readonly day: number | null
  /** Days until it starts; `null` once it has. */
  readonly starts_in: number | null
  /** Ids of the items whose window holds the day, done or not. */
  readonly current: readonly string[]
  /** Other 30-day plans that are active too. */
  readonly others: readonly Place[]
}

/**
 * M13: how far the 30-day plan is, in plain counts.
 *
 * Source: domain.md, section 3, M13; the twenty items are the article's. There is no share and no pace to keep.
 *
 * Edge cases. See {@link Plan} for which plan is followed. Past day 30 nothing is current any more.
 */
export function plan(plans: readonly Plan[]): Progress {
  const months = plans.filter((plan) => plan.kind === '30-day')
  const followed = months.find((plan) => plan.followed)
  return {
    n: followed?.n ?? 0,
    of: followed?.of ?? 0,
    plan: followed ? placeOf(followed) : null,
    day: followed?.day ?? null,
    starts_in: followed?.starts_in ?? null,
    current: (followed?.items ?? []).filter((item) => item.current).map(({ id }) => id),
    others: months.filter((plan) => plan !== followed && plan.state === 'active').map(placeOf),
  }
}
