import type { Day } from '../day'
import type { Counted } from '../journal/dated'
import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import { slugOf } from '../note/slug'
import { memoized } from '../sequence/memo'
import { type Place } from './listed'

/** One attempt at something: an action note or block. */
export interface Attempt extends Place {
  /** The day of its outcome where that is written, else the day that it is about. */
  readonly date: Day
  /** The task in the person's words, or the kind's title where none is written. */
  readonly task: string
  /** Percent, 0 to 100, or `null` where none was made. */
  readonly prediction: number | null
  /** `other` is an outcome that the kind does not list. */
  readonly outcome: 'planned' | 'done' | 'partly' | 'not-done' | 'not-attempted' | 'other'
  /** Paths of the goals it belongs to. */
  readonly goals: readonly string[]
}

/** The attempt that an entry describes. Memoized, so that the same entry gives the same object. */
export const attemptOf = memoized(({ day, entry, goals }: Counted<Entry<'action'>>): Attempt => ({
  path: entry.path,
  line: entry.line,
  date: day,
  task: entry.fields.task ?? KINDS.action.title,
  prediction: entry.fields.confidence_before ?? null,
  outcome: slugOf(KINDS.action.fields.outcome, entry.fields.outcome),
  goals,
}))
