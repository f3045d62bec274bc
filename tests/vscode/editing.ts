import * as vscode from 'vscode'
import { scanRule } from '@core/journal/scan-rule'
import { DEFAULTS } from '@core/settings'
import type { VaultError } from '@core/ports'
import { FolderVault } from '../../packages/vscode/src/vault'
import { at, equal, get, put, root } from './ground'

const vault = (): FolderVault => new FolderVault(root())

/** An edit of a whole word, as the core would ask for it. */
async function replace(path: string, word: string, insert: string): Promise<void> {
  const before = await vault().read(path)
  const start = before.indexOf(word)
  await vault().edit(path, before, [{ start, end: start + word.length, insert }])
}

async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    return (error as VaultError).code
  }
  throw new Error('it was not refused')
}

async function show(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(at(path), { preview: false })
}

async function typeInto(editor: vscode.TextEditor, text: string): Promise<void> {
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text))
}

describe('a note that an editor holds', () => {
  afterEach(async () => {
    while (vscode.window.activeTextEditor?.document.isDirty) {
      await vscode.commands.executeCommand('workbench.action.files.revert')
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('is edited and saved where it was saved, and the editor can undo', async () => {
    await put('open.md', 'one\ntwo\n')
    const { document } = await show('open.md')
    await replace('open.md', 'two', 'three')
    equal([document.isDirty, await get('open.md')], [false, 'one\nthree\n'])
    await vscode.commands.executeCommand('undo')
    equal(document.getText(), 'one\ntwo\n')
  })

  it('is edited and left unsaved where something was typed', async () => {
    await put('typed.md', 'one\ntwo\n')
    const editor = await show('typed.md')
    await typeInto(editor, 'mine ')
    equal(await vault().read('typed.md'), 'mine one\ntwo\n')
    await replace('typed.md', 'two', 'three')
    equal([editor.document.isDirty, editor.document.getText()], [true, 'mine one\nthree\n'])
    equal(await get('typed.md'), 'one\ntwo\n')
  })

  it('is refused where VS Code keeps it read-only, and stands in the editor as it was', async () => {
    const files = vscode.workspace.getConfiguration('files')
    await put('kept.md', 'one\ntwo\n')
    await files.update('readonlyInclude', { '**/kept.md': true }, vscode.ConfigurationTarget.Global)
    try {
      const { document } = await show('kept.md')
      equal(await refused(replace('kept.md', 'two', 'three')), 'refused')
      equal([document.isDirty, document.getText(), await get('kept.md')], [false, 'one\ntwo\n', 'one\ntwo\n'])
    } finally {
      await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global)
    }
  })

  it('stays a note while it is unsaved, also where its file is gone', async () => {
    const listed = async (): Promise<boolean> =>
      (await vault().list(scanRule(DEFAULTS))).some(({ path }) => path === 'lost.md')
    await put('lost.md', 'one\n')
    const editor = await show('lost.md')
    await typeInto(editor, 'mine ')
    await vscode.workspace.fs.delete(at('lost.md'))
    equal([await listed(), await vault().read('lost.md')], [true, 'mine one\n'])
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    equal(await listed(), false)
  })

  it('keeps its byte order mark and its CRLF', async () => {
    const text = '\uFEFF---\r\nefficacy: thought\r\n---\r\nword 🧗\r\n'
    await put('marked.md', text)
    await show('marked.md')
    equal(await vault().read('marked.md'), text)
    await replace('marked.md', 'word', 'other\r\nword')
    equal(await get('marked.md'), text.replace('word', 'other\r\nword'))
  })

  it('keeps its byte order mark while it is unsaved', async () => {
    await put('marked-dirty.md', '\uFEFFone\n')
    const editor = await show('marked-dirty.md')
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'two\n'))
    equal(await vault().read('marked-dirty.md'), '\uFEFFone\ntwo\n')
    await replace('marked-dirty.md', 'two', '2')
    await editor.document.save()
    equal(await get('marked-dirty.md'), '\uFEFFone\n2\n')
  })

  for (const [name, text] of [
    ['mixed', 'one\r\ntwo\nthree\r\n'],
    ['lone-cr', 'one\rtwo\nthree\n'],
  ] as const) {
    it(`is refused with ${name} line ends, which the editor would rewrite`, async () => {
      await put(`${name}.md`, text)
      const { document } = await show(`${name}.md`)
      equal(await refused(replace(`${name}.md`, 'two', '2')), 'refused')
      equal([document.isDirty, await get(`${name}.md`)], [false, text])
      // A command on the note in front has the text that the editor shows.
      equal(await refused(vault().edit(`${name}.md`, document.getText(), [])), 'refused')
    })

    it(`is edited with ${name} line ends where no editor holds it`, async () => {
      await put(`closed-${name}.md`, text)
      await replace(`closed-${name}.md`, 'two', '2')
      equal(await get(`closed-${name}.md`), text.replace('two', '2'))
    })
  }

  it('takes the line ends of the edit where it has none of its own', async () => {
    const files = vscode.workspace.getConfiguration('files')
    await files.update('eol', '\r\n', vscode.ConfigurationTarget.Global)
    try {
      await put('line.md', 'word')
      await show('line.md')
      await replace('line.md', 'word', 'a\nb\n')
      equal(await get('line.md'), 'a\nb\n')
    } finally {
      await files.update('eol', undefined, vscode.ConfigurationTarget.Global)
    }
  })

  it('is not edited where the file changed beneath it', async () => {
    await put('beneath.md', 'one\n')
    await show('beneath.md')
    const before = await vault().read('beneath.md')
    await put('beneath.md', 'someone else\n')
    equal(await refused(vault().edit('beneath.md', before, [{ start: 0, end: 3, insert: '1' }])), 'changed')
    equal(await get('beneath.md'), 'someone else\n')
  })

  it('is edited as its file is, or not at all, where the editor has yet to take the file in', async () => {
    await put('behind.md', 'one\n')
    await show('behind.md')
    const now = 'someone else\n'
    await put('behind.md', now)
    const edit = vault().edit('behind.md', now, [{ start: 0, end: 7, insert: 'anyone' }])
    const isRefused = await edit.then(
      () => false,
      (error: unknown) => (error as VaultError).code,
    )
    equal([isRefused, await get('behind.md')], isRefused ? ['changed', now] : [false, 'anyone else\n'])
  })

  it('keeps what is typed and its name where its file is gone', async () => {
    await put('gone.md', 'one\n')
    const editor = await show('gone.md')
    await typeInto(editor, 'mine ')
    await vscode.workspace.fs.delete(at('gone.md'))
    equal(await refused(vault().create('gone.md', 'another\n')), 'exists')
    equal([editor.document.getText(), await get('gone.md')], ['mine one\n', undefined])
  })

  it('is not taken back while something typed is unsaved', async () => {
    await vault().create('made.md', 'text\n')
    await typeInto(await show('made.md'), 'mine ')
    equal(await refused(vault().withdraw('made.md', 'text\n')), 'changed')
    equal(await get('made.md'), 'text\n')
  })

  it('is not changed by being opened', async () => {
    const text = '\uFEFFone\r\ntwo\nthree\rfour'
    await put('opened.md', text)
    const before = await vscode.workspace.fs.stat(at('opened.md'))
    await show('opened.md')
    await vscode.commands.executeCommand('efficacyJournal.refresh')
    equal(
      [await get('opened.md'), (await vscode.workspace.fs.stat(at('opened.md'))).mtime],
      [text, before.mtime],
    )
  })
})

