import type { Day } from '../day'
import type { Snapshot } from '../journal/snapshot'
import { KIND_IDS, type KindId } from '../kinds'
import { activity } from '../measures/activity'
import { assessment } from '../measures/assessment'
import { belief } from '../measures/belief'
import { calibration, forPart } from '../measures/calibration'
import { challenge } from '../measures/challenge'
import { consistency } from '../measures/consistency'
import { ahead, counted, distinct, goalsDone, isPlanned, ofKind, type Counted } from '../measures/counted'
import { distortions } from '../measures/distortions'
import { DOMAINS, domainOf, writtenDomains } from '../measures/domain'
import { evidenceLines, evidence, type EvidenceLine } from '../measures/evidence'
import type { Place } from '../measures/listed'
import { next, type Next } from '../measures/next'
import { pausedDays } from '../measures/pauses'
import { plan } from '../measures/plan'
import { type Plan, plans } from '../measures/plans'
import { protocol } from '../measures/protocol'
import { setbacks } from '../measures/setbacks'
import { sources } from '../measures/sources'
import { support } from '../measures/support'
import { tallies } from '../measures/tallies'
import { values } from '../measures/values'
import type { AnyEntry, Entry } from '../note/entry'
import { titleOf } from '../note/name'
import type { Wanted } from '../practices'
import { byPlace, compare, type Finding, problem } from '../problem'
import type { Settings } from '../settings'
import { type Asked, type Belongs, belonging, inForce } from './filter'
import { goals, inOrderShown } from './goals'
import { drafts, openItems } from './items'
import type { Report } from './report'

/**
 * Everything that is shown, as plain JSON with its keys in a fixed order.
 *
 * `since` limits what is counted (`notes`, the measures and the attempts of goals) to entries of that day or later,
 * before any window is laid. What stands now is not limited by it: drafts, open items, goals, plans, pauses, problems and hints.
 * `goal` and `domain` limit all of these to what belongs there, apart from pauses, problems, hints, and what the next
 * practice looks back on: those hold for the person.
 */
