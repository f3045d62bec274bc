import type { Host, Question } from '../ports'
import { asListed } from './as-listed'
import { refusedAnswer } from './refused-answer'

/** A host that already has answers, by the question's id: these are not asked for. */
export function answering(host: Host, given: Readonly<Record<string, readonly string[]>>): Host {
  const answered: Host = Object.create(host) as Host
  const givenTo = (question: Question): readonly string[] | undefined => {
    const said = question.personal ? undefined : given[question.id]
    const answer = said && asListed(question, said)
    return answer && !refusedAnswer(question, answer) ? answer : host.given(question)
  }
  return Object.assign(answered, {
    given: givenTo,
    ask: async (question) => givenTo(question) ?? host.ask(question),
  } satisfies Pick<Host, 'ask' | 'given'>)
}
