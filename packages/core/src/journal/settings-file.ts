import type { Node } from 'jsonc-parser'
import * as v from 'valibot'
import { WEEKDAYS } from '../day'
import { PRACTICE_IDS } from '../kind'
import { allKinds } from '../kinds'
import { lazy } from '../note/lazy'
import { Lines } from '../note/lines'
import { type Finding, hint, type Location, problem } from '../problem'
import { DEFAULTS, type Settings, type Thresholds } from '../settings'
import { isGlob } from './scan-rule'
import { valueOf, properties, type Property, settingsTree, allProperties } from './settings-tree'

/** The file at the vault's root that every host reads and writes. */
export const SETTINGS_FILE = 'efficacy.json'

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

const whole = (from: number, to: number): Rule<number> => ({
  expected: `a whole number from ${from} to ${to}`,
  schema: v.pipe(
    v.number(),
    v.check((value) => Number.isInteger(value) && value >= from && value <= to),
  ),
})
const words = (expected: string): Rule<string[]> => ({ expected, schema: v.array(v.string()) })
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

type Rules = { readonly [K in Exclude<keyof Settings, 'thresholds'>]: Rule<Settings[K]> }

const rules = lazy((): Rules => ({
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
  day_start_hour: whole(0, 6),
  week_start: { expected: 'a weekday in English, such as "monday"', schema: v.picklist(WEEKDAYS) },
  grace: whole(0, 6),
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
  hidden_practices: words('a list of practices'),
  my_help_contacts: words('a list of texts, such as ["Dr Osei, 555 0100"]'),
}))
const threshold = lazy(() => ({ ...whole(1, 1000), expected: SETTINGS_EXPECTED.threshold }))

/** The settings in force, and what of the file is to be said. */
export interface SettingsRead {
  readonly settings: Settings
  readonly findings: readonly Finding[]
}

/**
 * Reads the file's text. An absent or empty file is all defaults; one wrong value is one problem with its line, and its
 * default holds. Of a key that stands more than once in an object, the last is read, as by every reader of JSON.
 */
export function readSettings(text = ''): SettingsRead {
  if (text.trim() === '') return { settings: DEFAULTS, findings: [] }
  const { root, error } = settingsTree(text)
  const lines = new Lines(text)
  const at = (offset: number): Location => ({ path: SETTINGS_FILE, ...lines.at(offset) })
  if (error) {
    const { offset, reason } = error
    return { settings: DEFAULTS, findings: [problem('settings-syntax', at(offset), { reason })] }
  }
  const findings: Finding[] = [...duplicateKeys(root, at)]
  const settings: Writable<Settings> = { ...DEFAULTS }
  for (const { key, value, offset } of properties(root)) {
    if (key === 'thresholds') settings[key] = readThresholds(value, at, findings)
    else if (Object.hasOwn(rules(), key)) {
      const rule = rules()[key as keyof Rules]
      const result = v.safeParse(rule.schema, valueOf(value))
      if (result.success) {
        Object.assign(settings, { [key]: result.output })
        const unread = unreadNames(key, value)
        findings.push(...unread.map(({ name, offset }) => hint('settings-key', at(offset), { key: name })))
      } else findings.push(problem('settings-value', at(value.offset), { key, expected: rule.expected }))
    } else findings.push(hint('settings-key', at(offset), { key }))
  }
  findings.push(...keptApart(settings, properties(root), at))
  return { settings, findings }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Templates are not read, so no journal can lie among them: the default is put in the place of what says so. */
function keptApart(
  settings: Writable<Settings>,
  written: readonly Property[],
  at: (offset: number) => Location,
): readonly Finding[] {
  return (['template_folder', 'journal_folder'] as const).flatMap((key) => {
    const templates = settings.template_folder
    const value = written.find((each) => each.key === key)?.value
    if (!value || templates === '' || !`${settings.journal_folder}/`.startsWith(`${templates}/`)) return []
    settings[key] = DEFAULTS[key]
    return [problem('settings-value', at(value.offset), { key, expected: SETTINGS_EXPECTED.apart })]
  })
}

/** A new settings file that says only what differs from the defaults. */
export function newSettings(values: Partial<Settings>): string {
  const edits = Object.entries(values).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULTS[key as keyof Settings]),
  )
  return `${JSON.stringify(Object.fromEntries(edits), null, 2)}\n`
}

function readThresholds(node: Node, at: (offset: number) => Location, findings: Finding[]): Thresholds {
  const thresholds: Writable<Thresholds> = { ...DEFAULTS.thresholds }
  if (node.type !== 'object') {
    findings.push(problem('settings-value', at(node.offset), { key: 'thresholds', expected: 'an object' }))
    return DEFAULTS.thresholds
  }
  for (const { key, value, offset } of properties(node)) {
    const name = `thresholds.${key}`
    const result = v.safeParse(threshold().schema, valueOf(value))
    if (!Object.hasOwn(DEFAULTS.thresholds, key))
      findings.push(hint('settings-key', at(offset), { key: name }))
    else if (result.success) thresholds[key as keyof Thresholds] = result.output
    else {
      findings.push(
        problem('settings-value', at(value.offset), { key: name, expected: threshold().expected }),
      )
    }
  }
  return thresholds
}

/** Practices that there are none of, and fields without a list of words, to which none can be added. */
function unreadNames(key: string, node: Node): readonly { name: string; offset: number }[] {
  const names =
    key === 'hidden_practices'
      ? (node.children ?? []).map(({ value, offset }) => ({ name: String(value), offset }))
      : key === 'extra_slugs'
        ? properties(node).map(({ key: name, offset }) => ({ name, offset }))
        : []
  const known = key === 'hidden_practices' ? PRACTICES : listedFields()
  return names
    .filter(({ name }) => !known.has(name))
    .map(({ name, offset }) => ({ name: `${key}.${name}`, offset }))
}

const PRACTICES: ReadonlySet<string> = new Set(PRACTICE_IDS)

/** Fields of any kind that have a list of words. */
const listedFields = lazy((): ReadonlySet<string> => {
  const fields = allKinds().flatMap((kind) => Object.entries(kind.fields))
  return new Set(fields.flatMap(([key, field]) => ('options' in field ? [key] : [])))
})

/** Settings, and what stands in them, that are not read because their key comes again. */
function duplicateKeys(root: Node, at: (offset: number) => Location): readonly Finding[] {
  const inner = properties(root).filter(({ key }) => key === 'thresholds' || key === 'extra_slugs')
  const objects = [
    { prefix: '', node: root },
    ...inner.map(({ key, value }) => ({ prefix: `${key}.`, node: value })),
  ]
  return objects.flatMap(({ prefix, node }) => {
    const read = new Set(properties(node).map(({ offset }) => offset))
    return allProperties(node)
      .filter(({ key, offset }) => !read.has(offset) && (prefix !== '' || Object.hasOwn(DEFAULTS, key)))
      .map(({ key, offset }) => problem('settings-twice', at(offset), { key: `${prefix}${key}` }))
  })
}
