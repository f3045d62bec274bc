import * as vscode from 'vscode'
import { FolderMemory } from '../../packages/vscode/src/memory'
import { VaultFolder } from '../../packages/vscode/src/vault-folder'
import { equal, root, until } from './ground'
import { withOffers } from './offers'

const NOTE = '---\nefficacy: thought\ndate: 2026-03-02\nbelief_before: 300\n---\n'
const GOAL = '---\nefficacy: goal\ndate: 2026-03-02\n---\n## Ladder\n- [ ] Walk\n'
const BROKEN = 'taken/broken.md'

/** The last folder of the workspace: taking out the first one starts VS Code's extension host anew. */
function last(): vscode.WorkspaceFolder {
  const folder = vscode.workspace.workspaceFolders?.at(-1)
  if (!folder || folder.index === 0) throw new Error('there is one folder only')
  return folder
}

const below = ({ uri }: { uri: vscode.Uri }, path: string): vscode.Uri => vscode.Uri.joinPath(uri, path)

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
}

/** VS Code lists the folders anew before it has asked its window, and only then tells of them. */
async function changeFolders(
  start: number,
  deleted: number,
  ...added: readonly { uri: vscode.Uri; name: string }[]
): Promise<void> {
  const told = new Promise<void>((resolve) => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listening.dispose()
      resolve()
    })
  })
  vscode.workspace.updateWorkspaceFolders(start, deleted, ...added)
  await told
}

const hasProblem = (uri: vscode.Uri): boolean =>
  vscode.languages.getDiagnostics(uri).some(({ source }) => source === 'Efficacy Journal')

const dashboards = (): readonly string[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview)
    .map(({ label }) => label)

/** Keeps nothing. */
const memento: vscode.Memento = { keys: () => [], get: () => undefined, update: async () => undefined }

describe('a folder that is not there', () => {
  it('is named once to the views that ask for its notes, and is read once it is there', async () => {
    const uri = vscode.Uri.joinPath(root(), 'nowhere')
    const folder = new VaultFolder(
      { uri, name: 'nowhere', index: 9 },
      new FolderMemory(memento, uri),
      undefined,
    )
    const said: string[] = []
    let told = 0
    folder.onDidChange(() => told++)
    const ask = (): Promise<void> =>
      folder.readForView().catch((error: unknown) => void said.push((error as Error).message))
    await Promise.all([ask(), ask()])
    await ask()
    equal(said, [`The folder ${uri.path} is not there.`])
    // The views are drawn again, since nothing more is to be waited for.
    await until(() => told === 1 || undefined, 'the news of it')
    equal([folder.isRead, folder.hasFailed], [false, true])
    await vscode.workspace.fs.createDirectory(uri)
    await ask()
    equal([said.length, folder.isRead], [1, true])
    folder.dispose()
    await vscode.workspace.fs.delete(uri)
  })
})

describe('a folder within another one', () => {
  const LINKED = '---\nefficacy: action\ndate: 2026-03-02\ngoal:\n  - "[[Swim]]"\ntask: Jog\n---\n'
  const MIXED = LINKED.replace('task: Jog\n', 'task: Jog\r\n')

  it('is asked about once with it where a goal of both is renamed, and each note is changed or named once', async () => {
    const inner = { uri: vscode.Uri.joinPath(root(), 'around/inner'), name: 'inner' }
    const around = (path: string): vscode.Uri => below({ uri: root() }, `around/${path}`)
    await write(around('inner/efficacy.json'), '{}\n')
    await write(around('inner/Swim.md'), GOAL)
    await write(around('inner/a.md'), LINKED)
    await write(around('inner/mixed.md'), MIXED)
    await write(around('b.md'), LINKED.replace('Swim', 'around/inner/Swim'))
    const count = vscode.workspace.workspaceFolders?.length ?? 0
    await changeFolders(count, 0, inner)
    for (const { uri } of [{ uri: root() }, inner])
      await vscode.commands.executeCommand('efficacyJournal.refresh', { folder: uri.toString() })
    const offers = await withOffers(async (offered) => {
      const rename = new vscode.WorkspaceEdit()
      rename.renameFile(around('inner/Swim.md'), around('inner/Paddle.md'))
      await vscode.workspace.applyEdit(rename)
      await until(() => offered.said.length > 0 || undefined, 'what is said')
      // Whatever else would be asked is asked by the time that everything heard so far is read.
      for (const { uri } of [{ uri: root() }, inner])
        await vscode.commands.executeCommand('efficacyJournal.refresh', { folder: uri.toString() })
      return offered
    })
    equal(
      offers.asked.filter((text) => text.includes('old name')),
      ['2 notes link to a goal under its old name.'],
    )
    equal(offers.said, ["The goal's old name stays where the note could not be edited: mixed.md."])
    const edits = offers.edits.flatMap((edit) => edit.entries())
    equal(edits.map(([uri, [edit]]) => [uri.path.slice(root().path.length), edit?.newText]).sort(), [
      ['/around/b.md', 'around/inner/Paddle'],
      ['/around/inner/a.md', 'Paddle'],
    ])
    await changeFolders(count, 1)
    await vscode.workspace.fs.delete(around(''), { recursive: true })
  })
})

