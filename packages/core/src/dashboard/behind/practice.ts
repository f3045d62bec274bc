import { type Counted, isPractice } from '../../journal/dated'
import { ofKind } from '../../journal/gathered'
import type { KindId } from '../../kinds'
import { isAttempt, lastDays } from '../../measures/counted'
import { sourcesOf } from '../../measures/sources'
import { answeredOf, namesIn, ROLES } from '../../measures/support'
import { focusOf, TALLIES_WINDOW } from '../../measures/tallies'
import type { Entry } from '../../note/entry'
import { type About, type Finders, placed } from './about'
import { inRecentWeeks } from './days'

/** Entries by what they are and what they say: all kinds, sources, activities, people, and small counts. */
export const PRACTICE = {
  /** All that count; of one kind. */
  entries: ({ part }, kind) =>
    [...part.counting.items].filter(({ entry }) => kind === '' || entry.kind === kind),
  /** Those that drew on any source; on one. */
  source: (about, of) => {
    const drawing = lately(about).filter(({ entry }) => {
      const sources: readonly string[] = sourcesOf(entry)
      return of === '' ? sources.length > 0 : sources.includes(of)
    })
    return of === '' || of === 'mastery' ? [...drawing, ...doneLately(about)] : drawing
  },
  /** Of any activity; of one number of one activity: `distance_km run`. */
  activity: ({ part }, of) => {
    const [metric = '', ...name] = of.split(' ')
    return of === ''
      ? [...ofKind(part, 'activity')]
      : [...part.activities.of(name.join(' '))].filter(({ entry }) => Object.hasOwn(entry.fields, metric))
  },
  /** Support notes; those that name someone for one part. */
  circle: ({ part }, of) =>
    [...ofKind(part, 'support')].filter(
      ({ entry }) => of === '' || ROLES.some((role) => role === of && namesIn(entry, role).length > 0),
    ),
  checkins: ({ part }) => [...ofKind(part, 'checkin')],
  /** The newest check-ins that say what came of what was planned; by what came of it. */
  commitments: ({ part }, of) =>
    answeredOf(ofKind(part, 'checkin')).filter(
      ({ entry }) => of === '' || entry.fields.commitment_kept === of,
    ),
  /** Of one kind, in the last eight weeks. */
  weekly: (about, kind) =>
    inRecentWeeks(
      about,
      [...about.part.counting.items].filter(({ entry }) => entry.kind === kind),
    ),
  /** Of the last 28 days: attempts that were done; rated before and after; surer after. */
  lately: (about, of) =>
    lately(about)
      .filter(isAttempt)
      .filter(({ entry: { fields } }) => {
        if (of === 'done') return fields.outcome === 'done'
        const { confidence_before: before, confidence_after: after } = fields
        return before !== undefined && after !== undefined && (of === 'rated' || after > before)
      }),
  raised: (about) => placed(about, about.report.measures.tallies.loop.goals_raised.items),
  'goals-done': (about) => doneLately(about),
  /** Practice entries of the last 28 days; `written`: with minutes. */
  minutes: (about, of) =>
    lately(about).filter(
      ({ entry }) => isPractice(entry) && (of === '' || entry.fields.minutes !== undefined),
    ),
  /** Of the last 28 days; by what it was about. */
  feedback: (about, of) =>
    latelyOf(about, 'feedback').filter(({ entry }) => of === '' || focusOf(entry) === of),
  /** Of the last 28 days. */
  reflections: (about) => latelyOf(about, 'reflection'),
  /** Thought records of the last 28 days; `returning`: marked as coming back. */
  thoughts: (about, of) =>
    latelyOf(about, 'thought').filter(({ entry }) => of === '' || entry.fields.kept_coming_back === true),
} as const satisfies Finders

function lately({ part, report }: About): readonly Counted[] {
  return [...lastDays(part.counting.items, report.today, TALLIES_WINDOW)]
}

/** Goals that were done, on that day. */
function doneLately({ part, report }: About): readonly Counted[] {
  return [...lastDays(part.done.items, report.today, TALLIES_WINDOW)]
}

function latelyOf<Id extends KindId>({ part, report }: About, kind: Id): readonly Counted<Entry<Id>>[] {
  return [...lastDays(ofKind(part, kind), report.today, TALLIES_WINDOW)]
}
