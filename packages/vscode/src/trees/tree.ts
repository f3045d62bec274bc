import * as vscode from 'vscode'
import { readingSentence } from '@core/dashboard/phrases'
import type { ShownPlace } from '@core/commands/shown-place'
import type { Looks } from '../looks'
import { saying } from '../say'
import type { VaultFolder } from '../vault-folder'
import type { Vaults } from '../vaults'

/** A row and the rows below it. A command of its menu is given the row, and reads of it where to work. */
export interface Row {
  readonly item: vscode.TreeItem
  /** Made where the row is open: of a journal of years few rows ever are. */
  readonly below?: () => readonly Row[]
  /** The folder's URI. */
  readonly folder?: string
  readonly at?: ShownPlace
  readonly step?: StepOf
  /** What the row answers of what a command of its menu asks, by the question's id. */
  readonly answers?: Readonly<Record<string, readonly string[]>>
}

/** The list of steps that a row stands in. */
export interface StepOf {
  /** Path of the goal. */
  readonly goal: string
  readonly list: 'steps' | 'micro_actions'
  /** The whole list as it is shown. */
  readonly seen: string
}

/** Rows of one folder; their ids tell them apart within it. */
export type Grow = (vault: VaultFolder, looks: Looks) => readonly Row[]

/** Says above the rows of a view, as on the dashboard, how far a reading is, or that one was stopped. */
export function sayReading(
  view: Pick<vscode.TreeView<unknown>, 'message'>,
  vaults: Vaults,
): vscode.Disposable {
  return vaults.onDidChange(() => {
    const [reading] = vaults.all().flatMap(({ journal }) => journal.reading ?? [])
    view.message = reading ? readingSentence(reading) : ''
  })
}

/** A tree over every folder of the workspace; with several, each folder is a row of its own. */
export class Tree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.changed.event
  private readonly listening: vscode.Disposable

  constructor(
    private readonly vaults: Vaults,
    private readonly looks: Looks,
    private readonly grow: Grow,
  ) {
    const draw = (): void => this.changed.fire()
    this.listening = vscode.Disposable.from(vaults.onDidChange(draw), looks.onDidChange(draw))
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return row.item
  }

  /** The first rows of what is read so far: VS Code asks for no others while it waits for these. */
  getChildren(row?: Row): Row[] {
    if (row) return [...(row.below?.() ?? [])]
    void saying(() => this.vaults.read())
    const vaults = this.vaults.all()
    const [only] = vaults
    if (only && vaults.length === 1) return [...this.grow(only, this.looks)]
    return vaults.flatMap((vault) => this.folderRow(vault))
  }

  dispose(): void {
    vscode.Disposable.from(this.listening, this.changed).dispose()
  }

  private folderRow(vault: VaultFolder): Row[] {
    const below = this.grow(vault, this.looks)
    if (below.length === 0) return []
    const item = new vscode.TreeItem(vault.folder.name, vscode.TreeItemCollapsibleState.Expanded)
    item.id = vault.folder.uri.toString()
    item.iconPath = vscode.ThemeIcon.Folder
    return [{ item, below: () => below }]
  }
}
