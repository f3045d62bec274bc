import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Makes every test of the file fail where something was reported to the console as an error. */
export function allowNoConsoleErrors(): void {
  beforeEach(() => {
    vi.spyOn(console, 'error')
  })
  afterEach(() => {
    expect(vi.mocked(console.error).mock.calls).toEqual([])
    vi.restoreAllMocks()
  })
}
