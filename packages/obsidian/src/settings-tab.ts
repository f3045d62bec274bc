import {
  debounce,
  type Plugin,
  PluginSettingTab,
  type SettingDefinition,
  type SettingDefinitionItem,
} from 'obsidian'
import type { Journal } from '@core/journal/journal'
import type { Looks } from './looks'
import { inWords, notify } from './notice'
import { allRows, countRows, noteRows, restRows, type Row, thresholdRows, unitRows } from './rows'
import { SETTINGS_FILE } from '@core/journal/settings-file'
import { editSettings, findingsIn } from './settings-file'
import { refusedSetting, writeSetting } from '@core/journal/write-settings'
import { LANGUAGES, translated } from '@core/texts'

const LOOKS = ['language', 'opens', 'text', 'numbers', 'tables', 'returning'] as const
type LookKey = (typeof LOOKS)[number]

/** Debounces writing, long enough to type the name of a folder: each write makes the vault be read again. */
const WRITE_MS = 800

/** For the focus to have come to where it goes, and a click to have ended. */
const SHOW_MS = 300

const FIELD_IN_FOCUS = 'textarea:focus, input:not([type=checkbox]):focus'

/** What a control stands at. */
interface Chosen {
  readonly value: unknown
}

/**
 * The settings. Whatever changes a number or a path is read from and written to `efficacy.json`, which every editor
 * of the vault shares; only how things look here is the plugin's own.
 */
export class SettingsTab extends PluginSettingTab {
  /** Chosen values that are not written yet, by the row's id. */
  private readonly chosen = new Map<string, Chosen>()
  /** Written values that are not in force until the notes are read again. */
  private readonly written = new Map<string, Chosen>()
  private readonly write = debounce(() => void this.writeChosen(), WRITE_MS, true)
  /** The values that the controls were drawn with, by key. */
  private readonly drawn = new Map<string, unknown>()
  private drawnFindings = ''
  /** Shows what something else wrote. */
  private readonly show = debounce(() => this.isBehind() && this.drawAnew(), SHOW_MS)