describe('a folder', () => {
  const below = async (folder: string): Promise<readonly string[]> => {
    const files = await new FolderVault(at(folder)).list(scanRule(DEFAULTS))
    return files.map((file) => file.path)
  }

  it('is listed whole, whatever search and git leave out', async () => {
    for (const path of ['a.md', 'B.MD', 'out/hidden.md', 'ignored.md', 'deep/er/ünï.md', 'note.txt']) {
      await put(`whole/${path}`, 'x')
    }
    await put('whole/.gitignore', 'ignored.md\n')
    const files = vscode.workspace.getConfiguration('files')
    await files.update('exclude', { '**/hidden.md': true }, vscode.ConfigurationTarget.Global)
    try {
      equal([...(await below('whole'))].sort(), [
        'B.MD',
        'a.md',
        'deep/er/ünï.md',
        'ignored.md',
        'out/hidden.md',
      ])
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Global)
    }
  })

  it('is not entered where it is of no concern', async () => {
    for (const path of ['a.md', '.obsidian/b.md', 'node_modules/p/c.md', 'Efficacy/Templates/thought.md']) {
      await put(`narrow/${path}`, 'x')
    }
    equal(await below('narrow'), ['a.md'])
  })

  it('counts each file once, also where links lead in a circle', async () => {
    equal(await below('linked'), ['real/a.md', 'to-elsewhere/c.md', 'to-elsewhere/only.md'])
  })

  it('gives up on no note because of its size, and reads none that is too large', async () => {
    await put('large.md', new Uint8Array(5_000_001).fill(0x61))
    equal(await refused(vault().read('large.md')), 'too-large')
  })
})
