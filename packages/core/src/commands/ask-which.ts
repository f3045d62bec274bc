import type { Host, Option, Question } from '../ports'

/** Asks which of several it is, each by an option of its own; `undefined` where the person backs out. */
export async function askWhich<T>(
  host: Host,
  question: Question,
  all: readonly T[],
  optionOf: (one: T) => Option,
): Promise<T | undefined> {
  const options = all.map(optionOf)
  const answer = await host.ask({ ...question, options })
  return all.find((_, index) => options[index]?.value === answer?.[0])
}
