import type { Weekday } from './day'

/**
 * Whatever changes a number or a path, from `efficacy.json` at the vault's root: the same for every host.
 * Names are those of the file, and of `report --json`.
 */
export interface Settings {
  /** Folder of new notes. An unknown `efficacy:` value is a problem only below it. */
  readonly journal_folder: string
  /** Name of a new note, from `{date}`, `{time}`, `{kind}`, `{slug}` and `{year}`; `/` makes folders. */
  readonly name_pattern: string
  /** Globs of paths that are not scanned. */
  readonly exclude: readonly string[]
  /** Where the person keeps their own copies of the templates; never scanned. */
  readonly template_folder: string
  /** How a daily note's file name is dated, in `YYYY`, `MM` and `DD`; dates a block that has no date of its own. */
  readonly daily_format: string
  /** 0 to 6: until that hour it is still the day before. */
  readonly day_start_hour: number
  readonly week_start: Weekday
  /** 0 to 6 missed days allowed in any 7 of a run. */
  readonly grace: number
  /** Weekdays on which no practice is planned. */
  readonly rest_days: readonly Weekday[]
  /** What an attempt done in part counts as in the prediction measure; 0.5 leaves out the exact range. */
  readonly partly_counts: 0 | 0.5
  /** What distances and weights are shown in; notes, reports and tables of data hold kilometres and kilograms. */
  readonly distance_unit: 'km' | 'mi'
  readonly weight_unit: 'kg' | 'lb'
  /** More slugs for a field's list, by the field's key. */
  readonly extra_slugs: Readonly<Record<string, readonly string[]>>
  /** How many entries a number needs before it is shown, 1 to 1000. */
  readonly thresholds: Thresholds
  /** Practices that are never suggested. */
  readonly hidden_practices: readonly string[]
  /** The person's own contacts, one a line, at the head of "When to get professional help". */
  readonly my_help_contacts: readonly string[]
}

/** Those that are converted where they are shown, and nowhere else. */
export type Units = Pick<Settings, 'distance_unit' | 'weight_unit'>

/** How many entries each number needs. */
export interface Thresholds {
  /** Practice days before a run is named (M2). */
  readonly run: number
  /** Attempts before expected and finished are compared (M6). */
  readonly calibration: number
  /** Attempts before the averages are compared (M6). */
  readonly bias: number
  /** Attempts before the Brier score and the drift are shown (M6). */
  readonly brier: number
  /** Attempts before calibration bins are shown (M6). */
  readonly bins: number
}

/** What holds where the file sets nothing. */
export const DEFAULTS: Settings = {
  journal_folder: 'Efficacy',
  name_pattern: '{year}/{date} {time} {kind} {slug}',
  exclude: [],
  template_folder: 'Efficacy/Templates',
  daily_format: 'YYYY-MM-DD',
  day_start_hour: 0,
  week_start: 'monday',
  grace: 2,
  rest_days: [],
  partly_counts: 0,
  distance_unit: 'km',
  weight_unit: 'kg',
  extra_slugs: {},
  thresholds: { run: 3, calibration: 5, bias: 10, brier: 20, bins: 30 },
  hidden_practices: [],
  my_help_contacts: [],
}
