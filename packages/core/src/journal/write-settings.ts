import { type Change, VaultError } from '../ports'
import type { Settings } from '../settings'
import type { Journal } from './journal'
import { changeSetting, hasCommentIn, retyped } from './settings-edit'
import { loadSettings } from './load-settings'
import { newSettings, readSettings, SETTINGS_FILE } from './settings-file'
import { editSeen } from './writing'
import { translated } from '../texts'

/** Why a value cannot stand in `efficacy.json` beside the settings in force, or `undefined` where it can. */
export function refusedSetting<K extends keyof Settings>(
  inForce: Settings,
  key: K,
  value: Settings[K],
): string | undefined {
  const { findings } = readSettings(JSON.stringify({ ...inForce, [key]: value }))
  const expected = findings.find(({ severity }) => severity === 'problem')?.args['expected']
  return expected === undefined
    ? undefined
    : translated('It should be {expected}.', { expected: translated(String(expected)) })
}

/** Computes a setting, which may depend on the others. */
type Put<K extends keyof Settings> = (settings: Settings) => Settings[K]

/**
 * Writes one setting to `efficacy.json`, which is created where there is none. An unchanged value writes nothing.
 * @param put is called with what the file holds now: a running scan may put that in force only later
 */
export async function writeSetting<K extends keyof Settings>(
  journal: Journal,
  key: K,
  put: Put<K>,
): Promise<void> {
  if (await hasSettings(journal)) return journal.edit(SETTINGS_FILE, (text) => changed(text, key, put))
  const { settings } = readSettings(undefined)
  const value = toWrite(settings, key, put)
  if (value !== undefined) await journal.create(SETTINGS_FILE, newSettings({ [key]: value }))
}

/** `undefined` where it stands there already or cannot stand there. */
function toWrite<K extends keyof Settings>(settings: Settings, key: K, put: Put<K>): Settings[K] | undefined {
  const value = put(settings)
  const isSame = JSON.stringify(settings[key]) === JSON.stringify(value)
  return isSame || refusedSetting(settings, key, value) !== undefined ? undefined : value
}

/**
 * Replaces the file by what a person typed in place of the text that they saw; refused where it has changed since.
 * @param seen `undefined` where there was no file.
 */
export async function rewriteSettings(
  journal: Journal,
  seen: string | undefined,
  typed: string,
): Promise<void> {
  if (seen === undefined) await journal.create(SETTINGS_FILE, typed)
  else await editSeen(journal, { path: SETTINGS_FILE, text: seen }, retyped(seen, typed))
}

/**
 * An edit of a file that does not parse could land anywhere in it; and a list that is not read, or has a comment in it,
 * would be written anew without what is not known of it.
 */
function changed<K extends keyof Settings>(text: string, key: K, put: Put<K>): readonly Change[] {
  const { settings, findings } = readSettings(text)
  const value = toWrite(settings, key, put)
  if (value === undefined) return []
  if (findings.some(({ code }) => code === 'settings-syntax')) throw unread(SETTINGS_FILE)
  const isMany = typeof value === 'object'
  if (isMany && findings.some(({ code, args }) => code === 'settings-value' && args['key'] === key))
    throw unread(`"${key}" in ${SETTINGS_FILE}`)
  const changes = changeSetting(text, key, value)
  if (!hasCommentIn(text, changes)) return changes
  const reason = `A comment stands inside "${key}" in ${SETTINGS_FILE} and would be lost; change it in the file.`
  throw new VaultError('refused', SETTINGS_FILE, reason)
}

function unread(what: string): VaultError {
  const reason = `${what} cannot be read as it is, so nothing in it was changed; "Check notes" has the line.`
  return new VaultError('refused', SETTINGS_FILE, reason)
}

/** Whether the vault has an `efficacy.json`, readable or not. */
export async function hasSettings({ vault }: Journal): Promise<boolean> {
  return (await loadSettings(vault)).isThere
}
