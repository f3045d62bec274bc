import type { Journal } from '../journal/journal'
import type { Kind } from '../kind'
import type { Entry } from '../note/entry'
import { linkTo } from '../note/name'
import type { Filling } from '../note/template'

/**
 * What the journal carries into a new note of the kind, besides what a person answers: the active goals into its
 * tables of goals, and into a check-in what was planned at the last one.
 */
export function carriedInto(kind: Kind, journal: Journal): Pick<Filling, 'goals' | 'above'> {
  const planned = kind.id === 'checkin' ? lastCommitment(journal) : undefined
  return {
    goals: goalsAtWork(journal).map(({ path }) => linkTo(path)),
    ...(planned === undefined ? {} : { above: planned }),
  }
}

/** Goals that are active and no drafts, newest first. */
export function goalsAtWork(journal: Journal): readonly Entry<'goal'>[] {
  return journal
    .snapshot()
    .entries.filter((entry) => entry.kind === 'goal')
    .filter(({ draft, fields }) => !draft && (fields.goal_state ?? 'active') === 'active')
    .reverse()
}

/** What the newest check-in up to today planned to do, with its day. */
function lastCommitment(journal: Journal): string | undefined {
  const today = journal.today()
  const last = journal
    .snapshot()
    .entries.filter((entry) => entry.kind === 'checkin')
    .findLast(({ draft, date, sections }) => !draft && (date ?? '9') <= today && sections.commitment?.filled)
  return last && `Planned at the check-in of ${last.date}: ${last.sections.commitment?.text ?? ''}`
}
