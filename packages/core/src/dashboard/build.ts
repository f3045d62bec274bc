import type { Day } from '../day'
import type { Snapshot } from '../journal/snapshot'
import { KIND_IDS, type KindId } from '../kinds'
import { activity } from '../measures/activity'
import { assessment } from '../measures/assessment'
import { belief } from '../measures/belief'
import { calibration } from '../measures/calibration'
import { challenge } from '../measures/challenge'
import { consistency } from '../measures/consistency'
import { ahead, counted, distinct, goalsDone, isPlanned, ofKind, type Counted } from '../measures/counted'
import { distortions } from '../measures/distortions'
import { evidence } from '../measures/evidence'
import { next, type Next } from '../measures/next'
import { pausedDays } from '../measures/pauses'
import { plan } from '../measures/plan'
import { plans } from '../measures/plans'
import { protocol } from '../measures/protocol'
import { setbacks } from '../measures/setbacks'
import { sources } from '../measures/sources'
import { support } from '../measures/support'
import { tallies } from '../measures/tallies'
import { values } from '../measures/values'
import type { AnyEntry, Entry } from '../note/entry'
import type { Wanted } from '../practices'
import { byPlace, compare, type Finding, problem } from '../problem'
import { goals } from './goals'
import { drafts, openItems } from './items'
import type { Report } from './report'

/**
 * Everything that is shown, as plain JSON with its keys in a fixed order.
 *
 * `since` limits what is counted (`notes`, the measures and the attempts of goals) to entries of that day or later,
 * before any window is laid. What stands now is not limited by it: drafts, open items, goals, plans, pauses, problems and hints.
 */
export function buildReport(snapshot: Snapshot, today: Day, since?: Day): Report {
  const { settings } = snapshot
  const { entries, counting, goalsOf, goalNotes, goalsNow, planNotes, done } = gather(snapshot, today, since)
  const beside = { entries: counting, goals: goalNotes, goalsOf, today }
  const planned = plans(planNotes, beside)
  const drawnOn = sources(counting, done, today)
  const coming = ahead(entries, today)
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
    plans: planned,
    problems: findings.filter(({ severity }) => severity === 'problem'),
    hints: findings.filter(({ severity }) => severity === 'hint'),
    measures: {
      consistency: consistency(counting, today, settings, paused),
      sources: drawnOn,
      protocol: protocol(planNotes, beside),
      challenge: challenge(goalsNow, counting, today, goalsOf),
      calibration: calibration(counting, goalNotes, today, settings, goalsOf),
      setbacks: setbacks(counting),
      distortions: distortions(counting, today, settings),
      activity: activity(counting, today, settings),
      support: support(counting, today, settings, paused),
      belief: belief(counting),
      values: values(goalsNow, counting),
      evidence: evidence(counting, goalNotes, goalsOf, today),
      plan: plan(planned),
      assessment: assessment(counting),
      next: next(counting, planned, drawnOn, today, settings),
      tallies: tallies(counting, done, today, settings, paused),
    },
  }
}

/** M15 for what a person says first: what is in the way, the minutes at hand, a part of life. */
export function nextPractice(snapshot: Snapshot, today: Day, wanted: Wanted): Next {
  const { counting, goalsOf, goalNotes, planNotes, done } = gather(snapshot, today)
  const planned = plans(planNotes, { entries: counting, goals: goalNotes, goalsOf, today })
  return next(counting, planned, sources(counting, done, today), today, snapshot.settings, wanted)
}

/** What the measures are made from. */
function gather(snapshot: Snapshot, today: Day, since?: Day) {
  const entries = distinct(snapshot.entries)
  const goalNotes = entries
    .filter((entry): entry is Entry<'goal'> => entry.kind === 'goal' && !entry.draft)
    .sort((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.time, b.time) || compare(a.path, b.path))
  const sinceEver = counted(entries, today)
  const goalsNow = ofKind(sinceEver, 'goal').map(({ entry }) => entry)
  return {
    entries,
    counting: since === undefined ? sinceEver : sinceEver.filter(({ day }) => day >= since),
    goalsOf: (entry: AnyEntry) => snapshot.goalsOf(entry),
    goalNotes,
    goalsNow,
    planNotes: entries.filter(
      (entry): entry is Entry<'plan'> => entry.kind === 'plan' && !entry.draft && !entry.empty,
    ),
    done: goalsDone(goalsNow, today, since),
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
