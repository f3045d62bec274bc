import { type Field, type KeyedField, takesMany } from '../kind'
import type { Range } from '../note/body'

/** A place in the value of a field, where one value or an item of several may be written. */
export interface ValueSpot {
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

/** One value on the cursor's line: behind the colon, behind a dash, or between the commas of a list in brackets. */
export function yamlValue(
  text: string,
  value: Range,
  named: KeyedField,
  offset: number,
  line: Range,
): ValueSpot | undefined {
  const item = itemAt(text, value, offset, line)
  if (!item || (item.isInList && !takesMany(named.field))) return undefined
  const [blanks = ''] = /^\s*/.exec(text.slice(item.from, offset)) ?? []
  const from = item.from + blanks.length
  // What was begun on a line above, such as a comment, is nobody's to replace.
  if (from < line.from) return undefined
  const { within } = item
  const [open = ''] = GOES_ON[within].exec(text.slice(offset, line.to)) ?? []
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
  const before = withoutLinks(text.slice(start, offset).replace(BEGUN, masked))
  if (before.includes('[')) return inBrackets(before, start)
  return line.from < value.from
    ? behindColon(text, value, line)
    : behindDash(text, { from: start, to: line.to }, offset)
}

/** @param before what stands between `start` and the cursor */
function inBrackets(before: string, start: number): Item | undefined {
  if (before.includes(']')) return undefined
  return { from: start + lastBreak(before), within: 'flow', isInList: true }
}

function behindColon(text: string, { from, to }: Range, line: Range): Item | undefined {
  return isBare(text.slice(line.to, to)) ? { from, within: 'block', isInList: false } : undefined
}

function behindDash(text: string, line: Range, offset: number): Item | undefined {
  const [dash] = /^[ \t]*-/.exec(text.slice(line.from, line.to)) ?? []
  const from = line.from + (dash?.length ?? Infinity)
  return offset < from ? undefined : { from, within: 'block', isInList: true }
}

/** Nothing but blanks and comments. */
export function isBare(yaml: string): boolean {
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

/** A value behind the two colons of a block's field, or between the commas there. */
export function inlineValue(text: string, named: KeyedField, value: Range, offset: number): ValueSpot {
  const isList = takesMany(named.field)
  const before = withoutLinks(text.slice(value.from, offset))
  const from = value.from + (isList ? before.lastIndexOf(',') + 1 : 0)
  const [blanks = ''] = /^[ \t]*/.exec(text.slice(from, offset)) ?? []
  const [more = ''] = (isList ? /^[^,]*/ : /^.*/).exec(text.slice(offset, value.to)) ?? []
  const replaces = { from: from + blanks.length, to: offset + more.trimEnd().length }
  return valueSpot(text, named, value, replaces, 'inline', blanks === '')
}

function valueSpot(
  text: string,
  named: KeyedField,
  value: Range,
  replaces: Range,
  within: ValueSpot['within'],
  tight: boolean,
): ValueSpot {
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
