import { addDays, daysBetween, type Day, dayNumber } from '../day'
import { byDate, type Dated, sinceDay, untilDay } from '../journal/dated'
import { type Gathered, ofKind } from '../journal/gathered'
import { type KindId, KINDS } from '../kinds'
import type { Entry, Task } from '../note/entry'
import { slugOf } from '../note/slug'
import {
  type PlanContext,
  type ItemId,
  type PlanDays,
  planDays,
  type PlanItem,
  PLANS,
  planWithDays,
} from '../plans'
import { compare } from '../compare'
import { memoized, memoizedLast, memoizedLastBy } from '../sequence/memo'
import { placeOf, type Place } from './listed'
import { pausedDays } from './pauses'
import { planState } from '../note/state'
import { type RoundDue, type RoutinePractice, roundsDue, routineOf } from './upkeep'

/** A plan as it stands today: what it asks for, and which notes fulfilled it. */
export interface Plan extends Place {
  readonly kind: '7-day' | '30-day' | 'maintenance' | 'other'
  readonly state: 'active' | 'paused' | 'done' | 'ended' | 'other'
  /** Whether it is the one of its kind that the measures follow. */
  readonly followed: boolean
  readonly start: Day | null
  /** Days until it starts, 1 or more; `null` once it has, and without a start. */
  readonly starts_in: number | null
  /** The day of the plan, 1 or more, pauses left out; `null` before the start, without one, and where it is over. */
  readonly day: number | null
  /** Its days, or `null` for one that has no end. */
  readonly length: number | null
  /** Whether it rests today. */
  readonly paused: boolean
  /** The week of the plan, and how many it is meant for at least; `null` where there is no day. */
  readonly weeks: { readonly n: number; readonly of: number } | null
  /** Paths of the goals that it belongs to. */
  readonly goals: readonly string[]
  /** Items done, of how many. */
  readonly n: number
  readonly of: number
  readonly items: readonly PlanItemState[]
  /** The practices of a maintenance plan, in the order written. */
  readonly routine: readonly RoutinePractice[]
  /** What comes round again in a maintenance plan; empty for the others. */
  readonly rounds: readonly RoundDue[]
}

export interface PlanItemState {
  readonly id: ItemId
  /** Days of the plan on which it is current, both included. */
  readonly from: number
  readonly to: number
  readonly current: boolean
  /** `done` by notes or by hand; `part` where some of what it takes is there. */
  readonly state: 'done' | 'part' | 'open'
  /** Whether its box is ticked. */
  readonly ticked: boolean
  /** 1-based line of its box in the plan's note; `null` where there is none. */
  readonly line: number | null
  /** Notes, or days with one, that count towards it, of how many it takes. */
  readonly n: number
  readonly of: number
  /** Those notes, oldest first; of one day the first. */
  readonly by: readonly DatedPlace[]
}

/** A note that fulfils an item; without a date where it is edited in place, such as the plan itself. */
export interface DatedPlace extends Place {
  readonly kind: KindId
  readonly date: Day | null
  /** The day of the plan that the date falls on, pauses left out; `null` before the first, and without a date. */
  readonly plan_day: number | null
}

const KINDS_SHOWN: readonly Plan['kind'][] = ['7-day', '30-day', 'maintenance', 'other']
const STATES: readonly Plan['state'][] = ['active', 'paused', 'done', 'ended', 'other']

/** A self-assessment counts from this many days before the first day on. */
const EARLY = 7

/** The kinds of notes that the items of thirty days look at. */
const THIRTY_DAY_KINDS = [...new Set(PLANS['30-day'].items.map(({ kind }) => kind))]

/**
 * The plans with their items (M13 and "Plan evidence").
 *
 * Source: domain.md, P1, section 1.9 and section 3; the items are the article's, what counts for each is a convention.
 *
 * Edge cases. An item is done by its box or by notes dated from the first day on, whatever the window. Only goals that
 * the plan links to count whenever they were written. A plan without a readable first day has no day, and only its
 * boxes count. Of several that are active, the one that started last is followed, else the one that starts first; of
 * one start the first path. Where none is active, a paused one is.
 */
export function plans(gathered: Gathered): readonly Plan[] {
  const notes = gathered.plans.items
  return arranged(notes, ...[...notes].map((note) => planOf(note, gathered)))
}

/** In the order shown, with the one of each kind that is followed. */
const arranged = memoizedLast((_: Gathered['plans']['items'], ...plans: readonly Plan[]): readonly Plan[] => {
  const all = [...plans].sort(inOrder)
  const followed = new Set(KINDS_SHOWN.map((kind) => followedOf(all.filter((plan) => plan.kind === kind))))
  return all.map((plan) => (followed.has(plan) ? asFollowed(plan) : plan))
})

const asFollowed = memoized((plan: Plan): Plan => ({ ...plan, followed: true }))

/** By kind and state; in each the newest start first, those without one last. */
function inOrder(a: Plan, b: Plan): number {
  return (
    KINDS_SHOWN.indexOf(a.kind) - KINDS_SHOWN.indexOf(b.kind) ||
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    compare(b.start ?? '', a.start ?? '') ||
    compare(a.path, b.path)
  )
}

/** @param plans of one kind, those that are active first, and in each state the newest start first */
function followedOf(plans: readonly Plan[]): Plan | undefined {
  for (const state of ['active', 'paused'] as const) {
    const dated = plans.filter((plan) => plan.kind !== 'other' && plan.state === state && plan.start !== null)
    // One that has started comes before any that will.
    const [first] = dated.sort((a, b) => (a.starts_in ?? 0) - (b.starts_in ?? 0))
    if (first) return first
  }
  return undefined
}

