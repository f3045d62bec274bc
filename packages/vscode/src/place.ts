import * as vscode from 'vscode'

/** The path below a folder, with `/`; `undefined` for what lies elsewhere, and for the folder itself. */
export function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (uri.scheme !== root.scheme || uri.authority !== root.authority) return undefined
  const prefix = root.path.endsWith('/') ? root.path : `${root.path}/`
  const inside = uri.path.startsWith(prefix) && uri.path.length > prefix.length
  return inside ? uri.path.slice(prefix.length) : undefined
}

/**
 * Opens a note with the cursor at the start of a line (1-based), `beside` what is shown or in its place. Where it is gone,
 * VS Code says so in its place.
 */
export async function openAtLine(uri: vscode.Uri, line: number, beside = false): Promise<void> {
  const start = new vscode.Position(line - 1, 0)
  const options: vscode.TextDocumentShowOptions = {
    selection: new vscode.Range(start, start),
    viewColumn: beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
  }
  await vscode.commands.executeCommand('vscode.open', uri, options)
}
