import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { VsCodeLab } from '../support/vscode-lab'
import { VsCodeWindow } from '../support/vscode-window'

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))
const goal = (title: string): Record<string, string> => ({
  [`Goals/${title}.md`]:
    '---\nefficacy: goal\ndate: 2026-03-01\n---\n## Ladder\n- [ ] Begin (difficulty:: 2)\n',
})

describe('the extension in a folder without a journal', () => {
  let lab: VsCodeLab
  let vault: string
  let window: VsCodeWindow
  beforeAll(async () => {
    lab = await VsCodeLab.start({ vsix: true })
    vault = await lab.vault('empty', {})
    window = new VsCodeWindow(await lab.open(vault))
  })
  afterEach((context) => lab.traceIfFailed(context))
  afterAll(() => lab.stop())

  it('says how to begin, and keeps out of the status bar', async () => {
    await window.openSidebar()
    const welcome = window.page.locator('.sidebar .welcome-view-content')
    await expect.poll(() => welcome.count()).toBe(2)
    await welcome.getByText('A goal is one note').waitFor()
    await window.dashboard('sidebar').waitFor()
    expect(await window.status.count()).toBe(0)
    await welcome.first().getByText('New entry').click()
    await window.asked('What would you like to write?')
    await window.page.keyboard.press('Escape')
  })

  it('changes none of hundreds of foreign notes, and lists nothing about them', async () => {
    const files = await foreignNotes(300)
    expect(Object.keys(files).length).toBe(300)
    await lab.vault('empty', files)
    const before = await prints(vault)
    await window.command('Efficacy Journal: Refresh')
    await window.says('0 entries read.')
    await window.command('Efficacy Journal: Check notes')
    await window.page.locator('.markers-panel').getByText('No problems').waitFor()
    expect(await prints(vault)).toEqual(before)
  })

  it('kept to the policy of its pages, and sent nothing beyond this machine', () => {
    expect(lab.violations).toEqual([])
    expect(lab.foreignRequests()).toEqual([])
  })
})

describe('the extension in a workspace of two folders, in Restricted Mode and in another language', () => {
  let lab: VsCodeLab
  let window: VsCodeWindow
  beforeAll(async () => {
    const settings = { 'security.workspace.trust.startupPrompt': 'never' }
    lab = await VsCodeLab.start({ vsix: true, trust: false, language: 'de', settings })
    await lab.vault('one', goal('Swim'))
    await lab.vault('two', goal('Paint'))
    window = new VsCodeWindow(await lab.open(await lab.workspace('one', 'two')))
  })
  afterEach((context) => lab.traceIfFailed(context))
  afterAll(() => lab.stop())

  it('says its own texts in that language', async () => {
    const language = () => Reflect.get(globalThis, '_VSCODE_NLS_LANGUAGE') as unknown
    expect(await window.page.evaluate(language)).toBe('de')
    await window.openSidebar()
    const panes = window.page.locator('.sidebar .pane-header')
    expect(await panes.first().innerText()).toMatch(/^ziele$/i)
  })

  it('reads and lists what it does not trust', async () => {
    await window.page.locator('.part.statusbar').getByText('Restricted Mode').waitFor()
    for (const row of ['one', 'two', 'Swim', 'Paint']) await window.row(row).first().waitFor()
  })

  it('keeps each folder a journal of its own', async () => {
    await window.command('Efficacy Journal: Übersicht öffnen')
    await window.pickRow('two').waitFor()
    await window.pick('two')
    await window.tab('Efficacy Journal: two').waitFor()
    const dashboard = window.dashboard('editor')
    await dashboard.locator('.ej-columns').getByText('Paint').first().waitFor()
    await dashboard.getByRole('region', { name: 'Vorhersage und Ergebnis' }).waitFor()
    expect(await window.dashboard('editor').innerText()).not.toContain('Swim')
  })
})

/** Notes that others wrote for other ends: what the packages beside us come with. */
async function foreignNotes(count: number): Promise<Record<string, Uint8Array>> {
  const notes: string[] = []
  const packages = await readdir(MODULES, { withFileTypes: true })
  for (const { name } of packages.filter((entry) => entry.isDirectory())) {
    if (notes.length >= count) break
    const paths = await readdir(join(MODULES, name), { recursive: true })
    notes.push(...paths.filter((path) => path.endsWith('.md')).map((path) => join(name, path)))
  }
  const files = notes
    .slice(0, count)
    .map(async (path, index) => [`notes/${index}.md`, await readFile(join(MODULES, path))] as const)
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