export function buildReport(snapshot: Snapshot, today: Day, asked: Asked = {}): Report {
  const { settings } = snapshot
  const { all, belongs, filter } = partOf(snapshot, today, asked)
  const { goalsOf } = all
  const { entries, goalNotes, goalsNow, planNotes, counting, done } = limited(all, belongs)
  const beside = { entries: all.counting, goals: all.goalNotes, goalsOf, today }
  const allPlans = plans(all.planNotes, beside)
  const planned = allPlans.filter(at(planNotes))
  const coming = ahead(all.entries, today)
  const paused = pausedDays(all.entries)
  const judging = filter.goal === null && filter.domain === null ? settings : forPart(settings)
  const findings = [...snapshot.findings, ...future(coming), ...doneAhead(all.goalNotes, today)].sort(byPlace)
  return {
    version: 1,
    today,
    filter,
    choices: choices(all),
    settings,
    notes: countByKind(counting),
    drafts: drafts(entries),
    open: openItems(entries, today),
    goals: goals(
      goalNotes,
      counting,
      coming.filter(({ entry }) => belongs(entry)),
      goalsOf,
    ),
    plans: planned,
    problems: findings.filter(({ severity }) => severity === 'problem'),
    hints: findings.filter(({ severity }) => severity === 'hint'),
    measures: {
      consistency: consistency(counting, today, settings, paused),
      sources: sources(counting, done, today),
      protocol: protocol(planNotes, beside),
      challenge: challenge(goalsNow, counting, today, goalsOf),
      calibration: calibration(counting, all.goalNotes, today, judging, goalsOf),
      setbacks: setbacks(counting),
      distortions: distortions(counting, today, settings),
      activity: activity(counting, today, settings),
      support: support(counting, today, settings, paused),
      belief: belief(counting),
      values: values(goalsNow, counting),
      evidence: evidence(counting, all.goalNotes, goalsOf, today),
      plan: plan(planned),
      assessment: assessment(counting),
      next: nextWithin(all, allPlans, belongs, today, settings),
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

/** What a report is limited to, as it came from the notes. */
interface Within {
  /** What counts, oldest first. */
  readonly counting: readonly Counted[]
  /** Goal notes that are no drafts. */
  readonly goalNotes: readonly Entry<'goal'>[]
  readonly goalsOf: Snapshot['goalsOf']
  /** Whether a plan, also one outside the filter, is paused on a day. */
  readonly paused: (day: Day) => boolean
  /** The part of life of an entry, as written. */
  readonly written: ReturnType<typeof writtenDomains>
}

/** What a report with this filter is made from. */
export function within(snapshot: Snapshot, today: Day, asked: Asked = {}): Within {
  const { all, belongs } = partOf(snapshot, today, asked)
  const { goalNotes, goalsOf } = all
  return {
    ...limited(all, belongs),
    goalsOf,
    paused: pausedDays(all.entries),
    written: writtenDomains(goalNotes, goalsOf),
  }
}

/** Every sentence of evidence within a filter, newest first: a report carries the newest fifty. */
export function sentences(snapshot: Snapshot, today: Day, asked: Asked = {}): readonly EvidenceLine[] {
  const { all, belongs } = partOf(snapshot, today, asked)
  return evidenceLines(limited(all, belongs).counting, all.goalNotes, all.goalsOf)
}

/** Everything, and which part of it a filter takes. */
function partOf(snapshot: Snapshot, today: Day, asked: Asked) {
  const all = gather(snapshot, today, asked.since ?? undefined)
  const filter = inForce(asked, all.goalNotes)
  return { all, filter, belongs: belonging(filter, all.goalNotes, all.goalsOf) }
}

/** What the measures are made from. */
type Gathered = ReturnType<typeof gather>

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

function limited({ entries, counting, done, goalNotes, goalsNow, planNotes }: Gathered, belongs: Belongs) {
  return {
    entries: entries.filter(belongs),
    counting: counting.filter(({ entry }) => belongs(entry)),
    done: done.filter(({ entry }) => belongs(entry)),
    goalNotes: goalNotes.filter(belongs),
    goalsNow: goalsNow.filter(belongs),
    planNotes: planNotes.filter(belongs),
  }
}

/** Whether a place is that of one of the entries. */
function at(entries: readonly Entry[]): (place: Place) => boolean {
  const places = new Set(entries.map(({ line, path }) => `${line} ${path}`))
  return ({ line, path }) => places.has(`${line} ${path}`)
}

/**
 * M15 within a goal or a domain. What is open elsewhere is not asked for; what was practised elsewhere is not
 * forgotten, or the same would be suggested twice a day.
 */
function nextWithin(
  { counting, done, planNotes }: Gathered,
  planned: readonly Plan[],
  belongs: Belongs,
  today: Day,
  settings: Settings,
): Next {
  const isOpen = ({ entry }: Counted): boolean => isPlanned(entry) || entry.kind === 'problem'
  const isHere = at(planNotes.filter(belongs))
  return next(
    counting.filter((each) => belongs(each.entry) || !isOpen(each)),
    planned.map((plan) => (isHere(plan) ? plan : { ...plan, items: [] })),
    sources(counting, done, today),
    today,
    settings,
  )
}

/** What a report can be limited to: the goals in the order shown, and the domains in use. */
function choices({ entries, goalNotes, goalsOf }: Gathered): Report['choices'] {
  const written = writtenDomains(goalNotes, goalsOf)
  const used = new Set(entries.map((entry) => domainOf(written(entry))))
  return {
    goals: inOrderShown(goalNotes).map(({ path }) => ({ path, title: titleOf(path) })),
    domains: DOMAINS.filter((domain) => used.has(domain)),
  }
}

function countByKind(entries: readonly Counted[]): Report['notes'] {
  const counts = Object.fromEntries(KIND_IDS.map((id) => [id, 0])) as Record<KindId, number>
  for (const { entry } of entries) counts[entry.kind] += 1
  return counts
}

/** A goal that is done counts from its day on. */
function doneAhead(goals: readonly Entry<'goal'>[], today: Day): readonly Finding[] {
  return goals.flatMap(({ path, line, fields: { goal_state: state, done_date: date }, places }) => {
    if (state !== 'done' || date === undefined || date <= today) return []
    return [problem('future-date', { path, ...(places['done_date'] ?? { line, column: 1 }) }, { date })]
  })
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
