import * as vscode from 'vscode'
import { refusedAnswer, refusedInRun } from '@core/commands/refused-answer'
import type { RunAnswer, RunQuestion } from '@core/ports'
import { asLine } from './as-text'
import { shownInRun } from './ask-in-run'
import { translated } from '@core/texts'

/** Asks by an input box. Where several lines may be typed, Enter takes one line, and Enter alone goes on. */
export function typeInRun(question: RunQuestion): Promise<RunAnswer> {
  return question.long || question.many ? typeLines(question) : typeLine(question)
}

function typeLine(question: RunQuestion): Promise<RunAnswer> {
  const box = vscode.window.createInputBox()
  const current = (): readonly string[] => [box.value.trim()]
  box.value = question.before[0] ?? ''
  box.placeholder = question.placeholder ?? (question.optional ? translated('May be left empty') : '')
  box.prompt = below(question)
  box.onDidChangeValue(() => refuse(box.value.trim() === '' ? undefined : refusedAnswer(question, current())))
  const refuse = (reason: string | undefined): void => {
    box.validationMessage = reason
  }
  return shownInRun(question, {
    input: box,
    current,
    take(go) {
      const reason = refusedInRun(question, current(), go)
      refuse(reason)
      return reason === undefined ? current() : undefined
    },
  })
}

function typeLines(question: RunQuestion): Promise<RunAnswer> {
  const box = vscode.window.createInputBox()
  const taken: string[] = []
  const ahead = question.long ? (question.before[0] ?? '').split('\n') : [...question.before]
  const next = (): void => {
    // What parts the paragraphs of an earlier answer needs no second look.
    while (ahead[0]?.trim() === '') taken.push(ahead.shift() ?? '')
    box.value = ahead.shift() ?? ''
    box.prompt = below(question, taken)
  }
  const current = (): readonly string[] => {
    const lines = [...taken, box.value, ...ahead]
    return question.long
      ? [lines.join('\n').trim()]
      : lines.map((line) => line.trim()).filter((line) => line !== '')
  }
  box.placeholder = translated('Enter adds the line; Enter on an empty line goes on')
  next()
  return shownInRun(question, {
    input: box,
    current,
    take(go) {
      if (go === 'end' || (box.value.trim() === '' && ahead.length === 0)) return current()
      if (box.value.trim() !== '') taken.push(box.value)
      next()
      return undefined
    },
  })
}

/** What stands below the box: what is asked, what is to be in sight, and the lines that were taken. */
function below({ text = [], detail, sight }: RunQuestion, taken: readonly string[] = []): string {
  const words = sight.map(({ label, text }) => `${label}: ${text}`)
  const lines = taken.filter((line) => line.trim() !== '')
  return [
    ...text,
    ...(detail === undefined ? [] : [detail]),
    ...words,
    ...(lines.length > 0 ? [lines.join(' / ')] : []),
  ]
    .map(asLine)
    .join(' \u00B7 ')
}
