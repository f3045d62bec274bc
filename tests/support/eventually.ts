import { vi } from 'vitest'

/** Waits until `check` holds; a busy machine makes no test wrong. */
export function eventually(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 60_000, interval: 10 })
}
