import type { Node } from 'jsonc-parser'
import { PRACTICE_IDS } from '../kind'
import { allKinds } from '../kinds'
import { lazy } from '../note/lazy'
import { Lines } from '../note/lines'
import { type Finding, hint, type Location, problem } from '../problem'
import { DEFAULTS, type Settings, type Thresholds } from '../settings'
import { SETTINGS_EXPECTED, type SettingRules, settingRules, thresholdRule, valueBy } from './settings-rules'
import { allProperties, properties, type Property, settingsTree, valueOf } from './settings-tree'

/** The file at the vault's root that every host reads and writes. */
export const SETTINGS_FILE = 'efficacy.json'

/** The settings that a file gives, defaults included, and the findings on it. */
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
  const at: LocationOf = (offset) => ({ path: SETTINGS_FILE, ...lines.at(offset) })
  if (error) {
    const { offset, reason } = error
    return { settings: DEFAULTS, findings: [problem('settings-syntax', at(offset), { reason })] }
  }
  const written = properties(root)
  const { values: settings, findings } = combined(
    DEFAULTS,
    written.map((property) => readSetting(property, at)),
  )
  return withFoldersApart({ settings, findings: [...duplicateKeys(root, at), ...findings] }, written, at)
}

/** Where an offset into the file's text is. */
type LocationOf = (offset: number) => Location

/** What some properties of an object in the file set; where one sets nothing, its default holds. */
interface Read<T> {
  readonly values?: Partial<T>
  readonly findings: readonly Finding[]
}

function combined<T>(defaults: T, read: readonly Read<T>[]): Read<T> & { readonly values: T } {
  return {
    values: read.reduce((before, { values }) => ({ ...before, ...values }), defaults),
    findings: read.flatMap(({ findings }) => findings),
  }
}

function readSetting({ key, value, offset }: Property, at: LocationOf): Read<Settings> {
  if (key === 'thresholds') return readThresholds(value, at)
  if (!Object.hasOwn(settingRules(), key)) return { findings: [hint('settings-key', at(offset), { key })] }
  const rule = settingRules()[key as keyof SettingRules]
  const read = valueBy<unknown>(rule, valueOf(value))
  return read === undefined
    ? { findings: [problem('settings-value', at(value.offset), { key, expected: rule.expected })] }
    : { values: { [key]: read }, findings: unreadNames(key, value, at) }
}

function readThresholds(node: Node, at: LocationOf): Read<Settings> {
  if (node.type !== 'object') {
    const expected = 'an object'
    return { findings: [problem('settings-value', at(node.offset), { key: 'thresholds', expected })] }
  }
  const { values, findings } = combined(
    DEFAULTS.thresholds,
    properties(node).map((property) => readThreshold(property, at)),
  )
  return { values: { thresholds: values }, findings }
}

function readThreshold({ key, value, offset }: Property, at: LocationOf): Read<Thresholds> {
  const name = `thresholds.${key}`
  if (!Object.hasOwn(DEFAULTS.thresholds, key))
    return { findings: [hint('settings-key', at(offset), { key: name })] }
  const { expected } = thresholdRule()
  const read = valueBy(thresholdRule(), valueOf(value))
  return read === undefined
    ? { findings: [problem('settings-value', at(value.offset), { key: name, expected })] }
    : { values: { [key]: read }, findings: [] }
}

/** Practices that there are none of, and fields without a list of words, to which none can be added. */
function unreadNames(key: string, node: Node, at: LocationOf): readonly Finding[] {
  const unread = (name: string, offset: number): Finding =>
    hint('settings-key', at(offset), { key: `${key}.${name}` })
  if (key === 'hidden_practices')
    return (node.children ?? []).flatMap(({ value, offset }) =>
      PRACTICES.has(String(value)) ? [] : [unread(String(value), offset)],
    )
  if (key !== 'extra_slugs') return []
  return properties(node).flatMap(({ key: field, offset }) =>
    listedFields().has(field) ? [] : [unread(field, offset)],
  )
}

const PRACTICES: ReadonlySet<string> = new Set(PRACTICE_IDS)

/** Fields of any kind that have a list of words. */
const listedFields = lazy((): ReadonlySet<string> => {
  const fields = allKinds().flatMap((kind) => Object.entries(kind.fields))
  return new Set(fields.flatMap(([key, field]) => ('options' in field ? [key] : [])))
})

/** Templates are not read, so no journal can lie among them: a folder that says so gives way to its default. */
function withFoldersApart(read: SettingsRead, written: readonly Property[], at: LocationOf): SettingsRead {
  return (['template_folder', 'journal_folder'] as const).reduce(({ settings, findings }, key) => {
    const { template_folder: templates, journal_folder: journal } = settings
    const value = written.find((each) => each.key === key)?.value
    if (!value || templates === '' || !`${journal}/`.startsWith(`${templates}/`))
      return { settings, findings }
    const found = problem('settings-value', at(value.offset), { key, expected: SETTINGS_EXPECTED.apart })
    return { settings: { ...settings, [key]: DEFAULTS[key] }, findings: [...findings, found] }
  }, read)
}

/** A new settings file that says only what differs from the defaults. */
export function newSettings(values: Partial<Settings>): string {
  const edits = Object.entries(values).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULTS[key as keyof Settings]),
  )
  return `${JSON.stringify(Object.fromEntries(edits), null, 2)}\n`
}

/** Settings, and what stands in them, that are not read because their key comes again. */
function duplicateKeys(root: Node, at: LocationOf): readonly Finding[] {
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
