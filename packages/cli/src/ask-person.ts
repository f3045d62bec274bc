import { asListed } from '@core/commands/as-listed'
import { refusedAnswer } from '@core/commands/refused-answer'
import type { Question, RunAnswer, RunQuestion } from '@core/ports'
import { BACK, END, introduction, listed, runIntroduction, takesLines } from './introduction'
import type { Keyboard, Typed } from './keyboard'
import type { Step } from './steps'
import { lacksLetters } from './terminal'
import { translated } from '@core/texts'

type Answer = readonly string[]

/** Where a question is asked: at the keyboard, with a screen to say it on. */
export interface Place {
  readonly keyboard: Pick<Keyboard, 'next'>
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

/** Typed alone, it empties an answer. */
const EMPTY = '-'

/**
 * Asks one of a run of questions. Enter alone keeps what was answered before.
 * @param isLater whether there is a question to go back to
 */
export async function askInRun(
  question: RunQuestion,
  accept: Accept,
  { keyboard, say }: Place,
  isLater: boolean,
): Promise<RunAnswer> {
  runIntroduction(question, isLater).forEach(say)
  for (;;) {
    const { lines, go } = await readLines(question, keyboard, isLater)
    const values = lines.length === 0 ? question.before : valuesOf(question, lines)
    if (go === 'back' || go === 'out') return { go, values }
    const answer = accepted(question, values, accept, say)
    if (answer) return { go, values: answer }
  }
}

/** The lines that were typed before the person went on, back, to the end or out. */
async function readLines(
  question: RunQuestion,
  keyboard: Place['keyboard'],
  isLater: boolean,
): Promise<{ readonly lines: readonly string[]; readonly go: RunAnswer['go'] }> {
  const lines: string[] = []
  for (;;) {
    const typed = await keyboard.next()
    const go = directionOf(typed, isLater)
    const isEmpty = typed.text.trim() === ''
    if (!isEmpty && (go === 'on' || typed.left)) lines.push(typed.text)
    if (go !== 'on' || isEmpty || !takesLines(question)) return { lines, go }
  }
}

/** Back from the first question is out of the run. */
function directionOf({ text, left }: Typed, isLater: boolean): RunAnswer['go'] {
  if (left) return 'out'
  if (text.trim() === END) return 'end'
  if (text.trim() !== BACK) return 'on'
  return isLater ? 'back' : 'out'
}

function valuesOf(question: RunQuestion, lines: readonly string[]): Answer {
  if (lines.length === 1 && lines[0]?.trim() === EMPTY) return []
  if (question.long) return [lines.join('\n').trim()]
  return takesLines(question) ? lines.map((line) => line.trim()) : chosen(question, lines.join(' ').trim())
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

/** A number stands for an item of the list; every number asked for as such for itself, and anything else for what it names. */
function chosen(question: Question, typed: string): Answer {
  const list = listed(question)
  const parts = question.many ? typed.split(',').map((part) => part.trim()) : [typed]
  return asListed(
    question,
    parts.map((part) => (/^\d+$/.test(part) ? (list[Number(part) - 1]?.value ?? part) : part)),
  )
}
