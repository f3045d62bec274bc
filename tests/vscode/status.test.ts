import { expect, it, vi } from 'vitest'
import { Status } from '../../packages/vscode/src/status'

const { told } = vi.hoisted(() => ({ told: [] as unknown[] }))

vi.mock('vscode', () => ({
  Disposable: { from: () => ({ dispose: () => undefined }) },
  StatusBarAlignment: {},
  commands: {
    executeCommand: async (_: string, name: string, value: unknown) => {
      if (name === 'efficacyJournal.isRead') told.push(value)
    },
  },
  window: { createStatusBarItem: () => ({ hide: () => undefined }), onDidChangeActiveTextEditor: () => ({}) },
}))

it('has the views told once that every folder was read that can be, and again where one more is to be read', async () => {
  let change = (): void => undefined
  const folders = [{ isRead: false, hasFailed: false }]
  let drawn = 0
  const vaults = {
    all: () => folders,
    onDidChange: (listener: () => void) => (change = listener),
    journalInFront: async () => void drawn++,
  }
  const drawing = async (): Promise<void> => {
    const before = drawn
    change()
    await expect.poll(() => drawn).toBeGreaterThan(before)
  }
  new Status(...([vaults, { onDidChange: () => ({}) }] as unknown as ConstructorParameters<typeof Status>))
  await expect.poll(() => drawn).toBe(1)
  await drawing()
  folders[0] = { isRead: true, hasFailed: false }
  await drawing()
  await drawing()
  folders.push({ isRead: false, hasFailed: false })
  await drawing()
  expect(told).toEqual([false, true, false])
  folders[1] = { isRead: false, hasFailed: true }
  await drawing()
  expect(told.at(-1)).toBe(true)
})
