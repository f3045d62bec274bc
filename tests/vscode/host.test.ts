import { expect, it, vi } from 'vitest'
import { answering } from '@core/commands/answering'
import { FolderHost } from '../../packages/vscode/src/host'

const { window } = vi.hoisted(() => ({
  window: { activeTextEditor: undefined as object | undefined, showInputBox: () => Promise.resolve() },
}))

vi.mock('vscode', () => ({ window }))

/** An editor of a note of one line, and its cursor. */
function editor(name: string, cursor: number) {
  const document = {
    uri: { scheme: 'file', authority: '', path: `/notes/${name}.md` },
    languageId: 'markdown',
    encoding: 'utf8',
    version: 1,
    text: name,
    getText: () => document.text,
    offsetAt: (offset: number) => offset,
  }
  return { document, selection: { active: cursor } }
}

function host(): FolderHost {
  const folder = { folder: { uri: { scheme: 'file', authority: '', path: '/notes' } } }
  return new FolderHost(
    ...([folder, () => Promise.resolve()] as unknown as ConstructorParameters<typeof FolderHost>),
  )
}

it('works on the note that was in front when the command began, at the cursor of then', async () => {
  const begun = editor('begun', 3)
  window.activeTextEditor = begun
  const began = host()
  begun.selection.active = 1
  window.activeTextEditor = editor('other', 0)
  expect(await began.openNote()).toEqual({ path: 'begun.md', text: 'begun', cursor: 3 })
})

it('takes the cursor as it stands where something was typed since', async () => {
  const begun = editor('begun', 3)
  window.activeTextEditor = begun
  const began = host()
  Object.assign(begun.document, { version: 2, text: 'has begun' })
  begun.selection.active = 7
  expect(await began.openNote()).toEqual({ path: 'begun.md', text: 'has begun', cursor: 7 })
})

it('has no note in front where there was none', async () => {
  window.activeTextEditor = undefined
  const began = host()
  window.activeTextEditor = editor('later', 0)
  expect(await began.openNote()).toBeUndefined()
})

it('knows whether a question was the last thing, also through a host around it', async () => {
  const began = host()
  const around = answering(began, {})
  expect(began.last.wasQuestion).toBe(false)
  await around.ask({ id: 'title', title: 'Title' })
  expect(began.last.wasQuestion).toBe(true)
  await around.showPage('help')
  expect(began.last.wasQuestion).toBe(false)
  await around.ask({ id: 'title', title: 'Title' })
  await around.dialog(() => Promise.resolve())
  expect(began.last.wasQuestion).toBe(false)
})
