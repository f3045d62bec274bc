import {
  empty,
  joinedSentences,
  itemDays,
  itemName,
  itemNote,
  listed,
  labelledText,
  noteTitle,
  plain,
  planLine,
  planName,
  planSentences,
  planStart,
  progressSentence,
  protocolChange,
  protocolSentences,
  roundName,
  roundNote,
  routineName,
  routineNote,
  shortDate,
  suggestionName,
  suggestionReason,
} from '@core/dashboard/phrases'
import type { Plan, PlanItemState, ProtocolWeek, Report, Suggestion } from '@core/dashboard/report'
import { commandLine, type Here, placeNamed, setLine } from './command-line'
import { below, dated, named, paragraph, table, toType } from './report-text-lines'
import type { Screen } from './terminal'
import { KINDS } from '@core/kinds'
import { planWithDays } from '@core/plans'
import { translated } from '@core/texts'

export function next(report: Report, screen: Screen, here: Here): readonly string[] {
  const { alternative, primary } = report.measures.next
  if (primary === null) return paragraph(screen, translated('Nothing is left to suggest today.'))
  return [
    ...suggested(primary, report, screen, here),
    ...(alternative === null ? [] : suggested(alternative, report, screen, here, primary)),
  ]
}

/** An attempt goes by its task, anything else by what it is. */
function suggested(
  suggestion: Suggestion,
  report: Report,
  screen: Screen,
  here: Here,
  above?: Suggestion,
): readonly string[] {
  const { open, today } = report
  const { minutes, place, reason } = suggestion
  const item = open.find(({ path, line }) => path === place?.path && line === place.line)
  // The sentence on what fits any day says how long it takes.
  const length = reason === 'any-day' ? '' : translated('about {n} min', { n: minutes })
  return [
    ...named(item ? noteTitle(item) : suggestionName(suggestion), length, screen),
    ...below(suggestionReason(suggestion, today, true, above), screen),
    ...wayTo(suggestion, report, here).flatMap((typed) => toType(typed, screen)),
  ]
}

/** The place where it goes on and what writes there, or the command that starts it. */
function wayTo(suggestion: Suggestion, report: Report, here: Here): readonly string[] {
  const { command, place, reason } = suggestion
  if (command !== null) return [starting(command, suggestion, here)]
  if (place === null) return []
  if (reason === 'problem-step') return [commandLine('tick', { on: placeNamed(place, here) })]
  return [placeNamed(place, here), ...setting(place.path, suggestion, report, here)]
}

/** An item of a plan is written into a field or a section of the goal or of the plan itself. */
function setting(
  path: string,
  { args }: Suggestion,
  { goals, plans }: Report,
  { nameOf }: Here,
): readonly string[] {
  const isThere = (note: { readonly path: string }): boolean => note.path === path
  const kind = goals.some(isThere) ? KINDS.goal : plans.some(isThere) ? KINDS.plan : undefined
  const asked = planWithDays(String(args['plan']))?.items ?? []
  const { at = '' } = asked.find(({ id }) => id === args['item']) ?? {}
  return kind && (at in kind.fields || at in kind.sections) ? [setLine(nameOf(path), at)] : []
}

function starting(command: string, { args, kind, place }: Suggestion, here: Here): string {
  const on = place === null ? here.vault : placeNamed(place, here)
  const period = kind === 'review' ? (PERIODS[String(args['item'])] ?? args['round']) : undefined
  const answers = { kind, ...(period === undefined ? {} : { period: String(period) }) }
  return commandLine(command, { on, answers: command === 'new-entry' ? answers : {} })
}

/** The review that an item of a plan asks for; a round is named by its own. */
const PERIODS: Readonly<Record<string, string>> = { 'w2.3': 'weekly', 'w4.2': 'plan' }

export function plans({ measures, plans, today }: Report, screen: Screen, here: Here): readonly string[] {
  if (plans.length === 0) return paragraph(screen, empty('plans'))
  const weeks = measures.protocol.weeks.items
  const newest = weeks.find(({ points }) => points !== null)
  return [
    ...plans.flatMap((plan) => [
      ...planLines(plan, today, screen, here),
      ...weeks
        .filter(({ line, path }) => path === plan.path && line === plan.line)
        .flatMap((week) => confidence(week, week === newest, today, screen)),
    ]),
    ...paragraph(screen, progressSentence(measures.plan)),
  ]
}

function planLines(plan: Plan, today: Report['today'], screen: Screen, here: Here): readonly string[] {
  const head = named(planName(plan.kind), listed([planLine(plan), planStart(plan, today)]), screen)
  if (!plan.followed) return head
  const shown = plan.items.filter((item) => item.from <= (plan.day ?? 0) || item.state !== 'open')
  const toDo = plan.items.find(({ line, state }) => line !== null && state !== 'done')
  const rows = [
    ...plan.routine.map((practice) => [routineName(practice), routineNote(practice, today)] as const),
    ...plan.rounds.map((round) => [roundName(round.id), roundNote(round, today)] as const),
  ]
  const file = here.nameOf(plan.path)
  const isOver = plan.length !== null && (plan.day ?? 0) > plan.length
  return [
    ...head,
    ...below(plain(joinedSentences(planSentences(plan))), screen),
    ...toType(placeNamed({ path: plan.path, line: toDo?.line ?? plan.line }, here), screen),
    ...(plan.paused ? toType(commandLine('resume-plan', { on: file }), screen) : []),
    ...(isOver && !plan.paused ? toType(setLine(file, 'plan_state', 'done'), screen) : []),
    ...dated(
      shown.map((item) => [itemDays(item), itemSays(item, today)]),
      screen,
    ).flat(),
    ...table(rows, screen).flat(),
  ]
}

/**
 * What it asks for, how it stands, and the days of the notes that count towards it. A goal is written on over days: its
 * own says nothing of when the item was done.
 */
function itemSays(item: PlanItemState, today: Report['today']): string {
  const days = item.by.flatMap(({ date, kind }) =>
    date === null || kind === 'goal' ? [] : [shortDate(date, today)],
  )
  return labelledText(itemName(item.id), listed([itemNote(item), ...days]))
}

/** Of the weeks with two ratings the newest is explained, which shows how to read the others. */
function confidence(
  week: ProtocolWeek,
  isNewest: boolean,
  today: Report['today'],
  screen: Screen,
): readonly string[] {
  const change = protocolChange(week)
  if (change === null) return []
  const told = isNewest || week.points === null ? protocolSentences(week, today) : []
  return [
    ...below(translated('Confidence over the seven days: {change}.', { change }), screen),
    ...below(plain(joinedSentences(told)), screen),
  ]
}
