// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually'
import { goes } from '../support/memory-host'
import { allowNoConsoleErrors } from '../support/no-console-errors'
import type { MarkdownView } from 'obsidian'
import type { Running } from '../support/obsidian-app'
import { startApp } from '../support/obsidian-built'
import { dialog } from '../support/obsidian-dialog'
import { bytesAt, notices, putBytes, unknowns } from '../support/obsidian-shim'
import { vaultCases } from '../support/vault-contract'

allowNoConsoleErrors()
let running: Running
afterEach(() => running.plugin.unload())

const NOTE = '---\nefficacy: thought\ndate: 2026-03-09 # kept\n---\n## Situation\nOn the train.\n'

describe.each([{ keepsMark: true }, { keepsMark: false }])(
  'an app whose reading keeps a mark: $keepsMark',
  (how) => {
    beforeEach(() => {
      unknowns.keepsMark = how.keepsMark
    })
    const cases = vaultCases(async () => {
      running = await startApp()
      const { app, plugin } = running
      return {
        vault: plugin.host.vault,
        put: async (path, bytes) => putBytes(app.vault, path, bytes),
        bytes: async (path) => bytesAt(app.vault, path),
        isFolder: async (path) => (await app.vault.adapter.stat(path))?.type === 'folder',
        end: async () => plugin.unload(),
      }
    })
    it.each(cases)('$name', ({ run }) => run())
  },
)

describe('a note that an editor shows', () => {
  it('is changed through the editor: one undo takes it back, and the cursor stays with its words', async () => {
    running = await startApp({ 'a.md': NOTE })
    const { editor } = await running.open('a.md', 'On the')
    const process = vi.spyOn(running.app.vault, 'process')
    const { vault } = running.plugin.host
    await vault.edit('a.md', NOTE, [
      { start: 4, end: 12, insert: 'EFFICACY' },
      { start: NOTE.length, end: NOTE.length, insert: '## Evidence for\n' },
    ])
    const after = NOTE.replace('efficacy', 'EFFICACY') + '## Evidence for\n'
    expect(editor.getValue()).toBe(after)
    expect(running.text('a.md')).toBe(after)
    expect(editor.getRange(editor.offsetToPos(0), editor.getCursor()).endsWith('On the')).toBe(true)
    expect(process).not.toHaveBeenCalled()
    editor.undo()
    expect(editor.getValue()).toBe(NOTE)
  })

  it('is read with what is typed and not saved, and edited on top of it', async () => {
    running = await startApp({ 'a.md': NOTE })
    const { editor } = await running.open('a.md')
    editor.replaceRange('Late again. ', editor.offsetToPos(NOTE.indexOf('On the')))
    const typed = editor.getValue()
    expect(running.text('a.md')).toBe(NOTE)
    const { vault } = running.plugin.host
    expect(await vault.read('a.md')).toBe(typed)
    await vault.edit('a.md', typed, [{ start: typed.length, end: typed.length, insert: 'end\n' }])
    expect(editor.getValue()).toBe(`${typed}end\n`)
    // The app saves it with what was typed, a moment later.
    expect(await vault.read('a.md')).toBe(`${typed}end\n`)
  })

  it.each(['before it was read', 'after'])(
    'is not saved over what another plugin wrote to its file %s and no editor shows yet',
    async (when) => {
      running = await startApp({ 'a.md': NOTE })
      const { editor } = await running.open('a.md')
      const { vault } = running.plugin.host
      const theirs = `${NOTE}Of another plugin.\n`
      const write = (): Promise<string> =>
        running.app.vault.process(running.app.vault.getFileByPath('a.md')!, () => theirs)
      vi.spyOn(running.app.vault, 'read').mockReturnValue(new Promise(() => undefined))
      if (when !== 'after') await write()
      const read = await vault.read('a.md')
      if (when === 'after') await write()
      await vault.edit('a.md', read, [{ start: NOTE.length, end: NOTE.length, insert: 'Ours.\n' }])
      expect(running.text('a.md')).toBe(theirs)
      expect(editor.getValue()).toBe(`${NOTE}Ours.\n`)
    },
  )

  it('is left as it is where something is typed while its file is looked at', async () => {
    running = await startApp({ 'a.md': NOTE })
    const { editor } = await running.open('a.md')
    const { vault } = running.plugin.host
    const edited = vault.edit('a.md', NOTE, [{ start: 0, end: 0, insert: 'y' }])
    editor.replaceRange('x', editor.offsetToPos(NOTE.length))
    await expect(edited).rejects.toMatchObject({ code: 'changed' })
    expect([editor.getValue(), running.text('a.md')]).toEqual([`${NOTE}x`, NOTE])
  })

  it('is the one in front of two editors that show it', async () => {
    running = await startApp({ 'a.md': NOTE })
    const { app, plugin } = running
    await running.open('a.md')
    const leaf = app.workspace.getLeaf('split')
    await leaf.openFile(app.vault.getFileByPath('a.md')!)
    const { editor } = leaf.view as unknown as MarkdownView
    editor.replaceRange('Late again. ', editor.offsetToPos(NOTE.indexOf('On the')))
    editor.setCursor(editor.offsetToPos(NOTE.length))
    const open = await plugin.host.openNote()
    expect(open).toEqual({ path: 'a.md', text: editor.getValue(), cursor: NOTE.length })
    const { text } = open!
    await plugin.host.vault.edit('a.md', text, [{ start: text.length, end: text.length, insert: 'end\n' }])
    expect([editor.getValue(), running.text('a.md')]).toEqual([`${text}end\n`, NOTE])
  })

  it('is left as it is where something was typed since it was read', async () => {
    running = await startApp({ 'a.md': NOTE })
    const { editor } = await running.open('a.md')
    const { vault } = running.plugin.host
    const read = await vault.read('a.md')
    editor.replaceRange('x', editor.offsetToPos(NOTE.length))
    await expect(vault.edit('a.md', read, [{ start: 0, end: 0, insert: 'y' }])).rejects.toMatchObject({
      code: 'changed',
    })
    await expect(vault.withdraw('a.md', read)).rejects.toMatchObject({ code: 'changed' })
    expect(editor.getValue()).toBe(`${NOTE}x`)
    expect(running.text('a.md')).toBe(NOTE)
  })

  it.each(['\uFEFF', ''])('keeps its mark %j and its CRLF, and shows the edit', async (mark) => {
    const windows = mark + NOTE.replaceAll('\n', '\r\n')
    running = await startApp({ 'a.md': windows })
    const { editor } = await running.open('a.md')
    const { vault } = running.plugin.host
    expect(await vault.read('a.md')).toBe(windows)
    const at = windows.indexOf('On the')
    await vault.edit('a.md', windows, [{ start: at, end: at + 2, insert: 'In' }])
    expect(running.text('a.md')).toBe(windows.replace('On the', 'In the'))
    await eventually(() => expect(editor.getValue()).toBe(NOTE.replace('On the', 'In the')))
  })

  it('is changed on disk while it is in reading view, where an editor would drop the edit', async () => {
    running = await startApp({ 'a.md': NOTE })
    const view = await running.open('a.md')
    vi.spyOn(view, 'getMode').mockReturnValue('preview')
    const transaction = vi.spyOn(view.editor, 'transaction')
    const { vault } = running.plugin.host
    await vault.edit('a.md', NOTE, [{ start: NOTE.length, end: NOTE.length, insert: 'more\n' }])
    expect(running.text('a.md')).toBe(`${NOTE}more\n`)
    expect(transaction).not.toHaveBeenCalled()
    expect((await running.plugin.host.openNote())?.cursor).toBe(`${NOTE}more\n`.length)
  })
})

