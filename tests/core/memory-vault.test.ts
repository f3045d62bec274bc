import { describe, it } from 'vitest'
import { MemoryVault } from '../support/memory-vault'
import { type Stage, vaultCases } from '../support/vault-contract'

describe('the vault in memory keeps the contract', () => {
  it.each(vaultCases(stage).map(({ name, run }) => [name, run] as const))('%s', async (_, run) => run())
})

async function stage(): Promise<Stage> {
  const vault = new MemoryVault()
  return {
    vault,
    put: async (path, bytes) => vault.put(path, bytes),
    bytes: async (path) => vault.files.get(path),
    isFolder: async (path) => vault.folders.has(path),
    end: async () => vault.files.clear(),
  }
}
