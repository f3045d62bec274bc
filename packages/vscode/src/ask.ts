import * as vscode from 'vscode'
import { refusedAnswer } from '@core/commands/refused-answer'
import type { Option, Question } from '@core/ports'
import { translated } from '@core/texts'
import { asText } from './as-text'
import { type Choice, choiceOf } from './choices'
import { entered, oneOf } from './one-of'

type Answer = readonly string[] | undefined

/** Asks by a pick or an input box; Esc is always a way out, and answers `undefined`. */
export function ask(question: Question): Promise<Answer> {
  if (!question.options) return type(question)
  if (question.text) return read(question, question.text, question.options)
  return question.many ? pickMany(question, question.options) : pickOne(question, question.options)
}

/** A pick cuts its lines; a dialog shows a text whole. */
async function read(
  { title }: Question,
  text: readonly string[],
  options: readonly Option[],
): Promise<Answer> {
  const detail = text.join('\n\n')
  // Of several the last is the way out: VS Code would add one more button for it.
  const items = options.map(({ label, value }, index) => ({
    title: label,
    value,
    isCloseAffordance: index > 0 && index === options.length - 1,
  }))
  const chosen = await vscode.window.showInformationMessage(title, { modal: true, detail }, ...items)
  return chosen && [chosen.value]
}

async function type(question: Question): Promise<Answer> {
  const { title, detail, placeholder } = question
  const typed = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    ...(detail === undefined ? {} : { prompt: asText(detail) }),
    placeHolder: placeholder ?? (question.optional ? translated('May be left empty') : ''),
    validateInput: (value) => refusedAnswer(question, [value]),
  })
  return typed === undefined ? undefined : [typed.trim()]
}

function pickOne(question: Question, options: readonly Option[]): Promise<Answer> {
  const list = oneOf(question, options)
  return shown(list.pick, question, () => entered(question, list))
}

function pickMany(question: Question, options: readonly Option[]): Promise<Answer> {
  const pick = vscode.window.createQuickPick<Choice>()
  pick.items = options.map(choiceOf)
  pick.canSelectMany = true
  return shown(pick, question, () => {
    const values = pick.selectedItems.map((item) => item.value)
    const refused = refusedAnswer(question, values)
    if (refused === undefined) return values.length > 0 ? values : ['']
    pick.value = ''
    pick.placeholder = refused
    return undefined
  })
}

/** Shows the pick until `take` finds an answer in it, or the person backs out. */
function shown(pick: vscode.QuickPick<Choice>, question: Question, take: () => Answer): Promise<Answer> {
  const { title, detail, placeholder } = question
  pick.title = title
  pick.placeholder = placeholder ?? detail ?? ''
  pick.ignoreFocusOut = true
  pick.matchOnDescription = true
  pick.matchOnDetail = true
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const answer = take()
      if (answer) settle(answer)
    })
    pick.onDidHide(() => settle(undefined))
    const settle = (answer: Answer): void => {
      resolve(answer)
      pick.dispose()
    }
    pick.show()
  })
}
