import * as vscode from 'vscode'
import type { Looks } from '../looks'
import type { Vaults } from '../vaults'
import { translated } from '@core/texts'

/**
 * The number of problems at the view's icon: notes or values that are not counted as written. What is open or unticked
 * is no debt, so it is never in it.
 */
export class Badge implements vscode.Disposable {
  private readonly listening: vscode.Disposable

  constructor(
    private readonly view: Pick<vscode.TreeView<unknown>, 'badge'>,
    private readonly vaults: Vaults,
    private readonly looks: Looks,
  ) {
    const draw = (): void => this.draw()
    this.listening = vscode.Disposable.from(vaults.onDidChange(draw), looks.onDidChange(draw))
  }

  dispose(): void {
    this.listening.dispose()
  }

  private draw(): void {
    const counts = this.vaults.all().map((vault) => vault.wholeReport()?.problems.length ?? 0)
    const value = counts.reduce((sum, count) => sum + count, 0)
    const tooltip = translated('Not counted as written: {n}', { n: value })
    this.view.badge = this.looks.badge && value > 0 ? { value, tooltip } : undefined
  }
}
