import type { Day } from '../day'
import type { Journal } from '../journal/journal'
import type { Kind } from '../kind'
import type { KindId } from '../kinds'
import { gatheredOf } from '../journal/snapshot'
import { recall, UNSURE } from '../measures/evidence'
import { type AnyEntry, type Entry, type RecalledIdOf, wordsOf } from '../note/entry'
import { linkTo, titleOf } from '../note/name'
import { isActive } from '../note/state'
import { itemLines } from '../plans'
import type { Filling } from '../note/template'
import type { Sight } from '../ports'
import { translated } from '../texts'

type Fields = Filling['fields']

/**
 * What a new note of the kind gets besides what a person answers: the active goals in its tables of goals, above it
 * what is worth having in sight, and in a plan what its kind asks for.
 */
export function carriedInto(
  kind: Kind,
  journal: Journal,
  fields: Fields,
): Required<Pick<Filling, 'sections' | 'goals' | 'above'>> {
  const days = kind.id === 'plan' ? itemLines(fields['plan_kind']?.[0] ?? '') : undefined
  return {
    sections: days === undefined ? {} : { days },
    goals: goalsAtWork(journal).map(({ path }) => linkTo(path)),
    above: worthSeeing(kind, journal, fields).map(({ label, text }) => `${label}: ${text}`),
  }
}

/** What was written before and bears on a note of the kind with these fields. */
export function worthSeeing(kind: Kind, journal: Journal, fields: Fields): readonly Sight[] {
  if (kind.id === 'checkin') return lastCommitment(journal)
  const isPlanned = (fields['outcome']?.[0] || 'planned') === 'planned'
  return kind.id === 'action' && isPlanned
    ? [...carriedForward(journal, fields), ...earlierEvidence(journal, fields)]
    : []
}

/** Goals that are active and no drafts, newest first. */
export function goalsAtWork(journal: Journal): readonly Entry<'goal'>[] {
  return goalNotes(journal)
    .filter((goal) => !goal.draft && isActive(goal))
    .reverse()
}

function goalNotes(journal: Journal): readonly Entry<'goal'>[] {
  return journal.snapshot().entries.filter((entry) => entry.kind === 'goal')
}

/** What the newest check-in up to today planned to do, with its day. */
function lastCommitment(journal: Journal): readonly Sight[] {
  return lastSaid(journal, 'checkin', 'commitment').map(({ date, text }) => ({
    label: translated('Planned at the check-in of {date}', { date }),
    text,
  }))
}

/** What the newest reflection on one of the goals, up to today, carries forward (P3.3). */
function carriedForward(journal: Journal, fields: Fields): readonly Sight[] {
  const goals = goalPaths(journal, fields)
  const { goalsOf } = journal.snapshot()
  const isNear = (entry: AnyEntry): boolean => goalsOf(entry).some((path) => goals.includes(path))
  return lastSaid(journal, 'reflection', 'carry', isNear).map(({ date, text }) => ({
    label: translated('Carried forward from the reflection of {date}', { date }),
    text,
  }))
}

/** None, or what the newest entry of a kind that says something in this section says there; up to today. */
function lastSaid<Id extends KindId>(
  journal: Journal,
  kind: Id,
  section: RecalledIdOf<Id>,
  holds: (entry: AnyEntry) => boolean = () => true,
): readonly { readonly date: Day; readonly text: string }[] {
  const today = journal.today()
  const entries: readonly AnyEntry[] = journal.snapshot().entries
  const last = entries.findLast(
    (entry) =>
      entry.kind === kind &&
      !entry.draft &&
      (entry.date ?? '9') <= today &&
      entry.sections[section]?.filled &&
      holds(entry),
  )
  return last ? [{ date: last.date ?? today, text: wordsOf(last.sections[section]) }] : []
}

/** One line of the person's own evidence, where the prediction is low (M12). */
function earlierEvidence(journal: Journal, fields: Fields): readonly Sight[] {
  const sure = Number(fields['confidence_before']?.[0] || Number.NaN)
  if (!(sure <= UNSURE)) return []
  const today = journal.today()
  const { counting, goalEntries } = gatheredOf(journal.snapshot(), { today })
  const line = recall(counting.items, goalPaths(journal, fields), (path) => goalEntries.of(path), today)
  return line
    ? [{ label: translated('Earlier you wrote, on {date}', { date: line.date }), text: line.text }]
    : []
}

/** The goals that a new note will belong to, by links that name them by path or by title. */
function goalPaths(journal: Journal, fields: Fields): readonly string[] {
  const links = (fields['goal'] ?? []).map((link) => link.replace(/^\[\[|\]\]$/g, ''))
  return goalNotes(journal)
    .map(({ path }) => path)
    .filter((path) => links.includes(linkTo(path)) || links.includes(titleOf(path)))
}
