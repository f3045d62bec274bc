import type { Day } from '../../day'
import { ITEM_WORDS, type ItemId } from '../../plans/words'
import type { Plan, PlanItemState, Progress, RoundDue, RoutinePractice } from '../report'
import { count, ofAll } from './counts'
import { nearDate, shortDate } from './dates'
import { GOAL_STATES } from './goals'
import { PRACTICE_NAMES } from './practice-names'
import { capital, counted, translated } from '../../texts'

export const PLAN_NAMES: Readonly<Record<Plan['kind'], string>> = {
  '7-day': 'Seven days',
  '30-day': 'Thirty days',
  maintenance: 'What you keep up',
  other: 'Another plan',
}

export function planName(kind: Plan['kind']): string {
  return translated(PLAN_NAMES[kind])
}

/** `2 active`. */
export function plansCount(plans: readonly Plan[]): string {
  return counted('{n} active', plans.filter((plan) => plan.state === 'active').length)
}

/** `day 13 of 30; 9 of 20 items`, `starts in 3 days`, `paused on day 5 of 30; 4 of 20 items`. */
export function planLine(plan: Plan): string {
  const { n, of } = plan
  const items = of > 0 ? counted('{done} of {n} item|{done} of {n} items', of, { done: n }) : ''
  return [planDay(plan), items].filter((part) => part !== '').join(translated('; '))
}

/** `from 3 Sep`; `''` without a first day. */
export function planStart({ start }: { readonly start?: Day | null | undefined }, today: Day): string {
  return start ? translated('from {date}', { date: shortDate(start, today) }) : ''
}

function planDay({ day, kind, length, paused, starts_in, state, weeks }: Plan): string {
  if (state === 'ended') return translated('ended')
  if (state !== 'active' && state !== 'paused') return translated(GOAL_STATES[state])
  if (starts_in !== null) return translated('starts in {days}', { days: count(starts_in, 'day') })
  if (day === null) return translated('no first day')
  const where =
    length !== null && day <= length
      ? translated('day {day} of {length}', { day, length })
      : kind === 'maintenance' && weeks
        ? weekLine(weeks)
        : translated('day {day}', { day })
  return paused ? translated('paused on {where}', { where }) : where
}

/** `week 3 of at least 4`; past these, `week 46`. */
function weekLine({ n, of }: NonNullable<Plan['weeks']>): string {
  return n > of ? translated('week {n}', { n }) : translated('week {n} of at least {of}', { n, of })
}

/** What there is to say besides: it rests, it is past its end, or it is not the one that is followed. */
export function planSentences(plan: Plan): readonly string[] {
  const { day, followed, kind, length, paused, start, state, weeks } = plan
  return [
    paused
      ? translated('It is paused, and paused days do not count. "{command}" continues it.', {
          command: translated('Resume plan'),
        })
      : '',
    day !== null && length !== null && day > length && plan.n < plan.of
      ? translated('Its days have passed; go on at your own pace.')
      : '',
    length === 30 && weeks && weeks.n <= weeks.of
      ? translated('Week {n} of at least {of}.', { ...weeks })
      : '',
    kind !== 'other' && state === 'active' && start !== null && !followed
      ? translated('Another plan of this kind is being followed.')
      : '',
  ].filter((each) => each !== '')
}

/** `One thought record a day`. */
export function itemName(id: ItemId): string {
  return capital(translated(ITEM_WORDS[id]))
}

/** `days 8–14`. */
export function itemDays({ from, to }: Pick<PlanItemState, 'from' | 'to'>): string {
  return from === to ? translated('day {day}', { day: from }) : translated('days {from}–{to}', { from, to })
}

/** `done`, `ticked by hand`, `3 of 7`, `open`; without numbers `in part` for what is not done yet. */
export function itemNote({ n, of, state, ticked }: PlanItemState, numbers = true): string {
  if (state === 'done') return n < of && ticked ? translated('ticked by hand') : translated('done')
  if (!numbers) return n > 0 ? translated('in part') : translated('open')
  return of > 1 ? ofAll(n, of) : translated('open')
}

/** What is active besides the thirty-day plan that is followed; `null` for nothing, and where none is followed. */
export function progressSentence({ others: { length }, plan }: Progress): string | null {
  if (length === 0 || plan === null) return null
  return counted(
    '{n} more thirty-day plan is active; one is followed at a time.|{n} more thirty-day plans are active; one is followed at a time.',
    length,
  )
}

/** What a practice that is kept up is called: its title where a command wrote its id, else the person's own words. */
export function routineName({ name, practice }: RoutinePractice): string {
  return practice !== null && practice === name ? translated(PRACTICE_NAMES[practice]) : name
}

/** `5 entries in 3 weeks, last 12 Oct`; `none yet`. */
export function routineNote({ last, n, weeks }: RoutinePractice, today: Day): string {
  if (last === null) return translated('none yet')
  return translated('{entries} in {weeks}, last {day}', {
    entries: count(n, 'entry'),
    weeks: count(weeks, 'week'),
    day: nearDate(last.date, today),
  })
}

const ROUND_NAMES: Readonly<Record<RoundDue['id'], () => string>> = {
  weekly: () => translated('Weekly review'),
  monthly: () => translated('Monthly review'),
  quarterly: () => translated('Self-assessment, every three months'),
}

export function roundName(id: RoundDue['id']): string {
  return ROUND_NAMES[id]()
}

/** `from 16 Mar on`, `last 9 Mar, again from 16 Mar on`. */
export function roundNote({ due, last }: RoundDue, today: Day): string {
  if (due === null) return translated('no first day to count from')
  const date = shortDate(due, today)
  return last === null
    ? translated('from {date} on', { date })
    : translated('last {day}, again from {date} on', { day: nearDate(last.date, today), date })
}
