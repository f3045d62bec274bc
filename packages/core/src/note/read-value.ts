import { isDay, isTime } from '../day'
import { type ChoiceField, type ChoicesField, type Field, type NumberField, takesMany } from '../kind'
import { storable } from './decode'
import { readPause } from './pauses'

/** What a field holds once it is read: see `ValueOf` of each type of field. */
export type FieldValue = string | number | boolean | readonly string[]

/** Something worth saying about a value that counts: one slug of it. */
interface SlugRemark {
  readonly code: 'unknown-slug' | 'repeated-slug'
  readonly value: string
}

/** What a field reads as: a value, nothing, or something that is no value of it. */
export type Reading =
  | {
      readonly state: 'value'
      readonly value: FieldValue
      readonly remarks: readonly SlugRemark[]
      /** Items of a list that cannot be read, by their place in it from 0; those beside them count. */
      readonly unread: readonly number[]
    }
  | { readonly state: 'empty' }
  | {
      readonly state: 'wrong'
      readonly code: 'wrong-type' | 'out-of-range'
      readonly args: Readonly<Record<string, string | number>>
    }

/**
 * Reads what stands in a note under `key`.
 * @param raw The YAML value.
 * @param extra Slugs that the settings add to the field's list.
 */
export function readValue(key: string, field: Field, raw: unknown, extra: readonly string[] = []): Reading {
  if (isEmpty(raw)) return EMPTY
  switch (field.type) {
    case 'number':
      return readNumber(key, field, raw)
    case 'flag':
      return value(key, field, readFlag(raw))
    case 'date':
      return value(key, field, readDate(raw))
    case 'time':
      return value(key, field, readTime(raw))
    case 'choice':
      return readChoice(key, field, raw, extra)
    case 'choices':
      return readChoices(key, field, raw, extra)
    case 'list':
      return many(key, field, readItems(raw, field.of === 'pause' ? pauseText : scalarText))
    case 'links':
      return many(key, field, readLinks(raw))
    case 'text':
      return value(key, field, scalarText(raw))
  }
}

/** Whether anything stands there that is not read: all of it, or items of a list. */
export function isUnread(reading: Reading): boolean {
  return reading.state === 'wrong' || (reading.state === 'value' && reading.unread.length > 0)
}

/**
 * Reads typed text, one item a string. Enumerated lists are also split on commas, links may come without brackets, a
 * flag is true, false, yes or no, and a line break in a text becomes a space. Unlike in a note, one wrong item makes
 * the whole answer wrong: the person is still there to correct it.
 */
export function readAnswer(
  key: string,
  field: Field,
  answer: readonly string[],
  extra: readonly string[] = [],
): Reading {
  const items = answer.map(onOneLine).filter((item) => item !== '')
  if (field.type === 'choices')
    return readValue(
      key,
      field,
      items.flatMap((item) => item.split(',')),
      extra,
    )
  if (field.type === 'list' || field.type === 'links') {
    const each = field.type === 'links' ? linksIn(items) : items
    const reading = readValue(key, field, each)
    // It would empty the field.
    const namesNothing = field.type === 'links' && each.some((item) => linkTarget(item) === '')
    return namesNothing || isUnread(reading) ? wrongType(key, field) : reading
  }
  if (items.length > 1) return wrongType(key, field)
  const [item = ''] = items
  return readValue(key, field, field.type === 'flag' ? (YES_NO[item.toLowerCase()] ?? item) : item, extra)
}

