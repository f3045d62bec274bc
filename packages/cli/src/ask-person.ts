import { createInterface } from 'node:readline/promises'
import type { Question } from '@core/ports'
import { Stop } from './exit'
import { printable } from './terminal'

type Answer = readonly string[]

/**
 * Asks at the keyboard until `accept` takes the answer; where it throws wrong use, its sentence is said and the
 * question comes again. `undefined` where the person backs out: an empty line, Ctrl-C or the end of the input.
 */
export async function askPerson(
  question: Question,
  accept: (typed: Answer) => Answer,
  say: (line: string) => void,
): Promise<Answer | undefined> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  const closed = new AbortController()
  prompt.once('close', () => closed.abort())
  try {
    for (const line of introduction(question)) say(printable(line))
    for (;;) {
      const typed = (await prompt.question('> ', { signal: closed.signal })).trim()
      if (typed === '' && !question.optional) return undefined
      try {
        return accept(chosen(question, typed))
      } catch (error) {
        if (!(error instanceof Stop)) throw error
        say(error.message)
      }
    }
  } catch (error) {
    if (closed.signal.aborted) return undefined
    throw error
  } finally {
    prompt.close()
  }
}

function introduction(question: Question): readonly string[] {
  const { title, detail, text = [], field, many, optional } = question
  const list = listed(question).map(({ label, description }, index) =>
    description === undefined ? `  ${index + 1}  ${label}` : `  ${index + 1}  ${label} (${description})`,
  )
  const ways = [
    field?.type === 'number' ? `A number from ${field.min} to ${field.max}.` : '',
    list.length > 0 ? (many ? 'Numbers from the list, parted by commas.' : 'A number from the list.') : '',
    optional ? 'Enter leaves it out.' : 'Enter alone goes back.',
  ]
  return [
    title,
    ...(detail === undefined ? [] : [detail]),
    ...text,
    ...list,
    ways.filter((way) => way !== '').join(' '),
  ]
}

/** A number stands for an item of the list; anything else, and every number asked for as such, for itself. */
function chosen(question: Question, typed: string): Answer {
  const list = listed(question)
  const parts = question.many ? typed.split(',').map((part) => part.trim()) : [typed]
  return parts.map((part) => (/^\d+$/.test(part) ? (list[Number(part) - 1]?.value ?? part) : part))
}

/** The options to choose from; the steps of a number are only examples. */
function listed({ options, field }: Question): NonNullable<Question['options']> {
  return field?.type === 'number' ? [] : (options ?? [])
}
