import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { IN_WORKER, VsCodeLab } from '../support/vscode-lab'

/** Nothing around the notes that has to be drawn again with each of them. */
const BARE = {
  'workbench.editor.showTabs': 'none',
  'workbench.statusBar.visible': false,
  'workbench.layoutControl.enabled': false,
  'explorer.autoReveal': false,
}
const SUITE = fileURLToPath(new URL('../vscode/suite.ts', import.meta.url))

describe('the extension in the real VS Code', () => {
  let lab: VsCodeLab
  afterEach(async () => {
    vi.unstubAllEnvs()
    await lab.stop()
  })

  it.each([
    ['Node', 'Pacific/Kiritimati', {}],
    ['web worker', 'America/New_York', IN_WORKER],
  ])('case 1: holds its tests in the %s extension host, in %s', async (_name, zone, settings) => {
    vi.stubEnv('TZ', zone)
    lab = await VsCodeLab.start({ settings: { ...BARE, ...settings } })
    await makeGround()
    const { code, log } = await lab.runSuite(SUITE, await lab.workspace('ground', 'pair'))
    expect(log.filter((line) => line.startsWith('not held'))).toEqual([])
    expect({ code, log }).toMatchObject({ code: 0 })
    expect(log).toContain(`in ${zone}`)
    expect(log.filter((line) => line.startsWith('passed')).length).toBeGreaterThan(30)
    expect(lab.foreignRequests()).toEqual([])
  })

  /** What no extension can make through VS Code: symbolic links, one of them in a circle. */
  async function makeGround(): Promise<void> {
    const ground = await lab.vault('ground', { 'linked/real/a.md': 'a' })
    await lab.vault('pair', {})
    await lab.vault('elsewhere', { 'c.md': 'c', 'only.md': 'only' })
    await mkdir(join(ground, 'linked'), { recursive: true })
    const links = {
      'a-second-way.md': join(ground, 'linked/real/a.md'),
      circle: join(ground, 'linked'),
      'real/up': '..',
      'to-elsewhere': join(lab.folder, 'elsewhere'),
      'to-elsewhere-again': join(lab.folder, 'elsewhere'),
      'nowhere.md': join(lab.folder, 'nowhere.md'),
    }
    for (const [link, target] of Object.entries(links)) await symlink(target, join(ground, 'linked', link))
  }
})
