import type { App } from 'obsidian'
import { takesFirst } from '@core/commands/takes-first'
import type { Question } from '@core/ports'
import { AnswerDialog } from './answer-dialog'
import { Decision } from './decision'
import { Pick } from './pick'

/** Asks in the way that suits the question; `undefined` where the person backed out. */
export function ask(app: App, question: Question): Promise<readonly string[] | undefined> {
  const Dialog = dialogFor(question)
  return new Promise((answered) => {
    new Dialog(app, question, answered).open()
  })
}

function dialogFor(question: Question) {
  const { many, options, text, personal } = question
  if (options && (text ?? personal)) return Decision
  return options && !many && takesFirst(question) ? Pick : AnswerDialog
}
