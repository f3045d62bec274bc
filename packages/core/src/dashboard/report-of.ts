import type { Day } from '../day'
import type { Snapshot } from '../journal/snapshot'
import { type Parts, runToEnd } from '../sequence/parts'
import { reportInParts } from './build'
import type { Asked } from './filter'
import type { Report } from './report'

const built = new WeakMap<Snapshot, Map<string, Report>>()

/**
 * The report on a snapshot, built once for each day and filter: a dashboard in which something is folded, and every
 * card in every note, draw from the same one until a note changes.
 */
export function reportOf(snapshot: Snapshot, today: Day, asked: Asked = {}): Report {
  return runToEnd(reportOfInParts(snapshot, today, asked))
}

/** The same, a part at a time. */
export function* reportOfInParts(
  snapshot: Snapshot,
  today: Day,
  { goal, domain, since }: Asked = {},
): Parts<Report> {
  const reports = built.get(snapshot) ?? new Map<string, Report>()
  built.set(snapshot, reports)
  const key = JSON.stringify([today, goal ?? null, domain ?? null, since ?? null])
  const report = reports.get(key) ?? (yield* reportInParts(snapshot, today, { goal, domain, since }))
  reports.set(key, report)
  return report
}
