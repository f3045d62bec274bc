import * as vscode from 'vscode'

/** The path below a folder, with `/`; `undefined` for what lies elsewhere, and for the folder itself. */
export function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (uri.scheme !== root.scheme || uri.authority !== root.authority) return undefined
  const prefix = root.path.endsWith('/') ? root.path : `${root.path}/`
  const inside = uri.path.startsWith(prefix) && uri.path.length > prefix.length
  return inside ? uri.path.slice(prefix.length) : undefined
}

/** Opens a note with the cursor at the start of a line (1-based). Where it is gone, VS Code says so in its place. */
export async function openAtLine(uri: vscode.Uri, line: number): Promise<void> {
  const start = new vscode.Position(line - 1, 0)
  const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(start, start) }
  await vscode.commands.executeCommand('vscode.open', uri, options)
}
