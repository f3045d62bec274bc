import * as vscode from 'vscode'
import type { Looks } from '../looks'
import type { Vaults } from '../vaults'
import { translated } from '@core/texts'

/**
 * The number of problems at the view's icon: notes or values that are not counted as written. What is open or unticked
 * is no debt, so it is never in it.
 */
export function showBadge(
  view: Pick<vscode.TreeView<unknown>, 'badge'>,
  vaults: Vaults,
  looks: Looks,
): vscode.Disposable {
  const draw = (): void => {
    const counts = vaults.all().map((vault) => vault.wholeReport()?.problems.length ?? 0)
    const value = counts.reduce((sum, count) => sum + count, 0)
    const tooltip = translated('Not counted as written: {n}', { n: value })
    view.badge = looks.shows('problemCount') && value > 0 ? { value, tooltip } : undefined
  }
  return vscode.Disposable.from(vaults.onDidChange(draw), looks.onDidChange(draw))
}
