import { type Day, isDay } from '../day'
import { AFTER_EVERY_DAY, type Counted, type Dated, sinceDay } from '../journal/dated'
import { type Gathered, ofKind } from '../journal/gathered'
import { type PracticeId, SOURCES } from '../kind'
import { type KindId, KINDS } from '../kinds'
import type { AnyEntry, Entry } from '../note/entry'
import { slugOf } from '../note/slug'
import { isActive, isOfEarlierRound, isPlanned, isUnsettled, openTasks } from '../note/state'
import { KINDS_FOR, kindsOf, kindToStart, type Obstacle, PRACTICES, practiceOf } from '../practices'
import { itemOf, type ItemId, type PlanItem, ROUNDS } from '../plans'
import { Condition } from '../sequence/condition'
import { memoized } from '../sequence/memo'
import { bestOf } from '../sequence/summary'
import type { Settings } from '../settings'
import { isWaiting } from './calibration'
import { lastDays } from './counted'
import { placeOf, type Place } from './listed'
import type { Plan, PlanItemState } from './plans'
import { SOURCES_WINDOW, type Sources } from './sources'
import { roundsDue } from './upkeep'

/** M15: the next practice, and one other. */
export interface Next {
  /** Entries that count. */
  readonly n: number
  /** `null` where nothing is left to suggest today. */
  readonly primary: Suggestion | null
  /** Of another practice than the primary. */
  readonly alternative: Suggestion | null
}

/** A practice to go on with, and why. */
export interface Suggestion {
  readonly practice: PracticeId
  /** The kind of note that it is written down in. */
  readonly kind: KindId
  /** The command that starts it; `null` where it goes on in the note at `place`. */
  readonly command: StartCommand | null
  /** The note that it is about; `null` for one that is still to be written. */
  readonly place: Place | null
  /** Typical minutes of one sitting. */
  readonly minutes: number
  /** Which rule it follows from. */
  readonly reason: Reason
  /**
   * `attempt-due`: `date`; `problem-step`: `date`; `plan-item`: `item`, `plan`, `day`; `obstacle`: `obstacle`;
   * `round`: `round`, `date`; `source`: `source`, `days`; `any-day`: nothing.
   */
  readonly args: Readonly<Record<string, string | number>>
}

/** Commands that a suggestion may start. */
type StartCommand =
  | Exclude<PlanItem['answered'], 'goal' | 'plan'>
  | 'log-outcome'
  | 'plan-attempt'
  | 'start-seven-day'

type Reason = 'attempt-due' | 'problem-step' | 'plan-item' | 'obstacle' | 'round' | 'source' | 'any-day'

type Candidate = Pick<Suggestion, 'kind' | 'command' | 'place' | 'reason' | 'args'>

/** Entries in all before a source that nothing drew on is suggested. */
const ENOUGH = 5

/**
 * M15: what could come next, by five rules in their order: what is open already, what is in the way, what comes round
 * again, a source not drawn on, else a reflection. The first that is left is the primary; the next of another
 * practice is the alternative.
 *
 * Source: domain.md, section 3, M15; that a few practices at a time are enough is the article's (E1). The rules are a
 * convention, and each suggestion says which one it follows from.
 *
 * Edge cases. Left out are practices that the settings hide, and kinds of note already written today, attempts apart;
 * going on with a note that is there is no second one. What is in the way is what the newest weekly review says.
 *
 * @param plans all of them, as `plans` made them
 */
export function next(
  gathered: Gathered,
  plans: readonly Plan[],
  sources: Sources,
  { hidden_practices: hidden }: Pick<Settings, 'hidden_practices'>,
): Next {
  const { today } = gathered.span
  const isWritten = (kind: KindId): boolean => lastDays<Counted>(ofKind(gathered, kind), today, 1).length > 0
  const fits = ({ kind, command }: Candidate): boolean =>
    !hidden.includes(practiceOf(kind).id) && (command === null || kind === 'action' || !isWritten(kind))
  const [primary, other] = firstTwo(candidates(gathered, plans, sources, obstacleOf(gathered)), fits)
  return {
    n: gathered.counting.items.length,
    primary: primary ? suggestion(primary) : null,
    alternative: other ? suggestion(other) : null,
  }
}