/** The links of an answer, one an item: several may be in one text, and each in quotes, as in the note it was copied from. */
export function linksIn(answer: readonly string[]): readonly string[] {
  return answer
    .map((item) => item.replace(/(["'])(!?\[\[[^[\]]*\]\])\1/g, '$2'))
    .flatMap(severalLinks)
    .map((item) => item.trim())
}

function onOneLine(item: string): string {
  const lines = storable(item).split(/[\r\n]+/)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}

/** Reads the text of a block's field, where a list is one line: its items are split on commas. */
export function readInline(key: string, field: Field, text: string, extra: readonly string[] = []): Reading {
  return readAnswer(key, field, inlineItems(field, text), extra)
}

/** The text of a block's field as typed items, one a string. */
export function inlineItems(field: Field, text: string): readonly string[] {
  return takesMany(field) ? splitOutsideLinks(text) : [text]
}

const EMPTY: Reading = { state: 'empty' }
const YES_NO: Readonly<Record<string, string>> = { yes: 'true', no: 'false' }

/** What a value should be, as findings say it; a prompt says it in the language of the person. */
export const EXPECTED = {
  text: 'a text',
  number: 'a number',
  choice: 'one word of its list',
  choices: 'a list of words',
  flag: 'true or false',
  date: 'a date such as 2026-10-05',
  time: 'a time such as 09:14',
  list: 'a list of texts',
  links: 'a list of links such as "[[Goals/Run 5K]]"',
  whole: 'a whole number',
  pause: 'a list of days such as 2026-08-02..2026-08-09, or 2026-08-02.. while the pause lasts',
} as const satisfies Readonly<Record<Field['type'] | 'whole' | 'pause', string>>

function value(key: string, field: Field, read: FieldValue | undefined): Reading {
  if (read === undefined) return wrongType(key, field)
  return isEmpty(read) ? EMPTY : { state: 'value', value: read, remarks: [], unread: [] }
}

/** The items of a list as they read, those left out that cannot; where none can, the list is wrong. */
function many(key: string, field: Field, { items, unread }: Items): Reading {
  if (unread.length === 0) return value(key, field, items)
  if (items.length === 0) return wrongType(key, field)
  return { state: 'value', value: items, remarks: [], unread }
}

function wrongType(key: string, field: Field): Reading {
  return { state: 'wrong', code: 'wrong-type', args: { key, expected: expectedOf(field) } }
}

/** What a value of the field should be; it ends the sentence "… should be". */
export function expectedOf(field: Field): string {
  if (field.type === 'number' && field.integer) return EXPECTED.whole
  if (field.type === 'list' && field.of === 'pause') return EXPECTED.pause
  return EXPECTED[field.type]
}

function isEmpty(raw: unknown): boolean {
  if (Array.isArray(raw)) return raw.every(isEmpty)
  return raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '')
}

/** The text of a scalar that YAML may have read as another type; `undefined` for a collection. */
function scalarText(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw.trim()
  return typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : undefined
}

function readNumber(key: string, field: NumberField, raw: unknown): Reading {
  const read =
    typeof raw === 'string' && /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(raw.trim()) ? Number(raw) : raw
  if (typeof read !== 'number' || !Number.isFinite(read)) return wrongType(key, field)
  if (field.integer && !Number.isInteger(read)) return wrongType(key, field)
  const { min, max } = field
  if (read < min || read > max)
    return { state: 'wrong', code: 'out-of-range', args: { key, value: read, min, max } }
  // Minus zero is zero, or a report would print it.
  return { state: 'value', value: read === 0 ? 0 : read, remarks: [], unread: [] }
}

function readFlag(raw: unknown): boolean | undefined {
  if (typeof raw === 'boolean') return raw
  const text = typeof raw === 'string' ? raw.trim().toLowerCase() : ''
  return text === 'true' ? true : text === 'false' ? false : undefined
}

/** The date part as written: a time behind it, and its zone, shift nothing. */
function readDate(raw: unknown): string | undefined {
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})(?:[Tt ]\s*\d{1,2}:\d{2}.*)?$/.exec(scalarText(raw) ?? '') ?? []
  return isDay(day) ? day : undefined
}

function readTime(raw: unknown): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(scalarText(raw) ?? '') ?? []
  const time = `${hour.padStart(2, '0')}:${minute}`
  return isTime(time) ? time : undefined
}

