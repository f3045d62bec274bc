import { type Day, daysBetween } from '../day'
import type { PracticeId } from '../kind'
import type { Entry } from '../note/entry'
import { ROUNDS, type Round } from '../plans'
import { kindsOf, practiceOf, PRACTICES } from '../practices'
import { type Counted, isPlanned } from './counted'
import { entryPlaceOf, type EntryPlace } from './listed'
import { sameName } from './same-name'

/** A practice that a maintenance plan keeps up. */
export interface RoutinePractice {
  /** As the person wrote it. */
  readonly name: string
  /** The id of the practice, or `null` where the name is none of the twelve. */
  readonly practice: PracticeId | null
  /** Entries of it since the plan's first day. */
  readonly n: number
  /** Weeks with at least one such entry, counted from the plan's first day. */
  readonly weeks: number
  readonly last: EntryPlace | null
}

/** What comes round again, and when. */
export interface RoundDue {
  readonly id: Round['id']
  /** `null` where there is nothing to count from. */
  readonly due: Day | null
  readonly last: EntryPlace | null
}

/**
 * T2.2: a maintenance plan's practices, each with the weeks in which it was practised.
 *
 * Source: domain.md, section 1.8, T2.2, and M16; that a month is the least to give a practice is the article's.
 *
 * Edge cases. A practice is named by its title, its id or a kind of its notes. Goals, plans and attempts that are
 * still planned are no practising. A week is seven days of the calendar from the plan's first day on; pauses make no
 * difference, because a week that was practised was practised.
 */
export function routineOf(plan: Entry<'plan'>, entries: readonly Counted[]): readonly RoutinePractice[] {
  const start = plan.fields.plan_start
  return (plan.fields.routine ?? []).map((name) => {
    const practice = practiceNamed(name)
    const practised = entries.filter(
      ({ day, entry }) =>
        start !== undefined && day >= start && isPractised(entry) && practiceOf(entry.kind).id === practice,
    )
    const weeks = new Set(practised.map(({ day }) => Math.floor(daysBetween(start ?? day, day) / 7)))
    const last = practised.at(-1)
    return {
      name,
      practice,
      n: practised.length,
      weeks: weeks.size,
      last: last ? entryPlaceOf(last) : null,
    }
  })
}

function isPractised(entry: Entry): boolean {
  return entry.kind !== 'plan' && !isPlanned(entry)
}

function practiceNamed(name: string): PracticeId | null {
  const wanted = sameName(name)
  const found =
    PRACTICES.find(({ id, title }) => wanted === id || wanted === sameName(title)) ??
    PRACTICES.find(({ id }) => kindsOf(id).some((kind) => kind.id === wanted))
  return found?.id ?? null
}

/**
 * M-1 to M-3: what is due after the last of its kind, else after the plan's first day.
 *
 * Source: domain.md, section 1.10; the intervals are the article's. A month later is the same date, or the month's end.
 *
 * @param start the first day of a maintenance plan, if there is one
 */
export function roundsDue(entries: readonly Counted[], start: Day | null): readonly RoundDue[] {
  return ROUNDS.map(({ id, is, after }) => {
    const last = entries.findLast(({ entry }) => is(entry))
    const from = last?.day ?? start
    return { id, due: from === null ? null : after(from), last: last ? entryPlaceOf(last) : null }
  })
}
