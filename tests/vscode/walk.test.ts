import { describe, expect, it, vi } from 'vitest'
import { walk } from '../../packages/vscode/src/walk'

const FILE = 1
const FOLDER = 2
const LINK = 64
/** A link that says nothing of what it leads to. */
const SEALED = 128 | LINK
const NOWHERE = 256 | LINK

/** What lies at each path; every file and folder is as old and as large as the others of its type. */
const disk = new Map<string, Held>()

interface Held {
  readonly type: number
  readonly holds: string | Error
}

/** Stands where VS Code's own error would. */
const { Refused } = vi.hoisted(() => ({
  Refused: class extends Error {
    constructor(readonly code: 'FileNotFound' | 'NoPermissions') {
      super(code)
    }
  },
}))

vi.mock('vscode', () => ({
  FileSystemError: Refused,
  FileType: { File: 1, Directory: 2, SymbolicLink: 64 },
  Uri: { joinPath: (root: string, path: string) => (path === '' ? root : `${root}/${path}`) },
  workspace: {
    fs: {
      stat: async (path: string) => ({ type: opened(path).type, ctime: 1, mtime: 1, size: 1 }),
      readFile: async (path: string) => new TextEncoder().encode(heldBy(path)),
      readDirectory: async (path: string) =>
        heldBy(path)
          .split(' ')
          .map((name) => [name, there(`${path}/${name}`).type]),
    },
  },
}))

function there(path: string): Held {
  const found = disk.get(path)
  if (!found) throw new Refused('FileNotFound')
  return found
}

function opened(path: string): Held {
  const found = there(path)
  if (found.type === SEALED) throw UNREADABLE
  if (found.type === NOWHERE) throw new Refused('FileNotFound')
  return found
}

function heldBy(path: string): string {
  const { holds } = there(path)
  if (typeof holds === 'string') return holds
  throw holds
}

function lay(files: Readonly<Record<string, readonly [type: number, holds: string | Error]>>): void {
  disk.clear()
  for (const [path, [type, holds]] of Object.entries(files)) disk.set(path, { type, holds })
}

async function listed(): Promise<readonly string[]> {
  const rule = { enters: () => true, takes: (path: string) => path.endsWith('.md') }
  const files = await walk('/notes' as never, rule, true)
  return files.map(({ path }) => path)
}

const UNREADABLE = new Refused('NoPermissions')

describe('the notes of a folder in VS Code', () => {
  it('case 1: one file is listed once, however many links lead to it', async () => {
    lay({
      '/notes': [FOLDER, 'a.md again.md other.md'],
      '/notes/a.md': [FILE, 'one'],
      '/notes/again.md': [FILE | LINK, 'one'],
      '/notes/other.md': [FILE | LINK, 'another'],
    })
    expect(await listed()).toEqual(['a.md', 'other.md'])
  })

  it('case 2: a file that cannot be read keeps no other from the list, and is listed so that reading it gives the reason', async () => {
    lay({
      '/notes': [FOLDER, 'a.md again.md other.md'],
      '/notes/a.md': [FILE, UNREADABLE],
      '/notes/again.md': [FILE | LINK, UNREADABLE],
      '/notes/other.md': [FILE | LINK, 'another'],
    })
    expect(await listed()).toEqual(['a.md', 'again.md', 'other.md'])
  })

  it('case 3: nor does a linked folder that cannot be opened', async () => {
    lay({
      '/notes': [FOLDER, 'a.md deep linked'],
      '/notes/a.md': [FILE, 'one'],
      '/notes/deep': [FOLDER, 'b.md'],
      '/notes/deep/b.md': [FILE, 'two'],
      '/notes/linked': [FOLDER | LINK, UNREADABLE],
    })
    expect(await listed()).toEqual(['a.md', 'deep/b.md', 'linked'])
  })

  it('case 4: a link to what may not be looked at is listed, and one that leads nowhere is not', async () => {
    lay({ '/notes': [FOLDER, 'a.md gone.md'], '/notes/a.md': [SEALED, ''], '/notes/gone.md': [NOWHERE, ''] })
    expect(await listed()).toEqual(['a.md'])
  })
})
