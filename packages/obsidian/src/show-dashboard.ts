import type { App, WorkspaceLeaf } from 'obsidian'
import { focusOn } from './focus-on'
import type { Side } from './looks'
import { DASHBOARD, DashboardView } from './view'

/** Brings the dashboard to the front, wherever it is open; else opens it on the given side. */
export async function showDashboard(app: App, side: Side, page: 'dashboard' | 'problems'): Promise<void> {
  const [open] = app.workspace.getLeavesOfType(DASHBOARD)
  const leaf = open ?? (await openOn(app, side))
  // Also loads a view that the app has put off until it is seen.
  await app.workspace.revealLeaf(leaf)
  if (!(leaf.view instanceof DashboardView)) return
  if (page === 'problems') return leaf.view.showProblems()
  focusOn(leaf.view.contentEl, 'h1')
}

async function openOn({ workspace }: App, side: Side): Promise<WorkspaceLeaf> {
  if (side === 'right') return workspace.ensureSideLeaf(DASHBOARD, 'right', { active: true })
  const leaf = workspace.getLeaf('tab')
  await leaf.setViewState({ type: DASHBOARD, active: true })
  return leaf
}
