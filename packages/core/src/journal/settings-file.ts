import {
  type Edit,
  modify,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser'
import * as v from 'valibot'
import { WEEKDAYS } from '../day'
import { PRACTICE_IDS } from '../kind'
import { allKinds } from '../kinds'
import { late } from '../note/late'
import { BOM, eolOf, withEol } from '../note/lines'
import type { Change } from '../ports'
import { type Finding, hint, type Place, problem } from '../problem'
import { DEFAULTS, type Settings, type Thresholds } from '../settings'

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
    'a folder below the vault whose name neither begins nor ends with a dot or a blank, such as "Efficacy"',
  apart: 'a folder that keeps the journal and the templates apart',
  pattern: 'a name that has {date}, such as "{year}/{date} {time} {kind} {slug}"',
  daily: 'a date format with YYYY, MM and DD, such as "YYYY-MM-DD"',
  threshold: 'a whole number from 1 to 1000',
} as const

const whole = (from: number, to: number): Rule<number> => ({
  expected: `a whole number from ${from} to ${to}`,
  schema: v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to)),
})
const words = (expected: string): Rule<string[]> => ({ expected, schema: v.array(v.string()) })
const RELATIVE = /^(?![/\\])(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:*?"<>|\n]*$/
const folder = (): Rule<string> => ({
  expected: SETTINGS_EXPECTED.folder,
  schema: v.pipe(
    v.string(),
    v.regex(RELATIVE),
    v.transform((path) => path.replace(/\/+/g, '/').replace(/\/$/, '')),
  ),
})
/** Where notes are made they have to be read; and Windows knows no name that ends in a dot or a blank. */
const readFolder = (): Rule<string> => ({
  expected: SETTINGS_EXPECTED.readFolder,
  schema: v.pipe(
    folder().schema,
    v.check((path) => path === '' || path.split('/').every((name) => !UNREAD.test(name))),
  ),
})
const UNREAD = /^[.\s]|[.\s]$|^node_modules$/

type Rules = { readonly [K in Exclude<keyof Settings, 'thresholds'>]: Rule<Settings[K]> }

const rules = late((): Rules => ({
  journal_folder: readFolder(),
  name_pattern: {
    expected: SETTINGS_EXPECTED.pattern,
    schema: v.pipe(v.string(), v.regex(RELATIVE), v.includes('{date}')),
  },
  exclude: words('a list of globs, such as ["Archive/**"]'),
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
const threshold = late(() => ({ ...whole(1, 1000), expected: SETTINGS_EXPECTED.threshold }))

/**
 * The settings in force, and what in the file could not be used. An absent file is all defaults; one wrong value is
 * one problem with its line, and its default holds. Of a key that stands more than once in an object, the last is read,
 * as by every reader of JSON.
 */
export function readSettings(text: string | undefined): { settings: Settings; findings: readonly Finding[] } {
  if (text === undefined) return { settings: DEFAULTS, findings: [] }
  const errors: ParseError[] = []
  const content = text.replace(/^\uFEFF/, ' ')
  const root = parseTree(content, errors, { allowTrailingComma: true })
  const at = (offset: number): Place => place(content, offset)
  const [error] = errors
  if (error || root?.type !== 'object') {
    const reason = error ? spaced(printParseErrorCode(error.error)) : 'it should be an object'
    return { settings: DEFAULTS, findings: [problem('settings-syntax', at(error?.offset ?? 0), { reason })] }
  }
  const findings: Finding[] = [...twice(root, at)]
  const settings: Record<string, unknown> = { ...DEFAULTS }
  for (const { key, value, offset } of properties(root)) {
    if (key === 'thresholds') settings[key] = readThresholds(value, at, findings)
    else if (Object.hasOwn(rules(), key)) {
      const rule = rules()[key as keyof Rules]
      const result = v.safeParse(rule.schema, plain(value))
      if (result.success) {
        settings[key] = result.output
        const unread = unreadNames(key, value)
        findings.push(...unread.map(({ name, offset }) => hint('settings-key', at(offset), { key: name })))
      } else findings.push(problem('settings-value', at(value.offset), { key, expected: rule.expected }))
    } else findings.push(hint('settings-key', at(offset), { key }))
  }
  findings.push(...keptApart(settings as unknown as Writable<Settings>, properties(root), at))
  return { settings: settings as unknown as Settings, findings }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Templates are not read, so no journal can lie among them: the default is put in the place of what says so. */
function keptApart(
  settings: Writable<Settings>,
  written: readonly Property[],
  at: (offset: number) => Place,
): readonly Finding[] {
  return (['template_folder', 'journal_folder'] as const).flatMap((key) => {
    const templates = settings.template_folder
    const value = written.find((each) => each.key === key)?.value
    if (!value || templates === '' || !`${settings.journal_folder}/`.startsWith(`${templates}/`)) return []
    settings[key] = DEFAULTS[key]
    return [problem('settings-value', at(value.offset), { key, expected: SETTINGS_EXPECTED.apart })]
  })
}

/** The file's text with one setting changed, its comments and layout kept. */
export function changeSetting<K extends keyof Settings>(
  text: string,
  key: K,
  value: Settings[K],
): readonly Change[] {
  const start = text.startsWith(BOM) ? 1 : 0
  const content = text.slice(start)
  const options = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: eolOf(text) } }
  const edits =
    placedEdits(content, key, value) ??
    valueEdit(content, key, value) ??
    modify(content, [key], value, options)
  return edits.map(({ offset, length, content: insert }) => ({
    start: start + offset,
    end: start + offset + length,
    insert,
  }))
}

/** `modify` lays out anew the line that it adds to, and writes a list or the thresholds as a whole. */
function placedEdits(content: string, key: string, value: unknown): readonly Edit[] | undefined {
  const root = parseTree(content, [], { allowTrailingComma: true })
  if (!root) return
  const node = properties(root).find((property) => property.key === key)?.value
  if (!node) return typeof value === 'object' ? undefined : memberEdits(content, root, key, value)
  if (key === 'thresholds' && node.type === 'object')
    return thresholdEdits(content, node, value as Thresholds)
  return node.type === 'array' && Array.isArray(value) ? listEdits(content, node, value) : undefined
}

/** One that differs from what is in force: the others may have comments beside them, or be still to be corrected. */
function thresholdEdits(content: string, node: Node, wanted: Thresholds): readonly Edit[] | undefined {
  const inForce = readSettings(content).settings.thresholds
  const names = Object.keys(DEFAULTS.thresholds) as (keyof Thresholds)[]
  const [name, ...others] = names.filter((each) => inForce[each] !== wanted[each])
  if (name === undefined || others.length > 0) return
  const there = properties(node).find((property) => property.key === name)?.value
  return there ? [replaced(there, wanted[name])] : memberEdits(content, node, name, wanted[name])
}

function memberEdits(content: string, node: Node, name: string, value: unknown): readonly Edit[] | undefined {
  return behindLast(content, node, [`${JSON.stringify(name)}: ${JSON.stringify(value)}`])
}

/** A list that is no shorter than before: items that are others in their places, and what is new behind the last. */
function listEdits(content: string, node: Node, value: readonly unknown[]): readonly Edit[] | undefined {
  const items = node.children ?? []
  if (value.length < items.length) return
  const others = items.flatMap((item, at) =>
    JSON.stringify(plain(item)) === JSON.stringify(value[at]) ? [] : [replaced(item, value[at])],
  )
  const added = value.slice(items.length).map((item) => JSON.stringify(item))
  const behind = added.length === 0 ? [] : behindLast(content, node, added)
  return behind && [...others, ...behind]
}

function replaced({ offset, length }: Node, value: unknown): Edit {
  return { offset, length, content: JSON.stringify(value) }
}

/**
 * More in a list or an object, laid out as its last part is: where that has a line of its own, behind what is said of it
 * there. Nothing where there is no part yet, or a comma behind the last.
 */
function behindLast(content: string, node: Node, parts: readonly string[]): readonly Edit[] | undefined {
  const last = node.children?.at(-1)
  if (!last) return
  const end = last.offset + last.length
  const rest = content.slice(end, node.offset + node.length - 1)
  if (rest.replace(COMMENT, '').trim() !== '') return
  const [gap] = /(?:\r\n|\r|\n)[ \t]*$/.exec(content.slice(0, last.offset)) ?? []
  const added = parts.map((part) => `${gap ?? ' '}${part}`).join(',')
  const [said = ''] = gap === undefined ? [] : (SAID.exec(rest) ?? [])
  if (said === '') return [{ offset: end, length: 0, content: `,${added}` }]
  return [
    { offset: end, length: 0, content: ',' },
    { offset: end + said.length, length: 0, content: added },
  ]
}

const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g
/** Comments up to the end of a line. */
const SAID = /^(?:[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/))+(?=[ \t]*[\r\n])/

/** `modify` changes the first of a key; where it comes again, that is not the one that is read. */
function valueEdit(content: string, key: string, value: unknown): readonly Edit[] | undefined {
  const root = parseTree(content, [], { allowTrailingComma: true })
  const all = root ? written(root).filter((property) => property.key === key) : []
  const last = all.length > 1 ? all.at(-1)?.value : undefined
  return last && [{ offset: last.offset, length: last.length, content: JSON.stringify(value) }]
}

/** Whether these changes of the file's text would take a comment away. */
export function hasCommentIn(text: string, changes: readonly Change[]): boolean {
  let found = false
  visit(text.replace(/^\uFEFF/, ' '), {
    onComment: (offset, length) => {
      found ||= changes.some(({ start, end }) => start < offset + length && offset < end)
    },
  })
  return found
}

/**
 * What was typed in place of the file's text, as one change of the lines that differ. A text field knows one line end
 * alone, so the others keep theirs.
 */
export function retyped(text: string, typed: string): readonly Change[] {
  const [before, after] = [linesOf(text), linesOf(typed)]
  const isSame = (line: string | undefined, other: string | undefined): boolean =>
    line !== undefined && other !== undefined && withEol(line, '\n') === withEol(other, '\n')
  let first = 0
  while (isSame(before[first], after[first])) first++
  let last = 0
  const most = Math.min(before.length, after.length) - first
  while (last < most && isSame(before[before.length - 1 - last], after[after.length - 1 - last])) last++
  const start = before.slice(0, first).join('').length
  const end = text.length - before.slice(before.length - last).join('').length
  const insert = withEol(after.slice(first, after.length - last).join(''), eolOf(text))
  return start === end && insert === '' ? [] : [{ start, end, insert }]
}

/** A new settings file that says only what differs from the defaults. */
export function newSettings(values: Partial<Settings>): string {
  const edits = Object.entries(values).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULTS[key as keyof Settings]),
  )
  return `${JSON.stringify(Object.fromEntries(edits), null, 2)}\n`
}

function readThresholds(node: Node, at: (offset: number) => Place, findings: Finding[]): Thresholds {
  const thresholds: Record<string, number> = { ...DEFAULTS.thresholds }
  if (node.type !== 'object') {
    findings.push(problem('settings-value', at(node.offset), { key: 'thresholds', expected: 'an object' }))
    return DEFAULTS.thresholds
  }
  for (const { key, value, offset } of properties(node)) {
    const name = `thresholds.${key}`
    const result = v.safeParse(threshold().schema, plain(value))
    if (!Object.hasOwn(DEFAULTS.thresholds, key))
      findings.push(hint('settings-key', at(offset), { key: name }))
    else if (result.success) thresholds[key] = result.output
    else {
      findings.push(
        problem('settings-value', at(value.offset), { key: name, expected: threshold().expected }),
      )
    }
  }
  return thresholds as unknown as Thresholds
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
const listedFields = late((): ReadonlySet<string> => {
  const fields = allKinds().flatMap((kind) => Object.entries(kind.fields))
  return new Set(fields.flatMap(([key, field]) => ('options' in field ? [key] : [])))
})

/** The lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
}

interface Property {
  readonly key: string
  readonly value: Node
  readonly offset: number
}

/** The properties of an object, each key once: the last of it. */
function properties(node: Node): readonly Property[] {
  return [...new Map(written(node).map((property) => [property.key, property])).values()]
}

/** All of them, in the order written. */
function written(node: Node): readonly Property[] {
  return (node.children ?? []).flatMap((property) => {
    const [name, value] = property.children ?? []
    return name && value ? [{ key: String(name.value), value, offset: property.offset }] : []
  })
}

/** Settings, and what stands in them, that are not read because their key comes again. */
function twice(root: Node, at: (offset: number) => Place): readonly Finding[] {
  const inner = properties(root).filter(({ key }) => key === 'thresholds' || key === 'extra_slugs')
  const objects = [
    { prefix: '', node: root },
    ...inner.map(({ key, value }) => ({ prefix: `${key}.`, node: value })),
  ]
  return objects.flatMap(({ prefix, node }) => {
    const read = new Set(properties(node).map(({ offset }) => offset))
    return written(node)
      .filter(({ key, offset }) => !read.has(offset) && (prefix !== '' || Object.hasOwn(DEFAULTS, key)))
      .map(({ key, offset }) => problem('settings-twice', at(offset), { key: `${prefix}${key}` }))
  })
}

/** The node's value, with its keys as own properties only. */
function plain(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plain)
  if (node.type !== 'object') return node.value as unknown
  return Object.fromEntries(properties(node).map(({ key, value }) => [key, plain(value)]))
}

function place(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { path: SETTINGS_FILE, line: before.split('\n').length, column: offset - lineStart + 1 }
}

/** `PropertyNameExpected` as `property name expected`. */
function spaced(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}
