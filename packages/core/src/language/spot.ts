import { fieldNamed, type KeyedField, type Kind } from '../kind'
import type { Range } from '../note/body'
import { lineEnd, lineStart } from '../note/lines'
import { KIND_FIELD } from '../note/template'
import { entryAt, type Layout, type EntryLayout } from './layout'
import { inlineValue, isBare, type ValueSpot, yamlValue } from './value-spot'

/** What may be written at a cursor. `replaces` is on the cursor's line: what is typed there so far. */
export type Spot =
  | { readonly at: 'key'; readonly entry: EntryLayout; readonly replaces: Range; readonly hasColon: boolean }
  | ValueSpot
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
  return yamlValue(text, written.value, named, offset, line)
}

/** One of the kind's fields, or the one that says the kind. */
function knownField(name: string, kind: Kind | undefined): KeyedField | undefined {
  if (name === KIND_KEY) return { key: name, field: KIND_FIELD }
  return kind && fieldNamed(kind, name)
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
