import { type Field, fieldNamed, type KeyedField, type Kind, takesMany } from '../kind'
import type { Range } from '../note/body'
import { lineEnd, lineStart } from '../note/lines'
import { KIND_FIELD } from '../note/template'
import { entryAt, type Layout, type EntryLayout, type WrittenField } from './layout'

/** What may be written at a cursor. `replaces` is on the cursor's line: what is typed there so far. */
export type Spot =
  | { readonly at: 'key'; readonly entry: EntryLayout; readonly replaces: Range; readonly hasColon: boolean }
  | {
      readonly at: 'value'
      readonly key: string
      readonly field: Field
      readonly replaces: Range
      /** What the field holds, this value included. */
      readonly value: string
      /** What `replaces` holds. */
      readonly written: string
      /** YAML, or the text of a block's field. */
      readonly within: 'block' | 'flow' | 'inline'
      /** The colon or the dash has no blank behind it yet. */
      readonly tight: boolean
    }
  | { readonly at: 'link'; readonly replaces: Range }
  | { readonly at: 'heading'; readonly entries: readonly EntryLayout[]; readonly replaces: Range }
  | { readonly at: 'tag'; readonly level: number; readonly replaces: Range; readonly alone: boolean }

/** The field that says what a note is. */
export const KIND_KEY = 'efficacy'

/** Where a cursor stands in a note of ours, if anything of ours may be written there. */
export function spotAt(layout: Layout, offset: number): Spot | undefined {
  const { text, frontmatter } = layout
  const line = { from: lineStart(text, offset), to: lineEnd(text, offset) }
  if (frontmatter) {
    const { from, to } = frontmatter
    // No key stands on the closing fence.
    if (offset >= from && (offset < to || (offset === to && !text.startsWith('---', to))))
      return inFrontmatter(layout, offset, line)
  }
  return isHidden(layout, offset) ? undefined : inBody(layout, offset, line)
}

/** Whether nothing but the goals of the vault answers what may be written here. */
export function asksForGoals(spot: Spot): boolean {
  return spot.at === 'link' || (spot.at === 'value' && spot.field.type === 'links')
}

function inFrontmatter(layout: Layout, offset: number, line: Range): Spot | undefined {
  const { text, keys, entries } = layout
  const own = entries.find(({ block }) => block === undefined)
  const there = text.slice(line.from, line.to)
  const [key = '', name = '', colon] = /^([A-Za-z_][\w-]*)?([ \t]*:)?/.exec(there) ?? []
  const replaces = { from: line.from, to: line.from + name.length }
  if (offset <= replaces.to) {
    // Before what stands there, such as an item, a key would break it.
    if (key === '' && !isBare(there)) return undefined
    return own && { at: 'key', entry: own, replaces, hasColon: colon !== undefined }
  }
  const written = keys.findLast(({ at }) => at.from <= offset)
  const named = written && knownField(written.name, own?.kind)
  if (!written || !named || offset < written.value.from) return undefined
  return valueAt(layout, written, named, offset, line)
}

/** One of the kind's fields, or the one that says the kind. */
function knownField(name: string, kind: Kind | undefined): KeyedField | undefined {
  if (name === KIND_KEY) return { key: name, field: KIND_FIELD }
  return kind && fieldNamed(kind, name)
}

/** One value on the cursor's line: behind the colon, behind a dash, or between the commas of a list in brackets. */
function valueAt(
  { text }: Layout,
  { value }: WrittenField,
  named: KeyedField,
  offset: number,
  line: Range,
): Spot | undefined {
  const item = itemAt(text, value, offset, line)
  if (!item || (item.isInList && !takesMany(named.field))) return undefined
  const [blanks = ''] = /^\s*/.exec(text.slice(item.from, offset)) ?? []
  const from = item.from + blanks.length
  // What was begun on a line above, such as a comment, is nobody's to replace.
  if (from < line.from) return undefined
  const { within } = item
  const rest = text.slice(offset, line.to)
  const [open = ''] = GOES_ON[within].exec(rest) ?? []
  const [quoted = ''] = QUOTED.exec(text.slice(from, line.to)) ?? []
  const to = Math.max(offset + open.trimEnd().length, from + quoted.length)
  return valueSpot(text, named, value, { from, to }, within, within === 'block' && blanks === '')
}

/** How far a value goes on: to what parts it from the next, behind a link that it ends with; or to a comment. */
const GOES_ON = { flow: /^[^,\]]*(?:\]\]"?)?/, block: /^.*?(?=\s+#|\s*$)/ }

/** Where one value of a field begins. */
interface Item {
  readonly from: number
  readonly within: 'block' | 'flow'
  /** Whether others may stand beside it: behind a dash, or in brackets. */
  readonly isInList: boolean
}