/** By the five rules in their order. */
function* candidates(
  gathered: Gathered,
  plans: readonly Plan[],
  sources: Sources,
  obstacle: Obstacle | undefined,
): Iterable<Candidate> {
  yield* attemptDue(gathered)
  yield* problemStepDue(gathered)
  yield* planItemsDue(plans, gathered)
  yield* obstacleCandidates(obstacle, gathered, plans)
  yield* roundCandidates(gathered, plans)
  yield* unusedSources(gathered, sources)
  yield start('reflection', 'any-day', {})
}

/** The first that fits, and the next of another practice. */
function firstTwo(
  candidates: Iterable<Candidate>,
  fits: (candidate: Candidate) => boolean,
): readonly [primary?: Candidate, other?: Candidate] {
  let primary: Candidate | undefined
  for (const candidate of candidates) {
    const isOther = !primary || practiceOf(candidate.kind) !== practiceOf(primary.kind)
    if (!isOther || !fits(candidate)) continue
    if (primary) return [primary, candidate]
    primary = candidate
  }
  return primary ? [primary] : []
}

function suggestion({ kind, command, place, reason, args }: Candidate): Suggestion {
  const { id, minutes } = practiceOf(kind)
  return { practice: id, kind, command, place, minutes: minutesOf(kind, id, minutes), reason, args }
}

/** The minutes of the practice; a kind other than its usual one, such as a review, may take longer. */
function minutesOf(kind: KindId, practice: PracticeId, minutes: number): number {
  return kind === kindToStart(practice) ? minutes : Math.max(minutes, KINDS[kind].minutes)
}

/** A note of the kind, by the command that starts it. */
function start(kind: KindId, reason: Reason, args: Suggestion['args']): Candidate {
  const command = kind === 'plan' ? 'start-seven-day' : kind === 'action' ? 'plan-attempt' : 'new-entry'
  return { kind, command, place: null, reason, args }
}

/**
 * The earliest attempt planned for today or before; one that has waited for more than 14 days only where there is no
 * other.
 */
function attemptDue(gathered: Gathered): readonly Candidate[] {
  const attempts = ofKind(gathered, 'action')
  const recent = attempts.starting(({ day }) => !isWaiting(day, gathered.span.today)).where(PLANNED)
  const [due] = [...recent.oldest(1), ...attempts.where(PLANNED).oldest(1)]
  if (!due) return []
  return [
    {
      kind: 'action',
      command: 'log-outcome',
      place: placeOf(due.entry),
      reason: 'attempt-due',
      args: { date: due.day },
    },
  ]
}

/** An attempt whose outcome is still to come. */
export const PLANNED = new Condition(({ entry }: Counted) => isPlanned(entry))

/** Of problems that are neither resolved nor set aside: the earliest step, if its day has come. */
function problemStepDue(gathered: Gathered): readonly Candidate[] {
  const problem = ofKind(gathered, 'problem').total(EARLIEST)
  const step = problem && stepOf(problem)
  if (!step || step.due > gathered.span.today) return []
  return [
    {
      kind: 'problem',
      command: null,
      place: { path: step.path, line: step.line },
      reason: 'problem-step',
      args: { date: step.due },
    },
  ]
}

type Problem = Counted<Entry<'problem'>>

/** The step of an open problem's last round that is due first; `null` where none has a day. */
const stepOf = memoized(({ entry }: Problem): (Place & { readonly due: Day }) | null => {
  const steps = Object.values(entry.sections).flatMap(({ tasks }) =>
    openTasks({ tasks }).flatMap((task) => {
      const { line, fields } = task
      const due = String(fields['due'] ?? '')
      return isDay(due) && !isOfEarlierRound(entry, task) ? [{ due, path: entry.path, line }] : []
    }),
  )
  const [first, ...others] = isUnsettled(entry) ? steps : []
  return first ? others.reduce((earliest, step) => (step.due < earliest.due ? step : earliest), first) : null
})

