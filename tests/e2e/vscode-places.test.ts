import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { marking, VsCodeLab } from '../support/vscode-lab'
import { VsCodeWindow } from '../support/vscode-window'

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))
const goal = (title: string): Record<string, string> => ({
  [`Goals/${title}.md`]:
    '---\nefficacy: goal\ndate: 2026-03-01\n---\n## Ladder\n- [ ] Begin (difficulty:: 2)\n',
})

describe('the extension in all sorts of folders', () => {
  let lab: VsCodeLab
  beforeAll(async () => {
    lab = await VsCodeLab.start({ vsix: true })
  })
  afterEach((context) => lab.traceIfFailed(context))
  afterAll(() => lab.stop())

  const open = async (path: string): Promise<VsCodeWindow> => new VsCodeWindow(await lab.open(path))

  it('says in an empty folder how to begin, and keeps out of the status bar', async () => {
    const window = await open(await lab.vault('empty', {}))
    await window.openSidebar()
    const welcome = window.page.locator('.sidebar .welcome-view-content')
    await expect.poll(() => welcome.count()).toBe(2)
    await welcome.getByText('A goal is one note').waitFor()
    await window.dashboard('sidebar').waitFor()
    expect(await window.status.count()).toBe(0)
    await welcome.first().getByText('New entry').click()
    await window.asked('What would you like to write?')
    await window.page.context().close()
  })

  it('changes none of hundreds of foreign notes, and lists nothing about them', async () => {
    const files = await foreignNotes(300)
    expect(Object.keys(files).length).toBe(300)
    const vault = await lab.vault('foreign', files)
    const before = await prints(vault)
    const window = await open(vault)
    await window.openSidebar()
    await window.command('Efficacy Journal: Refresh')
    await window.says('0 entries read.')
    await window.command('Efficacy Journal: Check notes')
    await window.page.locator('.markers-panel').getByText('No problems').waitFor()
    expect(await prints(vault)).toEqual(before)
    await window.page.context().close()
  })

  it('keeps each folder of a workspace a journal of its own', async () => {
    await lab.vault('one', goal('Swim'))
    await lab.vault('two', goal('Paint'))
    const window = await open(await lab.workspace('one', 'two'))
    await window.openSidebar()
    for (const row of ['one', 'two', 'Swim', 'Paint']) await window.row(row).first().waitFor()
    await window.command('Efficacy Journal: Open dashboard')
    await window.pickRow('two').waitFor()
    await window.pick('two')
    await window.tab('Efficacy Journal: two').waitFor()
    const shown = await window.dashboard('editor').innerText()
    expect(shown).toContain('Paint')
    expect(shown).not.toContain('Swim')
    await window.page.context().close()
  })

  it('brings its dashboard back after a restart, and hides words where a person asked for it', async () => {
    const window = await open(await lab.vault('again', goal('Sing')))
    await window.openSidebar()
    await window.command('Efficacy Journal: Open dashboard')
    await window.dashboard('editor').locator('.ej-columns').getByText('Sing').first().waitFor()
    await window.dashboard('editor').getByRole('button', { name: 'Text' }).click()
    await window.row('Goal A').first().waitFor()
    await expect.poll(() => window.dashboard('editor').innerText()).not.toContain('Sing')
    await expect.poll(() => window.storedLayout(), { timeout: 60_000 }).toContain('efficacyJournal.dashboard')
    const again = new VsCodeWindow(await lab.reopen(window.page))
    await again.dashboard('editor').locator('.ej-columns').getByText('Goal A').first().waitFor()
    expect(await again.row('Sing').count()).toBe(0)
    await again.page.context().close()
  })

  it('kept to the policy of its pages, and sent nothing beyond this machine', () => {
    expect(lab.violations).toEqual([])
    expect(lab.foreignRequests()).toEqual([])
  })
})

describe('the extension in Restricted Mode', () => {
  it('shows a journal all the same', async () => {
    const lab = await VsCodeLab.start({
      vsix: true,
      trust: false,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    })
    try {
      const window = new VsCodeWindow(await lab.open(await lab.vault('untrusted', goal('Swim'))))
      await window.openSidebar()
      await window.row('Swim').first().waitFor()
      await window.page.locator('.part.statusbar').getByText('Restricted Mode').waitFor()
      await window.command('Efficacy Journal: Open dashboard')
      await window.dashboard('editor').locator('.ej-columns').getByText('Swim').first().waitFor()
    } finally {
      await lab.stop()
    }
  })
})

describe('the extension in another language', () => {
  it('says its own texts in it, and reads the same notes', async () => {
    const lab = await VsCodeLab.start({ vsix: true, language: 'de' })
    try {
      const window = new VsCodeWindow(await lab.open(await lab.vault('zweite', goal('Schwimmen'))))
      expect(
        await window.page.evaluate(() => Reflect.get(globalThis, '_VSCODE_NLS_LANGUAGE') as unknown),
      ).toBe('de')
      await window.openSidebar()
      await window.row('Schwimmen').first().waitFor()
      const panes = window.page.locator('.sidebar .pane-header')
      expect(await panes.first().innerText()).toMatch(new RegExp(marking('Goals'), 'i'))
      await window.command(marking('Open dashboard'))
      await window.dashboard('editor').locator('.ej-columns').getByText('Schwimmen').first().waitFor()
    } finally {
      await lab.stop()
    }
  })
})

/** Notes that others wrote for other ends: what the packages beside us come with. */
async function foreignNotes(count: number): Promise<Record<string, Uint8Array>> {
  const paths = await readdir(MODULES, { recursive: true })
  const notes = paths
    .filter((path) => path.endsWith('.md'))
    .sort()
    .slice(0, count)
  const files = notes.map(
    async (path, index) => [`notes/${index}.md`, await readFile(join(MODULES, path))] as const,
  )
  return Object.fromEntries(await Promise.all(files))
}

async function prints(folder: string): Promise<Record<string, string>> {
  const paths = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = paths.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hash = async (path: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  return Object.fromEntries(await Promise.all(files.map(async (path) => [path, await hash(path)] as const)))
}
