import { expect, it, vi } from 'vitest'
import { readSettings } from '@core/journal/settings-file'
import { spotAt } from '@core/language/spot'
import { ourNote } from '../../packages/vscode/src/language/ours'

const { folder } = vi.hoisted(() => ({ folder: { scheme: 'file', authority: '', path: '/notes' } }))

vi.mock('vscode', () => ({ workspace: { getWorkspaceFolder: () => ({ uri: folder }) } }))

const settings = vi.fn(async () => readSettings())

async function noteOf(document: object) {
  const vaults = { at: () => ({ folder: { uri: folder }, settings }) }
  return ourNote(...([vaults, document] as unknown as Parameters<typeof ourNote>))
}

function documentOf(text: string) {
  return { uri: { ...folder, path: '/notes/a.md' }, encoding: 'utf8', version: 1, getText: () => text }
}

it('a note that is given a byte order mark is laid out anew, though its words are of the same version', async () => {
  const document = documentOf('---\nefficacy: action\noutcome: do\n---\n')
  const replaced = async (): Promise<string | undefined> => {
    const note = await noteOf(document)
    const spot = note && spotAt(note.layout, note.text.indexOf('do\n') + 2)
    return spot && note.text.slice(spot.replaces.from, spot.replaces.to)
  }
  expect(await replaced()).toBe('do')
  document.encoding = 'utf8bom'
  expect(await replaced()).toBe('do')
})

it('for a foreign note nothing is read, not even the settings', async () => {
  settings.mockClear()
  expect(await noteOf(documentOf('---\ntitle: Not ours\n---\n'))).toBeUndefined()
  expect(settings).not.toHaveBeenCalled()
})