const EARLIEST = bestOf(
  (problem: Problem, than: Problem) =>
    (stepOf(problem)?.due ?? AFTER_EVERY_DAY) < (stepOf(than)?.due ?? AFTER_EVERY_DAY),
)

/** What the plans that are followed ask for on this day. */
function planItemsDue(plans: readonly Plan[], gathered: Gathered): readonly Candidate[] {
  return plans
    .filter((plan) => plan.followed && !plan.paused)
    .flatMap((plan) =>
      plan.items
        .filter(({ current, state }) => current && state !== 'done')
        .map((item) => ({
          ...whereDone(plan, item, gathered),
          reason: 'plan-item' as const,
          args: { item: item.id, plan: plan.kind, day: plan.day ?? 0 },
        })),
    )
}

/** Where an item is answered: in the note that it goes on in, or in one that a command starts. */
function whereDone(
  plan: Plan,
  item: PlanItemState,
  gathered: Gathered,
): Pick<Candidate, 'kind' | 'command' | 'place'> {
  const { kind } = itemOf(item.id)
  const answered = answeredBy(plan, item, gathered)
  const begun = begunFor(item, answered, plan, gathered)
  if (begun) return { kind, command: null, place: { path: begun.entry.path, line: lineToFill(begun.entry) } }
  if (answered !== 'goal' && answered !== 'plan') return { kind, command: answered, place: null }
  const [goal] = answered === 'goal' ? plan.goals : []
  const place = goal === undefined ? inPlan(plan, item, gathered) : inGoal(goal, item, gathered)
  return { kind, command: null, place }
}

function inGoal(path: string, { id }: PlanItemState, { goalNotes }: Gathered): Place {
  return { path, line: lineOf(id, goalNotes.of(path).at(0)) ?? 1 }
}

/** Where it is written, or else at its box. */
function inPlan({ line, path }: Plan, item: PlanItemState, { plans }: Gathered): Place {
  const note = [...plans.items].find(({ entry }) => entry.path === path && entry.line === line)
  return { path, line: lineOf(item.id, note) ?? item.line ?? line }
}

/** Of the section, or the field, that the item is written in. */
function lineOf(item: ItemId, note: Dated | undefined): number | undefined {
  const { at } = itemOf(item)
  if (!note || at === undefined) return undefined
  const { places, sections }: AnyEntry = note.entry
  const fields: Readonly<Record<string, { readonly line: number } | undefined>> = places
  return (sections[at] ?? fields[at])?.line
}

/** Of the first section that nothing is written in; else of the entry. */
function lineToFill({ line, sections }: AnyEntry): number {
  return Object.values(sections).find((section) => section?.filled === false)?.line ?? line
}

/** The unfinished note in which an item is continued instead of in a new one; `undefined` where there is none. */
function begunFor(
  { id }: PlanItemState,
  answered: PlanItem['answered'],
  plan: Plan,
  gathered: Gathered,
): Counted | undefined {
  if (id === 'w4.1') return newest('problem', UNSETTLED, plan, gathered)
  return id === 'w1.6' && answered === 'goal'
    ? newest('action', DONE_WITHOUT_PROOF, plan, gathered)
    : undefined
}

/** The newest note of the kind from since the plan began. */
function newest<Id extends KindId>(
  kind: Id,
  condition: Condition<Counted<Entry<Id>>>,
  { start }: Plan,
  gathered: Gathered,
): Counted<Entry<Id>> | undefined {
  return start === null ? undefined : sinceDay(ofKind(gathered, kind), start).where(condition).at(-1)
}

/** The five steps of a problem take days, so an open one is continued. */
const UNSETTLED = new Condition(({ entry }: Problem) => isUnsettled(entry))