describe('the note in front', () => {
  it.each(['', '\uFEFF'])(
    'has its cursor in the stored text, not in the shown one: mark %j',
    async (mark) => {
      const windows = mark + NOTE.replaceAll('\n', '\r\n')
      running = await startApp({ 'a.md': windows })
      await running.open('a.md', 'On the')
      const open = await running.plugin.host.openNote()
      expect(open?.text).toBe(windows)
      expect(open?.text.slice(0, open.cursor).endsWith('On the')).toBe(true)
    },
  )

  it('is none while there is none, and the last one while the dashboard is in front', async () => {
    running = await startApp({ 'a.md': NOTE })
    expect(await running.plugin.host.openNote()).toBeUndefined()
    await running.open('a.md')
    await running.run('open-dashboard')
    expect((await running.plugin.host.openNote())?.path).toBe('a.md')
  })

  it('is shown in the leaf that has it, in an editor where a cursor is wanted', async () => {
    running = await startApp({ 'a.md': NOTE.replaceAll('\n', '\r\n'), 'b.md': NOTE })
    const view = await running.open('a.md')
    Reflect.set(view, 'mode', 'preview')
    const { host } = running.plugin
    const [focus, scrollIntoView] = [vi.spyOn(view.editor, 'focus'), vi.spyOn(view.editor, 'scrollIntoView')]
    await host.show('a.md')
    expect(view.getMode()).toBe('preview')
    await host.show('a.md', (await host.vault.read('a.md')).indexOf('On the'))
    expect(view.getMode()).toBe('source')
    const cursor = { line: 5, ch: 0 }
    expect(view.editor.getCursor()).toEqual(cursor)
    expect(scrollIntoView).toHaveBeenCalledWith({ from: cursor, to: cursor }, true)
    expect(focus).toHaveBeenCalledOnce()
    expect(running.app.workspace.getLeavesOfType('markdown')).toHaveLength(1)
    notices.length = 0
    await host.show('gone.md')
    expect(notices).toEqual(['gone.md no longer exists.'])
  })
})