const planOf = memoizedLastBy(memoKey, (note: Dated<Entry<'plan'>>, gathered: Gathered): Plan => {
  const { fields } = note.entry
  const { today } = gathered.span
  const kind = kindOf(note)
  const state = planState(note.entry)
  const start = fields.plan_start ?? null
  const isOver = state === 'done' || state === 'ended'
  const days = start === null ? undefined : planDays(start, fields.pauses, today)
  const day = isOver ? null : (days?.at(today) ?? null)
  const asked = planWithDays(kind)
  const items = asked
    ? itemsOf(note.entry, asked.items, days, days && foundFor(note, days, asked.length, gathered), day)
    : []
  return {
    ...placeOf(note.entry),
    kind,
    state,
    followed: false,
    start,
    starts_in: start !== null && start > today ? daysBetween(today, start) : null,
    day,
    length: asked?.length ?? null,
    paused: !isOver && (state === 'paused' || pausedDays([note])(dayNumber(today))),
    weeks: day === null ? null : { n: Math.ceil(day / 7), of: minWeeks(note.entry) },
    goals: note.goals,
    n: items.filter((item) => item.state === 'done').length,
    of: items.length,
    items,
    routine: kind === 'maintenance' ? routineOf(note.entry, gathered) : [],
    rounds: kind === 'maintenance' && !isOver ? roundsDue(gathered, start) : [],
  }
})

function kindOf({ entry }: Dated<Entry<'plan'>>): Plan['kind'] {
  return slugOf(KINDS.plan.fields.plan_kind, entry.fields.plan_kind)
}

/** The memo key of a plan besides its note: while all of these are the same objects, so is the plan. */
function memoKey(note: Dated<Entry<'plan'>>, gathered: Gathered): readonly unknown[] {
  const { span, goalNotes, goalEntries, counting } = gathered
  const ofGoals = note.goals.flatMap((path) => [goalNotes.of(path), goalEntries.of(path)])
  switch (kindOf(note)) {
    case '7-day':
      // Without a goal, any attempt will do.
      return [
        span.today,
        ...ofGoals,
        ...(goalsThere(note, gathered).length > 0 ? [] : [ofKind(gathered, 'action')]),
      ]
    case '30-day':
      return [span.today, ...ofGoals, ...THIRTY_DAY_KINDS.map((kind) => ofKind(gathered, kind))]
    case 'maintenance':
      return [span.today, counting.items]
    case 'other':
      return [span.today]
  }
}

function minWeeks({ fields }: Entry<'plan'>): number {
  return fields.min_weeks ?? KINDS.plan.fields.min_weeks.fallback ?? 1
}

/**
 * @param found `undefined` for a plan without a first day: only its boxes count
 * @param day of the plan, 1 or more; `null` where it has none
 */
function itemsOf(
  plan: Entry<'plan'>,
  items: readonly PlanItem[],
  days: PlanDays | undefined,
  found: PlanContext | undefined,
  day: number | null,
): readonly PlanItemState[] {
  const boxes = boxesOf(plan)
  return items.map((item) => {
    const { id, from, to, needs } = item
    const by = found ? item.by(found) : []
    const box = boxes.get(id)
    const ticked = box?.done ?? false
    return {
      id,
      from,
      to,
      current: day !== null && from <= day && day <= to,
      state: ticked || by.length === needs ? 'done' : by.length > 0 ? 'part' : 'open',
      ticked,
      line: box?.line ?? null,
      n: by.length,
      of: needs,
      by: by.map(({ day: date, entry }) => ({
        ...placeOf(entry),
        kind: entry.kind,
        date,
        plan_day: date === null ? null : (days?.at(date) ?? null),
      })),
    }
  })
}

function foundFor(
  plan: Dated<Entry<'plan'>>,
  { start, dayOf }: PlanDays,
  length: number,
  gathered: Gathered,
): PlanContext {
  const { today } = gathered.span
  return {
    plan,
    goals: goalsThere(plan, gathered),
    notes: (kind) => sinceDay(ofKind(gathered, kind), start),
    early: sinceDay(ofKind(gathered, 'assessment'), addDays(start, -EARLY)),
    atGoal: (path) => sinceDay(untilDay(gathered.goalEntries.of(path), today), start),
    end: dayOf(length),
  }
}

/** The goals that the plan links to, without those dated after today. */
function goalsThere(plan: Dated<Entry<'plan'>>, gathered: Gathered): readonly Dated<Entry<'goal'>>[] {
  const { today } = gathered.span
  return linkedGoals(plan, gathered).filter(({ entry: { date } }) => date === null || date <= today)
}

/** The goals that a plan belongs to and that are no drafts, in the order of all goals. */
export function linkedGoals(
  plan: Dated<Entry<'plan'>>,
  { goalNotes }: Gathered,
): readonly Dated<Entry<'goal'>>[] {
  return plan.goals.flatMap((path) => [...goalNotes.of(path)]).sort(byDate)
}

/** The plan's boxes by the id that stands on their line; one that stands twice is ticked where one of them is. */
function boxesOf({ sections }: Entry<'plan'>): ReadonlyMap<string, Task> {
  const boxes = new Map<string, Task>()
  for (const task of Object.values(sections).flatMap(({ tasks }) => tasks)) {
    const id = String(task.fields['id'] ?? '').toLowerCase()
    const before = boxes.get(id)
    if (!before || (task.done && !before.done)) boxes.set(id, task)
  }
  return boxes
}
