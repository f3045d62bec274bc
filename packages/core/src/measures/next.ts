import { type Day, isDay } from '../day'
import { type PracticeId, SOURCES } from '../kind'
import { type KindId, KINDS } from '../kinds'
import type { Entry } from '../note/entry'
import {
  KINDS_FOR,
  kindsOf,
  type Obstacle,
  PRACTICES,
  practicesFor,
  practiceOf,
  type Wanted,
} from '../practices'
import { itemOf, type PlanItem, ROUNDS } from '../plans'
import { compare } from '../problem'
import type { Settings } from '../settings'
import { isWaiting } from './calibration'
import { type Counted, isPlanned, ofKind } from './counted'
import { placeOf, type Place } from './listed'
import type { Plan, PlanItemState } from './plans'
import { slugOf } from './slug'
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
  Exclude<PlanItem['answered'], 'goal' | 'plan'> | 'log-outcome' | 'plan-attempt' | 'start-seven-day'

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
 * Edge cases. Left out are practices that the settings hide, that take longer than the minutes at hand or do not
 * belong to the chosen part of life, and kinds of note already written today, attempts apart; going on with a note
 * that is there is no second one. What is in the way is what was just chosen, else what the newest weekly review says.
 *
 * @param entries what counts, oldest first
 * @param plans all of them, as `plans` made them
 */
export function next(
  entries: readonly Counted[],
  plans: readonly Plan[],
  sources: Sources,
  today: Day,
  settings: Pick<Settings, 'hidden_practices'>,
  wanted: Wanted = {},
): Next {
  const { obstacle = obstacleOf(entries), ...filters } = wanted
  const fitting = new Set(practicesFor(filters, settings.hidden_practices).map(({ id }) => id))
  const written = new Set(entries.filter(({ day }) => day === today).map(({ entry }) => entry.kind))
  const left = [
    ...attemptsDue(entries, today),
    ...problemStepsDue(entries, today),
    ...planItemsDue(plans),
    ...inTheWay(obstacle, entries, plans),
    ...comingRound(entries, plans, today),
    ...unused(entries, sources),
    start('reflection', 'any-day', {}),
  ].filter(
    ({ kind, command }) =>
      fitting.has(practiceOf(kind).id) && (command === null || kind === 'action' || !written.has(kind)),
  )
  const [primary] = left
  const other = primary && left.find(({ kind }) => practiceOf(kind) !== practiceOf(primary.kind))
  return {
    n: entries.length,
    primary: primary ? suggestion(primary) : null,
    alternative: other ? suggestion(other) : null,
  }
}

function suggestion({ kind, command, place, reason, args }: Candidate): Suggestion {
  const { id, minutes } = practiceOf(kind)
  return { practice: id, kind, command, place, minutes, reason, args }
}

/** A note of the kind, by the command that starts it. */
function start(kind: KindId, reason: Reason, args: Suggestion['args']): Candidate {
  const command = kind === 'plan' ? 'start-seven-day' : kind === 'action' ? 'plan-attempt' : 'new-entry'
  return { kind, command, place: null, reason, args }
}

/** Planned for today or earlier, the earliest first; those that have waited for long come last. */
function attemptsDue(entries: readonly Counted[], today: Day): readonly Candidate[] {
  const planned = entries.filter(({ entry }) => isPlanned(entry))
  const recent = planned.filter(({ day }) => !isWaiting(day, today))
  return [...recent, ...planned.filter((attempt) => !recent.includes(attempt))].map(({ day, entry }) => ({
    kind: 'action',
    command: 'log-outcome',
    place: placeOf(entry),
    reason: 'attempt-due',
    args: { date: day },
  }))
}

/** Of problems that are neither resolved nor set aside: the steps whose day has come, the earliest first. */
function problemStepsDue(entries: readonly Counted[], today: Day): readonly Candidate[] {
  const steps = ofKind(entries, 'problem')
    .filter(({ entry }) => isOpenProblem(entry))
    .flatMap(({ entry }) =>
      Object.values(entry.sections).flatMap((section) =>
        section.tasks.flatMap(({ done, line, text, fields }) => {
          const due = String(fields['due'] ?? '')
          return !done && text !== '' && isDay(due) && due <= today ? [{ due, path: entry.path, line }] : []
        }),
      ),
    )
  return steps
    .sort((a, b) => compare(a.due, b.due))
    .map(({ due, path, line }) => ({
      kind: 'problem',
      command: null,
      place: { path, line },
      reason: 'problem-step',
      args: { date: due },
    }))
}

