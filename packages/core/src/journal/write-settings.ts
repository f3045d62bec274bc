import { type Change, VaultError } from '../ports'
import type { Settings } from '../settings'
import type { Journal } from './journal'
import { changeSetting, hasCommentIn, retyped } from './settings-edit'
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

/** Writes one setting to `efficacy.json`, which is made where there is none. An unchanged value writes nothing. */
export async function writeSetting<K extends keyof Settings>(
  journal: Journal,
  key: K,
  value: Settings[K],
): Promise<void> {
  if (JSON.stringify(journal.settings[key]) === JSON.stringify(value)) return
  if (refusedSetting(journal.settings, key, value) !== undefined) return
  if (await hasSettings(journal)) await journal.edit(SETTINGS_FILE, (text) => changed(text, key, value))
  else await journal.create(SETTINGS_FILE, newSettings({ [key]: value }))
}

/**
 * Writes the file as a person typed it in place of the text that they saw; refused where it is another by now.
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
function changed<K extends keyof Settings>(text: string, key: K, value: Settings[K]): readonly Change[] {
  const { findings } = readSettings(text)
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
  try {
    await vault.read(SETTINGS_FILE)
    return true
  } catch (error) {
    return !(error instanceof VaultError && error.code === 'missing')
  }
}