describe('what the app keeps to itself', () => {
  it('creates nothing where the disk takes two names for one', async () => {
    running = await startApp({ 'Goals/Run.md': 'old' })
    Reflect.set(running.app.vault.adapter, 'insensitive__', true)
    Reflect.apply(
      Reflect.get(running.app.vault.adapter, 'rebuildLowerCaseKeys') as () => void,
      running.app.vault.adapter,
      [],
    )
    await expect(running.plugin.host.vault.create('goals/run.md', 'new')).rejects.toMatchObject({
      code: 'exists',
    })
    expect(running.text('Goals/Run.md')).toBe('old')
  })

  it('creates nothing where a folder takes no file, says so, and shows what was typed to be copied', async () => {
    running = await startApp({ 'Efficacy/Goals/Run.md': 'old' })
    const create = vi.spyOn(running.app.vault, 'create').mockRejectedValue(new Error('EACCES'))
    const ended = running.run('new-entry', [
      ['kind', 'goal'],
      ['title', 'Swim'],
      goes('end', 'success_looks_like', 'A length.'),
    ])
    await expect.poll(async () => (await dialog()).question.id).toBe('unwritten')
    const { question, modalEl } = await dialog()
    expect(question.title).toBe('The file could not be read or written.')
    const shown = modalEl.querySelector('textarea')?.value
    // The title stands in the name of a note that there is not, so it is told behind what would stand in it.
    expect(shown).toBe(`${create.mock.calls[0]?.[1]}\n\nWhat is the goal called?\nSwim`)
    expect(shown).toContain('A length.')
    modalEl.querySelector<HTMLElement>('.mod-cta')?.click()
    await ended
    expect(create).toHaveBeenCalledOnce()
  })

  it('takes a folder that a sync made in the same moment, and leaves none where no note came', async () => {
    running = await startApp()
    const { vault } = running.app
    const make = vault.createFolder.bind(vault)
    const making = vi.spyOn(vault, 'createFolder').mockImplementation(async (path) => {
      await make(path)
      return make(path)
    })
    await running.plugin.host.vault.create('Efficacy/2026/a.md', 'text')
    expect([running.text('Efficacy/2026/a.md'), making.mock.calls.length]).toEqual(['text', 2])
    making.mockRestore()
    vi.spyOn(vault, 'create').mockRejectedValue(new Error('ENOSPC'))
    const created = running.plugin.host.vault.create('Efficacy/2027/a.md', 'text')
    await expect(created).rejects.toMatchObject({ code: 'io' })
    expect(await vault.adapter.exists('Efficacy/2026')).toBe(true)
    expect(await vault.adapter.exists('Efficacy/2027')).toBe(false)
  })

  it('moves a note to the trash that the person chose, and deletes nothing', async () => {
    running = await startApp({ 'a.md': 'text' })
    const trash = vi.spyOn(running.app.fileManager, 'trashFile')
    const remove = vi.spyOn(running.app.vault, 'delete')
    await running.plugin.host.vault.withdraw('a.md', 'text')
    expect(trash).toHaveBeenCalledOnce()
    expect(remove).not.toHaveBeenCalled()
  })

  it('says that a note is too large without reading it', async () => {
    running = await startApp({ 'big.md': 'x'.repeat(5_000_001) })
    const read = vi.spyOn(running.app.vault, 'readBinary')
    await expect(running.plugin.host.vault.read('big.md')).rejects.toMatchObject({ code: 'too-large' })
    expect(read).not.toHaveBeenCalled()
  })

  it('remembers on this device and not in the vault', async () => {
    running = await startApp()
    const { memory } = running.plugin.host
    expect(await memory.get('undo')).toBeUndefined()
    await memory.set('undo', [{ path: 'a.md' }])
    expect(await memory.get('undo')).toEqual([{ path: 'a.md' }])
    await memory.set('undo', undefined)
    expect(await memory.get('undo')).toBeUndefined()
    expect(running.app.vault.getFiles()).toEqual([])
    expect(running.app.loadLocalStorage('undo')).toBeNull()
  })
})
