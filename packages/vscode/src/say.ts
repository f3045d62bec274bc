import * as vscode from 'vscode'
import { refusal, unsavedTextOf } from '@core/commands'
import { translated } from '@core/texts'
import { asText } from './as-text'

/**
 * Does the work. What a vault or a note does not allow is said in its own sentence, and gives `undefined`; any other fault
 * is passed on.
 */
export async function saying<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    const content = unsavedTextOf(error)
    if (content !== '') await showUnsaved(content)
    const sentence = refusal(error)
    if (sentence === undefined) throw error
    const where = content === '' ? [] : [translated('What you typed is in a new editor, not saved.')]
    void vscode.window.showWarningMessage(asText([sentence, ...where].join(' ')))
    return undefined
  }
}

/** What a person typed and the note did not take, to be saved elsewhere: nobody answers a dozen questions twice. */
async function showUnsaved(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
  await vscode.window.showTextDocument(document, { preview: false })
}
