import * as vscode from 'vscode'

/** The folder that the workbench was opened on. */
export function root(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  if (!folder) throw new Error('no folder is open')
  return folder.uri
}

export function at(path: string): vscode.Uri {
  return vscode.Uri.joinPath(root(), path)
}

export async function put(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  await vscode.workspace.fs.writeFile(at(path), bytes)
}

/** The text on disk, every byte of it, or `undefined` where no file is. */
export async function get(path: string): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(at(path))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export function equal(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify({ actual }), JSON.stringify({ actual: expected })]
  if (is === should) return
  let same = 0
  while (same < is.length && is[same] === should[same]) same++
  const around = (text: string): string => text.slice(Math.max(0, same - 100), same + 300)
  throw new Error(`expected … ${around(should)} …, got … ${around(is)} …`)
}

/** Waits until `look` gives something. */
export async function until<T>(look: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
  for (let tries = 0; tries < 2_000; tries++) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`waited in vain for ${what}`)
}
