import type * as vscode from 'vscode'
import type { Memory } from '@core/ports'

/** Small values of one folder, in the storage that all windows share: VS Code tells each of them what another one keeps. */
export class FolderMemory implements Memory {
  constructor(
    private readonly memento: vscode.Memento,
    private readonly folder: vscode.Uri,
  ) {}

  async get(key: string): Promise<unknown> {
    return this.kept(key)
  }

  /** The same at once, for what cannot wait. */
  kept(key: string): unknown {
    return this.memento.get(this.nameOf(key))
  }

  async set(key: string, value: unknown): Promise<void> {
    await this.memento.update(this.nameOf(key), value)
  }

  private nameOf(key: string): string {
    return `${this.folder.toString()} ${key}`
  }
}
