import * as v from 'valibot'
import { WEEKDAYS } from '../day'
import { lazy } from '../note/lazy'
import type { Settings } from '../settings'
import { isGlob } from './scan-rule'

/** What one setting may be. */
interface Rule<T> {
  /** Ends the sentence "… should be". */
  readonly expected: string
  readonly schema: v.GenericSchema<unknown, T>
}

/** What a setting that is typed should be, as findings say it; a prompt says it in the language of the person. */
export const SETTINGS_EXPECTED = {
  folder: 'a folder below the vault, such as "Efficacy"',
  readFolder:
    'a folder below the vault whose name neither begins nor ends with a dot or a space, such as "Efficacy"',
  apart: 'a folder that keeps the journal and the templates apart',
  pattern: 'a name that has {date}, such as "{year}/{date} {time} {kind} {slug}"',
  daily: 'a date format with YYYY, MM and DD, such as "YYYY-MM-DD"',
  threshold: 'a whole number from 1 to 1000',
} as const

/** Both included. */
const wholeNumber = (from: number, to: number): Rule<number> => ({
  expected: `a whole number from ${from} to ${to}`,
  schema: v.pipe(
    v.number(),
    v.check((value) => Number.isInteger(value) && value >= from && value <= to),
  ),
})
const texts = (expected: string): Rule<string[]> => ({ expected, schema: v.array(v.string()) })
const RELATIVE = /^(?![/\\])(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:*?"<>|\p{Cc}]*$/u
const folder = (): Rule<string> => ({
  expected: SETTINGS_EXPECTED.folder,
  schema: v.pipe(
    v.string(),
    v.regex(RELATIVE),
    v.transform((path) =>
      path
        .split('/')
        .filter((name) => name !== '' && name !== '.')
        .join('/'),
    ),
  ),
})
/** Where notes are made they have to be read; and Windows knows no name that ends in a dot or a blank. */
const readFolder = (): Rule<string> => ({
  expected: SETTINGS_EXPECTED.readFolder,
  schema: v.pipe(
    folder().schema,
    v.check((path) => path.split('/').every((name) => !UNREAD.test(name))),
  ),
})
const UNREAD = /^[.\s]|[.\s]$|^node_modules$/

/** By setting; each threshold has {@link thresholdRule}. */
export type SettingRules = { readonly [K in Exclude<keyof Settings, 'thresholds'>]: Rule<Settings[K]> }

export const settingRules = lazy((): SettingRules => ({
  journal_folder: readFolder(),
  name_pattern: {
    expected: SETTINGS_EXPECTED.pattern,
    schema: v.pipe(v.string(), v.regex(RELATIVE), v.includes('{date}')),
  },
  exclude: {
    expected: 'a list of globs, such as ["Archive/**"]',
    schema: v.array(v.pipe(v.string(), v.check(isGlob))),
  },
  template_folder: folder(),
  daily_format: {
    expected: SETTINGS_EXPECTED.daily,
    schema: v.pipe(v.string(), v.includes('YYYY'), v.includes('MM'), v.includes('DD')),
  },
  day_start_hour: wholeNumber(0, 6),
  week_start: { expected: 'a weekday in English, such as "monday"', schema: v.picklist(WEEKDAYS) },
  grace: wholeNumber(0, 6),
  rest_days: {
    expected: 'a list of weekdays in English, such as ["sunday"]',
    schema: v.array(v.picklist(WEEKDAYS)),
  },
  partly_counts: { expected: '0 or 0.5', schema: v.picklist([0, 0.5]) },
  distance_unit: { expected: '"km" or "mi"', schema: v.picklist(['km', 'mi']) },
  weight_unit: { expected: '"kg" or "lb"', schema: v.picklist(['kg', 'lb']) },
  extra_slugs: {
    expected: 'an object of lists, such as {"distortions": ["should-statements"]}',
    schema: v.pipe(
      v.unknown(),
      v.check((value) => !Array.isArray(value)),
      v.record(v.string(), v.array(v.string())),
    ),
  },
  hidden_practices: texts('a list of practices'),
  my_help_contacts: texts('a list of texts, such as ["Dr Osei, 555 0100"]'),
}))
export const thresholdRule = lazy((): Rule<number> => ({
  ...wholeNumber(1, 1000),
  expected: SETTINGS_EXPECTED.threshold,
}))

/** The value as the rule reads it; `undefined` where it is none that the rule allows. */
export function valueBy<T>({ schema }: Rule<T>, value: unknown): T | undefined {
  const result = v.safeParse(schema, value)
  return result.success ? result.output : undefined
}
