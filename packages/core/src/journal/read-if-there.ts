import { type Vault, VaultError } from '../ports'

/** The text of a file; `undefined` where there is none. Rejects like {@link Vault.read} where it cannot be read. */
export async function readIfThere(vault: Vault, path: string): Promise<string | undefined> {
  try {
    return await vault.read(path)
  } catch (error) {
    if (error instanceof VaultError && error.code === 'missing') return undefined
    throw error
  }
}
