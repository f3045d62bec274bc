import * as vscode from 'vscode'
import { changedSince } from '@core/journal/writing'
import { moveStep, notOneList } from '@core/note/step-move'
import { saying } from '../say'
import type { Vaults } from '../vaults'
import type { Row } from './tree'

/** VS Code's name for what is dragged within the tree of goals. */
const STEPS = 'application/vnd.code.tree.efficacyjournal.goals'

/** A step dragged onto another of its own list moves to that place: one line of the note, and nothing else of it. */
export class StepDrag implements vscode.TreeDragAndDropController<Row> {
  readonly dragMimeTypes = [STEPS]
  readonly dropMimeTypes = [STEPS]

  constructor(private readonly vaults: Vaults) {}

  /** VS Code hands over one row: several of this tree cannot be chosen. */
  handleDrag([row]: readonly Row[], transfer: vscode.DataTransfer): void {
    if (row?.step) transfer.set(STEPS, new vscode.DataTransferItem(row))
  }

  async handleDrop(onto: Row | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const row = transfer.get(STEPS)?.value as Row | undefined
    if (row && onto) await saying(() => this.move(row, onto))
  }

  private async move(row: Row, onto: Row): Promise<void> {
    const vault = row.folder === undefined ? undefined : this.vaults.at(row.folder)
    const { step, at } = row
    const isOneList =
      row.folder === onto.folder && step?.goal === onto.step?.goal && step?.list === onto.step?.list
    const to = onto.at?.line
    if (!vault || !step || !at) return
    if (to === undefined || !isOneList) throw notOneList()
    await vault.read()
    const goal = vault.report()?.goals.find(({ path }) => path === step.goal)
    if (!goal || JSON.stringify(goal[step.list]) !== step.seen) throw changedSince(at.path)
    await vault.journal.edit(at.path, (text) => moveStep(text, at.line, to))
  }
}
