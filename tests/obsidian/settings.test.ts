// @vitest-environment jsdom
import { afterEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { helpPage } from '@core/help'
import { DEFAULTS } from '@core/settings'
import { eventually } from '../support/eventually'
import { allowNoConsoleErrors } from '../support/no-console-errors'
import type { Running } from '../support/obsidian-app'
import { startApp } from '../support/obsidian-built'
import { holdNotes } from '../support/obsidian-held'
import { dialogs, notices, writesOf } from '../support/obsidian-shim'
import type { SettingDefinition, SettingDefinitionItem, SettingTab } from 'obsidian'

allowNoConsoleErrors()
let running: Running
afterEach(() => running.plugin.unload())

type Tab = Omit<SettingTab, 'setControlValue'> & {
  getSettingDefinitions(): SettingDefinitionItem[]
  getControlValue(key: string): unknown
  setControlValue(key: string, value: unknown): void
}

const tab = (): Tab => running.plugin.settingTabs__[0] as unknown as Tab
const rows = (): readonly SettingDefinition[] =>
  tab()
    .getSettingDefinitions()
    .flatMap((item) =>
      'items' in item ? ((item.items ?? []) as SettingDefinition[]) : [item as SettingDefinition],
    )
    .filter(({ action }) => action === undefined)
const row = (key: string): SettingDefinition => {
  const found = rows().find(({ control }) => control?.key === key)
  if (!found) throw new Error(`no row ${key}`)
  return found
}
/** Sets a control and leaves the settings, which writes at once: no timer does it here. */
async function set(key: string, value: unknown): Promise<void> {
  const later = vi.spyOn(window, 'setTimeout').mockReturnValue(0 as never)
  tab().setControlValue(key, value)
  later.mockRestore()
  tab().hide()
  await eventually(() => expect(tab().getControlValue(key)).toEqual(value))
}
const file = (): string | undefined => running.text('efficacy.json')

describe('the settings of the vault', () => {
  it('start from the defaults and write nothing until one is changed', async () => {
    running = await startApp()
    for (const { control } of rows())
      expect([control?.key, tab().getControlValue(control!.key)]).not.toContain(undefined)
    tab().hide()
    const create = vi.spyOn(running.app.vault, 'create')
    const process = vi.spyOn(running.app.vault, 'process')
    await set('grace', DEFAULTS.grace)
    await set('day_start_hour', 4)
    await eventually(() => expect(file()).toBe('{\n  "day_start_hour": 4\n}\n'))
    expect([create.mock.calls.length, process.mock.calls.length]).toEqual([1, 0])
    expect(writesOf(running.plugin)).toBe(0)
  })

  it('have a control each, with a name of its own', async () => {
    running = await startApp()
    const keys = rows().map(({ control }) => control?.key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).not.toContain(undefined)
    expect(keys).toEqual(
      expect.arrayContaining([
        'journal_folder',
        'name_pattern',
        'exclude',
        'template_folder',
        'daily_format',
        'day_start_hour',
        'week_start',
        'grace',
        'rest_days.sunday',
        'partly_counts',
        'distance_unit',
        'weight_unit',
        'thresholds.run',
      ]),
    )
  })

  it('are known to the styles, by which they read from the left', async () => {
    running = await startApp()
    expect(tab().containerEl.className).toContain('efficacy-settings')
  })

  it('are found by what stands above them and by their key in the file', async () => {
    running = await startApp()
    expect(row('rest_days.sunday').aliases).toEqual(['Rest days', 'rest_days'])
    expect(row('thresholds.brier').aliases).toEqual(['When numbers appear', 'thresholds'])
    expect(row('exclude').aliases).toEqual(['exclude'])
  })

  it('are told of on the help page where it asks for contacts, by the name that the row has', async () => {
    running = await startApp()
    expect(JSON.stringify(helpPage([]))).toContain(
      `or in Obsidian's settings as ${row('my_help_contacts').name},`,
    )
  })

  it('choose the template folder among those that are there, and type the journal folder', async () => {
    running = await startApp()
    const typeOf = (id: string) => rows().find(({ control }) => control?.key === id)?.control?.type
    expect([typeOf('template_folder'), typeOf('journal_folder')]).toEqual(['folder', 'text'])
  })

  it('make a file that says only what was changed', async () => {
    running = await startApp()
    await set('journal_folder', 'Journal')
    await eventually(() => expect(file()).toBe('{\n  "journal_folder": "Journal"\n}\n'))
    expect(running.plugin.journal.settings.journal_folder).toBe('Journal')
  })

  it('change one value of a file and leave its comments and order', async () => {
    const before = '{\n  // mine\n  "grace": 1,\n  "week_start": "sunday"\n}\n'
    running = await startApp({ 'efficacy.json': before })
    await set('grace', 3)
    await eventually(() => expect(file()).toBe(before.replace('1', '3')))
  })

  it('change one line of a list, and nothing of the others, whatever they hold', async () => {
    const before = '{ "my_help_contacts": [" Dr \\u004fsei ", /* two */ "555\\n0100", "Anna"] }\n'
    running = await startApp({ 'efficacy.json': before })
    const seen = String(tab().getControlValue('my_help_contacts'))
    tab().setControlValue('my_help_contacts', seen.replace('Anna', 'Ben\n Cleo '))
    tab().hide()
    await eventually(() => expect(file()).toBe(before.replace('"Anna"', '"Ben", "Cleo"')))
    tab().setControlValue('my_help_contacts', ` Eve \n${seen.replace('Anna', 'Ben\nCleo')}`)
    tab().hide()
    await eventually(() =>
      expect(file()).toBe(before.replace('[', '["Eve", ').replace('"Anna"', '"Ben", "Cleo"')),
    )
  })

  it('add a day of rest behind the others, in whichever order they stand', async () => {
    const before = '{ "rest_days": ["sunday", /* and */ "saturday"] }\n'
    running = await startApp({ 'efficacy.json': before })
    await set('rest_days.friday', true)
    await eventually(() => expect(file()).toBe(before.replace('"saturday"', '"saturday", "friday"')))
  })

  it('keep what was chosen while the notes are read', async () => {
    const note = '---\nefficacy: thought\ndate: 2026-03-09\n---\n'
    running = await startApp({ 'efficacy.json': '{}\n', 'Journal/a.md': note })
    const { app, plugin } = running
    const goOn = holdNotes(app.vault)
    const refreshed = running.run('refresh')
    const choose = async (key: string, value: unknown, stored: object): Promise<void> => {
      tab().setControlValue(key, value)
      tab().hide()
      await eventually(() => expect(JSON.parse(file() ?? '')).toMatchObject(stored))
    }
    await eventually(() => expect(plugin.journal.reading).toBeDefined())
    await choose('rest_days.saturday', true, { rest_days: ['saturday'] })
    await choose('rest_days.sunday', true, { rest_days: ['saturday', 'sunday'] })
    await choose('thresholds.run', 5, { thresholds: { run: 5 } })
    await choose('thresholds.bias', 7, { thresholds: { run: 5, bias: 7 } })
    expect(tab().getControlValue('rest_days.saturday')).toBe(true)
    goOn()
    await refreshed
  })

  it.each<[string, unknown, object]>([
    ['exclude', 'Archive/**\nOld/**', { exclude: ['Archive/**', 'Old/**'] }],
    ['rest_days.sunday', true, { rest_days: ['sunday'] }],
    ['partly_counts', '0.5', { partly_counts: 0.5 }],
    ['distance_unit', 'mi', { distance_unit: 'mi' }],
    ['weight_unit', 'lb', { weight_unit: 'lb' }],
    ['week_start', 'sunday', { week_start: 'sunday' }],
    ['thresholds.run', 5, { thresholds: { ...DEFAULTS.thresholds, run: 5 } }],
  ])('write %s', async (key, value, expected) => {
    running = await startApp()
    await set(key, value)
    await eventually(() => expect(JSON.parse(file() ?? '{}')).toEqual(expected))
  })

  it.each<[string, unknown]>([
    ['journal_folder', '../out'],
    ['name_pattern', 'no day in it'],
    ['daily_format', 'YYYY'],
    ['thresholds.run', 0],
  ])('say why %s cannot be %j, and do not write it', async (key, value) => {
    running = await startApp({ 'efficacy.json': '{}\n' })
    const { control } = row(key)
    const validate = control?.validate as (value: unknown) => string | undefined
    expect(validate(value)).toMatch(/^It should be [^;]+\.$/)
    expect(validate(tab().getControlValue(key))).toBeUndefined()
    tab().setControlValue(key, value)
    await set('grace', 3)
    await eventually(() => expect(file()).toMatch(/"grace": 3/))
    expect(JSON.parse(file() ?? '')).toEqual({ grace: 3 })
  })

  it('are written each for itself, also where one of them fails for a reason of its own', async () => {
    running = await startApp({ 'efficacy.json': '{}\n' })
    vi.spyOn(running.plugin.journal, 'edit').mockRejectedValueOnce(new TypeError('odd'))
    vi.mocked(console.error).mockReturnValueOnce()
    tab().setControlValue('day_start_hour', 4)
    tab().setControlValue('grace', 3)
    tab().hide()
    await eventually(() => expect(file()).toBe('{\n  "grace": 3\n}\n'))
    await eventually(() => expect(tab().getControlValue('day_start_hour')).toBe(0))
    expect(notices.at(-1)).toMatch(/^That did not work/)
    expect(String(vi.mocked(console.error).mock.calls)).toBe('TypeError: odd')
    vi.mocked(console.error).mockClear()
  })

  it('hold a folder against the one that is in force, not against the one that was there at first', async () => {
    running = await startApp({ 'efficacy.json': '{ "journal_folder": "Journal", "template_folder": "T" }' })
    await set('template_folder', 'Efficacy')
    await eventually(() => expect(file()).toContain('"template_folder": "Efficacy"'))
    const { control } = row('template_folder')
    const validate = control?.validate as (value: unknown) => string | undefined
    expect(validate('Journal')).toMatch(/keeps the journal and the templates apart/)
  })

  it('can be taken back like any other edit of ours', async () => {
    running = await startApp({ 'efficacy.json': '{}\n' })
    await set('journal_folder', 'Journal')
    await eventually(() => expect(file()).toContain('Journal'))
    await running.run('undo')
    expect(file()).toBe('{}\n')
  })
})

describe('settings that are open', () => {
  /** Draws as the app does: each control once, and all again where the tab says so. */
  function drawn(): { readonly update: MockInstance; readonly field: HTMLInputElement } {
    const draw = (): void => {
      for (const { control } of rows()) tab().getControlValue(control!.key)
    }
    draw()
    const field = tab().containerEl.createEl('input', { type: 'text' })
    document.body.append(tab().containerEl)
    return { update: vi.spyOn(tab(), 'update').mockImplementation(draw), field }
  }
  const asLong = (): Promise<void> => new Promise((done) => setTimeout(done, 450))

  it('show what something else wrote to the file, once, and what is wrong in it', async () => {
    running = await startApp({ 'efficacy.json': '{ "grace": 1 }' })
    const { update } = drawn()
    running.put('efficacy.json', '{ "grace": 2 }')
    running.put('a.md', 'Slept well.\n')
    await eventually(() => expect(update).toHaveBeenCalledTimes(1))
    running.put('efficacy.json', '{ "grace": 2, "week_start": 1 }')
    await eventually(() => expect(update).toHaveBeenCalledTimes(2))
    running.put('a.md', 'Slept well again.\n')
    await asLong()
    expect(update).toHaveBeenCalledTimes(2)
  })

  it('show the looks that a sync brought', async () => {
    running = await startApp()
    const { update } = drawn()
    vi.spyOn(running.plugin, 'loadData').mockResolvedValue({ tables: true })
    await running.plugin.onExternalSettingsChange()
    await eventually(() => expect(update).toHaveBeenCalledTimes(1))
  })

  it('are not drawn again for what a person chose there, but for what was refused', async () => {
    running = await startApp({ 'efficacy.json': '{ "grace": 1 }' })
    const { update } = drawn()
    tab().setControlValue('tables', true)
    await set('grace', 3)
    await eventually(() => expect(running.plugin.journal.settings.grace).toBe(3))
    await asLong()
    expect(update).not.toHaveBeenCalled()
    tab().setControlValue('name_pattern', 'no day in it')
    await eventually(() => expect(update).toHaveBeenCalledTimes(1))
  })

  it('keep whoever works by keyboard at the control, also where a row comes above it', async () => {
    running = await startApp({ 'efficacy.json': '{ "grace": 1 }' })
    const draw = (): void => {
      tab().containerEl.empty()
      for (const item of tab().getSettingDefinitions())
        if (!('items' in item) && 'action' in item) tab().containerEl.createEl('button')
      for (const { control } of rows())
        tab()
          .containerEl.createEl('select', { attr: { name: control!.key } })
          .setAttribute('value', String(tab().getControlValue(control!.key)))
    }
    draw()
    document.body.append(tab().containerEl)
    vi.spyOn(tab(), 'update').mockImplementation(draw)
    const control = (key: string) => tab().containerEl.querySelector<HTMLElement>(`[name="${key}"]`)
    const before = control('language')
    before?.focus()
    tab().setControlValue('language', 'de')
    await eventually(() => expect(control('language')).not.toBe(before))
    expect(document.activeElement).toBe(control('language'))
    control('week_start')?.focus()
    running.put('efficacy.json', '{ "grace": 1, "rest_days": 5 }')
    await eventually(() => expect(tab().containerEl.querySelectorAll('button')).toHaveLength(2))
    expect(document.activeElement).toBe(control('week_start'))
  })

  it('take the focus from nobody else', async () => {
    running = await startApp({ 'efficacy.json': '{ "grace": 1 }' })
    const { update, field } = drawn()
    const elsewhere = document.body.createEl('button')
    elsewhere.focus()
    running.put('efficacy.json', '{ "grace": 2 }')
    await eventually(() => expect(update).toHaveBeenCalledTimes(1))
    expect([document.activeElement, field.isConnected]).toEqual([elsewhere, true])
  })

  it('wait while a person types, and are left alone once they are shut', async () => {
    running = await startApp({ 'efficacy.json': '{ "grace": 1 }' })
    const { update, field } = drawn()
    field.focus()
    running.put('efficacy.json', '{ "grace": 2 }')
    await eventually(() => expect(running.plugin.journal.settings.grace).toBe(2))
    await asLong()
    expect(update).not.toHaveBeenCalled()
    field.blur()
    await eventually(() => expect(update).toHaveBeenCalledTimes(1))
    tab().containerEl.remove()
    running.put('efficacy.json', '{ "grace": 3 }')
    await eventually(() => expect(running.plugin.journal.settings.grace).toBe(3))
    await asLong()
    expect(update).toHaveBeenCalledTimes(1)
  })
})

describe('settings of which something is not in force', () => {
  const first = (): SettingDefinition => tab().getSettingDefinitions()[0] as SettingDefinition
  const field = (): HTMLTextAreaElement | null => document.querySelector('.modal textarea')

  it('are listed first with what is wrong, can be put right as text, and are then listed no more', async () => {
    running = await startApp({ 'efficacy.json': '{\r\n  // mine\r\n  "grace": 1,,\r\n}\r\n' })
    expect(first()).toMatchObject({ name: 'Correct efficacy.json' })
    expect(first().desc).toMatch(/^Line 3: The settings are not valid JSON/)
    first().action?.(document.body, 0)
    await eventually(() => expect(field()).not.toBeNull())
    const alert = document.querySelector('.modal [role=alert]')
    expect(alert?.textContent).toBe(first().desc)
    // Said as long as it is so, and not with each letter.
    typeIn(field(), (text) => text.replace('mine', 'mine,'))
    expect(alert?.isConnected).toBe(true)
    typeIn(field(), (text) => text.replace(',,', ',').replace('mine,', 'mine'))
    expect(document.querySelector('.modal [role=alert]')).toBeNull()
    document.querySelector<HTMLElement>('.modal button')?.click()
    await eventually(() => expect(file()).toBe('{\r\n  // mine\r\n  "grace": 1,\r\n}\r\n'))
    await eventually(() => expect(first().name).toBe('Journal folder'))
    expect(tab().getControlValue('grace')).toBe(1)
    await eventually(() => expect(field()).toBeNull())
    await running.run('undo')
    expect(file()).toContain(',,')
  })

  it('are not written over what was put there meanwhile, and what was typed stays', async () => {
    running = await startApp({ 'efficacy.json': '{ "grace": 9 }' })
    first().action?.(document.body, 0)
    await eventually(() => expect(field()).not.toBeNull())
    running.put('efficacy.json', '{ "grace": 2 }')
    typeIn(field(), (text) => text.replace('9', '3'))
    document.querySelector<HTMLElement>('.modal button')?.click()
    await eventually(() =>
      expect(document.querySelector('.modal [role=alert]')?.textContent).toContain('has changed'),
    )
    expect([file(), field()?.value]).toEqual(['{ "grace": 2 }', '{ "grace": 3 }'])
    dialogs.at(-1)?.close()
    await answer('Discard')
    expect(file()).toBe('{ "grace": 2 }')
  })

  it('ask before what was typed is discarded, and stand as they were where it is not', async () => {
    running = await startApp({ 'efficacy.json': '{\r\n  "grace": 9\r\n}\r\n' })
    first().action?.(document.body, 0)
    await eventually(() => expect(field()).not.toBeNull())
    dialogs.at(-1)?.close()
    await settled()
    expect(dialogs).toEqual([])
    first().action?.(document.body, 0)
    await eventually(() => expect(field()).not.toBeNull())
    typeIn(field(), (text) => text.replace('9', '3'))
    field()?.setSelectionRange(5, 5)
    for (const leave of [() => answer('Go on typing'), () => dialogs.at(-1)?.close()]) {
      dialogs.at(-1)?.close()
      await eventually(() => expect(field()).toBeNull())
      await eventually(() => expect(dialogs).toHaveLength(1))
      await leave()
      await eventually(() => expect(field()?.value).toBe('{\n  "grace": 3\n}\n'))
      expect(field()?.selectionStart).toBe(5)
    }
    dialogs.at(-1)?.close()
    await answer('Discard')
    await settled()
    expect([dialogs, file()]).toEqual([[], '{\r\n  "grace": 9\r\n}\r\n'])
  })

  it('are not asked about while they are being saved, and only where that is refused', async () => {
    running = await startApp({ 'efficacy.json': '{ "grace": 1 }', 'a.md': '---\nefficacy: thought\n---\n' })
    const goOn = holdNotes(running.app.vault)
    void running.plugin.host.show('efficacy.json')
    await eventually(() => expect(field()).not.toBeNull())
    const typed = field()
    typeIn(typed, (text) => text.replace('1', '3'))
    document.querySelector<HTMLElement>('.modal button')?.click()
    expect(typed?.readOnly).toBe(true)
    document.querySelector<HTMLElement>('.modal button')?.click()
    dialogs.at(-1)?.close()
    await eventually(() => expect(file()).toBe('{ "grace": 3 }'))
    await settled()
    expect(dialogs).toEqual([])
    goOn()
    await settled()
    expect(dialogs).toEqual([])
    void running.plugin.host.show('efficacy.json')
    await eventually(() => expect(field()?.value).toBe('{ "grace": 3 }'))
    running.put('efficacy.json', '{ "grace": 2 }')
    typeIn(field(), (text) => text.replace('3', '4'))
    document.querySelector<HTMLElement>('.modal button')?.click()
    dialogs.at(-1)?.close()
    await answer('Go on typing')
    await eventually(() => expect(field()?.value).toBe('{ "grace": 4 }'))
    expect(field()?.readOnly).toBe(false)
    dialogs.at(-1)?.close()
    await answer('Discard')
    expect(file()).toBe('{ "grace": 2 }')
  })

  it('have no such row where all of it is in force', async () => {
    running = await startApp({ 'efficacy.json': '{ "grace": 1 }' })
    expect(first().name).toBe('Journal folder')
  })
})

describe('the file of the settings, as text', () => {
  const last = (): SettingDefinition => tab().getSettingDefinitions().at(-1) as SettingDefinition
  const field = (): HTMLTextAreaElement | null => document.querySelector('.modal textarea')
  const done = (): void => document.querySelector<HTMLElement>('.modal button')?.click()

  it('holds what has no row, and is found by that', async () => {
    running = await startApp({ 'efficacy.json': '{ "grace": 1 }\n' })
    expect(last()).toMatchObject({
      name: 'efficacy.json as text',
      aliases: ['extra_slugs', 'hidden_practices'],
    })
    last().action?.(document.body, 0)
    await eventually(() => expect(field()?.value).toBe('{ "grace": 1 }\n'))
    typeIn(field(), (text) => text.replace('1', '1, "hidden_practices": ["values"]'))
    done()
    await eventually(() => expect(running.plugin.journal.settings.hidden_practices).toEqual(['values']))
  })

  it('is made where there is none, and only once something is typed', async () => {
    running = await startApp()
    last().action?.(document.body, 0)
    await eventually(() => expect(field()?.value).toBe('{}\n'))
    done()
    await eventually(() => expect(field()).toBeNull())
    expect(file()).toBeUndefined()
    last().action?.(document.body, 0)
    await eventually(() => expect(field()).not.toBeNull())
    typeIn(field(), () => '{ "grace": 3 }\n')
    done()
    await eventually(() => expect(file()).toBe('{ "grace": 3 }\n'))
    await running.run('undo')
    expect(file()).toBeUndefined()
  })
})

/** Long enough for a dialog that would follow. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 20))

async function answer(label: string): Promise<void> {
  await eventually(() => expect(document.querySelector('.modal')?.textContent).toContain(label))
  for (const button of document.querySelectorAll('button')) if (button.textContent === label) button.click()
}

function typeIn(field: HTMLTextAreaElement | null, change: (text: string) => string): void {
  if (!field) throw new Error('there is no field')
  field.value = change(field.value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

describe('the looks', () => {
  it('are written on a change, once, and only where something differs', async () => {
    running = await startApp()
    await running.run('open-dashboard')
    expect(writesOf(running.plugin)).toBe(0)
    tab().setControlValue('numbers', true)
    expect(writesOf(running.plugin)).toBe(0)
    tab().setControlValue('numbers', false)
    expect(writesOf(running.plugin)).toBe(1)
    expect(await running.plugin.loadData()).toEqual({
      shut: [],
      hidden: [],
      text: true,
      numbers: false,
      tables: false,
      returning: true,
      dismissed: {},
      opens: 'right',
    })
    expect(file()).toBeUndefined()
  })

  it('are read again after a sync wrote them, and drawn', async () => {
    running = await startApp()
    await running.run('open-dashboard')
    vi.spyOn(running.plugin, 'loadData').mockResolvedValue({ tables: true, shut: 7, opens: 'nowhere' })
    await running.plugin.onExternalSettingsChange()
    expect(tab().getControlValue('tables')).toBe(true)
    expect(tab().getControlValue('opens')).toBe('right')
    await eventually(() => expect(document.querySelector('.ej.is-tables')).not.toBeNull())
    vi.spyOn(running.plugin, 'loadData').mockResolvedValue(null)
    await running.plugin.onExternalSettingsChange()
    await eventually(() => expect(document.querySelector('.ej.is-tables')).toBeNull())
    expect(writesOf(running.plugin)).toBe(0)
  })

  it('are those from before, or the defaults, where a sync left a file that is no JSON', async () => {
    running = await startApp({}, { layoutReady: false })
    const { plugin } = running
    vi.spyOn(plugin, 'loadData').mockRejectedValue(new SyntaxError('Unexpected token <'))
    await plugin.onload()
    expect(tab().getControlValue('tables')).toBe(false)
    tab().setControlValue('tables', true)
    await eventually(() => expect(writesOf(plugin)).toBe(1))
    await plugin.onExternalSettingsChange()
    expect(tab().getControlValue('tables')).toBe(true)
  })

  it('are all kept where one is chosen while the words of another language are unpacked', async () => {
    running = await startApp()
    tab().setControlValue('language', 'de')
    tab().setControlValue('tables', true)
    await eventually(async () => {
      expect(await running.plugin.loadData()).toMatchObject({ language: 'de' })
    })
    expect(await running.plugin.loadData()).toMatchObject({ language: 'de', tables: true })
  })

  it('open the dashboard in the main area where that is chosen', async () => {
    running = await startApp()
    tab().setControlValue('opens', 'main')
    await running.run('open-dashboard')
    await running.run('open-dashboard')
    expect(document.querySelectorAll('.ej')).toHaveLength(1)
    expect(document.querySelector<HTMLElement>('.ej')?.dataset['place']).toBe('editor')
  })
})
