import * as vscode from 'vscode'
import { readView } from '@core/dashboard/read-view'
import { afterMove, type View } from '@core/dashboard/view'
import type { Surface } from '@dashboard/screen'
import { pathBelow } from './place'
import { speakAsSet } from './words'

const SECTION = 'efficacyJournal'
const SHOWN = ['text', 'numbers', 'tables', 'returning'] as const
type Setting = (typeof SHOWN)[number] | 'statusBar' | 'problemCount' | 'codeLens' | 'openDashboardOnStartup'

/** How things look here, and nothing that changes a number: settings, and what was folded or chosen in a dashboard. */
export class Looks implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  readonly onDidChange = this.changed.event
  private readonly listening = vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration(`${SECTION}.language`)) await this.speak()
      if (event.affectsConfiguration(SECTION)) this.changed.fire()
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => this.follow(files)),
  )

  constructor(
    private readonly memento: vscode.Memento,
    private readonly extension: vscode.Uri,
  ) {}

  /** Whether a setting is on; of `codeLens`, each folder may have it its own way. */
  shows(name: Setting, scope?: vscode.Uri): boolean {
    return vscode.workspace.getConfiguration(SECTION, scope).get(name) === true
  }

  view(place: Surface): View {
    const folded = readView(this.memento.get(key(place)))
    const shown = Object.fromEntries(SHOWN.map((name) => [name, this.shows(name)])) as Pick<
      View,
      (typeof SHOWN)[number]
    >
    return { ...folded, ...shown }
  }

  async change(place: Surface, view: View): Promise<void> {
    await this.memento.update(key(place), view)
    const settings = vscode.workspace.getConfiguration(SECTION)
    for (const name of SHOWN) {
      if (this.shows(name) === view[name]) continue
      // Beside a value of the workspace, another one of the person's own would change nothing.
      const isGlobal = settings.inspect(name)?.workspaceValue === undefined
      await settings.update(name, view[name], isGlobal).then(undefined, sayWhyNot)
    }
  }

  /** Has everything said in the language that is set; `undefined` where that needs no reading. */
  speak(): Promise<void> | undefined {
    const set = vscode.workspace.getConfiguration(SECTION).get('language')
    // A person writes what they like in a file of settings.
    return speakAsSet(this.extension, typeof set === 'string' ? set : 'auto')
  }

  dispose(): void {
    this.listening.dispose()
    this.changed.dispose()
  }

  /** What was moved is read a moment later, and drawn then. */
  private async follow(files: vscode.FileRenameEvent['files']): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? []
    // A note of a folder within another one has a path in each.
    for (const [from, to] of folders.flatMap(({ uri }) =>
      files.map(({ oldUri, newUri }) => [pathBelow(uri, oldUri), pathBelow(uri, newUri)] as const),
    )) {
      if (from === undefined || to === undefined) continue
      for (const place of ['sidebar', 'editor'] as const) {
        const view = readView(this.memento.get(key(place)))
        const moved = afterMove(view, from, to)
        if (moved !== view) await this.memento.update(key(place), moved)
      }
    }
  }
}

/** VS Code's own words, such as on a file of settings that has mistakes in it. */
function sayWhyNot(fault: Error): void {
  void vscode.window.showWarningMessage(fault.message)
}

function key(place: Surface): string {
  return `view.${place}`
}
