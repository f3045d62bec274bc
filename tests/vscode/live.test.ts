import { describe, expect, it, vi } from 'vitest'
import type { Journal } from '@core/journal/journal'
import { VaultError } from '@core/ports'
import { DEFAULTS } from '@core/settings'
import { Live } from '../../packages/vscode/src/live'
import type { FolderVault } from '../../packages/vscode/src/vault'

const nothing = { dispose: (): void => undefined }

vi.mock('vscode', () => {
  const on = (): object => ({ dispose: () => undefined })
  const watcher = { onDidCreate: on, onDidChange: on, onDidDelete: on, dispose: () => undefined }
  return {
    Disposable: { from: () => nothing },
    FileSystemError: Error,
    FileType: { File: 1, Directory: 2, SymbolicLink: 64 },
    RelativePattern: Object,
    Uri: {},
    workspace: {
      createFileSystemWatcher: () => watcher,
      onDidChangeTextDocument: on,
      onDidCloseTextDocument: on,
      fs: { stat: async () => ({ type: 2 }) },
    },
    window: { showWarningMessage: () => undefined },
  }
})

const uriOf = (path: string): never =>
  ({ scheme: 'file', authority: '', path: path === '' ? '/vault' : `/vault/${path}` }) as never

/** A folder with these notes in it, and what is read of them: which notes, and how many at the most at once. */
function lab(notes: readonly string[]) {
  const read: string[] = []
  let [now, most] = [0, 0]
  const vault = {
    root: uriOf(''),
    uriOf,
    list: async () => notes.map((path) => ({ path })),
  } as unknown as FolderVault
  const journal = {
    settings: DEFAULTS,
    scans: (path: string) => path.endsWith('.md'),
    removed: async () => undefined,
    changed: async (path: string) => {
      read.push(path)
      most = Math.max(most, ++now)
      await Promise.resolve()
      now--
    },
  } as unknown as Journal
  return { live: new Live(vault, journal), journal, read, atOnce: () => most }
}

const NOTES = ['new/deep/a.md', 'new/deep/b.md', 'new/deep/c.md']

describe('what is heard of a folder', () => {
  it('has each note in it read once, however often it is told of', async () => {
    const { live, read } = lab(NOTES)
    for (const path of ['new', 'new/deep', ...NOTES]) live.hear(uriOf(path), 'appeared')
    await live.settle()
    expect(read.toSorted()).toEqual(NOTES)
  })

  it('has several of its notes read at once', async () => {
    const { live, read, atOnce } = lab(NOTES)
    live.hear(uriOf('new'), 'appeared')
    await live.settle()
    expect(read.toSorted()).toEqual(NOTES)
    expect(atOnce()).toBe(NOTES.length)
  })
})

it('is read after a fault in what was heard before', async () => {
  const { live, read, journal } = lab(NOTES)
  const fault = new Error('not foreseen')
  vi.spyOn(journal, 'removed').mockRejectedValueOnce(fault)
  live.hear(uriOf('a.md'), 'changed')
  await expect(live.settle()).rejects.toThrow(fault)
  live.hear(uriOf('b.md'), 'changed')
  await live.settle()
  expect(read).toEqual(['b.md'])
})

it('is read later where the disk did not answer, as what was heard last says', async () => {
  const { live, read, journal } = lab(NOTES)
  const removed = vi
    .spyOn(journal, 'removed')
    .mockRejectedValueOnce(new VaultError('io', '', 'The disk did not answer.'))
  live.hear(uriOf('a.md'), 'changed')
  live.hear(uriOf('b.md'), 'removed')
  live.hear(uriOf('c.md'), 'removed')
  await live.settle()
  expect(read).toEqual([])
  live.hear(uriOf('c.md'), 'appeared')
  await live.settle()
  expect(removed).toHaveBeenLastCalledWith(['b.md'])
  expect(read.toSorted()).toEqual(['a.md', 'c.md'])
})
