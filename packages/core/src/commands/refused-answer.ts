import { readAnswer } from '../note/read-value'
import type { Question, RunAnswer } from '../ports'
import { translated } from '../texts'

/**
 * Why an answer is not taken, as one sentence, or `undefined` where it is. An optional question takes an empty
 * answer; where options are given and free text is not, only they are taken; a field takes what it can hold. What the
 * question itself refuses comes last.
 */
export function refusedAnswer(question: Question, answer: readonly string[]): string | undefined {
  const given = answer.map((item) => item.trim()).filter((item) => item !== '')
  if (given.length === 0) return question.optional ? undefined : translated('An answer is needed here.')
  return unfit(question, given) ?? question.refuse?.(given)
}

function unfit({ id, options, free, field }: Question, given: readonly string[]): string | undefined {
  if (options && !free) {
    const listed = options.map((option) => option.value)
    return given.every((item) => listed.includes(item))
      ? undefined
      : translated('Please choose from the list.')
  }
  if (!field) return undefined
  const reading = readAnswer(id, field, given)
  return reading.state === 'wrong' ? sentence(reading) : undefined
}

/** The same in a run of questions: an answer that is still missing is for the note, where the person ends them. */
export function refusedInRun(
  question: Question,
  answer: readonly string[],
  go: RunAnswer['go'],
): string | undefined {
  const isMissing = answer.every((item) => item.trim() === '')
  return go === 'end' && isMissing ? undefined : refusedAnswer(question, answer)
}

function sentence({ code, args }: { code: string; args: Readonly<Record<string, string | number>> }): string {
  return code === 'out-of-range'
    ? translated('It should be from {min} to {max}.', args)
    : translated('It should be {expected}.', { expected: translated(String(args['expected'])) })
}
