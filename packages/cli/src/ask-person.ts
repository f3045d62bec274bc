import { asListed } from '@core/commands/as-listed'
import { refusedAnswer } from '@core/commands/refused-answer'
import type { Question, RunAnswer, RunQuestion } from '@core/ports'
import type { Keyboard, Typed } from './keyboard'
import type { Step } from './steps'
import { lacksLetters } from './terminal'
import { midSentence, translated } from '@core/texts'

type Answer = readonly string[]

/** Where a question is asked: at the keyboard, with a screen to say it on. */
export interface Place {
  readonly keyboard: Keyboard
  readonly say: (text: string) => void
}

/** Takes an answer that its question does not refuse. */
type Accept = (typed: Answer) => Answer

/**
 * Asks until there is an answer that the question takes. `undefined` where the person backs out: an empty line, Ctrl-C
 * or the end of the input.
 * @param isLater whether a question was asked before it
 */
export async function askPerson(
  question: Question,
  accept: Accept,
  { keyboard, say }: Place,
  isLater: boolean,
): Promise<Step> {
  introduction(question, isLater).forEach(say)
  for (;;) {
    const { text, left } = await keyboard.next()
    const typed = text.trim()
    if (left || (typed === '' && !question.optional)) return undefined
    if (typed === BACK && !question.personal) return 'back'
    const answer = accepted(question, chosen(question, typed), accept, say)
    if (answer) return answer
  }
}

const BACK = '<'
const END = '>'
const EMPTY = '-'

/** Asks one of a run of questions. Enter alone keeps what was answered before. */
export async function askInRun(
  question: RunQuestion,
  accept: Accept,
  { keyboard, say }: Place,
): Promise<RunAnswer> {
  runIntroduction(question).forEach(say)
  for (;;) {
    const { lines, go } = await readLines(question, keyboard)
    const values = lines === undefined ? question.before : valuesOf(question, lines)
    if (go === 'back' || go === 'out') return { go, values }
    const answer = accepted(question, values, accept, say)
    if (answer) return { go, values: answer }
  }
}

/** What was typed before the person went on, back, to the end or out; `lines` only where something was. */
async function readLines(
  question: RunQuestion,
  keyboard: Keyboard,
): Promise<{ readonly lines?: readonly string[]; readonly go: RunAnswer['go'] }> {
  const lines: string[] = []
  for (;;) {
    const typed = await keyboard.next()
    const go = directionOf(question, typed)
    if (go !== 'on')
      return {
        go,
        ...(typed.left && typed.text.trim() !== '' ? { lines: [...lines, typed.text] } : some(lines)),
      }
    const isEmpty = typed.text.trim() === ''
    if (!isEmpty) lines.push(typed.text)
    if (isEmpty || !takesLines(question)) return { go, ...some(lines) }
  }
}

/** Back from the first question is out of the run. */
function directionOf({ number }: RunQuestion, { text, left }: Typed): RunAnswer['go'] {
  if (left) return 'out'
  if (text.trim() === END) return 'end'
  if (text.trim() !== BACK) return 'on'
  return number > 1 ? 'back' : 'out'
}

function some(lines: readonly string[]): { readonly lines?: readonly string[] } {
  return lines.length > 0 ? { lines } : {}
}

function valuesOf(question: RunQuestion, lines: readonly string[]): Answer {
  if (lines.length === 1 && lines[0]?.trim() === EMPTY) return []
  if (question.long) return [lines.join('\n').trim()]
  return takesLines(question) ? lines.map((line) => line.trim()) : chosen(question, lines.join(' ').trim())
}

function takesLines({ long, many, options }: Question): boolean {
  return long === true || (many === true && !options)
}

/** What is refused is said as in the editors, and the question comes again. */
function accepted(question: Question, values: Answer, accept: Accept, say: Place['say']): Answer | undefined {
  const refused = values.some(lacksLetters)
    ? translated('Some letters were lost: this terminal does not send UTF-8. Please answer without them.')
    : refusedAnswer(question, values)
  if (refused === undefined) return accept(values)
  say(refused)
  return undefined
}

function introduction(question: Question, isLater: boolean): readonly string[] {
  const { title, detail, text = [] } = question
  const ways = [
    ...waysToAnswer(question),
    ...(question.personal
      ? []
      : [question.optional ? translated('Enter skips it.') : translated('Enter on an empty line cancels.')]),
    ...wayBack(isLater),
  ]
  return [title, ...(detail === undefined ? [] : [detail]), ...text, ...listLines(question), ways.join(' ')]
}

function runIntroduction(question: RunQuestion): readonly string[] {
  const { topic, number, of, title, detail, text = [], sight, before, optional, end } = question
  const alone =
    before.length > 0
      ? translated('Enter keeps it; - clears it.')
      : optional
        ? translated('Enter skips it.')
        : ''
  const ways = [
    ...waysToAnswer(question),
    ...(takesLines(question) ? [translated('An empty line ends the answer.')] : []),
    alone,
    ...wayBack(number > 1),
    translated('{key} ends here: {what}.', { key: END, what: midSentence(end) }),
  ]
  return [
    translated('{topic}, {n} of {of}', { topic, n: number, of }),
    ...text,
    ...sight.map(({ label, text }) => `${label}: ${text}`),
    title,
    ...(detail === undefined ? [] : [detail]),
    ...listLines(question),
    ...(before.length > 0 ? [translated('So far: {answer}', { answer: before.join(', ') })] : []),
    ways.filter((way) => way !== '').join(' '),
  ]
}

function wayBack(isLater: boolean): readonly string[] {
  return isLater ? [translated('{key} goes back a step.', { key: BACK })] : []
}

function listLines(question: Question): readonly string[] {
  return listed(question).map(({ label, description }, index) =>
    description === undefined ? `  ${index + 1}  ${label}` : `  ${index + 1}  ${label} (${description})`,
  )
}

function waysToAnswer(question: Question): readonly string[] {
  const { field, free, many } = question
  const isListed = listed(question).length > 0
  return [
    ...(field?.type === 'number'
      ? [translated('A number from {min} to {max}.', { min: field.min, max: field.max })]
      : []),
    ...(field?.type === 'date' ? [translated('A day such as 2026-10-05.')] : []),
    ...(isListed
      ? [
          many
            ? translated('Numbers from the list, separated by commas.')
            : translated('A number from the list.'),
          ...(free ? [translated('Your own words work too.')] : []),
        ]
      : []),
    ...(many && !isListed ? [translated('One per line.')] : []),
  ]
}

/** A number stands for an item of the list; every number asked for as such for itself, and anything else for what it names. */
function chosen(question: Question, typed: string): Answer {
  const list = listed(question)
  const parts = question.many ? typed.split(',').map((part) => part.trim()) : [typed]
  return asListed(
    question,
    parts.map((part) => (/^\d+$/.test(part) ? (list[Number(part) - 1]?.value ?? part) : part)),
  )
}

/** The options to choose from; the steps of a number are only examples. */
function listed({ options, field }: Question): NonNullable<Question['options']> {
  return field?.type === 'number' ? [] : (options ?? [])
}
