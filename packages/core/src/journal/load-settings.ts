import { type Vault, VaultError } from '../ports'
import { unreadFinding } from './read-note'
import { readSettings, SETTINGS_FILE, type SettingsRead } from './settings-file'

/** The settings that a vault's file sets, and whether it has one, be it one that cannot be read. */
export interface SettingsLoaded extends SettingsRead {
  readonly isThere: boolean
}

/** Reads the settings of a vault. A file that cannot be read is a problem, and the defaults hold. */
export async function loadSettings(vault: Pick<Vault, 'read'>): Promise<SettingsLoaded> {
  try {
    return { ...readSettings(await vault.read(SETTINGS_FILE)), isThere: true }
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    const isThere = error.code !== 'missing'
    return { ...readSettings(undefined), findings: isThere ? [unreadFinding(error)] : [], isThere }
  }
}
