import type { Kind } from '../kind'
import { action } from './action'
import { activity } from './activity'
import { affirmation } from './affirmation'
import { assessment } from './assessment'
import { checkin } from './checkin'
import { feedback } from './feedback'
import { goal } from './goal'
import { peer } from './peer'
import { plan } from './plan'
import { problem } from './problem'
import { reflection } from './reflection'
import { review } from './review'
import { setback } from './setback'
import { stress } from './stress'
import { support } from './support'
import { thought } from './thought'
import { values } from './values'

/** Every kind, in the order shown. A new kind is one file and one line here. */
export const KINDS = {
  goal,
  action,
  reflection,
  activity,
  thought,
  stress,
  affirmation,
  setback,
  problem,
  values,
  peer,
  support,
  checkin,
  feedback,
  assessment,
  plan,
  review,
} as const

export type KindId = keyof typeof KINDS
export const KIND_IDS = Object.keys(KINDS) as readonly KindId[]

export type KindOf<Id extends KindId> = (typeof KINDS)[Id]

export function kindOf(id: string): Kind<KindId> | undefined {
  return Object.hasOwn(KINDS, id) ? KINDS[id as KindId] : undefined
}

export function allKinds(): readonly Kind<KindId>[] {
  return Object.values(KINDS)
}
