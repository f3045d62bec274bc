import * as vscode from 'vscode'
import { gitWarning, MAX_PEEK_BYTES, type Peek } from '@core/journal/git-remote'
import { asText } from './as-text'
import type { VaultFolder } from './vault-folder'
import type { Vaults } from './vaults'

/** Says once for a folder, as soon as it has notes of ours, where they may leave this machine by git. */
export function sayGitRemotes(vaults: Vaults): vscode.Disposable {
  const looked = new WeakSet<VaultFolder>()
  return vaults.onDidChange(async () => {
    for (const vault of vaults.all()) {
      if (looked.has(vault) || vault.journal.snapshot().entries.length === 0) continue
      looked.add(vault)
      const warning = await gitWarning(peekFrom(vault.folder.uri), vault.memory, vault.journal)
      if (warning !== undefined) void vscode.window.showInformationMessage(asText(warning))
    }
  })
}

function peekFrom(root: vscode.Uri): Peek {
  return async (path) => {
    try {
      const uri = uriOf(root, path.replaceAll('\\', '/'))
      const { type, size } = await vscode.workspace.fs.stat(uri)
      if (!(type & vscode.FileType.File) || size > MAX_PEEK_BYTES) return undefined
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
    } catch {
      return undefined
    }
  }
}

/** An absolute path is one of the machine that the folder is on; that of a Windows drive has no slash before it. */
function uriOf(root: vscode.Uri, path: string): vscode.Uri {
  if (/^[A-Za-z]:\//.test(path)) return root.with({ path: `/${path}` })
  return path.startsWith('/') ? root.with({ path }) : vscode.Uri.joinPath(root, path)
}
