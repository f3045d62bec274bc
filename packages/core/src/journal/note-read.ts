import type { Day } from '../day'
import type { Entry } from '../note/entry'
import { isPlanned } from '../note/state'
import { byPlace, type Finding, problem } from '../problem'
import { type Dated, isFilled } from './dated'

/** What was read of one note: its entries and findings. */
export interface NoteRead {
  readonly path: string
  readonly entries: readonly Dated[]
  readonly findings: readonly Finding[]
}

/** The findings of one note, sorted by place. */
export interface NoteFindings {
  readonly path: string
  readonly problems: readonly Finding[]
  readonly hints: readonly Finding[]
}

/** What is to be said of the note on that day, as a list of one; none where it is nothing. */
export function findingsOf({ path, entries, findings }: NoteRead, today: Day): readonly NoteFindings[] {
  const all = [...findings, ...entries.flatMap((dated) => futureDates(dated, today))].sort(byPlace)
  if (all.length === 0) return []
  return [
    {
      path,
      problems: all.filter(({ severity }) => severity === 'problem'),
      hints: all.filter(({ severity }) => severity === 'hint'),
    },
  ]
}

/** The dates of an entry that lie ahead: what they date is not counted until then. */
function futureDates(dated: Dated, today: Day): readonly Finding[] {
  const { day, entry } = dated
  const isAhead = isFilled(dated) && !isPlanned(entry) && day !== null && day > today
  const key = entry.kind === 'action' && entry.fields.done_date ? 'done_date' : 'date'
  return [...(isAhead ? [futureDate(entry, key, day)] : []), ...futureDoneDate(entry, today)]
}

/** A goal that is done counts from its day on. */
function futureDoneDate(entry: Entry, today: Day): readonly Finding[] {
  if (entry.kind !== 'goal' || entry.draft) return []
  const { goal_state: state, done_date: day } = entry.fields
  return state === 'done' && day !== undefined && day > today ? [futureDate(entry, 'done_date', day)] : []
}

/** A date after today is a problem, except that of an attempt that is planned for then. */
function futureDate({ path, line, places }: Entry, key: 'date' | 'done_date', date: Day): Finding {
  return problem('future-date', { path, ...(places[key] ?? { line, column: 1 }) }, { date })
}
