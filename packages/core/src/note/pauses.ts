import { type Day, isDay } from '../day'

/** Days on which a plan rests, both ends included; without `to` while it lasts. */
export interface Pause {
  readonly from: Day
  readonly to?: Day
}

/** Reads `2026-08-02..2026-08-09` or `2026-08-02..`; `undefined` for anything else, and where it ends before it begins. */
export function readPause(text: string): Pause | undefined {
  const [from = '', to, more] = text.split('..').map((day) => day.trim())
  if (!isDay(from) || to === undefined || more !== undefined) return undefined
  if (to === '') return { from }
  return isDay(to) && from <= to ? { from, to } : undefined
}

/** The pauses of a plan that can be read, in the order written. */
export function readPauses(texts: readonly string[]): readonly Pause[] {
  return texts.flatMap((text) => readPause(text) ?? [])
}
