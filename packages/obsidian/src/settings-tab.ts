import {
  debounce,
  Notice,
  type Plugin,
  PluginSettingTab,
  type SettingDefinition,
  type SettingDefinitionItem,
} from 'obsidian'
import { refusal } from '@core/commands'
import type { Journal } from '@core/journal/journal'
import type { Looks } from './looks'
import { COUNT_ROWS, NOTE_ROWS, REST_ROWS, type Row, THRESHOLD_ROWS, UNIT_ROWS } from './rows'
import { refusedSetting, writeSetting } from '@core/journal/write-settings'

const ROWS = new Map(
  [...NOTE_ROWS, ...COUNT_ROWS, ...REST_ROWS, ...UNIT_ROWS, ...THRESHOLD_ROWS].map((row) => [row.id, row]),
)
const LOOKS = ['opens', 'text', 'numbers', 'tables', 'returning'] as const
type LookKey = (typeof LOOKS)[number]

/** Long enough for a folder's name to be typed: each write makes the vault be read anew. */
const WRITE_MS = 800

/**
 * The settings. Whatever changes a number or a path is read from and written to `efficacy.json`, which every editor
 * of the vault shares; only how things look here is the plugin's own.
 */
export class SettingsTab extends PluginSettingTab {
  /** What was chosen and is not written yet, by the row's id. */
  private readonly chosen = new Map<string, unknown>()
  private readonly write = debounce(() => void this.writeChosen(), WRITE_MS, true)

  constructor(
    plugin: Plugin,
    private readonly journal: Journal,
    private readonly looks: Looks,
  ) {
    super(plugin.app, plugin)
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      ...NOTE_ROWS.map((row) => this.definition(row)),
      { type: 'group', heading: 'Counting', items: COUNT_ROWS.map((row) => this.definition(row)) },
      { type: 'group', heading: 'Rest days', items: REST_ROWS.map((row) => this.definition(row)) },
      { type: 'group', heading: 'Units', items: UNIT_ROWS.map((row) => this.definition(row)) },
      {
        type: 'group',
        heading: 'When numbers appear',
        items: THRESHOLD_ROWS.map((row) => this.definition(row)),
      },
      { type: 'group', heading: 'Looks', items: LOOK_ROWS },
    ]
  }

  override getControlValue(key: string): unknown {
    if (isLook(key)) return this.looks.value[key]
    return this.chosen.has(key) ? this.chosen.get(key) : ROWS.get(key)?.shown(this.journal.settings)
  }

  override setControlValue(key: string, value: unknown): void {
    if (isLook(key)) void this.looks.change({ [key]: value })
    else {
      this.chosen.set(key, value)
      this.write()
    }
  }

  override hide(): void {
    this.write.run()
    super.hide()
  }

  private definition(row: Row): SettingDefinition {
    const { id, name, desc, control, setting } = row
    const validate = (value: unknown): string | undefined =>
      refusedSetting(setting, row.put(value, this.journal.settings))
    return { name, ...(desc === undefined ? {} : { desc }), control: { ...control, key: id, validate } }
  }

  private async writeChosen(): Promise<void> {
    const chosen = [...this.chosen]
    this.chosen.clear()
    for (const [id, value] of chosen) {
      const row = ROWS.get(id)
      if (row) await writeSetting(this.journal, row.setting, row.put(value, this.journal.settings)).catch(say)
    }
  }
}

const LOOK_ROWS: SettingDefinition[] = [
  {
    name: 'The dashboard opens in',
    control: {
      type: 'dropdown',
      key: 'opens',
      options: { right: 'The right sidebar', main: 'The main area' },
    },
  },
  { name: 'Show my own words', control: { type: 'toggle', key: 'text' } },
  { name: 'Show numbers', control: { type: 'toggle', key: 'numbers' } },
  { name: 'Show tables beside charts', control: { type: 'toggle', key: 'tables' } },
  {
    name: 'Show the line on thoughts that come back',
    desc: 'Where three or more thought records of 28 days are ticked as coming back.',
    control: { type: 'toggle', key: 'returning' },
  },
]

function isLook(key: string): key is LookKey {
  return LOOKS.some((look) => look === key)
}

function say(error: unknown): void {
  const sentence = refusal(error)
  if (sentence === undefined) throw error
  new Notice(sentence)
}
