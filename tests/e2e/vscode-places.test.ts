import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { VsCodeLab } from '../support/vscode-lab'
import { VsCodeWindow } from '../support/vscode-window'

const goal = (title: string): Record<string, string> => ({
  [`Goals/${title}.md`]:
    '---\nefficacy: goal\ndate: 2026-03-01\n---\n## Ladder\n- [ ] Begin (difficulty:: 2)\n',
})

describe('the extension in a workspace of several folders, in Restricted Mode and in another language', () => {
  let lab: VsCodeLab
  let window: VsCodeWindow
  beforeAll(async () => {
    const settings = { 'security.workspace.trust.startupPrompt': 'never' }
    lab = await VsCodeLab.start({ vsix: true, trust: false, language: 'de', settings })
    await lab.vault('repository', { 'README.md': '# Not a journal\n' })
    await lab.vault('one', { 'efficacy.json': '{}\n', ...goal('Swim') })
    await lab.vault('two', goal('Paint'))
    window = new VsCodeWindow(await lab.open(await lab.workspace('repository', 'one', 'two')))
  })
  beforeEach((context) => lab.skipIfBroken(context))
  afterEach((context) => lab.traceIfFailed(context))
  afterAll(() => lab.stop())

  it('shows a journal in the status bar, and reads no note for it', async () => {
    await window.status.waitFor()
    expect(await window.status.innerText()).toMatch(/Journal$/)
  })

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

  it('shows beside the trees a journal, whichever folder comes first', async () => {
    await window.page.locator('.sidebar .pane-header .description', { hasText: /^one$/ }).waitFor()
    await window.dashboard('sidebar').waitFor()
    await window.page.locator('.statusbar [aria-label^="Efficacy Journal: one: "]').first().waitFor()
  })

  it('writes in no folder for a note of it that is in front, unless a journal is there', async () => {
    await window.openFile('README.md')
    await window.command('Efficacy Journal: Neuer Eintrag')
    await window.pickRow('one').waitFor()
    await window.pickRow('two').waitFor()
    expect(await window.pickRow('repository').filter({ visible: true }).count()).toBe(0)
    await window.page.keyboard.press('Escape')
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
