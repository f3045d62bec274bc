import type { Day } from '../../day'
import { dayRange, ITEM_WORDS, type ItemId } from '../../plans/words'
import type { Plan, PlanItemState, Progress, RoundDue, RoutinePractice } from '../report'
import { count } from './counts'
import { nearDate, shortDate } from './dates'
import { PRACTICE_NAMES } from './practice-names'
import { translated } from '../../texts'

export const PLAN_NAMES: Readonly<Record<Plan['kind'], string>> = {
  '7-day': 'Seven days',
  '30-day': 'Thirty days',
  maintenance: 'What you keep up',
  other: 'Another plan',
}

export function planName(kind: Plan['kind']): string {
  return translated(PLAN_NAMES[kind])
}

const STATES: Readonly<Record<Plan['state'], string>> = {
  active: 'active',
  paused: 'paused',
  done: 'done',
  ended: 'ended',
  other: 'another state',
}

/** `2 active`. */
export function plansCount(plans: readonly Plan[]): string {
  return `${plans.filter((plan) => plan.state === 'active').length} active`
}

/** `day 13 of 30; 9 of 20 items`, `starts in 3 days`, `paused on day 5 of 30; 4 of 20 items`. */
export function planLine(plan: Plan): string {
  const items = plan.of > 0 ? `${plan.n} of ${count(plan.of, 'item')}` : ''
  return [planDay(plan), items].filter((part) => part !== '').join('; ')
}

function planDay({ day, kind, length, paused, starts_in, state, weeks }: Plan): string {
  if (state !== 'active' && state !== 'paused') return STATES[state]
  if (starts_in !== null) return `starts in ${count(starts_in, 'day')}`
  if (day === null) return 'no first day'
  const where =
    length !== null && day <= length
      ? `day ${day} of ${length}`
      : kind === 'maintenance' && weeks
        ? weeksOf(weeks)
        : `day ${day}`
  return paused ? `paused on ${where}` : where
}

function weeksOf({ n, of }: NonNullable<Plan['weeks']>): string {
  return `week ${n} of at least ${of}`
}

/** What there is to say besides: it rests, it is past its end, or it is not the one that is followed. */
export function planSentences(plan: Plan): readonly string[] {
  const { day, followed, length, paused, state, weeks } = plan
  return [
    paused ? 'It rests; its days stand still until "Resume plan".' : '',
    day !== null && length !== null && day > length && plan.n < plan.of
      ? 'Its days are over; go on at your own pace.'
      : '',
    day !== null && length === 30 && weeks ? `${capital(weeksOf(weeks))}.` : '',
    state === 'active' && !followed ? 'Another plan of this kind is the one that is followed.' : '',
  ].filter((sentence) => sentence !== '')
}

/** `One thought record a day`. */
export function itemName(id: ItemId): string {
  return capital(translated(ITEM_WORDS[id]))
}

/** `days 8-14`. */
export function itemDays({ from, to }: Pick<PlanItemState, 'from' | 'to'>): string {
  return dayRange(from, to).toLowerCase()
}

/** `done`, `ticked by hand`, `3 of 7`, `open`; without numbers `in part` for what is not done yet. */
export function itemNote({ n, of, state, ticked }: PlanItemState, numbers = true): string {
  if (state === 'done') return n < of && ticked ? 'ticked by hand' : 'done'
  if (!numbers) return n > 0 ? 'in part' : 'open'
  return of > 1 ? `${n} of ${of}` : 'open'
}

/** What is active besides the thirty-day plan that is followed; `null` for nothing. */
export function progressSentence(progress: Progress): string | null {
  const { others } = progress
  return others.length === 0
    ? null
    : `${count(others.length, 'more thirty-day plan is', 'more thirty-day plans are')} active; the newest start is followed.`
}

/** What a practice that is kept up is called: its title where a command wrote its id, else the person's own words. */
export function routineName({ name, practice }: RoutinePractice): string {
  return practice !== null && practice === name ? translated(PRACTICE_NAMES[practice]) : name
}

/** `in 3 weeks, 5 entries, last 12 Oct`; `none yet`. */
export function routineNote({ last, n, weeks }: RoutinePractice, today: Day): string {
  if (last === null) return 'none yet'
  return `${count(n, 'entry', 'entries')} in ${count(weeks, 'week')}, last ${nearDate(last.date, today)}`
}

const ROUND_NAMES: Readonly<Record<RoundDue['id'], () => string>> = {
  weekly: () => translated('Weekly review'),
  monthly: () => translated('Monthly review'),
  quarterly: () => translated('Self-assessment, every three months'),
}

export function roundName(id: RoundDue['id']): string {
  return ROUND_NAMES[id]()
}

/** `comes round on 16 Mar`, `last on 9 Mar, again from 16 Mar`. */
export function roundNote({ due, last }: RoundDue, today: Day): string {
  if (due === null) return 'no first day to count from'
  const again = `from ${shortDate(due, today)} on`
  return last === null ? again : `last ${nearDate(last.date, today)}, again ${again}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