function readChoice(key: string, field: ChoiceField, raw: unknown, extra: readonly string[]): Reading {
  const slug = scalarText(raw)
  if (slug === undefined) return wrongType(key, field)
  return { state: 'value', value: slug, remarks: unknownSlugs([slug], field, extra), unread: [] }
}

function readChoices(key: string, field: ChoicesField, raw: unknown, extra: readonly string[]): Reading {
  const read = readItems(raw, scalarText)
  const [once, repeated] = [new Set<string>(), new Set<string>()]
  for (const slug of read.items) (once.has(slug) ? repeated : once).add(slug)
  const slugs = [...once]
  const remarks = [...repeated].map((slug): SlugRemark => ({ code: 'repeated-slug', value: slug }))
  const reading = many(key, field, { ...read, items: slugs })
  if (reading.state !== 'value') return reading
  return { ...reading, remarks: [...unknownSlugs(slugs, field, extra), ...remarks] }
}

function unknownSlugs(
  slugs: readonly string[],
  field: ChoiceField | ChoicesField,
  extra: readonly string[],
): readonly SlugRemark[] {
  if (field.type === 'choices' && field.open) return []
  return slugs
    .filter((slug) => !Object.hasOwn(field.options, slug) && !extra.includes(slug))
    .map((slug) => ({ code: 'unknown-slug', value: slug }))
}

/** What a list holds that can be read, and the places of what cannot, from 0. */
interface Items {
  readonly items: readonly string[]
  readonly unread: readonly number[]
}

/** A single value is a list of one; empty items are left out. */
function readItems(raw: unknown, read: (item: unknown) => string | undefined): Items {
  const items: string[] = []
  const unread: number[] = []
  for (const [index, item] of (Array.isArray(raw) ? raw : [raw]).entries()) {
    const text = isEmpty(item) ? '' : read(item)
    if (text === undefined) unread.push(index)
    else if (text !== '') items.push(text)
  }
  return { items, unread }
}

function pauseText(raw: unknown): string | undefined {
  const text = scalarText(raw)
  return text !== undefined && readPause(text) ? text : undefined
}

function readLinks(raw: unknown): Items {
  const { items, unread } = readItems(
    isBareLink(raw) ? [raw] : typeof raw === 'string' ? severalLinks(raw) : raw,
    linkTarget,
  )
  return { items: [...new Set(items)], unread }
}

/** Links that stand in one text. A comma by itself may belong to the name of a note. */
function severalLinks(text: string): readonly string[] {
  return /[\])]\s*,\s*!?\[/.test(text) ? splitOutsideLinks(text) : [text]
}

/** `[[Run 5K]]` without quotes is a list in a list to YAML, and `[[A, B]]` one of two items. */
function isBareLink(raw: unknown): raw is readonly [readonly unknown[]] {
  if (!Array.isArray(raw) || raw.length !== 1) return false
  const [inner] = raw as readonly unknown[]
  return Array.isArray(inner) && inner.every((part) => scalarText(part) !== undefined)
}

/** The note that a link of Obsidian's or of markdown names, without brackets, alias and heading. */
function linkTarget(raw: unknown): string | undefined {
  const text = isBareLink(raw) ? `[[${raw[0].map(scalarText).join(', ')}]]` : scalarText(raw)
  if (text === undefined) return undefined
  const [, inner, path] = /^!?\[(?:\[([^[\]]*)\]\]|[^[\]]*\]\(<?(.*?)>?\))$/.exec(text) ?? []
  const [target = ''] = (inner ?? path ?? '').split(inner === undefined ? '#' : /[|#]/)
  if (path !== undefined) return decoded(target)
  return inner === undefined ? text : target.trim()
}

/** The path that a markdown link names. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // Half an escape, as it is typed.
    return path
  }
}

/** Commas inside a link belong to it. */
function splitOutsideLinks(text: string): readonly string[] {
  return text.match(/(?:\[\[[^[\]]*\]\]|\[[^[\]]*\]\([^()]*\)|[^,])+/g) ?? []
}
