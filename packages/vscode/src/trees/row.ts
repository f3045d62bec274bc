import * as vscode from 'vscode'
import type { ShownPlace } from '@core/commands/shown-place'
import { besideLabel } from '../beside-label'
import type { VaultFolder } from '../vault-folder'
import type { Row } from './tree'
import { translated } from '@core/texts'

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState

/** Shapes before colours: a disc is done, a ring is open, half a disc is done in part, a dash was not attempted. */
const MARKS = {
  done: 'circle-filled',
  open: 'circle-outline',
  part: 'color-mode',
  not: 'dash',
  draft: 'edit',
  goal: 'target',
} as const
export type Mark = keyof typeof MARKS

/**
 * An active goal, one that is done, an open step of a ladder, an open micro-action, either of them ticked, or an attempt
 * without an outcome.
 */
type Menu = 'goal' | 'done-goal' | 'step' | 'micro' | 'ticked' | 'attempt'

export interface Leaf {
  readonly label: string
  readonly description?: string
  /** The description in full, where there is room for it. */
  readonly inFull?: string
  readonly mark: Mark
  /** What the mark says, for those who hear the row. */
  readonly said?: string
  /** What the row's menu goes by. */
  readonly menu?: Menu
  /** What VS Code knows the row by, where that is not its line. */
  readonly key?: string
}

/** A row for something in a note; choosing it opens the note at its line. `within` tells apart two rows of one place. */
export function placeRow(
  vault: VaultFolder,
  place: ShownPlace,
  leaf: Leaf,
  within = '',
  below?: readonly Row[],
): Row {
  const item = new vscode.TreeItem(leaf.label, below && below.length > 0 ? Collapsed : None)
  const uri = vault.vault.uriOf(place.path)
  const start = new vscode.Position(place.line - 1, 0)
  item.id = [vault.folder.uri.toString(), within, place.path, leaf.key ?? place.line].join('\n')
  item.description = besideLabel(leaf.label, leaf.description ?? '')
  item.iconPath = new vscode.ThemeIcon(MARKS[leaf.mark])
  const inFull = leaf.inFull ?? leaf.description
  item.tooltip = inFull ? `${leaf.label}\n${inFull}` : leaf.label
  item.accessibilityInformation = {
    label: [leaf.label, leaf.said, inFull].filter(Boolean).join(', '),
  }
  item.command = {
    title: translated('Open the note'),
    command: 'vscode.open',
    arguments: [uri, { selection: new vscode.Range(start, start) } satisfies vscode.TextDocumentShowOptions],
  }
  if (leaf.menu) item.contextValue = leaf.menu
  const { path, line, step, done } = place
  return {
    item,
    folder: vault.folder.uri.toString(),
    at: { path, line, step, done },
    ...(below ? { below: () => below } : {}),
  }
}

/** What a row without a place of its own holds. */
interface Group {
  readonly id: string
  readonly label: string
  readonly description: string
  /** How many rows there are. */
  readonly size: number
  readonly rows: () => readonly Row[]
  readonly isOpen: boolean
}

/** A row that only holds others; nothing where there are none. */
export function groupRow(vault: VaultFolder, group: Group): readonly Row[] {
  const { id, label, description, size, rows, isOpen } = group
  if (size === 0) return []
  const item = new vscode.TreeItem(label, isOpen ? Expanded : Collapsed)
  item.id = [vault.folder.uri.toString(), id].join('\n')
  item.description = description
  return [{ item, below: rows }]
}