/** An attempt that was done and does not say yet what it shows. */
const DONE_WITHOUT_PROOF = new Condition(
  ({ entry: { fields, sections } }: Counted<Entry<'action'>>) =>
    fields.outcome === 'done' && !sections.proves?.filled,
)

/**
 * Where no micro-action is left to log, day 6 leads to the plan, which asks how step 1 looks now; every other item
 * leads to the goal, to add more.
 */
function answeredBy(plan: Plan, { id }: PlanItemState, gathered: Gathered): PlanItem['answered'] {
  const { answered } = itemOf(id)
  if (answered !== 'log-micro-action' || hasMicroAction(plan, gathered)) return answered
  return id === 'd6' ? 'plan' : 'goal'
}

/** Whether a goal of the plan has a micro-action to log; of a plan without a goal, any goal. */
function hasMicroAction({ goals }: Plan, gathered: Gathered): boolean {
  const ready = ofKind(gathered, 'goal').where(WITH_MICRO_ACTION)
  if (goals.length === 0) return ready.length > 0
  return [...ready].some(({ entry }) => goals.includes(entry.path))
}

const WITH_MICRO_ACTION = new Condition(
  ({ entry }: Counted<Entry<'goal'>>) =>
    isActive(entry) && openTasks(entry.sections.micro_actions).length > 0,
)

/** The obstacle of the newest weekly review, as long as its kind lists it. */
function obstacleOf(gathered: Gathered): Obstacle | undefined {
  const review = ofKind(gathered, 'review').where(WEEKLY).at(-1)
  const obstacle = review && slugOf(KINDS.review.fields.obstacle, review.entry.fields.obstacle)
  return obstacle === 'other' ? undefined : obstacle
}

const WEEKLY = new Condition(({ entry }: Counted<Entry<'review'>>) => entry.fields.period === 'weekly')

/**
 * The notes that answer what is in the way. A seven-day plan that is under way says itself what comes next, and one
 * support circle is enough.
 */
function obstacleCandidates(
  obstacle: Obstacle | undefined,
  gathered: Gathered,
  plans: readonly Plan[],
): readonly Candidate[] {
  if (obstacle === undefined) return []
  const isThere = (kind: KindId): boolean =>
    kind === 'plan'
      ? plans.some((plan) => plan.kind === '7-day' && plan.followed)
      : kind === 'support' && ofKind(gathered, kind).length > 0
  return KINDS_FOR[obstacle]
    .filter((kind) => !isThere(kind))
    .map((kind) => start(kind, 'obstacle', { obstacle }))
}

/** Weekly, monthly and quarterly rounds whose day has come; none while the maintenance plan rests. */
function roundCandidates(gathered: Gathered, plans: readonly Plan[]): readonly Candidate[] {
  const upkeep = plans.find((plan) => plan.kind === 'maintenance' && plan.followed)
  if (upkeep?.paused) return []
  return roundsDue(gathered, upkeep?.start ?? null).flatMap(({ id, due }) => {
    const round = ROUNDS.find((each) => each.id === id)
    return round && due !== null && due <= gathered.span.today
      ? [start(round.kind, 'round', { round: id, date: due })]
      : []
  })
}

const KINDS_IN_ORDER = PRACTICES.flatMap(({ id }) => kindsOf(id))

/** Notes that draw on a source which nothing drew on lately, in the order of the practices. */
function unusedSources(gathered: Gathered, sources: Sources): readonly Candidate[] {
  if (gathered.counting.items.length < ENOUGH) return []
  return KINDS_IN_ORDER.flatMap((kind) => {
    // A setback is written when one came; nobody is sent to look for it.
    if (kind.id === 'setback') return []
    const source = SOURCES.find((each) => sources[each].n === 0 && kind.sources.includes(each))
    return source ? [start(kind.id, 'source', { source, days: SOURCES_WINDOW })] : []
  })
}
