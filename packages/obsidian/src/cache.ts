import type { App } from 'obsidian'
import type { Cache } from '@core/ports'

const STORE = 'vaults'
const ID = 'efficacy-journal:cache'

/** The app's database on this device: nothing of it is in the vault, so nothing of it syncs. */
export class DatabaseCache implements Cache {
  constructor(private readonly app: App) {}

  load(): Promise<string | undefined> {
    return this.work('readonly', (vaults) => vaults.get(this.vault())).then((text) =>
      typeof text === 'string' ? text : undefined,
    )
  }

  async save(text: string): Promise<void> {
    await this.work('readwrite', (vaults) => vaults.put(text, this.vault()))
  }

  async clear(): Promise<void> {
    await this.work('readwrite', (vaults) => vaults.delete(this.vault()))
  }

  /** All vaults of an app share its database, and names of vaults are not their own. */
  private vault(): string {
    const known: unknown = this.app.loadLocalStorage(ID)
    if (typeof known === 'string') return known
    const id = crypto.randomUUID()
    this.app.saveLocalStorage(ID, id)
    return id
  }

  /** Gives `undefined` for whatever the database refuses: every note is read the next time. */
  private async work(
    mode: IDBTransactionMode,
    ask: (vaults: IDBObjectStore) => IDBRequest,
  ): Promise<unknown> {
    try {
      const database = await opened()
      try {
        return await answer(ask(database.transaction(STORE, mode).objectStore(STORE)))
      } finally {
        database.close()
      }
    } catch {
      return undefined
    }
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open('efficacy-journal', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return answer(request)
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The database did not answer.'))
  })
}
