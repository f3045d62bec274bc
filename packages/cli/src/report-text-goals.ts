import {
  alignmentSentence,
  attemptNote,
  bandsSentence,
  confidenceChange,
  count,
  empty,
  fitSentences,
  forOthersSentence,
  goalFacts,
  goalFitNote,
  listed,
  labelledText,
  plain,
  stepsSentence,
  unlistedSentence,
  valueChange,
  withoutGoalSentence,
} from '@core/dashboard/phrases'
import type { Goal, Report } from '@core/dashboard/report'
import { below, firstOf, ITEMS, named, paragraph, table } from './report-text-lines'
import type { Screen } from './terminal'
import { translated } from '@core/texts'

export function goals({ goals, today }: Report, screen: Screen): readonly string[] {
  if (goals.length === 0) return paragraph(screen, empty('goals'))
  return firstOf(
    goals.map((goal) => goalLines(goal, today, screen)),
    ITEMS,
  )
}

function goalLines(goal: Goal, today: Report['today'], screen: Screen): readonly string[] {
  const confidence = confidenceChange(goal.confidence)
  const value = valueChange(goal.value)
  const numbers = [
    confidence && `${translated('confidence')} ${confidence}`,
    value && `${goal.value.metric ?? translated('value')} ${value}`,
  ]
  const [latest] = goal.attempts.items
  return [
    ...named(goal.title, listed(goalFacts(goal, today)), screen),
    ...below(numbers.filter(Boolean).join(translated('; ')), screen),
    ...below(latest ? labelledText(latest.task, attemptNote(latest)) : '', screen),
  ]
}

export function challenge(report: Report, screen: Screen): readonly string[] {
  const { challenge } = report.measures
  // Of one goal all that is said above is said already.
  const byGoal = report.filter.goal === null ? challenge.by_goal : []
  const rows = byGoal.map((fit) =>
    named(
      report.goals.find(({ path }) => path === fit.path)?.title ?? fit.path,
      plain(goalFitNote(fit)),
      screen,
    ),
  )
  return [
    ...paragraph(screen, bandsSentence(challenge), stepsSentence(challenge)),
    ...paragraph(screen, ...fitSentences(challenge.attempts)),
    ...firstOf(rows, ITEMS),
  ]
}

export function values({ measures: { values } }: Report, screen: Screen): readonly string[] {
  const served = values.values.filter(({ n }) => n > 0)
  return [
    ...paragraph(screen, values.note === null && values.n > 0 ? empty('values') : null),
    ...paragraph(screen, alignmentSentence(values)),
    ...firstOf(
      table(
        served.map(({ name, n }) => [name, count(n, 'active goal')]),
        screen,
      ),
      ITEMS,
    ),
    ...paragraph(screen, withoutGoalSentence(values), unlistedSentence(values), forOthersSentence(values)),
  ]
}
