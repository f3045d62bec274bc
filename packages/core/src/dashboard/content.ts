import type { Day } from '../day'
import type { Snapshot } from '../journal/snapshot'
import { notesBehind, type NotesBehind } from './behind'
import { evidenceWithin } from './build'
import type { Report } from './report'
import { cachedReport } from './cached-report'
import { type SearchResult, type Search, searchIn } from './search'
import { filterOf, type View } from './view'

/** What a dashboard draws: a report, and what was opened in it. Plain JSON. */
export interface DashboardContent {
  readonly report: Report
  /** The notes behind the numbers that stand open, by the number's id. */
  readonly lists: NotesBehind
  /** `null` where nothing is looked for. */
  readonly found: SearchResult | null
  readonly isSetUp: boolean
}

/**
 * The report with the notes behind the numbers that stand open, and the sentences that are looked for.
 *
 * @param opened as a view has it: `place@id`; a number's list is cut at fifty unless `all@id` stands there too
 */
export function contentFor(
  snapshot: Snapshot,
  report: Report,
  opened: readonly string[],
  search: Search | null,
): DashboardContent {
  return {
    report,
    lists: notesBehind(snapshot, report, opened.map(idOf), opened.filter(isWhole).map(idOf)),
    found: search && searchIn(evidenceWithin(snapshot, report.today, report.filter), search),
    isSetUp: snapshot.isSetUp,
  }
}

/** What a dashboard draws with this view. */
export function contentIn(
  snapshot: Snapshot,
  today: Day,
  view: View,
  search: Search | null,
): DashboardContent {
  return contentFor(snapshot, cachedReport(snapshot, today, filterOf(view, today)), view.opened, search)
}

function idOf(opened: string): string {
  return opened.slice(opened.indexOf('@') + 1)
}

function isWhole(opened: string): boolean {
  return opened.startsWith('all@')
}
