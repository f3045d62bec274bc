import { addDays, daysBetween, type Day } from '../day'
import type { Snapshot } from '../journal/snapshot'
import { type KindId, KINDS } from '../kinds'
import type { Entry, Task } from '../note/entry'
import { type Dated, type Found, type ItemId, type PlanDays, planDays, type PlanItem, PLANS } from '../plans'
import { compare } from '../problem'
import type { Counted } from './counted'
import { placeOf, type Place } from './listed'
import { pausedDays } from './pauses'
import { slugOf } from './slug'
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

/** What the plans are read beside. */
export interface Beside {
  /** What counts, oldest first. */
  readonly entries: readonly Counted[]
  readonly goals: readonly Entry<'goal'>[]
  readonly goalsOf: Snapshot['goalsOf']
  readonly today: Day
}

const KINDS_SHOWN: readonly Plan['kind'][] = ['7-day', '30-day', 'maintenance', 'other']
const STATES: readonly Plan['state'][] = ['active', 'paused', 'done', 'ended', 'other']

/** Days before the first one on which the self-assessment counts already. */
const EARLY = 7

/**
 * The plans with their items (M13 and "Plan evidence").
 *
 * Source: domain.md, P1, section 1.9 and section 3; the items are the article's, what counts for each is a convention.
 *
 * Edge cases. An item is done by its box or by notes dated from the first day on, whatever the window. Only goals that
 * the plan links to count whenever they were written. A plan without a readable first day has no day, and only its
 * boxes count. Of several that are active, the one that started last is followed, else the one that starts first; of
 * one start the first path. Where none is active, a paused one is.
 *
 * @param notes the plan notes that are neither drafts nor empty
 */
export function plans(notes: readonly Entry<'plan'>[], beside: Beside): readonly Plan[] {
  const all = notes.map((note) => planOf(note, beside)).sort(inOrder)
  const followed = new Set(KINDS_SHOWN.map((kind) => followedOf(all.filter((plan) => plan.kind === kind))))
  return all.map((plan) => ({ ...plan, followed: followed.has(plan) }))
}

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
    const started = dated.find((plan) => plan.starts_in === null)
    if (started) return started
    const [next] = [...dated].sort((a, b) => (a.starts_in ?? 0) - (b.starts_in ?? 0))
    if (next) return next
  }
  return undefined
}

function planOf(note: Entry<'plan'>, beside: Beside): Plan {
  const { fields } = note
  const { today, entries, goalsOf } = beside
  const kind = slugOf(KINDS.plan.fields.plan_kind, fields.plan_kind)
  const state = slugOf(KINDS.plan.fields.plan_state, fields.plan_state)
  const start = fields.plan_start ?? null
  const isOver = state === 'done' || state === 'ended'
  const days = start === null ? undefined : planDays(start, fields.pauses, today)
  const day = isOver ? null : (days?.at(today) ?? null)
  const asked = kind === '7-day' || kind === '30-day' ? PLANS[kind] : undefined
  const items = asked
    ? itemsOf(note, asked.items, days, days && foundFor(note, days, asked.length, beside), day)
    : []
  return {
    ...placeOf(note),
    kind,
    state,
    followed: false,
    start,
    starts_in: start !== null && start > today ? daysBetween(today, start) : null,
    day,
    length: asked?.length ?? null,
    paused: !isOver && (state === 'paused' || pausedDays([note])(today)),
    weeks: day === null ? null : { n: Math.ceil(day / 7), of: minWeeks(note) },
    goals: goalsOf(note),
    n: items.filter((item) => item.state === 'done').length,
    of: items.length,
    items,
    routine: kind === 'maintenance' ? routineOf(note, entries) : [],
    rounds: kind === 'maintenance' && !isOver ? roundsDue(entries, start) : [],
  }
}

function minWeeks({ fields }: Entry<'plan'>): number {
  return fields.min_weeks ?? KINDS.plan.fields.min_weeks.fallback ?? 1
}

/** @param found `undefined` for a plan without a first day: only its boxes count */
function itemsOf(
  plan: Entry<'plan'>,
  items: readonly PlanItem[],
  days: PlanDays | undefined,
  found: Found | undefined,
  day: number | null,
): readonly PlanItemState[] {
  const boxes = boxesOf(plan)
  return items.map((item) => {
    const { id, from, to, needs } = item
    const by = found ? counting(item, found) : []
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
      by: by.map(({ day, entry }) => ({
        ...placeOf(entry),
        kind: entry.kind,
        date: day,
        plan_day: day === null ? null : (days?.at(day) ?? null),
      })),
    }
  })
}

/** The first notes that make up what an item takes; what comes after them changes nothing. */
function counting({ needs, per, notes }: PlanItem, found: Found): readonly Dated[] {
  const all = notes(found)
  const seen = new Set<Day | null>()
  const each = per === 'note' ? all : all.filter(({ day }) => !seen.has(day) && seen.add(day))
  return each.slice(0, needs)
}

function foundFor(
  plan: Entry<'plan'>,
  days: PlanDays,
  length: number,
  { entries, goals, goalsOf, today }: Beside,
): Found {
  const linked = new Set(goalsOf(plan))
  return {
    plan,
    goals: goals.filter(({ path, date }) => linked.has(path) && (date === null || date <= today)),
    goalsOf,
    notes: entries.filter(({ day }) => day >= days.start),
    early: entries.filter(({ day }) => day >= addDays(days.start, -EARLY)),
    end: days.dayOf(length),
  }
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
