import * as vscode from 'vscode'
import { loadSettings, type SettingsLoaded } from '@core/journal/load-settings'
import { SETTINGS_FILE } from '@core/journal/settings-file'
import type { FolderVault } from './vault'

/** The settings of a folder of which nothing else is read, kept up to date. */
export class EarlySettings implements vscode.Disposable {
  settings: Promise<SettingsLoaded>
  private readonly watcher: vscode.FileSystemWatcher

  constructor(vault: FolderVault, changed: () => void) {
    this.settings = loadSettings(vault)
    this.watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vault.root, SETTINGS_FILE),
    )
    const again = (): void => {
      this.settings = loadSettings(vault)
      changed()
    }
    this.watcher.onDidChange(again)
    this.watcher.onDidCreate(again)
    this.watcher.onDidDelete(again)
  }

  dispose(): void {
    this.watcher.dispose()
  }
}
