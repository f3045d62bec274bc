import type { Day } from '../day'
import type { Counted } from '../journal/dated'
import type { Entry } from '../note/entry'
import { normalizedName } from '../note/normalized-name'
import { Condition } from '../sequence/condition'
import type { Sequence } from '../sequence/sequence'
import { valuesOf } from '../sequence/summary'
import type { Settings } from '../settings'
import { entryPlaceOf, type EntryPlace } from './listed'
import type { Paused } from './pauses'
import { recordOf } from './record-of'
import { recentWeeks, type RecentWeeks } from './weeks'

/** M10a: who supports, and how often there was a check-in. */
export interface Support {
  /** Support notes that count. */
  readonly n: number
  /** How many people each part is filled by. */
  readonly roles: Readonly<Record<Role, number>>
  /** Parts filled, 0 to 3. */
  readonly filled: number
  readonly checkins: {
    readonly n: number
    /** Weeks with at least one, of the last eight. */
    readonly weeks: RecentWeeks
    readonly last: EntryPlace | null
  }
  /** What had been planned, by the newest 8 check-ins that say what came of it. */
  readonly commitments: {
    readonly n: number
    readonly kept: number
    readonly partly: number
    readonly not_kept: number
  }
}

export const ROLES = ['cheerleader', 'accountability_partner', 'mentor'] as const
export type Role = (typeof ROLES)[number]

const COMMITMENTS = 8

/**
 * M10a: the support circle and the cadence of check-ins.
 *
 * Source: domain.md, section 3, M10a (a convention); the three parts are the article's.
 *
 * Edge cases. All support notes make one circle; a name that stands twice in a part, whatever its case, is one
 * person. `n-a`, an answer that the kind does not list and none at all say nothing about a commitment.
 *
 * @param circles support notes that count, oldest first
 * @param checkins those that count, oldest first
 */
export function support(
  circles: Sequence<Circle>,
  checkins: Sequence<CheckIn>,
  today: Day,
  settings: Pick<Settings, 'week_start'>,
  paused: Paused,
): Support {
  const roles = recordOf(ROLES, (role) => circles.total(PEOPLE[role]).size)
  const last = checkins.at(-1)
  return {
    n: circles.length,
    roles,
    filled: Object.values(roles).filter((number) => number > 0).length,
    checkins: {
      n: checkins.length,
      weeks: recentWeeks(checkins, today, settings.week_start, paused),
      last: last ? entryPlaceOf(last) : null,
    },
    commitments: commitments(answeredOf(checkins)),
  }
}

type Circle = Counted<Entry<'support'>>
type CheckIn = Counted<Entry<'checkin'>>

/** The people who fill a part, as normalized names (see {@link normalizedName}). */
export function namesIn({ fields }: Entry<'support'>, role: Role): readonly string[] {
  return (fields[role] ?? []).map(normalizedName).filter((name) => name !== '')
}

const PEOPLE = recordOf(ROLES, (role) => valuesOf(({ entry }: Circle) => namesIn(entry, role)))

const answerOf = ({ entry }: CheckIn): string | undefined => entry.fields.commitment_kept
const ANSWERED = new Condition((checkin: CheckIn) =>
  ['yes', 'partly', 'no'].includes(answerOf(checkin) ?? ''),
)

/** The newest check-ins that say what came of what was planned, oldest first. */
export function answeredOf(checkins: Sequence<CheckIn>): readonly CheckIn[] {
  return [...checkins.where(ANSWERED).newest(COMMITMENTS)].reverse()
}

function commitments(newest: readonly CheckIn[]): Support['commitments'] {
  const saying = (answer: string): number => newest.filter((checkin) => answerOf(checkin) === answer).length
  return { n: newest.length, kept: saying('yes'), partly: saying('partly'), not_kept: saying('no') }
}
