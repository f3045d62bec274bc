import type { Question, RunQuestion } from '@core/ports'
import { midSentence, translated } from '@core/texts'

/** What is typed to go a step back, and to end a run of questions. */
export const BACK = '<'
export const END = '>'

/**
 * What is said before an answer is typed: the question, what there is to choose from, and the ways to answer.
 * @param isLater whether a question was asked before it
 */
export function introduction(question: Question, isLater: boolean): readonly string[] {
  const { title, detail, text = [], optional, personal } = question
  return said(
    title,
    detail,
    ...text,
    ...listLines(question),
    said(
      ...waysToAnswer(question),
      !personal && (optional ? translated('Enter skips it.') : translated('Enter on an empty line cancels.')),
      isLater && wayBack(),
    ).join(' '),
  )
}

/** The same for one of a run of questions. */
export function runIntroduction(question: RunQuestion, isLater: boolean): readonly string[] {
  const { topic, number, of, title, detail, text = [], sight, before, optional, end } = question
  const isAnswered = before.length > 0
  return said(
    translated('{topic}, {n} of {of}', { topic, n: number, of }),
    ...text,
    ...sight.map(({ label, text }) => `${label}: ${text}`),
    title,
    detail,
    ...listLines(question),
    isAnswered && translated('So far: {answer}', { answer: before.join(', ') }),
    said(
      ...waysToAnswer(question),
      takesLines(question) && translated('An empty line ends the answer.'),
      isAnswered && translated('Enter keeps it; - clears it.'),
      !isAnswered && optional && translated('Enter skips it.'),
      isLater && wayBack(),
      translated('{key} ends here: {what}.', { key: END, what: midSentence(end) }),
    ).join(' '),
  )
}

/** What there is to say of it. */
function said(...parts: readonly (string | false | undefined)[]): readonly string[] {
  return parts.filter((part) => part !== false && part !== undefined)
}

function wayBack(): string {
  return translated('{key} goes back a step.', { key: BACK })
}

/** With more than these, a list would leave the screen if each had a line below it. */
const SHORT = 12

function listLines(question: Question): readonly string[] {
  const list = listed(question)
  return list.flatMap(({ label, description, detail }, index) => {
    const lead = `  ${index + 1}  `
    return said(
      lead + label + (description === undefined ? '' : ` (${description})`),
      list.length <= SHORT && detail !== undefined && ' '.repeat(lead.length) + detail,
    )
  })
}

function waysToAnswer(question: Question): readonly string[] {
  const { field, free, many } = question
  const isListed = listed(question).length > 0
  const which = many
    ? translated('Numbers from the list, separated by commas.')
    : translated('A number from the list.')
  return said(
    field?.type === 'number' &&
      translated('A number from {min} to {max}.', { min: field.min, max: field.max }),
    field?.type === 'date' && translated('A day such as 2026-10-05.'),
    isListed && which,
    isListed && free && translated('Your own words work too.'),
    !isListed && many && translated('One per line.'),
  )
}

/** The options to choose from; the steps of a number are only examples. */
export function listed({ options, field }: Question): NonNullable<Question['options']> {
  return field?.type === 'number' ? [] : (options ?? [])
}

/** Whether the answer may have several lines, which an empty one ends. */
export function takesLines({ long, many, options }: Question): boolean {
  return long === true || (many === true && !options)
}
