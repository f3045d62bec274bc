import { KINDS } from '../../kinds'
import { type Counted, isPractice } from '../../journal/dated'
import { ofKind } from '../../journal/gathered'
import { isAttempt, lastDays } from '../../measures/counted'
import { sameName } from '../../note/same-name'
import { slugOf } from '../../measures/slug'
import { sourcesOf } from '../../measures/sources'
import type { Entry } from '../../note/entry'
import { type About, type Finders, placed } from './about'
import { inRecentWeeks } from './days'

const MONTH = 28
const COMMITMENTS = 8
const ANSWERS: readonly unknown[] = ['yes', 'partly', 'no']

/** Entries by what they are and what they say: all kinds, sources, activities, people, and small counts. */
export const PRACTICE = {
  /** All that count; of one kind. */
  entries: ({ part }, kind) =>
    [...part.counting.items].filter(({ entry }) => kind === '' || entry.kind === kind),
  /** Those that drew on any source; on one. */
  source: (about, of) => {
    const done = about.report.measures.sources.mastery.items.filter(({ kind }) => kind === 'goal')
    const drawing = lately(about).filter(({ entry }) => {
      const sources: readonly string[] = sourcesOf(entry)
      return of === '' ? sources.length > 0 : sources.includes(of)
    })
    return of === '' || of === 'mastery' ? [...drawing, ...placed(about, done)] : drawing
  },
  /** Of any activity; of one number of one activity: `distance_km run`. */
  activity: ({ part }, of) => {
    const [metric = '', ...name] = of.split(' ')
    return [...ofKind(part, 'activity')].filter(
      ({ entry }) =>
        of === '' ||
        (sameName(entry.fields.activity ?? '') === name.join(' ') && Object.hasOwn(entry.fields, metric)),
    )
  },
  /** Support notes; those that name someone for one part. */
  circle: ({ part }, role) =>
    [...ofKind(part, 'support')].filter(({ entry }) => role === '' || names(entry, role).length > 0),
  checkins: ({ part }) => [...ofKind(part, 'checkin')],
  /** The newest check-ins that say what came of what was planned; by what came of it. */
  commitments: ({ part }, of) =>
    [...ofKind(part, 'checkin')]
      .filter(({ entry }) => ANSWERS.includes(entry.fields.commitment_kept))
      .slice(-COMMITMENTS)
      .filter(({ entry }) => of === '' || entry.fields.commitment_kept === of),
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
  'goals-done': (about) => placed(about, about.report.measures.tallies.loop.goals_done.items),
  /** Practice entries of the last 28 days; `written`: with minutes. */
  minutes: (about, of) =>
    lately(about).filter(
      ({ entry }) => isPractice(entry) && (of === '' || entry.fields.minutes !== undefined),
    ),
  /** Of the last 28 days; by what it was about. */
  feedback: (about, of) =>
    [...lastDays(ofKind(about.part, 'feedback'), about.report.today, MONTH)].filter(
      ({ entry }) => of === '' || focusOf(entry) === of,
    ),
  /** Thought records of the last 28 days; `returning`: marked as coming back. */
  thoughts: (about, of) =>
    [...lastDays(ofKind(about.part, 'thought'), about.report.today, MONTH)].filter(
      ({ entry }) => of === '' || entry.fields.kept_coming_back === true,
    ),
} as const satisfies Finders

function lately({ part, report }: About): readonly Counted[] {
  return [...lastDays(part.counting.items, report.today, MONTH)]
}

function names({ fields }: Entry<'support'>, role: string): readonly string[] {
  const { cheerleader = [], accountability_partner = [], mentor = [] } = fields
  const all: Readonly<Record<string, readonly string[]>> = { cheerleader, accountability_partner, mentor }
  return (all[role] ?? []).filter((name) => sameName(name) !== '')
}

function focusOf({ fields: { focus } }: Entry<'feedback'>): string {
  return focus === undefined ? 'unset' : slugOf(KINDS.feedback.fields.focus, focus)
}