/** The value of YAML that the cursor is at, where it is at one. */
function itemAt(text: string, value: Range, offset: number, line: Range): Item | undefined {
  // Between the two brackets of a link no value begins.
  if (text.slice(offset - 1, offset + 1) === '[[') return undefined
  // A list in brackets may go over several lines.
  const isBracketed = /^\s*\[/.test(withoutLinks(text.slice(value.from, offset)))
  const start = isBracketed ? value.from : Math.max(line.from, value.from)
  const brackets = withoutLinks(text.slice(start, offset).replace(BEGUN, masked))
  if (brackets.includes('['))
    return brackets.includes(']')
      ? undefined
      : { from: start + lastBreak(brackets), within: 'flow', isInList: true }
  if (line.from < value.from)
    return isBare(text.slice(line.to, value.to))
      ? { from: start, within: 'block', isInList: false }
      : undefined
  const [dash] = /^[ \t]*-/.exec(text.slice(start, line.to)) ?? []
  const from = start + (dash?.length ?? Infinity)
  return offset < from ? undefined : { from, within: 'block', isInList: true }
}

function valueSpot(
  text: string,
  named: KeyedField,
  value: Range,
  replaces: Range,
  within: Extract<Spot, { at: 'value' }>['within'],
  tight: boolean,
): Spot {
  return {
    at: 'value',
    ...named,
    replaces,
    value: text.slice(value.from, value.to),
    written: text.slice(replaces.from, replaces.to),
    within,
    tight,
  }
}

/** Nothing but blanks and comments. */
function isBare(yaml: string): boolean {
  return yaml.split(/[\r\n]/).every((line) => /^[ \t]*(?:#|$)/.test(line))
}

/** Items in quotes with what parts them from those before, the last one perhaps without its second quote. */
const BEGUN = /[[,]\s*(["'])(?:\\.|\1\1|(?!\1)[^\\])*(?:\1|$)/g

/** A value in quotes; a quote that neither the list nor a comment goes on behind begins another one. */
const QUOTED = /^(["'])(?:\\.|\1\1|(?!\1)[^\\])*\1(?=\s*(?:[,\]]|$)|\s+#)/

function masked(item: string): string {
  return item.charAt(0) + '_'.repeat(item.length - 1)
}

/** As long, with no brackets but those of lists. */
function withoutLinks(yaml: string): string {
  return yaml.replace(/\[\[[^[\]]*(?:\]\]|$)/g, (link) => '_'.repeat(link.length))
}

/** Behind the last bracket or comma that parts the items of a list in brackets. */
function lastBreak(inside: string): number {
  const items = withoutLinks(inside)
  return Math.max(items.lastIndexOf('['), items.lastIndexOf(',')) + 1
}

function inBody(layout: Layout, offset: number, line: Range): Spot | undefined {
  const { text } = layout
  const before = text.slice(line.from, offset)
  const [, { length: level } = '', tag] = /^(#{1,5})[ \t](?:.*\s)?(#efficacy\/[\w-]*)$/i.exec(before) ?? []
  if (tag !== undefined) return tagSpot(text, offset, line, tag, level)
  if (/^#{1,6}(?:[ \t]|$)/.test(before) && text.slice(offset, line.to).trim() === '') {
    const around = [entryAt(layout, line.from - 1), layout.entries.find(({ block }) => block === undefined)]
    const entries = [...new Set(around)].filter((entry) => entry !== undefined)
    return { at: 'heading', entries, replaces: { from: line.from, to: offset } }
  }
  const [link] = /\[\[[^[\]]*$/.exec(before) ?? []
  return inBlockField(layout, offset, line) ?? (link === undefined ? undefined : linkSpot(text, offset, link))
}

function tagSpot(text: string, offset: number, line: Range, tag: string, level: number): Spot {
  const [more = ''] = /^[\w/-]*/.exec(text.slice(offset, line.to)) ?? []
  const next = text.slice(line.to).trimStart()
  return {
    at: 'tag',
    level,
    replaces: { from: offset - tag.length, to: offset + more.length },
    alone: text.slice(offset + more.length, line.to).trim() === '' && !next.startsWith('-'),
  }
}

function linkSpot(text: string, offset: number, link: string): Spot {
  const [close = ''] = /^[^[\]\r\n]*\]\]/.exec(text.slice(offset)) ?? []
  return { at: 'link', replaces: { from: offset - link.length, to: offset + close.length } }
}

/** A line of the list directly below a block's heading. */
function inBlockField(layout: Layout, offset: number, line: Range): Spot | undefined {
  const { text, body } = layout
  const heading = body?.headings.findLast(({ from }) => from < line.from)
  const entry = layout.entries.find(({ block }) => block !== undefined && block === heading)
  if (!heading || !entry || !isFieldList(text.slice(heading.to, line.from))) return undefined
  const [whole, bullet = '', name = '', colons] =
    /^([ \t]*[-*+][ \t]+)([\w-]*)(::)?/.exec(text.slice(line.from, line.to)) ?? []
  const start = line.from + bullet.length
  if (whole === undefined || offset < start) return undefined
  if (offset <= start + name.length) {
    const replaces = { from: start, to: start + name.length }
    return { at: 'key', entry, replaces, hasColon: colons !== undefined }
  }
  const named = knownField(name, entry.kind)
  // A comment that ends the line is none of the value.
  const to = entry.fields.find(({ at }) => at.from === start)?.value.to ?? line.to
  const value = { from: line.from + whole.length, to }
  return colons === undefined || !named ? undefined : inlineValue(text, named, value, offset)
}

function inlineValue(text: string, named: KeyedField, value: Range, offset: number): Spot {
  const isList = takesMany(named.field)
  const before = withoutLinks(text.slice(value.from, offset))
  const from = value.from + (isList ? before.lastIndexOf(',') + 1 : 0)
  const [blanks = ''] = /^[ \t]*/.exec(text.slice(from, offset)) ?? []
  const [more = ''] = (isList ? /^[^,]*/ : /^.*/).exec(text.slice(offset, value.to)) ?? []
  const replaces = { from: from + blanks.length, to: offset + more.trimEnd().length }
  return valueSpot(text, named, value, replaces, 'inline', blanks === '')
}

function isFieldList(above: string): boolean {
  return above
    .split(/\r\n|\n|\r/)
    .slice(1, -1)
    .every((line) => line.trim() === '' || /^[ \t]*[-*+][ \t]+[A-Za-z_][\w-]*::/.test(line))
}

/** In a comment or in code nothing is read, so nothing is offered. */
function isHidden({ body }: Layout, offset: number): boolean {
  return [...(body?.comments ?? []), ...(body?.code ?? [])].some(
    ({ from, to }) => offset > from && offset < to,
  )
}
