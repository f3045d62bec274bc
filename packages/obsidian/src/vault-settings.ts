import type { Journal } from '@core/journal/journal'
import { changeSetting, newSettings, readSettings, SETTINGS_FILE } from '@core/journal/settings-file'
import type { Settings } from '@core/settings'

/** Why a value cannot stand in `efficacy.json`, or `undefined` where it can. */
export function refusedSetting<K extends keyof Settings>(key: K, value: Settings[K]): string | undefined {
  return readSettings(JSON.stringify({ [key]: value })).findings[0]?.message
}

/** Writes one setting to `efficacy.json`, which is made where there is none. An unchanged value writes nothing. */
export async function writeSetting<K extends keyof Settings>(
  journal: Journal,
  key: K,
  value: Settings[K],
): Promise<void> {
  if (JSON.stringify(journal.settings[key]) === JSON.stringify(value)) return
  if (refusedSetting(key, value) !== undefined) return
  if (await exists(journal)) await journal.edit(SETTINGS_FILE, (text) => changeSetting(text, key, value))
  else await journal.create(SETTINGS_FILE, newSettings({ [key]: value }))
}

async function exists(journal: Journal): Promise<boolean> {
  const read = await journal.vault.read(SETTINGS_FILE).catch(() => undefined)
  return read !== undefined
}
