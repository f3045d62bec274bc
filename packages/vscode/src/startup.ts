import * as vscode from 'vscode'
import { SETTINGS_FILE } from '@core/journal/settings-file'
import type { Panels } from './dashboard/panels'
import type { Looks } from './looks'
import type { VaultFolder } from './vault-folder'
import type { Vaults } from './vaults'

/** Opens the dashboard of the first folder that is marked as a journal, where the setting asks for it. */
export async function openAtStartup(vaults: Vaults, looks: Looks, panels: Panels): Promise<void> {
  if (!looks.openDashboardOnStartup) return
  for (const vault of vaults.all()) if (await isMarked(vault)) return panels.show(vault)
}

async function isMarked({ folder }: VaultFolder): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder.uri, SETTINGS_FILE))
    return true
  } catch {
    return false
  }
}
