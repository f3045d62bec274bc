import * as vscode from 'vscode'

export interface Offers {
  readonly asked: string[]
  readonly said: string[]
  readonly edits: vscode.WorkspaceEdit[]
}

/**
 * Takes every offer, and keeps what would then be previewed: a preview waits for a person.
 * @param meanwhile What happens while an offer stands there.
 * @param isDone Whether what is offered is done as well.
 */
export async function withOffers(
  work: (offers: Offers) => Promise<Offers>,
  meanwhile: (offers: Offers) => Promise<unknown> = async () => undefined,
  isDone = false,
): Promise<Offers> {
  const offers: Offers = { asked: [], said: [], edits: [] }
  const { showInformationMessage, showWarningMessage } = vscode.window
  const { applyEdit } = vscode.workspace
  Object.assign(vscode.window, {
    showInformationMessage: async (text: string, ...choices: string[]) => {
      offers.asked.push(text)
      await meanwhile(offers)
      return choices[0]
    },
    showWarningMessage: async (text: string) => void offers.said.push(text),
  })
  Object.assign(vscode.workspace, {
    applyEdit: async (edit: vscode.WorkspaceEdit, metadata?: vscode.WorkspaceEditMetadata) => {
      if (isDone || !metadata?.isRefactoring) return applyEdit(edit, metadata)
      offers.edits.push(edit)
      return true
    },
  })
  try {
    return await work(offers)
  } finally {
    Object.assign(vscode.window, { showInformationMessage, showWarningMessage })
    Object.assign(vscode.workspace, { applyEdit })
  }
}
