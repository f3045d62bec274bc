import * as vscode from 'vscode'

/** The path below a folder, with `/`; `undefined` for what lies elsewhere, and for the folder itself. */
export function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (uri.scheme !== root.scheme || uri.authority !== root.authority) return undefined
  const [above, path] = [pathOf(root), pathOf(uri)]
  const prefix = above.endsWith('/') ? above : `${above}/`
  return path.startsWith(prefix) && path.length > prefix.length ? path.slice(prefix.length) : undefined
}

/** VS Code names the drive of one file by a capital in one place and by a small letter in another. */
function pathOf({ path }: vscode.Uri): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase())
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
