import { WEEKDAYS, type Weekday, weekdayInWords } from '@core/day'
import type { Settings, Thresholds, Units } from '@core/settings'
import type { SettingControl } from 'obsidian'
import { languageSpoken, translated } from '@core/texts'

/** One row of the settings: a control, and how its value stands in `efficacy.json`. */
export interface Row<K extends keyof Settings = keyof Settings> {
  /** Names the control; unlike `setting` it is the row's own. */
  readonly id: string
  readonly setting: K
  readonly name: string
  readonly desc?: string
  readonly control: Control
  readonly shown: (settings: Settings) => string | number | boolean
  /** The setting with the control's value put in. */
  readonly put: (value: unknown, settings: Settings) => Settings[K]
}

type Control = DistributiveOmit<SettingControl, 'key' | 'validate'>
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
type Keys<T> = { [K in keyof Settings]: Settings[K] extends T ? K : never }[keyof Settings]

export function noteRows(): readonly Row[] {
  return [
    line('journal_folder', translated('Journal folder'), translated('New notes go below it.')),
    line(
      'name_pattern',
      translated('Name of a new note'),
      translated('From {date}, {time}, {kind}, {slug} and {year}; a slash makes folders.'),
    ),
    line(
      'template_folder',
      translated('Template folder'),
      translated('Your own copies of the templates; notes in it are not counted.'),
      // It has to be there to be of use; the journal folder is made with the first note, so it is typed.
      { type: 'folder' },
    ),
    line('daily_format', translated('Date in the name of a daily note'), translated('In YYYY, MM and DD.')),
    lines(
      'exclude',
      translated('Notes that are not read'),
      translated('One pattern per line; Archive/** stands for a folder and all that is in it.'),
      'Archive/**',
    ),
    lines(
      'my_help_contacts',
      translated('Your own contacts'),
      translated('Shown first on the page on professional help, one per line.'),
      'Dr Osei, 555 0100',
    ),
  ]
}

export function countRows(): readonly Row[] {
  return [
    pick(
      'week_start',
      translated('The week starts on'),
      Object.fromEntries(WEEKDAYS.map((day) => [day, named(day)])),
    ),
    whole(
      'day_start_hour',
      translated('The day starts at'),
      translated('Until that hour, entries still belong to the day before.'),
      0,
      6,
    ),
    whole(
      'grace',
      translated('Days without practice that a run may have'),
      translated('In any seven days.'),
      0,
      6,
    ),
    {
      id: 'partly_counts',
      setting: 'partly_counts',
      name: translated('An attempt done in part counts as'),
      control: { type: 'dropdown', options: { '0': translated('Not done'), '0.5': translated('Half done') } },
      shown: (settings) => String(settings.partly_counts),
      put: (value) => (value === '0.5' ? 0.5 : 0),
    },
  ]
}

function converted(): string {
  return translated('Notes hold metric numbers, and commands ask for those; only what is shown is converted.')
}

export function unitRows(): readonly Row[] {
  return [
    pick(
      'distance_unit',
      translated('Distances in'),
      { km: translated('Kilometres'), mi: translated('Miles') },
      converted(),
    ),
    pick(
      'weight_unit',
      translated('Weights in'),
      { kg: translated('Kilograms'), lb: translated('Pounds') },
      converted(),
    ),
  ]
}

export function restRows(): readonly Row[] {
  return WEEKDAYS.map((day) => ({
    id: `rest_days.${day}`,
    setting: 'rest_days',
    name: named(day),
    control: { type: 'toggle' },
    shown: (settings) => settings.rest_days.includes(day),
    // The others stay in the order in which the person has them.
    put: (value, settings) => {
      const others = settings.rest_days.filter((each) => each !== day)
      return value === true ? [...others, day] : others
    },
  }))
}

export function thresholdRows(): readonly Row[] {
  return [
    threshold('run', translated('Practice days before a run is named')),
    threshold('calibration', translated('Attempts before expected and finished are compared')),
    threshold('bias', translated('Attempts before the averages are compared')),
    threshold('brier', translated('Attempts before the Brier score is shown')),
    threshold('bins', translated('Attempts before groups of predictions are shown')),
  ]
}

export function allRows(): readonly Row[] {
  return [...noteRows(), ...countRows(), ...restRows(), ...unitRows(), ...thresholdRows()]
}

function line(setting: Keys<string>, name: string, desc: string, control: Control = { type: 'text' }): Row {
  return {
    id: setting,
    setting,
    name,
    desc,
    control,
    shown: (settings) => settings[setting],
    put: String,
  }
}

function lines(
  setting: 'exclude' | 'my_help_contacts',
  name: string,
  desc: string,
  placeholder: string,
): Row {
  return {
    id: setting,
    setting,
    name,
    desc,
    control: { type: 'textarea', placeholder },
    shown: (settings) => settings[setting].join('\n'),
    put: (value, settings) => typedIn(String(value), settings[setting]),
  }
}

/** The items of a text with one a line. Those before and behind what was typed stay, whatever they hold. */
function typedIn(text: string, items: readonly string[]): string[] {
  const [first, last] = [items[0], items.at(-1)]
  if (first !== undefined && `${text}\n`.startsWith(`${first}\n`))
    return [first, ...typedIn(text.slice(first.length + 1), items.slice(1))]
  if (last !== undefined && `\n${text}`.endsWith(`\n${last}`))
    return [...typedIn(text.slice(0, -last.length - 1), items.slice(0, -1)), last]
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function whole(
  setting: 'day_start_hour' | 'grace',
  name: string,
  desc: string,
  min: number,
  max: number,
): Row {
  const control: Control = { type: 'slider', min, max, step: 1 }
  return { id: setting, setting, name, desc, control, shown: (settings) => settings[setting], put: Number }
}

function pick(
  setting: 'week_start' | keyof Units,
  name: string,
  options: Readonly<Record<string, string>>,
  desc?: string,
): Row {
  const control: Control = { type: 'dropdown', options }
  return {
    id: setting,
    setting,
    name,
    ...(desc === undefined ? {} : { desc }),
    control,
    shown: (settings) => settings[setting],
    put: (value) => value as Settings[typeof setting],
  }
}

function threshold(key: keyof Thresholds, name: string): Row {
  return {
    id: `thresholds.${key}`,
    setting: 'thresholds',
    name,
    control: { type: 'number', min: 1, max: 1000, step: 1 },
    shown: (settings) => settings.thresholds[key],
    put: (value, settings) => ({ ...settings.thresholds, [key]: Number(value) }),
  }
}

function named(day: Weekday): string {
  return weekdayInWords(day, languageSpoken())
}
