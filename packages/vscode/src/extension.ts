import * as vscode from 'vscode'
import { registerCommands } from './commands'
import { DASHBOARD, Panels } from './dashboard/panels'
import { SUMMARY } from './dashboard/page'
import { Sidebar } from './dashboard/sidebar'
import { sayGitRemotes } from './git-remote'
import { HELP, HelpPanel } from './help-panel'
import type { ShowPage } from './host'
import { registerLanguage } from './language/register'
import { Looks } from './looks'
import { type MarkdownIt, Preview } from './preview'
import { Problems } from './problems'
import { openAtStartup } from './startup'
import { Status } from './status'
import { showBadge } from './trees/badge'
import { StepDrag } from './trees/drag'
import { goalRows } from './trees/goals'
import { monthRows } from './trees/journal'
import { sayReading, Tree } from './trees/tree'
import { Vaults } from './vaults'

/** What the editor's preview of markdown calls. */
interface Exports {
  extendMarkdownIt<M extends MarkdownIt>(markdown: M): M
}

/** Registers everything and reads nothing: notes are read only once a view or a command needs them. */
export function activate(context: vscode.ExtensionContext): Exports | Promise<Exports> {
  const looks = new Looks(context.globalState, context.extensionUri)
  const words = looks.speak()
  return words ? words.then(() => register(context, looks)) : register(context, looks)
}

function register(context: vscode.ExtensionContext, looks: Looks): Exports {
  const vaults = new Vaults(context)
  const panels = new Panels(vaults, looks, context.extensionUri)
  const goals = new Tree(vaults, looks, goalRows)
  const journal = new Tree(vaults, looks, monthRows)
  const problems = new Problems(vaults)
  const help = new HelpPanel(context.extensionUri)
  const preview = new Preview(vaults, looks)
  const pages: ShowPage = async (page, vault, section) => {
    if (page === 'help') help.show(vault, section)
    else if (page === 'dashboard') {
      if (vault) panels.show(vault)
    } else await vscode.commands.executeCommand('workbench.actions.view.problems')
  }
  const { window } = vscode
  const journalView = window.createTreeView('efficacyJournal.journal', { treeDataProvider: journal })
  const goalsView = window.createTreeView('efficacyJournal.goals', {
    treeDataProvider: goals,
    dragAndDropController: new StepDrag(vaults),
  })
  context.subscriptions.push(
    ...[vaults, looks, help, goals, journal, problems, preview],
    ...[new Status(vaults, looks), sayGitRemotes(vaults)],
    registerLanguage(vaults, looks, problems),
    ...[goalsView, journalView].flatMap((view) => [view, sayReading(view, vaults)]),
    showBadge(journalView, vaults, looks),
    window.registerWebviewViewProvider(SUMMARY, new Sidebar(vaults, looks, context.extensionUri)),
    window.registerWebviewPanelSerializer(DASHBOARD, panels),
    window.registerWebviewPanelSerializer(HELP, {
      deserializeWebviewPanel: async (panel) => help.restore(panel, await vaults.journalInFront()),
    }),
    registerCommands(vaults, pages, commandsOfRows(context.extension)),
  )
  void openAtStartup(vaults, looks, panels)
  return { extendMarkdownIt: (markdown) => preview.extend(markdown) }
}

function commandsOfRows({ packageJSON }: vscode.Extension<unknown>): ReadonlySet<string> {
  const { contributes } = packageJSON as {
    contributes: { menus: { 'view/item/context': readonly { command: string }[] } }
  }
  return new Set(contributes.menus['view/item/context'].map(({ command }) => command))
}
