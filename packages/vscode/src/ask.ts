import * as vscode from 'vscode'
import { refusedAnswer } from '@core/commands/refused-answer'
import { takesFirst } from '@core/commands/takes-first'
import type { Option, Question } from '@core/ports'
import { translated } from '@core/texts'
import { asText } from './as-text'
import { besideLabel } from './beside-label'

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

export interface Choice extends vscode.QuickPickItem {
  readonly value: string
}

function pickOne(question: Question, options: readonly Option[]): Promise<Answer> {
  const pick = vscode.window.createQuickPick<Choice>()
  const listed = options.map(choiceOf)
  const draw = (words: string): void => {
    const own = question.free ? typedChoice(question, options, words) : []
    // Enter takes the first: where nothing is said, nothing is to be written.
    pick.items = rowsFor(words, question.optional ? [leftOut()] : [], own, listed)
    if (own.length > 0 || (words === '' && !takesFirst(question))) pick.activeItems = own
  }
  draw('')
  pick.onDidChangeValue(() => draw(pick.value.trim()))
  return shown(pick, question, () => {
    const chosen = namedRow(pick)
    const values = [chosen ? chosen.value : pick.value.trim()]
    const refused = refusedAnswer(question, values)
    if (refused === undefined) return values
    // What is typed has its reason in its own row.
    if (chosen && !listed.includes(chosen)) return undefined
    refuseIn(pick, refused)
    draw('')
    return undefined
  })
}

function pickMany(question: Question, options: readonly Option[]): Promise<Answer> {
  const pick = vscode.window.createQuickPick<Choice>()
  pick.items = options.map(choiceOf)
  pick.canSelectMany = true
  return shown(pick, question, () => {
    const values = pick.selectedItems.map((item) => item.value)
    const refused = refusedAnswer(question, values)
    if (refused === undefined) return values.length > 0 ? values : ['']
    refuseIn(pick, refused)
    return undefined
  })
}

/** Says why something is not taken, where words to narrow the list by would stand. */
export function refuseIn(pick: vscode.QuickPick<Choice>, reason: string): void {
  pick.value = ''
  pick.placeholder = reason
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

/**
 * The rows of a list for the words typed in it. VS Code tells by its place alone which row was taken, and may tell so of
 * the list as it was before these words: so whatever is typed, each row keeps its place. What stands on top while
 * nothing is typed gives way to rows without a name, which no words find; words of the person's own stand in the last of
 * these, else at the end.
 */
export function rowsFor(
  words: string,
  top: readonly Choice[],
  own: readonly Choice[],
  rows: readonly Choice[],
): readonly Choice[] {
  if (words === '') return [...top, ...rows]
  if (top.length === 0) return [...rows, ...own]
  return [...top.slice(own.length).map(() => ({ value: '', label: '' })), ...own, ...rows]
}

/** The row that was taken, but none without a name. */
export function namedRow({ selectedItems: [row] }: vscode.QuickPick<Choice>): Choice | undefined {
  return row?.label === '' ? undefined : row
}

/** What was typed stands as a choice of its own; where it cannot be taken, the reason stands there. */
export function typedChoice(
  question: Question,
  options: readonly Option[],
  value: string,
): readonly Choice[] {
  const isListed = options.some((option) => option.value === value || option.label === value)
  if (value === '' || isListed) return []
  const refused = refusedAnswer(question, [value])
  const reason = refused === undefined ? {} : { detail: refused }
  return [
    { label: asText(value), value, alwaysShow: true, iconPath: new vscode.ThemeIcon('edit'), ...reason },
  ]
}

export function choiceOf({ value, label, description, detail }: Option): Choice {
  return {
    value,
    label: asText(label),
    ...(description === undefined ? {} : { description: besideLabel(label, asText(description)) }),
    ...(detail === undefined ? {} : { detail: asText(detail) }),
  }
}

export function leftOut(): Choice {
  return {
    value: '',
    label: translated('Leave out'),
    iconPath: new vscode.ThemeIcon('dash'),
    alwaysShow: true,
  }
}
