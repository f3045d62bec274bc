import * as vscode from 'vscode'
import { refusal } from '@core/commands'

/** Does the work. What a vault or a note does not allow is said in its own sentence; any other fault is passed on. */
export async function saying(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const sentence = refusal(error)
    if (sentence === undefined) throw error
    void vscode.window.showWarningMessage(sentence)
  }
}
