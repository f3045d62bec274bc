import type { App } from 'obsidian'
import type { Memory } from '@core/ports'

/** The app's storage of this vault on this device: nothing of it is in the vault, so nothing of it syncs. */
export class LocalMemory implements Memory {
  constructor(private readonly app: App) {}

  get(key: string): Promise<unknown> {
    const value: unknown = this.app.loadLocalStorage(name(key))
    return Promise.resolve(value ?? undefined)
  }

  set(key: string, value: unknown): Promise<void> {
    this.app.saveLocalStorage(name(key), value ?? null)
    return Promise.resolve()
  }
}

function name(key: string): string {
  return `efficacy-journal:${key}`
}
