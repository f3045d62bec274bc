import type { Day } from '../day'
import { type Counted, inOrder, isPractice, newestFirst } from '../journal/dated'
import { type Gathered, ofKind } from '../journal/gathered'
import { KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import { slugOf } from '../note/slug'
import { Condition } from '../sequence/condition'
import { memoizedLast } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import { Summary, sumOf } from '../sequence/summary'
import type { Settings } from '../settings'
import { DAYS, lastDays } from './counted'
import { entryListing, entryPlaceOf, type EntryPlace, type Listed, listed } from './listed'
import type { Paused } from './pauses'
import { recordOf } from './record-of'
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

const FOCUSES = ['task', 'process', 'self', 'mixed', 'other', 'unset'] as const
/** What a feedback note was about; see {@link Tallies.feedback}. */
export type Focus = (typeof FOCUSES)[number]

/** Days, today among them. */
export const TALLIES_WINDOW = 28

/**
 * M16: small counts, each with what it is out of.
 *
 * Source: domain.md, section 3, M16 with L1, O1, P3.5, T1.3, M-4 and M-5 of section 1.
 *
 * Edge cases. A goal is raised where it links to the one that it was raised from, or is rated harder than every
 * earlier goal of its domain; one that is done counts on its `done_date`. Minutes are those of entries that make a
 * practice day.
 */
export function tallies(
  gathered: Gathered,
  { week_start }: Pick<Settings, 'week_start'>,
  paused: Paused,
): Tallies {
  const { today } = gathered.span
  const recent = lastDays(gathered.counting.items, today, TALLIES_WINDOW)
  const peers = ofKind(gathered, 'peer')
  const [contact] = [...peers.newest(1), ...ofKind(gathered, 'checkin').newest(1)].sort(newestFirst)
  return {
    n: recent.length,
    loop: {
      ...attemptTallies(ofKind(gathered, 'action'), today),
      goals_raised: goalsRaised(ofKind(gathered, 'goal'), today),
      goals_done: ALL(lastDays(gathered.done.items, today, TALLIES_WINDOW)),
    },
    minutes: {
      total: recent.total(MINUTES),
      n: recent.where(TIMED).length,
      of: recent.where(PRACTISED).length,
    },
    feedback: feedbackOf(ofKind(gathered, 'feedback'), today),
    ...thoughtTallies(ofKind(gathered, 'thought'), ofKind(gathered, 'reflection'), today),
    last_contact: contact ? entryPlaceOf(contact) : null,
    weeks: {
      peer: recentWeeks(peers, today, week_start, paused),
      review: recentWeeks(ofKind(gathered, 'review'), today, week_start, paused),
    },
  }
}

type Attempted = Counted<Entry<'action'>>
type Thought = Counted<Entry<'thought'>>
type Feedback = Counted<Entry<'feedback'>>

const attemptTallies = memoizedLast(
  (all: Sequence<Attempted>, today: Day): Pick<Tallies['loop'], 'attempts_done' | 'confidence'> => {
    const attempts = lastDays(all, today, TALLIES_WINDOW)
    return {
      attempts_done: DONE(attempts),
      confidence: { n: attempts.where(RATED_TWICE).length, higher: attempts.where(HIGHER_AFTER).length },
    }
  },
)

const thoughtTallies = memoizedLast(
  (
    records: Sequence<Thought>,
    written: Sequence<Counted>,
    today: Day,
  ): Pick<Tallies, 'thoughts' | 'reflections' | 'returning'> => {
    const thoughts = lastDays(records, today, TALLIES_WINDOW)
    const reflections = lastDays(written, today, TALLIES_WINDOW)
    return {
      thoughts: ALL(thoughts),
      reflections: { n: reflections.length, days: reflections.total(DAYS).length },
      returning: { n: thoughts.where(RETURNING).length, of: thoughts.length },
    }
  },
)

const ALL = entryListing()
const DONE = entryListing(({ entry }) => entry.kind === 'action' && entry.fields.outcome === 'done')
const RATED_TWICE = new Condition((attempt: Attempted) => changeOf(attempt) !== undefined)
const HIGHER_AFTER = new Condition((attempt: Attempted) => (changeOf(attempt) ?? 0) > 0)
const RETURNING = new Condition(({ entry }: Thought) => entry.fields.kept_coming_back === true)
const PRACTISED = new Condition(({ entry }: Counted) => isPractice(entry))
const TIMED = new Condition(({ entry }: Counted) => isPractice(entry) && entry.fields.minutes !== undefined)
const MINUTES = sumOf(({ entry }: Counted) => (isPractice(entry) ? (entry.fields.minutes ?? 0) : 0))

function changeOf({ entry: { fields } }: Attempted): number | undefined {
  return fields.confidence_before === undefined || fields.confidence_after === undefined
    ? undefined
    : fields.confidence_after - fields.confidence_before
}

/** Goals of the window that go beyond an earlier one. */
const goalsRaised = memoizedLast(
  (goals: Sequence<Counted<Entry<'goal'>>>, today: Day): Listed<EntryPlace> => {
    const newest = [...lastDays(goals, today, TALLIES_WINDOW)].reverse().filter((goal) => {
      const earlier = goals.ending((other) => inOrder(other, goal) >= 0)
      return (goal.entry.fields.raised_from ?? []).length > 0 || isHarder(goal.entry, earlier.total(HARDEST))
    })
    return listed(newest, entryPlaceOf)
  },
)

/** By part of life, the hardest difficulty that a goal was rated with. */
const HARDEST = new Summary<Counted<Entry<'goal'>>, ReadonlyMap<string, number>>({
  of: (goals) => hardestOf(goals.flatMap(({ entry: { fields } }) => ratingOf(fields))),
  plus: (earlier, later) => hardestOf([...earlier, ...later]),
})

type Rating = readonly [domain: string, difficulty: number]

/** None, or one. */
function ratingOf({ domain, difficulty }: Entry<'goal'>['fields']): readonly Rating[] {
  return domain === undefined || difficulty === undefined ? [] : [[domain, difficulty]]
}

function hardestOf(ratings: readonly Rating[]): ReadonlyMap<string, number> {
  const hardest = new Map<string, number>()
  for (const [domain, difficulty] of ratings) {
    hardest.set(domain, Math.max(difficulty, hardest.get(domain) ?? difficulty))
  }
  return hardest
}

function isHarder(
  { fields: { domain, difficulty } }: Entry<'goal'>,
  hardest: ReadonlyMap<string, number>,
): boolean {
  const earlier = domain === undefined ? undefined : hardest.get(domain)
  return earlier !== undefined && difficulty !== undefined && earlier < difficulty
}

const FOCUSED = recordOf(FOCUSES, (focus) => new Condition(({ entry }: Feedback) => focusOf(entry) === focus))

const feedbackOf = memoizedLast((all: Sequence<Feedback>, today: Day): Tallies['feedback'] => {
  const notes = lastDays(all, today, TALLIES_WINDOW)
  return { n: notes.length, ...recordOf(FOCUSES, (focus) => notes.where(FOCUSED[focus]).length) }
})

/** What a feedback note was about. */
export function focusOf({ fields: { focus } }: Entry<'feedback'>): Focus {
  return focus === undefined ? 'unset' : slugOf(KINDS.feedback.fields.focus, focus)
}
