import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Vaults } from '../../packages/vscode/src/vaults'

const { FOLDERS, turned } = vi.hoisted(() => ({
  FOLDERS: ['a', 'b'].map((path) => ({ uri: { path, toString: () => path } })),
  turned: [] as string[],
}))

vi.mock('vscode', () => {
  class Disposable {
    static from = (...all: readonly { dispose: () => void }[]): Disposable =>
      new Disposable(() => all.forEach((each) => each.dispose()))
    constructor(readonly dispose: () => void) {}
  }
  return {
    Disposable,
    EventEmitter: class {
      dispose = (): void => undefined
    },
    window: { onDidChangeWindowState: () => new Disposable(() => undefined) },
    workspace: {
      workspaceFolders: FOLDERS,
      onDidChangeWorkspaceFolders: () => new Disposable(() => undefined),
    },
  }
})
vi.mock('../../packages/vscode/src/vault-folder', () => ({
  VaultFolder: class {
    constructor(readonly folder: (typeof FOLDERS)[number]) {}
    onDidChange = (): void => undefined
    turnDay = (): void => void turned.push(this.folder.uri.path)
    dispose = (): void => undefined
  },
}))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('looks each minute whether a new day began, in a window that nobody comes back to, until it is closed', () => {
  const vaults = new Vaults({ storageUri: undefined } as unknown as ConstructorParameters<typeof Vaults>[0])
  vi.advanceTimersByTime(59_999)
  expect(turned).toEqual([])
  vi.advanceTimersByTime(1)
  expect(turned).toEqual(['a', 'b'])
  vaults.dispose()
  vi.advanceTimersByTime(120_000)
  expect(turned).toEqual(['a', 'b'])
})
