import * as vscode from 'vscode'
import { scanRule } from '@core/journal/scan-rule'
import { type Layout, layoutOf } from '@core/language/layout'
import { mayBeOurs } from '@core/note/may-be-ours'
import type { Settings } from '@core/settings'
import { positionAt, textOf } from '../document'
import { pathBelow } from '../place'
import type { VaultFolder } from '../vault-folder'
import type { Vaults } from '../vaults'

/** A note of the journal that an editor shows. */
export interface OurNote {
  readonly vault: VaultFolder
  readonly path: string
  readonly text: string
  readonly settings: Settings
}

/** A note, and what stands where in it. */
export interface LaidOut extends OurNote {
  readonly layout: Layout
}

/** The folder that a document lies in. */
export function vaultOf(vaults: Vaults, { uri }: vscode.TextDocument): VaultFolder | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri)
  return folder && vaults.at(folder.uri.toString())
}

/** A note of the folder that a scan would read; whose it is only its text can tell. */
export async function scannedNote(
  vault: VaultFolder,
  document: vscode.TextDocument,
): Promise<OurNote | undefined> {
  const path = pathBelow(vault.folder.uri, document.uri)
  if (path === undefined) return undefined
  const { settings } = await vault.settings()
  return scanRule(settings).takes(path) ? { vault, path, text: textOf(document), settings } : undefined
}

/** The same where it is ours; nothing of a foreign note is looked at beyond that. */
export async function ourNote(vaults: Vaults, document: vscode.TextDocument): Promise<LaidOut | undefined> {
  const vault = vaultOf(vaults, document)
  if (!vault || !mayBeOurs(document.getText())) return undefined
  const note = await scannedNote(vault, document)
  const layout = note && layoutAt(document, note.text)
  return layout && { ...note, layout }
}

/** Each text of a document is looked at once, however many features ask; another encoding is no other version of it. */
const known = new WeakMap<vscode.TextDocument, { text: string; layout: Layout | undefined }>()

function layoutAt(document: vscode.TextDocument, text: string): Layout | undefined {
  const before = known.get(document)
  if (before?.text === text) return before.layout
  const layout = layoutOf(text)
  known.set(document, { text, layout })
  return layout
}

export function rangeIn(
  document: vscode.TextDocument,
  { from, to }: { readonly from: number; readonly to: number },
): vscode.Range {
  return new vscode.Range(positionAt(document, from), positionAt(document, to))
}
