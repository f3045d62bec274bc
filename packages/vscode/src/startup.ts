import type { Panels } from './dashboard/panels'
import type { Looks } from './looks'
import type { Vaults } from './vaults'

/** Opens the dashboard of the first folder that is marked as a journal, where the setting asks for it. */
export async function openAtStartup(vaults: Vaults, looks: Looks, panels: Panels): Promise<void> {
  if (!looks.shows('openDashboardOnStartup')) return
  // Nothing was read yet, so only the mark can tell.
  for (const vault of vaults.all()) if (await vault.hasJournal()) return panels.show(vault)
}
