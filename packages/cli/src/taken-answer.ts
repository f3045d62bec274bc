import { asListed } from '@core/commands/as-listed'
import type { Question } from '@core/ports'
import type { Settings } from '@core/settings'
import { checkAnswer } from './answer'
import { wrongUse } from './exit'
import type { Output } from './output'

/** An answer as the question takes it; throws wrong use where it does not. */
export function takenAnswer(
  question: Question,
  answer: readonly string[],
  settings: Settings,
  output: Output,
): readonly string[] {
  const { id, field, many, free, optional, options } = question
  const given = itemsOf(question, answer)
  if (given.every((value) => value.trim() === '')) {
    if (optional) return ['']
    throw wrongUse(`"${id}" needs an answer that is not empty.`)
  }
  if (!many && given.length > 1) throw wrongUse(`"${id}" takes one answer.`)
  const taken = asListed(question, given)
  const stray =
    options && !free ? taken.find((value) => !options.some((one) => one.value === value)) : undefined
  if (stray !== undefined) throw unlisted(question, stray)
  if (field) checkAnswer(id, field, taken, settings, output)
  const refused = question.refuse?.(taken)
  // Free words are refused where several of the list go by them.
  if (refused !== undefined) throw free ? unlisted(question, taken.join()) : wrongUse(refused)
  return taken
}

/** Several of a list may be given as one, with commas. */
function itemsOf({ many, options }: Question, answer: readonly string[]): readonly string[] {
  if (!many || !options) return answer
  return answer.flatMap((value) => value.split(',')).map((value) => value.trim())
}

function unlisted({ id, options = [] }: Question, stray: string): Error {
  const listed = options.map((option) => option.value).join(', ')
  return wrongUse(`"${id}" is one of ${listed}; "${stray}" is not one.`)
}

/** What counts where nobody is there to be asked. */
export function leftOut(question: Question): readonly string[] {
  if (question.optional) return ['']
  const { id, title } = question
  const asked = /\p{P}$/u.test(title) ? `${title} Answer` : `${title}: answer`
  throw wrongUse(`${asked} with --answer ${id}=${exampleOf(question)}.`)
}

function exampleOf({ options, placeholder, free }: Question): string {
  if (options && !free) return `… (one of ${options.map((option) => option.value).join(', ')})`
  const example = placeholder ?? options?.[0]?.value
  return example === undefined ? '…' : `"${example}"`
}
