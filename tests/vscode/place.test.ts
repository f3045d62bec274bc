import { expect, it, vi } from 'vitest'
import { pathBelow } from '../../packages/vscode/src/place'

vi.mock('vscode', () => ({}))

const path = (root: string, note: string): string | undefined => {
  const [one, other] = [root, note].map((path) => ({ scheme: 'file', authority: '', path }))
  return pathBelow(...([one, other] as unknown as Parameters<typeof pathBelow>))
}

it.each([
  ['a folder', '/notes', '/notes/a/b.md', 'a/b.md'],
  ['a whole disk', '/', '/a.md', 'a.md'],
  ['a drive that one names by a capital', '/C:/Notes', '/c:/Notes/A.md', 'A.md'],
  ['a drive that the other names by a capital', '/c:/Notes', '/C:/Notes/A.md', 'A.md'],
  ['a folder of like name', '/notes', '/notes2/a.md', undefined],
  ['a folder in other letters', '/Notes', '/notes/a.md', undefined],
  ['the folder itself', '/notes', '/notes', undefined],
])('a path is one below %s', (_, root, note, below) => {
  expect(path(root, note)).toBe(below)
})
