import type { Day } from '../day'
import type { Snapshot } from '../journal/snapshot'
import { KIND_IDS, type KindId } from '../kinds'
import { activity } from '../measures/activity'
import { assessment } from '../measures/assessment'
import { belief } from '../measures/belief'
import { calibration } from '../measures/calibration'
import { challenge } from '../measures/challenge'
import { consistency } from '../measures/consistency'
import { ahead, counted, distinct, goalsDone, isPlanned, type Counted } from '../measures/counted'
import { distortions } from '../measures/distortions'
import { evidence } from '../measures/evidence'
import { pausedDays } from '../measures/pauses'
import { setbacks } from '../measures/setbacks'
import { sources } from '../measures/sources'
import { support } from '../measures/support'
import { tallies } from '../measures/tallies'
import { values } from '../measures/values'
import type { Entry } from '../note/entry'
import { byPlace, compare, type Finding, problem } from '../problem'
import { goals } from './goals'
import { drafts, openItems } from './items'
import type { Report } from './report'

/**
 * Everything that is shown, as plain JSON with its keys in a fixed order.
 *
 * `since` limits what is counted (`notes`, the measures and the attempts of goals) to entries of that day or later,
 * before any window is laid. What stands now is not limited by it: drafts, open items, goals, pauses, problems and hints.
 */
export function buildReport(snapshot: Snapshot, today: Day, since?: Day): Report {
  const { settings } = snapshot
  const goalsOf: Snapshot['goalsOf'] = (entry) => snapshot.goalsOf(entry)
  const entries = distinct(snapshot.entries)
  const counting = counted(entries, today, since)
  const coming = ahead(entries, today)
  const goalNotes = entries
    .filter((entry): entry is Entry<'goal'> => entry.kind === 'goal' && !entry.draft)
    .sort((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.time, b.time) || compare(a.path, b.path))
  const done = goalsDone(goalNotes, today, since)
  const paused = pausedDays(entries)
  const findings = [...snapshot.findings, ...future(coming)].sort(byPlace)
  return {
    version: 1,
    today,
    settings,
    notes: countByKind(counting),
    drafts: drafts(entries),
    open: openItems(entries, today),
    goals: goals(goalNotes, counting, coming, goalsOf),
    plans: [],
    problems: findings.filter(({ severity }) => severity === 'problem'),
    hints: findings.filter(({ severity }) => severity === 'hint'),
    measures: {
      consistency: consistency(counting, today, settings, paused),
      sources: sources(counting, done, today),
      protocol: null,
      challenge: challenge(goalNotes, counting, today, goalsOf),
      calibration: calibration(counting, today, settings, goalsOf),
      setbacks: setbacks(counting),
      distortions: distortions(counting, today, settings),
      activity: activity(counting, today, settings),
      support: support(counting, today, settings, paused),
      belief: belief(counting),
      values: values(goalNotes, counting),
      evidence: evidence(counting, goalNotes, goalsOf, today),
      plan: null,
      assessment: assessment(counting),
      next: null,
      tallies: tallies(counting, done, today, settings, paused),
    },
  }
}

function countByKind(entries: readonly Counted[]): Report['notes'] {
  const counts = Object.fromEntries(KIND_IDS.map((id) => [id, 0])) as Record<KindId, number>
  for (const { entry } of entries) counts[entry.kind] += 1
  return counts
}

/** A date after today is a problem, except that of an attempt that is planned for then. */
function future(coming: readonly Counted[]): readonly Finding[] {
  return coming
    .filter(({ entry }) => !isPlanned(entry))
    .map(({ day, entry }) => {
      const key = entry.kind === 'action' && entry.fields.done_date ? 'done_date' : 'date'
      const at = entry.places[key] ?? { line: entry.line, column: 1 }
      return problem('future-date', { path: entry.path, ...at }, { date: day })
    })
}
