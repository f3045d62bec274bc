import type { Day } from '../day'
import type { Snapshot } from '../journal/snapshot'
import { type Stepwise, runToEnd } from '../sequence/stepwise'
import { reportStepwise } from './build'
import type { FilterRequest } from './filter'
import type { Report } from './report'

const built = new WeakMap<Snapshot, Map<string, Report>>()

/**
 * The report on a snapshot, built once for each day and filter: a dashboard in which something is folded, and every
 * card in every note, draw from the same one until a note changes.
 */
export function cachedReport(snapshot: Snapshot, today: Day, asked: FilterRequest = {}): Report {
  return runToEnd(cachedReportStepwise(snapshot, today, asked))
}

/** The same, a part at a time. */
export function* cachedReportStepwise(
  snapshot: Snapshot,
  today: Day,
  { goal, domain, since }: FilterRequest = {},
): Stepwise<Report> {
  const reports = built.get(snapshot) ?? new Map<string, Report>()
  built.set(snapshot, reports)
  const key = JSON.stringify([today, goal ?? null, domain ?? null, since ?? null])
  const report = reports.get(key) ?? (yield* reportStepwise(snapshot, today, { goal, domain, since }))
  reports.set(key, report)
  return report
}
