// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LANGUAGES } from '@core/texts'
import { eventually } from '../support/eventually'
import { allowNoConsoleErrors } from '../support/no-console-errors'
import type { Running } from '../support/obsidian-app'
import { startApp } from '../support/obsidian-built'
import { pathsOnDisk } from '../support/obsidian-shim'
import type { SettingDefinitionItem, SettingTab } from 'obsidian'

allowNoConsoleErrors()
let running: Running
afterEach(() => running.plugin.unload())

/** A language without words for it yet says it in English. */
function newEntryIn(language: string): string {
  const file = readFileSync(`packages/core/languages/${language}.json`, 'utf8')
  return (JSON.parse(file) as Record<string, string | null>)['New entry'] ?? 'New entry'
}

const nameOf = (command: string): string | undefined => running.plugin.commands__.get(command)?.name
const tab = () =>
  running.plugin.settingTabs__[0] as unknown as Omit<SettingTab, 'setControlValue'> & {
    getSettingDefinitions(): SettingDefinitionItem[]
    setControlValue(key: string, value: unknown): void
  }

describe('the plugin', () => {
  it.each([
    ['de', 'Neuer Eintrag'],
    ['en', 'New entry'],
    ['tlh', 'New entry'],
  ])('speaks the language of the app: %s', async (language, name) => {
    running = await startApp({}, { language })
    expect(nameOf('new-entry')).toBe(name)
  })

  it('writes a note in it, whose properties are those of every language', async () => {
    running = await startApp({}, { language: 'de' })
    await running.run('new-entry', [
      ['kind', 'reflection'],
      ['worked', 'Früh angefangen'],
      ['proves'],
      ['carry'],
      ['confidence_now'],
    ])
    const [path = ''] = pathsOnDisk(running.app.vault).filter((each) => each.endsWith('.md'))
    expect(running.text(path)).toMatch(/\nefficacy: reflection\n|^---\nefficacy: reflection\n/)
    expect(running.text(path)).toContain('## Was bei mir funktioniert hat\n')
    expect(running.plugin.journal.snapshot().entries).toMatchObject([
      { kind: 'reflection', sections: { worked: { filled: true } } },
    ])
  })

  it('speaks what is set instead, at once where it draws and at the next start where it does not', async () => {
    running = await startApp({}, { language: 'de' })
    const heading = (): unknown =>
      tab()
        .getSettingDefinitions()
        .flatMap((item) => ('heading' in item ? [item.heading] : []))
    expect(heading()).toContain('Darstellung')
    tab().setControlValue('language', 'en')
    await eventually(() => expect(heading()).toContain('Appearance'))
    tab().setControlValue('language', 'auto')
    await eventually(() => expect(heading()).toContain('Darstellung'))
  })

  it.each([
    ['nothing', undefined],
    ['other formats', vi.fn().mockThrow(new TypeError('Unsupported format'))],
  ])('speaks English on a device that unpacks %s', async (_, stream) => {
    vi.stubGlobal('DecompressionStream', stream)
    try {
      running = await startApp({}, { language: 'de' })
    } finally {
      vi.unstubAllGlobals()
    }
    expect(nameOf('new-entry')).toBe('New entry')
  })

  it('speaks what a sync has set, and shows the settings in what is chosen there', async () => {
    running = await startApp()
    await running.run('open-dashboard')
    const update = vi.spyOn(tab(), 'update')
    tab().setControlValue('language', 'de')
    await eventually(() => expect(update).toHaveBeenCalled())
    vi.spyOn(running.plugin, 'loadData').mockResolvedValue({ language: 'fr' })
    await running.plugin.onExternalSettingsChange()
    await eventually(() => expect(document.querySelector('.ej')?.textContent).toContain('Régularité'))
  })

  it('has the words of every language in its one file', async () => {
    for (const language of Object.keys(LANGUAGES).filter((each) => each !== 'en')) {
      running = await startApp({}, { language })
      expect([language, nameOf('new-entry')]).toEqual([language, newEntryIn(language)])
      running.plugin.unload()
    }
  })
})
