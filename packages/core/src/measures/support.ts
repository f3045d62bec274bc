import type { Day } from '../day'
import type { Entry } from '../note/entry'
import type { Settings } from '../settings'
import { ofKind, type Counted } from './counted'
import { entryPlaceOf, type EntryPlace } from './listed'
import { sameName } from './same-name'
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

export type Role = 'cheerleader' | 'accountability_partner' | 'mentor'

const COMMITMENTS = 8
const ANSWERS: readonly unknown[] = ['yes', 'partly', 'no']

/**
 * M10a: the support circle and the cadence of check-ins.
 *
 * Source: domain.md, section 3, M10a (a convention); the three parts are the article's.
 *
 * Edge cases. All support notes make one circle; a name that stands twice in a part, whatever its case, is one
 * person. `n-a`, an answer that the kind does not list and none at all say nothing about a commitment.
 *
 * @param entries what counts, oldest first
 */
export function support(
  entries: readonly Counted[],
  today: Day,
  settings: Pick<Settings, 'week_start'>,
  paused: (day: Day) => boolean,
): Support {
  const circles = ofKind(entries, 'support')
  const people = (role: Role): number => new Set(circles.flatMap(({ entry }) => namesIn(entry, role))).size
  const roles = {
    cheerleader: people('cheerleader'),
    accountability_partner: people('accountability_partner'),
    mentor: people('mentor'),
  }
  const checkins = ofKind(entries, 'checkin')
  const last = checkins.at(-1)
  return {
    n: circles.length,
    roles,
    filled: Object.values(roles).filter((number) => number > 0).length,
    checkins: {
      n: checkins.length,
      weeks: recentWeeks(
        checkins.map(({ day }) => day),
        today,
        settings.week_start,
        paused,
      ),
      last: last ? entryPlaceOf(last) : null,
    },
    commitments: commitments(answeredOf(checkins)),
  }
}

/** Who fills a part, by what different spellings of a name have in common. */
export function namesIn({ fields }: Entry<'support'>, role: Role): readonly string[] {
  return (fields[role] ?? []).map(sameName).filter((name) => name !== '')
}

/** The newest check-ins that say what came of what was planned. */
export function answeredOf(
  checkins: readonly Counted<Entry<'checkin'>>[],
): readonly Counted<Entry<'checkin'>>[] {
  return checkins
    .filter(({ entry: { fields } }) => ANSWERS.includes(fields.commitment_kept))
    .slice(-COMMITMENTS)
}

function commitments(newest: ReturnType<typeof answeredOf>): Support['commitments'] {
  const saying = (answer: string): number =>
    newest.filter(({ entry }) => entry.fields.commitment_kept === answer).length
  return { n: newest.length, kept: saying('yes'), partly: saying('partly'), not_kept: saying('no') }
}
