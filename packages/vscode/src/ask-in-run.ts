import * as vscode from 'vscode'
import type { RunAnswer, RunQuestion } from '@core/ports'
import { pickInRun } from './pick-in-run'
import { typeInRun } from './type-in-run'

/** Asks one of a run of questions by a pick or an input box. Esc, and whatever takes the focus away, answers `out`. */
export function askInRun(question: RunQuestion): Promise<RunAnswer> {
  return question.options ? pickInRun(question, question.options) : typeInRun(question)
}

/** A box of VS Code, and what stands in it. */
export interface RunInput {
  readonly input: vscode.QuickInput & {
    buttons: readonly vscode.QuickInputButton[]
    readonly onDidAccept: vscode.Event<void>
    readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>
  }
  /** The answer as it stands, taken or not. */
  readonly current: () => readonly string[]
  /** The answer once it can be taken; else says why not, or asks for more, and gives `undefined`. */
  readonly take: (go: 'on' | 'end') => readonly string[] | undefined
}

/** Shows the box until the person goes on, back, to the end or away. */
export function shownInRun(question: RunQuestion, { input, current, take }: RunInput): Promise<RunAnswer> {
  const end = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: question.end }
  input.title = `${question.topic}: ${question.title}`
  input.step = question.number
  input.totalSteps = question.of
  input.ignoreFocusOut = false
  input.buttons = [...(question.number > 1 ? [vscode.QuickInputButtons.Back] : []), end]
  return new Promise((resolve) => {
    const settle = (answer: RunAnswer): void => {
      resolve(answer)
      input.dispose()
    }
    const tryTo = (go: 'on' | 'end'): void => {
      const values = take(go)
      if (values) settle({ go, values })
    }
    input.onDidAccept(() => tryTo('on'))
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) settle({ go: 'back', values: current() })
      else tryTo('end')
    })
    input.onDidHide(() => settle({ go: 'out', values: current() }))
    input.show()
  })
}
