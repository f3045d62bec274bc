import * as vscode from 'vscode'
import { COMMANDS } from '@core/commands'
import { openAtLine } from '../../packages/vscode/src/place'
import { at, equal, get, put, root, until } from './ground'

const ID = 'efficacy-journal.efficacy-journal'
const BROKEN = '---\nefficacy: thought\ndate: 2026-03-02\nbelief_before: 300\n---\n'
const WHOLE = BROKEN.replace('300', '30')

/** The lines (1-based) on which the extension lists something, or `undefined` for none. */
function linesOf(path: string): readonly number[] | undefined {
  const ours = vscode.languages.getDiagnostics(at(path)).filter(({ source }) => source === 'Efficacy Journal')
  const problems = ours.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning)
  return problems.length > 0 ? problems.map(({ range }) => range.start.line + 1) : undefined
}

const gone = (path: string): true | undefined => (linesOf(path) ? undefined : true)

function run(id: string, answers: Record<string, string[]> = {}, more: object = {}): Thenable<unknown> {
  return vscode.commands.executeCommand(`efficacyJournal.${id}`, {
    folder: root().toString(),
    answers,
    ...more,
  })
}

describe('the extension', () => {
  it('sleeps in a folder that has no journal', () => {
    equal(vscode.extensions.getExtension(ID)?.isActive, false)
  })

  it('has a comment in efficacy.json be no fault of the editor itself', async () => {
    await put('settings/efficacy.json', '{\n  // mine\n  "grace": 2\n}\n')
    const { languageId } = await vscode.workspace.openTextDocument(at('settings/efficacy.json'))
    equal(languageId, 'jsonc')
    await vscode.workspace.fs.delete(at('settings'), { recursive: true })
  })

  it('wakes for a markdown note, and lists what is in that note alone', async () => {
    await put('early/open.md', BROKEN)
    await put('early/other.md', BROKEN)
    await vscode.window.showTextDocument(at('early/open.md'))
    equal(await until(() => linesOf('early/open.md'), 'the problem of the open note'), [4])
    equal(vscode.extensions.getExtension(ID)?.isActive, true)
    equal(linesOf('early/other.md'), undefined)
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(at('early'), { recursive: true })
  })

  it('wakes for a command, and registers every one of the table', async () => {
    await run('refresh')
    equal(vscode.extensions.getExtension(ID)?.isActive, true)
    const registered = new Set(await vscode.commands.getCommands(true))
    const missing = COMMANDS.filter(({ id }) => !registered.has(`efficacyJournal.${id}`))
    equal(missing, [])
  })

  it('hears of files once VS Code watches them, and says once that git may carry them', async () => {
    const said: string[] = []
    const show = vscode.window.showInformationMessage
    Object.assign(vscode.window, {
      showInformationMessage: async (message: string) => void said.push(message),
    })
    try {
      await put('.git/config', '[remote "origin"]\n\turl = x\n')
      await until(async () => {
        await put('live/heard.md', BROKEN)
        return linesOf('live/heard.md')
      }, 'the first problem')
      await until(() => (said.length > 0 ? true : undefined), 'the sentence on git')
      await put('live/again.md', BROKEN)
      await until(() => linesOf('live/again.md'), 'the second problem')
      equal([said.length, said[0]?.includes('git repository with a remote')], [1, true])
    } finally {
      Object.assign(vscode.window, { showInformationMessage: show })
      await vscode.workspace.fs.delete(at('.git'), { recursive: true })
    }
  })

  it('lists a problem with its line, and lets it go once it is mended on disk', async () => {
    await put('live/broken.md', BROKEN)
    equal(await until(() => linesOf('live/broken.md'), 'the problem'), [4])
    const document = await vscode.workspace.openTextDocument(at('live/broken.md'))
    const marked = (): readonly string[] =>
      vscode.languages.getDiagnostics(document.uri).map(({ range }) => document.getText(range))
    await until(() => marked().includes('300') || undefined, 'the mark below what is wrong')
    await put('live/broken.md', WHOLE)
    await until(() => gone('live/broken.md'), 'its end')
  })

  it('tells VS Code of no other note than the one of which there is something new', async () => {
    const told = new Set<string>()
    const hears = (path: string): true | undefined => (told.has(at(path).toString()) ? true : undefined)
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) =>
      uris.forEach((uri) => told.add(uri.toString())),
    )
    await put('live/same.md', BROKEN)
    await until(() => linesOf('live/same.md'), 'the problem of a note that stays')
    // VS Code says so a moment after it has it.
    await until(() => hears('live/same.md'), 'what VS Code was told of it')
    told.clear()
    await put('live/new.md', BROKEN)
    await until(() => linesOf('live/new.md'), 'the problem of a new note')
    await put('live/new.md', WHOLE)
    await until(() => gone('live/new.md'), 'its end')
    await until(() => hears('live/new.md'), 'what VS Code was told')
    listening.dispose()
    equal([...told], [at('live/new.md').toString()])
    await vscode.workspace.fs.delete(at('live/same.md'))
    await until(() => gone('live/same.md'), 'the end of the note that stayed')
  })

  it('follows what is typed and not saved', async () => {
    await put('live/typed.md', WHOLE)
    const editor = await vscode.window.showTextDocument(at('live/typed.md'))
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 17), '0'))
    equal(await until(() => linesOf('live/typed.md'), 'the problem'), [4])
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await until(() => gone('live/typed.md'), 'its end')
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('follows a note that is renamed, and a folder that goes', async () => {
    await put('live/old/one.md', BROKEN)
    await until(() => linesOf('live/old/one.md'), 'the problem')
    await vscode.workspace.fs.rename(at('live/old/one.md'), at('live/old/two.md'))
    await until(() => linesOf('live/old/two.md'), 'the problem under its new name')
    await until(() => gone('live/old/one.md'), 'the end of the old name')
    await vscode.workspace.fs.delete(at('live/old'), { recursive: true })
    await until(() => gone('live/old/two.md'), 'its end')
  })

  it('follows a folder that is renamed', async () => {
    await put('live/before/one.md', BROKEN)
    await until(() => linesOf('live/before/one.md'), 'the problem')
    await vscode.workspace.fs.rename(at('live/before'), at('live/after'))
    await until(() => linesOf('live/after/one.md'), 'the problem in its new folder')
    await until(() => gone('live/before/one.md'), 'the end of the old folder')
  })

  it('says where the settings cannot be used, and takes them once they can', async () => {
    await put('efficacy.json', '{\n  "grace": 9\n}\n')
    equal(await until(() => linesOf('efficacy.json'), 'the problem'), [2])
    await put('efficacy.json', '{\n  "exclude": ["live/**"]\n}\n')
    await until(() => gone('efficacy.json'), 'its end')
    await until(() => gone('live/after/one.md'), 'the end of what is excluded')
    await vscode.workspace.fs.delete(at('efficacy.json'))
    await until(() => linesOf('live/after/one.md'), 'the problem to come back')
    await vscode.workspace.fs.delete(at('live'), { recursive: true })
  })

  it('ticks and splits a step where a row or a page says, without opening its note', async () => {
    const goal = '---\nefficacy: goal\ndate: 2026-03-02\n---\n## Ladder\n- [ ] Walk\n- [ ] Jog\n'
    await put('stand/goal.md', goal)
    await until(async () => {
      await run('tick', {}, { at: { path: 'stand/goal.md', line: 6 } })
      return (await get('stand/goal.md'))?.includes('- [x] Walk') ? true : undefined
    }, 'the tick')
    const parts = { part_1: ['Jog slowly'], difficulty_1: [''], part_2: ['Jog on'], difficulty_2: [''] }
    equal(vscode.window.activeTextEditor, undefined)
    await run(
      'split-step',
      { ...parts, part_3: ['Rest'], difficulty_3: [''], part_4: [''] },
      { at: { path: 'stand/goal.md', line: 7 } },
    )
    const split = goal.replace('[ ] Walk', '[x] Walk').replace('Jog', 'Jog slowly\n- [ ] Jog on\n- [ ] Rest')
    equal(await get('stand/goal.md'), split)
    await run('undo')
    await run('undo')
    equal(await get('stand/goal.md'), goal)
    await vscode.workspace.fs.delete(at('stand'), { recursive: true })
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('leaves the note in front as it is where VS Code knows the chosen row no more', async () => {
    const goal = '---\nefficacy: goal\ndate: 2026-03-02\n---\n## Ladder\n- [ ] Walk\n'
    await put('front/goal.md', goal)
    const editor = await vscode.window.showTextDocument(at('front/goal.md'))
    editor.selection = new vscode.Selection(5, 0, 5, 0)
    const said: string[] = []
    const { showWarningMessage } = vscode.window
    Object.assign(vscode.window, { showWarningMessage: async (text: string) => void said.push(text) })
    for (const id of ['tick', 'untick']) {
      await vscode.commands.executeCommand(`efficacyJournal.${id}`, undefined, undefined)
    }
    Object.assign(vscode.window, { showWarningMessage })
    equal([said.length, said[0]?.startsWith('The list was being refreshed')], [2, true])
    equal([editor.document.isDirty, await get('front/goal.md')], [false, goal])
    // By a key, on the line of the cursor.
    await vscode.commands.executeCommand('efficacyJournal.tick')
    equal(editor.document.getText(), goal.replace('[ ]', '[x]'))
    // A keybinding may name no arguments by `null`.
    await vscode.commands.executeCommand('efficacyJournal.tick', null)
    equal(editor.document.getText(), goal)
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(at('front'), { recursive: true })
  })

  it('asks for no folder where the note in front has no name yet', async () => {
    const goal = '---\nefficacy: goal\ndate: 2026-03-02\n---\n## Ladder\n- [ ] Walk\n'
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: goal })
    const editor = await vscode.window.showTextDocument(document)
    editor.selection = new vscode.Selection(5, 0, 5, 0)
    const said: string[] = []
    const { showInformationMessage, showQuickPick } = vscode.window
    const say = async (text: unknown): Promise<void> =>
      void said.push(typeof text === 'string' ? text : 'a list')
    Object.assign(vscode.window, { showInformationMessage: say, showQuickPick: say })
    try {
      await vscode.commands.executeCommand('efficacyJournal.tick')
      equal([said, document.getText()], [['Open a note that is saved in this folder first.'], goal])
    } finally {
      Object.assign(vscode.window, { showInformationMessage, showQuickPick })
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    }
  })

  it('takes no answer from the row that has the focus for a command of the title above it', async () => {
    await run('choose-filling', { filling: ['template'] })
    const before = (await vscode.workspace.findFiles('**/*.md')).length
    const row = {
      item: new vscode.TreeItem('Run 5K'),
      folder: root().toString(),
      answers: { kind: ['thought'] },
    }
    const { createQuickPick } = vscode.window
    const isAsked = new Promise<boolean>((resolve) => {
      Object.assign(vscode.window, {
        createQuickPick: () => {
          resolve(true)
          return createQuickPick()
        },
      })
    })
    const asking = vscode.commands.executeCommand('efficacyJournal.new-entry', row, undefined)
    equal(await Promise.race([isAsked, asking.then(() => false)]), true)
    Object.assign(vscode.window, { createQuickPick })
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    await asking
    equal((await vscode.workspace.findFiles('**/*.md')).length, before)
  })

  it('opens a note at its line, and shows that one is gone', async () => {
    await put('opened/here.md', WHOLE)
    await openAtLine(at('opened/here.md'), 3)
    await until(
      () => vscode.window.activeTextEditor?.document.uri.path.endsWith('here.md') || undefined,
      'it',
    )
    equal(vscode.window.activeTextEditor?.selection.active.line, 2)
    await openAtLine(at('opened/away.md'), 3)
    const label = (): string | undefined => vscode.window.tabGroups.activeTabGroup.activeTab?.label
    await until(() => (label() === 'away.md' ? true : undefined), 'its place')
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(at('opened'), { recursive: true })
  })

  it('shows a note beside the copy that a sync left of it', async () => {
    const paths = ['pair/one.md', 'pair/one (conflicted copy).md'] as const
    for (const path of paths) await put(path, WHOLE)
    const { label, input } = await until(async () => {
      await run('compare-copies', { copy: [paths[1]] })
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab
      return shown?.input instanceof vscode.TabInputTextDiff
        ? { label: shown.label, input: shown.input }
        : undefined
    }, 'the two')
    equal(
      [label, input.original.toString(), input.modified.toString()],
      ['one.md ↔ one (conflicted copy).md', ...paths.map((path) => at(path).toString())],
    )
    const related = await until(
      () => vscode.languages.getDiagnostics(at(paths[1])).find((each) => each.relatedInformation),
      'what is said of the copy',
    )
    equal(related.relatedInformation?.[0]?.location.uri.toString(), at(paths[0]).toString())
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(at('pair'), { recursive: true })
  })

  it('puts the cursor at the first answer of a new entry', async () => {
    await run('choose-filling', { filling: ['template'] })
    await run('new-entry', { kind: ['thought'] })
    const editor = vscode.window.activeTextEditor
    if (!editor) throw new Error('no editor is open')
    equal([editor.document.isDirty, editor.document.languageId], [false, 'markdown'])
    const above = editor.document.getText(
      new vscode.Range(new vscode.Position(0, 0), editor.selection.active),
    )
    equal(above.includes('efficacy: thought'), true)
    const path = vscode.workspace.asRelativePath(editor.document.uri, false)
    await run('undo')
    await until(async () => ((await get(path)) === undefined ? true : undefined), 'the note to be taken back')
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })
})
