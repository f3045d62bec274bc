import { WEEKDAYS, type Weekday } from '@core/day'
import type { Settings, Thresholds, Units } from '@core/settings'
import type { SettingControl } from 'obsidian'

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

export const NOTE_ROWS: readonly Row[] = [
  line('journal_folder', 'Journal folder', 'New notes go below it.'),
  line(
    'name_pattern',
    'Name of a new note',
    'From {date}, {time}, {kind}, {slug} and {year}; a slash makes folders.',
  ),
  line(
    'template_folder',
    'Template folder',
    'Your own copies of the templates; notes in it are not counted.',
  ),
  line('daily_format', 'Date in the name of a daily note', 'In YYYY, MM and DD.'),
  lines('exclude', 'Left out', 'Globs of notes that are not read, one a line.', 'Archive/**'),
  lines(
    'my_help_contacts',
    'Your own contacts',
    'Stand first on the page on professional help, one a line.',
    'Dr Osei, 555 0100',
  ),
]

export const COUNT_ROWS: readonly Row[] = [
  pick('week_start', 'The week starts on', Object.fromEntries(WEEKDAYS.map((day) => [day, named(day)]))),
  whole('day_start_hour', 'The day starts at', 'Until that hour it is still the day before.', 0, 6),
  whole('grace', 'Days that may be left out of a run', 'In any seven days.', 0, 6),
  {
    id: 'partly_counts',
    setting: 'partly_counts',
    name: 'An attempt done in part counts as',
    control: { type: 'dropdown', options: { '0': 'Not done', '0.5': 'Half done' } },
    shown: (settings) => String(settings.partly_counts),
    put: (value) => (value === '0.5' ? 0.5 : 0),
  },
]

const CONVERTED = 'Notes hold the metric number, and are asked for it; only what is shown is converted.'
export const UNIT_ROWS: readonly Row[] = [
  pick('distance_unit', 'Distances in', { km: 'Kilometres', mi: 'Miles' }, CONVERTED),
  pick('weight_unit', 'Weights in', { kg: 'Kilograms', lb: 'Pounds' }, CONVERTED),
]

export const REST_ROWS: readonly Row[] = WEEKDAYS.map((day) => ({
  id: `rest_days.${day}`,
  setting: 'rest_days',
  name: named(day),
  control: { type: 'toggle' },
  shown: (settings) => settings.rest_days.includes(day),
  put: (value, settings) =>
    WEEKDAYS.filter((each) => (each === day ? value === true : settings.rest_days.includes(each))),
}))

export const THRESHOLD_ROWS: readonly Row[] = [
  threshold('run', 'Practice days before a run is named'),
  threshold('calibration', 'Attempts before expected and done are compared'),
  threshold('bias', 'Attempts before the averages are compared'),
  threshold('brier', 'Attempts before the Brier score is shown'),
  threshold('bins', 'Attempts before groups of predictions are shown'),
]

function line(setting: Keys<string>, name: string, desc: string): Row {
  return {
    id: setting,
    setting,
    name,
    desc,
    control: { type: 'text' },
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
    put: (value) =>
      String(value)
        .split('\n')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
  }
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
  return day.charAt(0).toUpperCase() + day.slice(1)
}
