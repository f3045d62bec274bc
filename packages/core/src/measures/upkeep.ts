import { type Day, dayNumber } from '../day'
import { type Counted, newestFirst, sinceDay } from '../journal/dated'
import { type Gathered, ofKind } from '../journal/gathered'
import type { PracticeId } from '../kind'
import type { Entry } from '../note/entry'
import { normalizedName } from '../note/normalized-name'
import { isPlanned } from '../note/state'
import { ROUNDS, type Round } from '../plans'
import { kindsCountedFor, kindsOf, PRACTICES } from '../practices'
import { Condition } from '../sequence/condition'
import type { Sequence } from '../sequence/sequence'
import { daysOf } from './counted'
import { entryPlaceOf, type EntryPlace } from './listed'

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
 * Edge cases. A practice is named by its title, its id or a kind of its notes; an attempt counts for small successes
 * and for challenges of the right size. Goals, plans and attempts that are still planned do not count as practice.
 * Weeks are counted in sevens from the plan's first day on, pauses included: a week with practice counts in any case.
 */
export function routineOf(plan: Entry<'plan'>, gathered: Gathered): readonly RoutinePractice[] {
  const start = plan.fields.plan_start
  return (plan.fields.routine ?? []).map((name) => {
    const practice = practiceNamed(name)
    const practised = practice === null || start === undefined ? [] : entriesOf(practice, start, gathered)
    const days = practised.flatMap((entries) => entries.total(PRACTISED_DAYS))
    const [last] = practised.flatMap((entries) => entries.where(PRACTISED).newest(1)).sort(newestFirst)
    return {
      name,
      practice,
      n: practised.reduce((n, entries) => n + entries.where(PRACTISED).length, 0),
      weeks: start === undefined ? 0 : weeksHolding(days, dayNumber(start)),
      last: last ? entryPlaceOf(last) : null,
    }
  })
}

/** The entries of a practice since a day, by kind. */
function entriesOf(practice: PracticeId, start: Day, gathered: Gathered): readonly Sequence<Counted>[] {
  return kindsCountedFor(practice).map((kind) => sinceDay<Counted>(ofKind(gathered, kind), start))
}

/** Weeks of seven days from the first one on that hold one of the days. */
function weeksHolding(days: readonly number[], first: number): number {
  return new Set(days.map((day) => Math.floor((day - first) / 7))).size
}

const isPractised = ({ entry }: Counted): boolean => entry.kind !== 'plan' && !isPlanned(entry)
const PRACTISED = new Condition(isPractised)
const PRACTISED_DAYS = daysOf(isPractised)

function practiceNamed(name: string): PracticeId | null {
  const wanted = normalizedName(name)
  const found =
    PRACTICES.find(({ id, title }) => wanted === id || wanted === normalizedName(title)) ??
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
export function roundsDue(gathered: Gathered, start: Day | null): readonly RoundDue[] {
  return ROUNDS.map(({ id, kind, matches, nextAfter }) => {
    const last = ofKind(gathered, kind).where(matches).at(-1)
    const from = last?.day ?? start
    return { id, due: from === null ? null : nextAfter(from), last: last ? entryPlaceOf(last) : null }
  })
}
