// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Finding } from '@core/problem'
import { eventually } from '../support/eventually'
import { allowNoConsoleErrors } from '../support/no-console-errors'
import type { Running } from '../support/obsidian-app'
import { startApp } from '../support/obsidian-built'
import { holdNotes } from '../support/obsidian-held'
import { unknowns } from '../support/obsidian-shim'

allowNoConsoleErrors()
let running: Running
afterEach(() => running.plugin.unload())

const thought = (date: string): string =>
  `---\nefficacy: thought\ndate: ${date}\nbelief_before: 60\n---\n## Situation\nx\n`
const paths = (): readonly string[] => running.plugin.journal.snapshot().entries.map(({ path }) => path)
const problems = (): readonly Finding[] =>
  running.plugin.journal.snapshot().findings.filter(({ severity }) => severity === 'problem')

describe('the journal follows the vault', () => {
  it('takes in a note that appears, changes with it, and forgets it', async () => {
    running = await startApp()
    running.put('Journal/a.md', thought('2026-03-01'))
    await eventually(() => expect(paths()).toEqual(['Journal/a.md']))
    running.put('Journal/a.md', thought('2026-03-05'))
    await eventually(() => expect(running.plugin.journal.snapshot().entries[0]?.date).toBe('2026-03-05'))
    await running.app.vault.trash(running.app.vault.getFileByPath('Journal/a.md')!, false)
    await eventually(() => expect(paths()).toEqual([]))
  })

  it('takes in a note that becomes ours, and lets go of one that no longer is', async () => {
    running = await startApp({ 'a.md': '# Plain\n', 'b.md': thought('2026-03-01') })
    expect(paths()).toEqual(['b.md'])
    running.put('a.md', thought('2026-03-02'))
    running.put('b.md', '# Plain\n')
    await eventually(() => expect(paths()).toEqual(['a.md']))
  })

  it.each([true, false])(
    'follows notes and folders, told of each note below: %s',
    async (reportsChildren) => {
      unknowns.reportsChildren = reportsChildren
      running = await startApp({
        'Old/a.md': thought('2026-03-01'),
        'Old/deep/b.md': thought('2026-03-02'),
      })
      const { vault } = running.app
      await vault.rename(vault.getFileByPath('Old/a.md')!, 'Old/c.md')
      await eventually(() => expect(paths()).toEqual(['Old/c.md', 'Old/deep/b.md']))
      await vault.rename(vault.getFolderByPath('Old')!, 'New')
      await eventually(() => expect(paths()).toEqual(['New/c.md', 'New/deep/b.md']))
      await vault.trash(vault.getFolderByPath('New/deep')!, false)
      await eventually(() => expect(paths()).toEqual(['New/c.md']))
    },
  )

  it('reads no note beside a folder that moved', async () => {
    const others = Array.from(
      { length: 30 },
      (_, day) => [`Beside/${day}.md`, thought('2026-03-01')] as const,
    )
    running = await startApp({ ...Object.fromEntries(others), 'Old/a.md': thought('2026-03-02') })
    const { vault } = running.app
    const read: string[] = []
    const readBinary = vault.readBinary.bind(vault)
    vault.readBinary = (file) => {
      read.push(file.path)
      return readBinary(file)
    }
    await vault.rename(vault.getFolderByPath('Old')!, 'New')
    await eventually(() => expect(paths()).toContain('New/a.md'))
    expect(paths()).not.toContain('Old/a.md')
    expect(read.filter((path) => path.startsWith('Beside/'))).toEqual([])
  })

  it('takes in a note that the index had ruled out before it caught up', async () => {
    running = await startApp({ 'a.md': thought('2026-03-01') }, { layoutReady: false })
    const { metadataCache, workspace, vault } = running.app
    const caught = metadataCache.cache__.get('a.md')!
    metadataCache.cache__.set('a.md', { sections: [] })
    workspace.setLayoutReady__()
    await running.plugin.ready
    expect(paths()).toEqual([])
    metadataCache.cache__.set('a.md', caught)
    metadataCache.trigger('changed', vault.getFileByPath('a.md'), '', caught)
    await eventually(() => expect(paths()).toEqual(['a.md']))
  })

  it('reads the notes that a sync brings beside each other', async () => {
    running = await startApp()
    const goOn = holdNotes(running.app.vault)
    const read = vi.spyOn(running.app.vault, 'readBinary')
    const brought = Array.from({ length: 20 }, (_, day) => `Journal/${day}.md`)
    for (const path of brought) running.put(path, thought('2026-03-01'))
    await eventually(() => expect(read.mock.calls).toHaveLength(brought.length))
    goOn()
    await eventually(() => expect([...paths()].sort()).toEqual(brought.sort()))
  })

  it('reads a note again once it is open: before that its editor may hold the note that was there', async () => {
    running = await startApp({ 'a.md': thought('2026-03-01'), 'b.md': '# Plain\n' })
    const { app, plugin } = running
    const view = await running.open('b.md')
    const file = app.vault.getFileByPath('a.md')!
    view.file = file
    await plugin.journal.changed('a.md')
    expect(paths()).toEqual([])
    view.setViewData(running.text('a.md')!, true)
    app.workspace.trigger('file-open', file)
    await eventually(() => expect(paths()).toEqual(['a.md']))
  })

  it('shows a note that cannot be read as a problem with its line, until it can', async () => {
    running = await startApp()
    running.put('Journal/a.md', '---\ndate: 2026-03-01\nefficacy: thought\ngoal: [unclosed\n---\n')
    await eventually(() => expect(problems()).toHaveLength(1))
    expect(problems()[0]).toMatchObject({ path: 'Journal/a.md', code: 'invalid-yaml' })
    expect(problems()[0]?.line).toBeGreaterThan(1)
    running.put('Journal/a.md', thought('2026-03-01'))
    await eventually(() => expect(problems()).toEqual([]))
  })

  it('reads everything anew when the settings of the vault change or go', async () => {
    running = await startApp({ 'Archive/a.md': thought('2026-03-01'), 'b.md': thought('2026-03-02') })
    expect(paths()).toHaveLength(2)
    running.put('efficacy.json', '{ "exclude": ["Archive/**"] }\n')
    await eventually(() => expect(paths()).toEqual(['b.md']))
    await running.app.vault.trash(running.app.vault.getFileByPath('efficacy.json')!, false)
    await eventually(() => expect(paths()).toHaveLength(2))
  })

  it('never reads what the rule leaves out', async () => {
    running = await startApp({ 'efficacy.json': '{ "exclude": ["Archive/**"] }' })
    running.put('Archive/a.md', thought('2026-03-01'))
    running.put('Efficacy/Templates/thought.md', thought('2026-03-01'))
    running.put('b.md', thought('2026-03-02'))
    await eventually(() => expect(paths()).toEqual(['b.md']))
  })

  it('ends with what is on disk after a burst of changes to one note', async () => {
    running = await startApp()
    for (let day = 1; day <= 28; day++)
      running.put('a.md', thought(`2026-02-${String(day).padStart(2, '0')}`))
    await eventually(() =>
      expect(running.plugin.journal.snapshot().entries.map(({ date }) => date)).toEqual(['2026-02-28']),
    )
  })

  it('draws the page of help again only with other settings', async () => {
    running = await startApp()
    await running.run('open-help')
    let drawn = 0
    const { journal } = running.plugin
    const settings = Object.defineProperty({ ...journal.settings }, 'my_help_contacts', {
      get() {
        drawn += 1
        return ['The line 116 123']
      },
    })
    const loaded = { ...journal.loaded, settings }
    Object.defineProperty(journal, 'loaded', { get: () => loaded })
    for (const day of ['01', '02', '03']) {
      running.put('Journal/a.md', thought(`2026-03-${day}`))
      await eventually(() => expect(journal.snapshot().entries[0]?.date).toBe(`2026-03-${day}`))
    }
    expect(document.body.textContent).toContain('The line 116 123')
    expect(drawn).toBe(1)
  })

  it('says on the page of help where the settings do not read, also where they were not there before', async () => {
    running = await startApp()
    await running.run('open-help')
    expect(document.body.textContent).not.toContain('may be missing here')
    running.put('efficacy.json', '{ "my_help_contacts": ["The line 116 123"')
    await eventually(() => expect(document.body.textContent).toContain('Line 1, column 42: The settings'))
    running.put('efficacy.json', '{ "my_help_contacts": ["The line 116 123"] }')
    await eventually(() => expect(document.body.textContent).not.toContain('may be missing here'))
  })

  it('draws the open dashboard anew', async () => {
    running = await startApp()
    await running.run('open-dashboard')
    running.put('Journal/broken.md', '---\nefficacy: thought\ndate: [2026\n---\n')
    await eventually(() =>
      expect(document.querySelector('.ej-findings')?.textContent).toContain('Journal/broken.md:'),
    )
  })
})

describe('a note that the app indexes as a plain one', () => {
  const unclosed = '---\nefficacy: thought\ndate: 2026-03-01\n'

  it.each(['Elsewhere/a.md', 'Efficacy/a.md'])(
    'is read where its fence was never closed: %s',
    async (path) => {
      running = await startApp({ [path]: unclosed })
      expect(problems()).toMatchObject([{ path, code: 'unclosed-frontmatter', line: 1 }])
    },
  )

  it('is read in the journal folder, whatever the index says', async () => {
    const files = {
      'efficacy.json': '{ "journal_folder": "Mine" }',
      'Mine/a.md': `\uFEFF${thought('2026-03-01')}`,
    }
    running = await startApp(files, { layoutReady: false })
    running.app.metadataCache.cache__.set('Mine/a.md', {})
    running.app.workspace.setLayoutReady__()
    await running.plugin.ready
    expect(paths()).toEqual(['Mine/a.md'])
  })
})
