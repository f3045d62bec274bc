import * as vscode from 'vscode'
import { fingerprint } from '@core/note/fingerprint'
import type { Cache } from '@core/ports'

/** One file a folder, in the storage that VS Code gives the extension for a workspace. */
export class FolderCache implements Cache {
  private readonly file: vscode.Uri

  constructor(
    private readonly storage: vscode.Uri,
    folder: vscode.Uri,
  ) {
    this.file = vscode.Uri.joinPath(storage, `cache-${fingerprint(folder.toString())}`)
  }

  async load(): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file))
    } catch {
      // Nothing is kept yet.
      return undefined
    }
  }

  async save(text: string): Promise<void> {
    try {
      await vscode.workspace.fs.createDirectory(this.storage)
      await vscode.workspace.fs.writeFile(this.file, new TextEncoder().encode(text))
    } catch {
      // Where nothing can be kept, every note is read the next time.
    }
  }

  async clear(): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.file)
    } catch {
      // There was none.
    }
  }
}
