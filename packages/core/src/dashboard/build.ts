import type { Day } from '../day'
import type { Dated } from '../journal/dated'
import { filteredBy } from '../journal/filtered'
import { type Gathered, ofKind } from '../journal/gathered'
import type { NoteFindings } from '../journal/note-read'
import { gatheredOf, type Snapshot } from '../journal/snapshot'
import { KIND_IDS } from '../kinds'
import { activity } from '../measures/activity'
import { assessment } from '../measures/assessment'
import { belief } from '../measures/belief'
import { calibration, forPart } from '../measures/calibration'
import { challenge } from '../measures/challenge'
import { consistency } from '../measures/consistency'
import { distortions } from '../measures/distortions'
import { DOMAINS, domainOf } from '../measures/domain'
import { evidence, type EvidenceLine, evidenceLines } from '../measures/evidence'
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
import { isPlanned } from '../note/state'
import { eachOf, type Stepwise, runToEnd } from '../sequence/stepwise'
import { memoizedOne, memoized, memoizedLast } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import { listOf, valuesOf } from '../sequence/summary'
import type { Settings } from '../settings'
import { type FilterRequest, belonging, type Filter, inForce } from './filter'
import { goals, goalTitles } from './goals'
import { drafts, openItems } from './items'
import type { Measures, Report } from './report'

/** Of every JSON that the terminal prints; another shape gets another. */
export const REPORT_VERSION = 1

/**
 * Builds everything that is shown, as plain JSON with its keys in a fixed order. Incremental: after a change only the
 * parts that it affects are computed again; the others stay the same objects.
 *
 * `since` limits what is counted (`notes`, the measures and the attempts of goals) to entries of that day or later,
 * before any window is applied. The present state is not limited by it: drafts, open items, goals, plans, pauses,
 * problems and hints. `goal` and `domain` limit all of these to what belongs there, apart from pauses, problems, hints,
 * and the history that the next practice is chosen by: those hold for the person.
 */
export function buildReport(snapshot: Snapshot, today: Day, asked: FilterRequest = {}): Report {
  return runToEnd(reportStepwise(snapshot, today, asked))
}

/** The same, a part at a time. */
export function* reportStepwise(snapshot: Snapshot, today: Day, asked: FilterRequest = {}): Stepwise<Report> {
  const all = gatheredOf(snapshot, { today, since: asked.since ?? undefined })
  const filter = inForce(asked, all)
  const part = partOf(all, filter)
  const { settings } = snapshot
  yield
  const measures = yield* measuresOf(all, part, filter, settings)
  const listed = yield* goals(part.goalsAt.items, today)
  yield
  return {
    version: REPORT_VERSION,
    today,
    filter,
    choices: {
      goals: once.goalTitles(all.goals.items),
      domains: once.domainsIn(all.entries.items),
    },
    settings,
    notes: notesOf(part.kinds),
    drafts: drafts(part.drafts.items),
    open: once.openItems(part.planned.items, part.empty.items, today),
    goals: listed,
    plans: plansOf(all, part),
    problems: all.findings.items.total(PROBLEMS),
    hints: all.findings.items.total(HINTS),
    measures,
  }
}

/** What a report with this filter is made from. */
export function gatheredWithin(snapshot: Snapshot, today: Day, asked: FilterRequest = {}): Gathered {
  const all = gatheredOf(snapshot, { today, since: asked.since ?? undefined })
  return partOf(all, inForce(asked, all))
}

/** Every sentence of evidence within a filter, newest first: a report carries the newest fifty. */
export function evidenceWithin(
  snapshot: Snapshot,
  today: Day,
  asked: FilterRequest = {},
): readonly EvidenceLine[] {
  return evidenceLines(gatheredWithin(snapshot, today, asked).counting.items)
}

/** What the filter leaves of it. */
function partOf(all: Gathered, filter: Filter): Gathered {
  if (filter.goal === null && filter.domain === null) return all
  return filteredBy(all, { name: nameOf(filter), takes: belonging(filter) })
}

function nameOf({ goal, domain }: Filter): string {
  return JSON.stringify([goal, domain])
}

/** The plans of a part, as they stand beside all there is. */
function plansOf(all: Gathered, part: Gathered): readonly Plan[] {
  return part === all ? plans(all) : plans(all).filter(at(part.plans.items))
}

/** Whether a place is that of one of the entries. */
function at(entries: Iterable<Dated>): (place: Place) => boolean {
  const places = new Set([...entries].map(({ entry: { line, path } }) => `${line} ${path}`))
  return ({ line, path }) => places.has(`${line} ${path}`)
}