  constructor(
    plugin: Plugin,
    private readonly journal: Journal,
    private readonly looks: Looks,
  ) {
    super(plugin.app, plugin)
    this.containerEl.addClass('efficacy-settings')
    const show = (): void => void this.show()
    plugin.register(journal.onChange(show))
    plugin.register(looks.onChange(show))
    plugin.registerDomEvent(this.containerEl, 'focusout', show)
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      ...this.wrongRows(),
      ...noteRows().map((row) => this.definition(row)),
      this.group(translated('Counting'), countRows()),
      this.group(translated('Rest days'), restRows()),
      this.group(translated('Units'), unitRows()),
      this.group(translated('When numbers appear'), thresholdRows()),
      { type: 'group', heading: translated('Appearance'), items: lookRows() },
      this.fileRow(),
    ]
  }

  override getControlValue(key: string): unknown {
    const value = this.standing(key)
    this.drawn.set(key, value)
    return value
  }

  private standing(key: string): unknown {
    if (isLook(key)) return this.looks.value[key]
    const chosen = this.chosen.get(key) ?? this.written.get(key)
    return chosen ? chosen.value : this.row(key)?.shown(this.journal.settings)
  }

  override setControlValue(key: string, value: unknown): void {
    this.drawn.set(key, value)
    if (isLook(key)) void this.chooseLook(key, value)
    else {
      this.chosen.set(key, { value })
      this.write()
    }
  }

  private async chooseLook(key: LookKey, value: unknown): Promise<void> {
    await this.looks.change({ [key]: value })
    // What stands here is in the language that is chosen here.
    if (key === 'language') this.drawAnew()
  }

  /** Whoever works by keyboard stays at the control; what is wrong in the file may come or go above it. */
  private drawAnew(): void {
    const fromEnd = (): HTMLElement[] => this.containerEl.findAll('*').reverse()
    const place = fromEnd().findIndex((each) => each.matches(':focus'))
    this.update()
    fromEnd()[place]?.focus()
  }

  /** Whether a control shows another value than is now set. A field that has the focus is left alone. */
  private isBehind(): boolean {
    const { containerEl } = this
    if (!containerEl.isConnected || containerEl.querySelector(FIELD_IN_FOCUS)) return false
    const isOther = [...this.drawn].some(([key, value]) => value !== this.standing(key))
    return isOther || this.drawnFindings !== findingsIn(this.journal)
  }

  override hide(): void {
    this.write.run()
    super.hide()
  }

  /** Where something in the file is not in force, the rows below do not show what stands there. */
  private wrongRows(): SettingDefinitionItem[] {
    const desc = findingsIn(this.journal)
    this.drawnFindings = desc
    if (desc === '') return []
    return [
      { name: translated('Correct {path}', { path: SETTINGS_FILE }), desc, action: () => this.editFile() },
    ]
  }

  /** The way to what has no row: the app shows no such file. */
  private fileRow(): SettingDefinitionItem {
    return {
      name: translated('{path} as text', { path: SETTINGS_FILE }),
      desc: translated('It also holds your own words for lists, and practices that are not suggested.'),
      aliases: ['extra_slugs', 'hidden_practices'],
      action: () => this.editFile(),
    }
  }

  private editFile(): void {
    void editSettings(this.app, this.journal).catch(say)
  }

  private row(id: string): Row | undefined {
    return allRows().find((row) => row.id === id)
  }

  private group(heading: string, rows: readonly Row[]): SettingDefinitionItem {
    return { type: 'group', heading, items: rows.map((row) => this.definition(row, heading)) }
  }

  /** The app's search finds it also by its key in the file and by what stands above it: "Sunday" says little. */
  private definition(row: Row, ...above: readonly string[]): SettingDefinition {
    const { id, name, desc, control, setting } = row
    const validate = (value: unknown): string | undefined => {
      const { settings } = this.journal
      return refusedSetting(settings, setting, row.put(value, settings))
    }
    const about = desc === undefined ? {} : { desc }
    return { name, ...about, aliases: [...above, setting], control: { ...control, key: id, validate } }
  }

  private async writeChosen(): Promise<void> {
    const all = [...this.chosen]
    this.chosen.clear()
    for (const [id, chosen] of all) this.written.set(id, chosen)
    for (const [id, chosen] of all) {
      await this.writeRow(id, chosen).catch(say)
      if (this.written.get(id) === chosen) this.written.delete(id)
    }
    // What was refused, or is written in another way.
    this.show()
  }

  private async writeRow(id: string, { value }: Chosen): Promise<void> {
    const row = this.row(id)
    if (row) await writeSetting(this.journal, row.setting, (settings) => row.put(value, settings))
  }
}

function lookRows(): SettingDefinition[] {
  return [
    {
      name: translated('Language'),
      desc: translated(
        'Applies to everything but help and problems in notes, which are in English. Commands change at the next start.',
      ),
      control: {
        type: 'dropdown',
        key: 'language',
        options: { auto: translated('Same as the app'), ...LANGUAGES },
      },
    },
    {
      name: translated('The dashboard opens in'),
      control: {
        type: 'dropdown',
        key: 'opens',
        options: { right: translated('The right sidebar'), main: translated('The main area') },
      },
    },
    { name: translated('Show my own words'), control: { type: 'toggle', key: 'text' } },
    { name: translated('Show numbers'), control: { type: 'toggle', key: 'numbers' } },
    { name: translated('Show tables beside charts'), control: { type: 'toggle', key: 'tables' } },
    {
      name: translated('Show the line on thoughts that come back'),
      desc: translated('When three or more thought records in 28 days are ticked as coming back.'),
      control: { type: 'toggle', key: 'returning' },
    },
  ]
}

function isLook(key: string): key is LookKey {
  return LOOKS.some((look) => look === key)
}

function say(error: unknown): void {
  notify(inWords(error))
}
