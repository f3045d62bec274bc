import { describe, expect, it } from 'vitest'
import { Journal } from '@core/journal/journal'
import { loadSettings } from '@core/journal/load-settings'
import { SETTINGS_FILE } from '@core/journal/settings-file'
import { writeSetting } from '@core/journal/write-settings'
import { DEFAULTS } from '@core/settings'
import { MemoryVault } from '../support/memory-vault'

const NO_TEXT = new Uint8Array([0xff, 0xfe])

describe('the settings of a vault', () => {
  it.each<[string, string | Uint8Array | undefined, boolean, readonly string[]]>([
    ['that has none', undefined, false, []],
    ['with a file', '{ "grace": 2 }', true, []],
    ['with a file that is no JSON', '{', true, ['settings-syntax']],
    ['with a file that is no text', NO_TEXT, true, ['not-utf8']],
  ])('%s are the defaults, and what is wrong is told', async (_, file, isThere, codes) => {
    const vault = new MemoryVault()
    if (file !== undefined) vault.put(SETTINGS_FILE, file)
    const loaded = await loadSettings(vault)
    expect(loaded).toMatchObject({ settings: DEFAULTS, isThere })
    expect(loaded.findings.map(({ code }) => code)).toEqual(codes)
  })

  it('are not written where a value is the one in force', async () => {
    const vault = new MemoryVault()
    const memory = { get: async () => undefined, set: async () => undefined }
    const journal = new Journal(vault, memory, { now: () => new Date(2026, 2, 7) })
    await writeSetting(journal, 'grace', () => DEFAULTS.grace)
    expect([...vault.files]).toEqual([])
    await writeSetting(journal, 'grace', () => 3)
    expect([...vault.files.keys()]).toEqual([SETTINGS_FILE])
  })
})
