import type { App } from 'obsidian'
import type { Question } from '@core/ports'
import { Choose } from './choose'
import { Pick } from './pick'
import { TypeIn } from './type-in'

/** Asks in the way that suits the question; `undefined` where the person backed out. */
export function ask(app: App, question: Question): Promise<readonly string[] | undefined> {
  const Dialog = question.options ? (question.many ? Choose : Pick) : TypeIn
  return new Promise((answered) => {
    new Dialog(app, question, answered).open()
  })
}
