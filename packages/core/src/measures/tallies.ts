import type { Day } from '../day'
import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import type { Settings } from '../settings'
import { isAttempt, isPractice, lastDays, ofKind, type Counted } from './counted'
import { entriesListed, entryPlaceOf, type EntryPlace, type Listed } from './listed'
import { slugOf } from './slug'
import { sum } from './statistics'
import { recentWeeks, type RecentWeeks } from './weeks'

/** M16: small counts over the last 28 days. */
export interface Tallies {
  /** Entries of the window. */
  readonly n: number
  /** The feedback loop, in four counts that stand side by side: none is said to cause another. */
  readonly loop: {
    readonly attempts_done: Listed<EntryPlace>
    /** Attempts rated before and after, and on how many of them the rating after is higher. */
    readonly confidence: { readonly n: number; readonly higher: number }
    /** Goals written that go beyond an earlier one. */
    readonly goals_raised: Listed<EntryPlace>
    readonly goals_done: Listed<EntryPlace>
  }
  /** Minutes that were written down, in how many practice entries of how many. */
  readonly minutes: { readonly total: number; readonly n: number; readonly of: number }
  /** Feedback notes by what it was about; `unset` says nothing, `other` what the kind does not list. */
  readonly feedback: { readonly n: number } & Readonly<Record<Focus, number>>
  readonly thoughts: Listed<EntryPlace>
  /** Reflections, and the days that they were written on. */
  readonly reflections: { readonly n: number; readonly days: number }
  /** Thought records whose `kept_coming_back` is ticked, of how many. */
  readonly returning: { readonly n: number; readonly of: number }
  /** The newest peer note or check-in, whenever it was. */
  readonly last_contact: EntryPlace | null
  /** Weeks with at least one, of the last eight; those of check-ins stand with the support. */
  readonly weeks: { readonly peer: RecentWeeks; readonly review: RecentWeeks }
}

export type Focus = 'task' | 'process' | 'self' | 'mixed' | 'other' | 'unset'

export const TALLIES_WINDOW = 28

/**
 * M16: small counts, each with what it is out of.
 *
 * Source: domain.md, section 3, M16 with L1, O1, P3.5, T1.3, M-4 and M-5 of section 1.
 *
 * Edge cases. A goal is raised where it links to the one that it was raised from, or is rated harder than every
 * earlier goal of its domain; one that is done counts on its `done_date`. Minutes are those of entries that make a
 * practice day.
 *
 * @param entries what counts, oldest first
 * @param done goals, on the day they were done
 */
export function tallies(
  entries: readonly Counted[],
  done: readonly Counted<Entry<'goal'>>[],
  today: Day,
  settings: Pick<Settings, 'week_start'>,
  paused: (day: Day) => boolean,
): Tallies {
  const recent = lastDays(entries, today, TALLIES_WINDOW)
  const attempts = recent.filter(isAttempt)
  const thoughts = ofKind(recent, 'thought')
  const reflections = ofKind(recent, 'reflection')
  const contact = entries.findLast(({ entry }) => entry.kind === 'peer' || entry.kind === 'checkin')
  const weeksOf = (kind: 'peer' | 'review'): RecentWeeks =>
    recentWeeks(
      ofKind(entries, kind).map(({ day }) => day),
      today,
      settings.week_start,
      paused,
    )
  return {
    n: recent.length,
    loop: {
      attempts_done: entriesListed(attempts.filter(({ entry }) => entry.fields.outcome === 'done')),
      confidence: confidenceOf(attempts),
      goals_raised: entriesListed(lastDays(raised(ofKind(entries, 'goal')), today, TALLIES_WINDOW)),
      goals_done: entriesListed(lastDays(done, today, TALLIES_WINDOW)),
    },
    minutes: minutesOf(recent.filter(({ entry }) => isPractice(entry))),
    feedback: feedbackOf(ofKind(recent, 'feedback')),
    thoughts: entriesListed(thoughts),
    reflections: { n: reflections.length, days: new Set(reflections.map(({ day }) => day)).size },
    returning: {
      n: thoughts.filter(({ entry }) => entry.fields.kept_coming_back === true).length,
      of: thoughts.length,
    },
    last_contact: contact ? entryPlaceOf(contact) : null,
    weeks: { peer: weeksOf('peer'), review: weeksOf('review') },
  }
}

function confidenceOf(attempts: readonly Counted<Entry<'action'>>[]): Tallies['loop']['confidence'] {
  const changes = attempts.flatMap(({ entry: { fields } }) =>
    fields.confidence_before === undefined || fields.confidence_after === undefined
      ? []
      : [fields.confidence_after - fields.confidence_before],
  )
  return { n: changes.length, higher: changes.filter((change) => change > 0).length }
}

/** @param goals oldest first */
function raised(goals: readonly Counted<Entry<'goal'>>[]): readonly Counted<Entry<'goal'>>[] {
  return goals.filter(
    ({ entry }, index) =>
      (entry.fields.raised_from ?? []).length > 0 ||
      isHardest(
        entry,
        goals.slice(0, index).map((earlier) => earlier.entry),
      ),
  )
}

function isHardest(
  { fields: { domain, difficulty } }: Entry<'goal'>,
  earlier: readonly Entry<'goal'>[],
): boolean {
  if (domain === undefined || difficulty === undefined) return false
  const others = earlier.flatMap(({ fields }) =>
    fields.domain === domain && fields.difficulty !== undefined ? [fields.difficulty] : [],
  )
  return others.length > 0 && others.every((other) => other < difficulty)
}

function minutesOf(practised: readonly Counted[]): Tallies['minutes'] {
  const minutes = practised.flatMap(({ entry }) => entry.fields.minutes ?? [])
  return { total: sum(minutes), n: minutes.length, of: practised.length }
}

function feedbackOf(notes: readonly Counted<Entry<'feedback'>>[]): Tallies['feedback'] {
  const about = (focus: Focus): number => notes.filter(({ entry }) => focusOf(entry) === focus).length
  return {
    n: notes.length,
    task: about('task'),
    process: about('process'),
    self: about('self'),
    mixed: about('mixed'),
    other: about('other'),
    unset: about('unset'),
  }
}

/** What a feedback note was about. */
export function focusOf({ fields: { focus } }: Entry<'feedback'>): Focus {
  return focus === undefined ? 'unset' : slugOf(KINDS.feedback.fields.focus, focus)
}
