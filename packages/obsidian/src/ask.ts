import type { App } from 'obsidian'
import type { Question } from '@core/ports'
import { Choose } from './choose'
import { Pick } from './pick'
import { Read } from './read'
import { TypeIn } from './type-in'

/** Asks in the way that suits the question; `undefined` where the person backed out. */
export function ask(app: App, question: Question): Promise<readonly string[] | undefined> {
  const Dialog = dialogFor(question)
  return new Promise((answered) => {
    new Dialog(app, question, answered).open()
  })
}

function dialogFor({ many, options, text }: Question) {
  if (!options) return TypeIn
  if (text) return Read
  return many ? Choose : Pick
}