describe('a folder that is taken out of the workspace', () => {
  it('leaves no page behind, is written to by no command, and is as it was once it is put back', async () => {
    const { index, uri, name } = last()
    const folder = { uri, name }
    const request = { folder: uri.toString() }
    await write(below(folder, BROKEN), NOTE)
    await write(below(folder, 'taken/goal.md'), GOAL)
    await vscode.commands.executeCommand('efficacyJournal.refresh', request)
    await until(() => hasProblem(below(folder, BROKEN)) || undefined, 'the problem')
    const editor = await vscode.window.showTextDocument(below(folder, 'taken/goal.md'), { preview: false })
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), 'typed\n'))
    await vscode.commands.executeCommand('efficacyJournal.open-dashboard', request)
    await until(() => dashboards().length === 1 || undefined, 'the dashboard')

    await changeFolders(index, 1)
    await until(() => !hasProblem(below(folder, BROKEN)) || undefined, 'the end of the problem')
    await until(() => dashboards().length === 0 || undefined, 'the end of the dashboard')
    await write(vscode.Uri.joinPath(root(), 'taken/goal.md'), GOAL)
    await vscode.commands.executeCommand('efficacyJournal.tick', {
      ...request,
      at: { path: 'taken/goal.md', line: 6, step: 'Walk' },
    })
    const there = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root(), 'taken/goal.md'))
    equal([new TextDecoder().decode(there), editor.document.isDirty], [GOAL, true])

    await changeFolders(index, 0, folder)
    await vscode.commands.executeCommand('efficacyJournal.refresh', request)
    await until(() => hasProblem(below(folder, BROKEN)) || undefined, 'the problem again')
    await vscode.commands.executeCommand('efficacyJournal.open-dashboard', request)
    await until(() => dashboards().length === 1 || undefined, 'the dashboard again')
    await vscode.commands.executeCommand('efficacyJournal.tick', {
      ...request,
      at: { path: 'taken/goal.md', line: 6, step: 'Walk' },
    })
    equal(editor.document.getText(), GOAL.replace('---\n## ', '---\ntyped\n## ').replace('[ ]', '[x]'))
    await vscode.commands.executeCommand('efficacyJournal.undo', request)
    equal(editor.document.getText(), GOAL.replace('---\n## ', '---\ntyped\n## '))
    // VS Code begins to watch a folder in its own time.
    await until(async () => {
      await write(below(folder, BROKEN), NOTE.replace('300', '30'))
      return !hasProblem(below(folder, BROKEN)) || undefined
    }, 'what is mended')

    await vscode.window.showTextDocument(editor.document)
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    for (const each of [uri, root()])
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(each, 'taken'), { recursive: true })
  })

  it('is watched no longer, also where it is still being read then', async () => {
    const watching = new Set<vscode.FileSystemWatcher>()
    const { createFileSystemWatcher } = vscode.workspace
    const counting: typeof createFileSystemWatcher = (...args) => {
      const watcher = createFileSystemWatcher(...args)
      const { dispose } = watcher
      watching.add(watcher)
      return Object.assign(watcher, {
        dispose() {
          watching.delete(watcher)
          dispose.call(watcher)
        },
      })
    }
    Object.assign(vscode.workspace, { createFileSystemWatcher: counting })
    try {
      const folder = new VaultFolder(last(), new FolderMemory(memento, last().uri), undefined)
      const reading = folder.read()
      equal(watching.size, 1)
      folder.dispose()
      await reading
      await until(() => watching.size === 0 || undefined, 'the end of the watching')
    } finally {
      Object.assign(vscode.workspace, { createFileSystemWatcher })
    }
  })
})
