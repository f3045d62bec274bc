import type { PlanItem } from './item'
import { SEVEN_DAYS } from './seven-day'
import { THIRTY_DAYS } from './thirty-day'
import { ITEM_WORDS, type ItemId } from './words'
import { translated } from '../texts'

/** The plans with days, by the slug of `plan_kind`. */
export const PLANS = {
  '7-day': { length: 7, items: SEVEN_DAYS },
  '30-day': { length: 30, items: THIRTY_DAYS },
} as const satisfies Record<string, { readonly length: number; readonly items: readonly PlanItem[] }>

/** The plan with days of that kind; `undefined` where the kind has none. */
export function planWithDays(kind: string | undefined): (typeof PLANS)[keyof typeof PLANS] | undefined {
  return kind === '7-day' || kind === '30-day' ? PLANS[kind] : undefined
}

export function itemOf(id: ItemId): PlanItem {
  const item = [...SEVEN_DAYS, ...THIRTY_DAYS].find((each) => each.id === id)
  if (!item) throw new Error(`No plan has the item ${id}.`)
  return item
}

/**
 * The checkbox lines of a new plan of the kind, one per item, each with the id by which it is found again. A
 * maintenance plan gets a list without boxes, for it is never done for good. `undefined` for an unknown kind.
 */
export function itemLines(kind: string): string | undefined {
  if (kind === 'maintenance')
    return keptUp()
      .map((line) => `- ${line}`)
      .join('\n')
  const plan = planWithDays(kind)
  return plan && dayLines(plan.items)
}

function keptUp(): readonly string[] {
  return [
    translated('Every week: look back, about 15 minutes'),
    translated('Every month: go through the goals; keep, raise, lower or close each'),
    translated('Every three months: rate the four statements again'),
  ]
}

/** `Day 4`, `Days 8–14`, in the language of the person. */
function spokenDays(from: number, to: number): string {
  return from === to ? translated('Day {n}', { n: from }) : translated('Days {from}–{to}', { from, to })
}

function dayLines(items: readonly PlanItem[]): string {
  return items
    .map(({ id, from, to }) => `- [ ] ${spokenDays(from, to)}: ${translated(ITEM_WORDS[id])} (id:: ${id})`)
    .join('\n')
}

export { ROUNDS, type Round } from './cadence'
export { type PlanDays, planDays } from './days'
export type { PlanContext, PlanItem } from './item'
export type { ItemId } from './words'
