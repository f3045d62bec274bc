import type { Kind } from '../kind'
import { action } from './action'
import { goal } from './goal'
import { reflection } from './reflection'
import { thought } from './thought'

/** Every kind, in the order shown. A new kind is one file and one line here. */
export const KINDS = {
  goal,
  action,
  reflection,
  thought,
} as const

export type KnownKindId = keyof typeof KINDS
export type KindOf<Id extends KnownKindId> = (typeof KINDS)[Id]

export function kindOf(id: string): Kind | undefined {
  return Object.hasOwn(KINDS, id) ? KINDS[id as KnownKindId] : undefined
}

export function allKinds(): readonly Kind[] {
  return Object.values(KINDS)
}
