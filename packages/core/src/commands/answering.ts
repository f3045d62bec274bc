import type { Host } from '../ports'
import { refusedAnswer } from './refused-answer'

/** The host with answers that came with the command, by the question's id: these are not asked for. */
export function answering(host: Host, given: Readonly<Record<string, readonly string[]>>): Host {
  const answered: Host = Object.create(host) as Host
  return Object.assign(answered, {
    async ask(question) {
      const answer = given[question.id]
      return answer && !refusedAnswer(question, answer) ? answer : host.ask(question)
    },
  } satisfies Pick<Host, 'ask'>)
}