/**
 * M15 within a goal or a domain. Open items elsewhere are not suggested; what was practised elsewhere still counts, or
 * the same practice would be suggested twice a day.
 */
function nextWithin(all: Gathered, part: Gathered, filter: Filter, settings: Settings): Next {
  if (part === all) return next(all, plans(all), sourcesOf(all), settings)
  const belongs = belonging(filter)
  const isOpen = ({ entry }: Dated): boolean => isPlanned(entry) || entry.kind === 'problem'
  const isHere = at(part.plans.items)
  return next(
    filteredBy(all, { name: `next ${nameOf(filter)}`, takes: (dated) => belongs(dated) || !isOpen(dated) }),
    plans(all).map((plan) => (isHere(plan) ? plan : { ...plan, items: [] })),
    sourcesOf(all),
    settings,
  )
}

/** The parts of a report, each memoized by what it is computed from. */
const once = {
  activity: memoizedLast(activity),
  assessment: memoizedLast(assessment),
  belief: memoizedLast(belief),
  calibration: memoizedLast(calibration),
  challenge: memoizedLast(challenge),
  consistency: memoizedLast(consistency),
  distortions: memoizedLast(distortions),
  domainsIn: memoized(domainsIn),
  goalTitles: memoized(goalTitles),
  openItems: memoizedLast(openItems),
  pausedDays: memoized(pausedDays),
  plan: memoized(plan),
  setbacks: memoizedLast(setbacks),
  sources: memoizedLast(sources),
  support: memoizedLast(support),
  values: memoizedLast(values),
}

function measuresOf(all: Gathered, part: Gathered, filter: Filter, settings: Settings): Stepwise<Measures> {
  const { today } = part.span
  const counting = part.counting.items
  const goalNotes = part.goalsNow.items
  const paused = once.pausedDays(all.pausing.items)
  const judging = part === all ? settings : forPart(settings)
  const [attempts, thoughts] = [ofKind(part, 'action'), ofKind(part, 'thought')]
  return eachOf<Measures>({
    consistency: () =>
      once.consistency(
        part.practiceDays.keys,
        part.practiceDays.groups,
        counting.at(0)?.day,
        today,
        settings,
        paused,
      ),
    sources: () => sourcesOf(part),
    protocol: () => protocol(part.plans.items, all),
    challenge: () => once.challenge(goalNotes, part.goalsAt.items, attempts, today),
    calibration: () => once.calibration(attempts, all.goalNotes, today, judging),
    setbacks: () => once.setbacks(ofKind(part, 'setback')),
    distortions: () => once.distortions(thoughts, today, settings),
    activity: () => once.activity(ofKind(part, 'activity'), part.activities.groups, today, settings),
    support: () => once.support(ofKind(part, 'support'), ofKind(part, 'checkin'), today, settings, paused),
    belief: () => once.belief(thoughts),
    values: () => once.values(goalNotes, ofKind(part, 'values')),
    evidence: () => evidence(counting, attempts, (path) => part.goalEntries.of(path), today),
    plan: () => once.plan(plansOf(all, part)),
    assessment: () => once.assessment(part.assessmentDays.groups),
    next: () => nextWithin(all, part, filter, settings),
    tallies: () =>
      tallies(
        {
          all: counting,
          attempts,
          thoughts,
          reflections: ofKind(part, 'reflection'),
          goals: ofKind(part, 'goal'),
          feedback: ofKind(part, 'feedback'),
          peers: ofKind(part, 'peer'),
          reviews: ofKind(part, 'review'),
          checkins: ofKind(part, 'checkin'),
        },
        part.done.items,
        today,
        settings,
        paused,
      ),
  })
}

function sourcesOf({ counting, done, span }: Gathered): Measures['sources'] {
  return once.sources(counting.items, done.items, span.today)
}

function notesOf(kinds: Gathered['kinds']): Report['notes'] {
  return countsOf(KIND_IDS.map((kind) => kinds.of(kind).length).join(' '))
}

/** By kind, in its order; the same object for as long as no count changes. */
const countsOf = memoizedOne((counts: string) => {
  const each = counts.split(' ').map(Number)
  return Object.fromEntries(KIND_IDS.map((kind, index) => [kind, each[index]])) as Report['notes']
})

/** The domains in use, in the order shown. */
function domainsIn(entries: Sequence<Dated>): Report['choices']['domains'] {
  const used = entries.total(USED)
  return DOMAINS.filter((domain) => used.has(domain))
}

const USED = valuesOf(({ domain }: Dated) => [domainOf(domain)])
const PROBLEMS = listOf(({ problems }: NoteFindings) => problems)
const HINTS = listOf(({ hints }: NoteFindings) => hints)