function isOpenProblem({ fields }: Entry<'problem'>): boolean {
  const state = slugOf(KINDS.problem.fields.problem_state, fields.problem_state)
  return state !== 'resolved' && state !== 'set-aside'
}

/** What the plans that are followed ask for on this day. */
function planItemsDue(plans: readonly Plan[]): readonly Candidate[] {
  return plans
    .filter((plan) => plan.followed && !plan.paused)
    .flatMap((plan) =>
      plan.items
        .filter(({ current, state }) => current && state !== 'done')
        .map((item) => ({
          ...placed(plan, item),
          reason: 'plan-item' as const,
          args: { item: item.id, plan: plan.kind, day: plan.day ?? 0 },
        })),
    )
}

/** Where an item is answered: in the note that it goes on in, or in one that a command starts. */
function placed(plan: Plan, item: PlanItemState): Pick<Candidate, 'kind' | 'command' | 'place'> {
  const { kind, answered } = itemOf(item.id)
  if (answered !== 'goal' && answered !== 'plan') return { kind, command: answered, place: null }
  const [goal] = answered === 'goal' ? plan.goals : []
  const own = { path: plan.path, line: item.line ?? plan.line }
  return { kind, command: null, place: goal === undefined ? own : { path: goal, line: 1 } }
}

/** The obstacle of the newest weekly review, as long as its kind lists it. */
function obstacleOf(entries: readonly Counted[]): Obstacle | undefined {
  const review = ofKind(entries, 'review').findLast(({ entry }) => entry.fields.period === 'weekly')
  const obstacle = review && slugOf(KINDS.review.fields.obstacle, review.entry.fields.obstacle)
  return obstacle === 'other' ? undefined : obstacle
}

/**
 * The notes that answer what is in the way. A seven-day plan that is under way says itself what comes next, and one
 * support circle is enough.
 */
function inTheWay(
  obstacle: Obstacle | undefined,
  entries: readonly Counted[],
  plans: readonly Plan[],
): readonly Candidate[] {
  if (obstacle === undefined) return []
  const isThere = (kind: KindId): boolean =>
    kind === 'plan'
      ? plans.some((plan) => plan.kind === '7-day' && plan.followed)
      : kind === 'support' && entries.some(({ entry }) => entry.kind === kind)
  return KINDS_FOR[obstacle]
    .filter((kind) => !isThere(kind))
    .map((kind) => start(kind, 'obstacle', { obstacle }))
}

/** Weekly, monthly and quarterly rounds whose day has come; none while the maintenance plan rests. */
function comingRound(entries: readonly Counted[], plans: readonly Plan[], today: Day): readonly Candidate[] {
  const upkeep = plans.find((plan) => plan.kind === 'maintenance' && plan.followed)
  if (upkeep?.paused) return []
  return roundsDue(entries, upkeep?.start ?? null).flatMap(({ id, due }) => {
    const round = ROUNDS.find((each) => each.id === id)
    return round && due !== null && due <= today ? [start(round.kind, 'round', { round: id, date: due })] : []
  })
}

/** Notes that draw on a source which nothing drew on lately, in the order of the practices. */
function unused(entries: readonly Counted[], sources: Sources): readonly Candidate[] {
  if (entries.length < ENOUGH) return []
  const kinds = PRACTICES.flatMap(({ id }) => kindsOf(id))
  return kinds.flatMap((kind) => {
    // A setback is written when one came; nobody is sent to look for it.
    if (kind.id === 'setback') return []
    const source = SOURCES.find((each) => sources[each].n === 0 && kind.sources.includes(each))
    return source ? [start(kind.id, 'source', { source, days: SOURCES_WINDOW })] : []
  })
}
