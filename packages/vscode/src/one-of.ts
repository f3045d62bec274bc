import { refusedInRun } from '@core/commands/refused-answer'
import { takesFirst } from '@core/commands/takes-first'
import type { Option, Question } from '@core/ports'
import { choiceOf, leftOut, typedChoice } from './choices'
import { QuestionList } from './question-list'

/** A list to take one row of, or words of one's own; it begins at the row that was taken `before`. */
export function oneOf(question: Question, options: readonly Option[], before?: string): QuestionList {
  const top = question.optional ? [leftOut()] : []
  const rows = options.map(choiceOf)
  const first = takesFirst(question) ? [...top, ...rows].slice(0, 1) : []
  const taken = rows.filter(({ value }) => value === before)
  const active = taken.length > 0 ? taken : first
  const list = new QuestionList(question, (words) => ({
    top,
    own: typedChoice(question, options, words),
    rows,
    active,
  }))
  if (before !== undefined && taken.length === 0) list.pick.value = before
  list.draw()
  return list
}

/** What Enter takes of the list: a row, else what is typed; `undefined` for what is not taken, which is then said. */
export function entered(question: Question, list: QuestionList): readonly string[] | undefined {
  const { taken, words } = list
  const values = taking(question, list, [taken?.value ?? words])
  // Enter on a row that is only there to be read is no answer.
  return taken || words !== '' ? values : undefined
}

/** These values, where the question takes them. */
export function taking(
  question: Question,
  list: QuestionList,
  values: readonly string[],
  go: 'on' | 'end' = 'on',
): readonly string[] | undefined {
  const reason = refusedInRun(question, values, go)
  if (reason === undefined) return values
  list.refuse(values[0], reason)
  return undefined
}
