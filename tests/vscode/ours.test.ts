import { expect, it, vi } from 'vitest'
import { readSettings } from '@core/journal/settings-file'
import { spotAt } from '@core/language/spot'
import { ourNote } from '../../packages/vscode/src/language/ours'

const { folder } = vi.hoisted(() => ({ folder: { scheme: 'file', authority: '', path: '/notes' } }))

vi.mock('vscode', () => ({ workspace: { getWorkspaceFolder: () => ({ uri: folder }) } }))

it('a note that is given a byte order mark is laid out anew, though its words are of the same version', async () => {
  const text = '---\nefficacy: action\noutcome: do\n---\n'
  const document = {
    uri: { ...folder, path: '/notes/a.md' },
    languageId: 'markdown',
    encoding: 'utf8',
    version: 1,
    getText: () => text,
  }
  const vaults = { at: () => ({ folder: { uri: folder }, settings: async () => readSettings() }) }
  const replaced = async (): Promise<string | undefined> => {
    const note = await ourNote(...([vaults, document] as unknown as Parameters<typeof ourNote>))
    const spot = note && spotAt(note.layout, note.text.indexOf('do\n') + 2)
    return spot && note.text.slice(spot.replaces.from, spot.replaces.to)
  }
  expect(await replaced()).toBe('do')
  document.encoding = 'utf8bom'
  expect(await replaced()).toBe('do')
})
