import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Field } from '../kind'
import {
  type Change,
  EditRefused,
  applyChanges,
  commentInside,
  trimmedChange,
  type RefusalCode,
  unproven,
  unreadField,
} from './changes'
import { bodyStart, type FrontmatterSlice, sliceFrontmatter } from './frontmatter-slice'
import { type Keys, readFrontmatter, yamlDocument, yamlSource } from './frontmatter'
import { yamlTokens } from './yaml-limits'
import { eolOf, lastWritten, lineEnd, lineStart } from './lines'
import { isUnread, readValue } from './read-value'
import {
  flowOf,
  isWanted,
  type Quote,
  type TypedValue,
  type WantedValue,
  wantedOf,
  type Word,
  yamlOf,
} from './write-value'

/**
 * Sets one key of the frontmatter; every other byte stays. No change where the value is already that.
 * @throws EditRefused where the value does not fit, or the change cannot be proved safe.
 */
export function setField(text: string, key: string, value: TypedValue, field: Field): readonly Change[] {
  const wanted = wantedOf(key, field, value)
  const note = openFrontmatter(text)
  const name = nameIn(note.keys, key, field)
  if (isSetAlready(note, name, field, wanted)) return []
  return [proved(note, changeOf(note, name, field, wanted), name, field, wanted)]
}

/**
 * Sets one key as {@link setField} does, but only where the present value can be read or is empty: a command does not
 * show what it overwrites.
 * @throws EditRefused
 */
export function setKnownField(text: string, key: string, value: TypedValue, field: Field): readonly Change[] {
  const { keys } = openFrontmatter(text)
  const name = nameIn(keys, key, field)
  const present = keys.get(name)
  if (present && isUnread(readValue(name, field, present.value))) throw unreadField(name)
  return setField(text, key, value, field)
}

/**
 * Adds a key that the frontmatter lacks, with a value as for {@link setField} or none; no change where it has it.
 * @throws EditRefused where it cannot be proved safe.
 */
export function addField(
  text: string,
  key: string,
  value: string | readonly string[],
  field: Field,
): readonly Change[] {
  const wanted = wantedOf(key, field, value)
  const note = openFrontmatter(text)
  if (note.keys.has(key)) return []
  return [proved(note, insertion(note, key, wanted), key, field, wanted)]
}

/** Puts frontmatter without keys above a text that has none. */
export function addFrontmatter(text: string): readonly Change[] {
  if (sliceFrontmatter(text) !== 'none') return []
  const [start, eol] = [bodyStart(text), eolOf(text)]
  return [{ start, end: start, insert: `---${eol}---${eol}` }]
}

/** What the frontmatter calls the key. */
function nameIn(keys: Keys, key: string, { aliases = [] }: Field): string {
  return [key, ...aliases].find((each) => keys.has(each)) ?? key
}

/** A note whose frontmatter may be edited. Offsets of the tree are into `yaml`. */
interface OpenFrontmatter {
  readonly text: string
  readonly slice: FrontmatterSlice
  readonly yaml: string
  readonly keys: Keys
  readonly root: YAMLMap | undefined
}

type Key = Pair<Node, Node | null>

function openFrontmatter(text: string): OpenFrontmatter {
  const read = readFrontmatter(text, '')
  if (read.state === 'none')
    throw new EditRefused('no-frontmatter', 'The note has no frontmatter to write to.')
  if (read.state === 'unread') throw new EditRefused(read.finding.code as RefusalCode, read.finding.message)
  const { slice, keys } = read
  if (slice.eol === '\r' ? slice.yaml.includes('\n') : /\r(?!\n)/.test(slice.yaml)) {
    throw new EditRefused(
      'line-ends',
      'The frontmatter mixes line ends of different kinds; please save it with one kind.',
    )
  }
  const yaml = yamlSource(slice)
  const root = yamlDocument(yaml).contents
  if (isMap(root) && root.flow && !isEmptyBraces(yaml, root)) {
    throw new EditRefused(
      'flow-mapping',
      'The frontmatter stands in braces on one line, which is not edited; please give each key a line.',
    )
  }
  return { text, slice, yaml, keys, root: isMap(root) ? root : undefined }
}

/** Some apps write `{}` where they take the last key away; the first new one stands in its place. */
function isEmptyBraces(yaml: string, { range }: YAMLMap): boolean {
  return /^\{\s*\}$/.test(yaml.slice(range?.[0], range?.[1]))
}

function isSetAlready({ keys }: OpenFrontmatter, name: string, field: Field, wanted: WantedValue): boolean {
  const present = keys.get(name)
  if (wanted.state === 'removed' || !present)
    return !present && (wanted.state === 'removed' || wanted.state === 'empty')
  return isWanted(readValue(name, field, present.value), wanted)
}

/** The change to make, with offsets into the YAML. */
function changeOf(note: OpenFrontmatter, name: string, field: Field, wanted: WantedValue): Change {
  const pair = (note.root?.items as Key[] | undefined)?.find(
    ({ key }) => isScalar(key) && String(key.value) === name,
  )
  if (!pair) return insertion(note, name, wanted)
  const place = placeOf(note, pair)
  if (wanted.state === 'removed') return removal(note, pair, place)
  if (wanted.state === 'many') return listChange(note, pair, place, field, wanted.words)
  return scalarChange(note, pair, place, wanted)
}

/** A new key goes on a line of its own at the end, as far in as the others. */
function insertion({ yaml, slice, root }: OpenFrontmatter, name: string, wanted: WantedValue): Change {
  if (!/^[A-Za-z_][\w-]*$/.test(name)) throw new EditRefused('bad-value', 'The key is not a name.')
  const first = root?.items[0]?.key
  const indent = isNode(first)
    ? ' '.repeat((first.range?.[0] ?? 0) - lineStart(yaml, first.range?.[0] ?? 0))
    : ''
  const written =
    wanted.state === 'one'
      ? ` ${yamlOf(wanted.word, 'none', 'block')}`
      : wanted.state === 'many'
        ? blockOf(wanted.words, `${indent}  `, slice.eol)
        : ''
  const line = `${indent}${name}:${written}`
  if (root?.flow) return { start: root.range?.[0] ?? 0, end: root.range?.[1] ?? 0, insert: line }
  return { start: yaml.length, end: yaml.length, insert: `${line}${slice.eol}` }
}

function blockOf(words: readonly Word[], indent: string, eol: string): string {
  return words.map((word) => `${eol}${indent}- ${yamlOf(word, 'none', 'block')}`).join('')
}

/** Where a key's value stands. An empty value stands right behind the colon. */
interface ValuePlace {
  readonly colon: number
  readonly from: number
  readonly to: number
  /** The value begins on the key's line, with only blanks before it. */
  readonly sameLine: boolean
  /** A comment follows on the line where the value ends. */
  readonly remark: boolean
}

function placeOf({ yaml }: OpenFrontmatter, pair: Key): ValuePlace {
  const mark = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind')
  if (!mark) throw unproven()
  const colon = mark.offset + 1
  const [from, end] = pair.value?.range ?? [colon, colon]
  const remarkAt = (to: number): boolean => /^[ \t]+#/.test(yaml.slice(to))
  if (from === end) return { colon, from: colon, to: colon, sameLine: true, remark: remarkAt(colon) }
  const value = pair.value
  if (isReferenced(value)) throw anchored()
  // A block collection or scalar reaches over the blank lines behind it, which are not part of the value.
  const to = Math.max(from, lastWritten(yaml, end))
  return { colon, from, to, sameLine: /^[ \t]*$/.test(yaml.slice(colon, from)), remark: remarkAt(to) }
}

/** Whether the value has an anchor or a tag, on which other parts of the note may depend. */
function isReferenced(value: Node | null): boolean {
  return value?.tag !== undefined || ((isScalar(value) || isCollection(value)) && value.anchor !== undefined)
}

/** Index of the item with this word; -1 where there is none. */
function placeIn(items: readonly Node[], field: Field, { text }: Word): number {
  const wanted = wantedOf('', field, [text])
  return items.findIndex((item) => isScalar(item) && isWanted(readValue('', field, [item.value]), wanted))
}

function removal({ yaml }: OpenFrontmatter, { key }: Key, { to, remark }: ValuePlace): Change {
  if (remark) throw commentInside()
  const at = key.range?.[0] ?? 0
  const start = lineStart(yaml, at)
  const end = yaml.indexOf('\n', to) + 1
  if (yaml.slice(start, at).trim() !== '' || yaml.slice(to, end).trim() !== '') throw unproven()
  return { start, end, insert: '' }
}

function scalarChange(note: OpenFrontmatter, { value }: Key, place: ValuePlace, wanted: WantedValue): Change {
  const { colon, from, to, sameLine } = place
  const start = sameLine || isBehindComment(note, place) ? from : colon
  if (wanted.state !== 'one')
    return { start: start === from && sameLine ? colon : start, end: to, insert: '' }
  const written = yamlOf(wanted.word, quoteOf(value), 'block')
  return { start, end: to, insert: start === colon ? ` ${written}` : written }
}

function listChange(
  note: OpenFrontmatter,
  { key, value }: Key,
  place: ValuePlace,
  field: Field,
  words: readonly Word[],
): Change {
  const { colon, from, to } = place
  const { yaml, slice } = note
  if (isSeq(value)) {
    // What one within brackets is about cannot be told.
    if (value.flow && comments(yaml).some(({ offset }) => offset > from && offset < to)) throw commentInside()
    const end = value.flow ? to : lineEnd(yaml, to)
    // With the line ends of an old Mac, the YAML that was parsed has others than the note.
    const written = note.text.slice(slice.start, slice.start + end)
    const insert = withItems(note, written, from, value as YAMLSeq<Node>, field, words)
    return trimmedChange(written, { start: from, end, insert })
  }
  if (isCollection(value) && value.flow) return { start: from, end: to, insert: flowOf(words) }
  if (place.remark || isBehindComment(note, place)) {
    return { start: from, end: to, insert: from === colon ? ` ${flowOf(words)}` : flowOf(words) }
  }
  const at = key.range?.[0] ?? 0
  return {
    start: colon,
    end: to,
    insert: blockOf(words, ' '.repeat(at - lineStart(yaml, at) + 2), slice.eol),
  }
}

/**
 * The list with these items. An item that stays is copied as it is written, with the comments above and beside it; a new
 * one takes the place of the item that had its index and does not stay. What is before the first item opens the list.
 */
function withItems(
  { yaml, slice }: OpenFrontmatter,
  written: string,
  from: number,
  list: YAMLSeq<Node>,
  field: Field,
  words: readonly Word[],
): string {
  const { items, flow } = list
  if (words.length < items.length && items.some(isReferenced)) throw anchored()
  const { pieces, rest } = writtenList(yaml, written, from, list)
  const opening = flow ? '[' : '- '
  const between = flow ? ', ' : `${slice.eol}${' '.repeat(from - lineStart(yaml, from))}- `
  const places = words.map((word) => placeIn(items, field, word))
  const wanted = words.map((word, at) => {
    const same = places[at] ?? -1
    const like = at > 0 && same > 0 ? same : at
    const before = pieces[like]?.before ?? (at > 0 ? between : opening)
    // A comment above an item is about that one, wherever it goes.
    if (like > 0 && like !== same && places.includes(like) && before.includes('#')) throw commentInside()
    const { source, beside } = pieces[same] ?? {
      source: yamlOf(word, 'none', flow ? 'flow' : 'block'),
      beside: places.includes(at) ? '' : (pieces[at]?.beside ?? ''),
    }
    return before + source + beside
  })
  return [...wanted, rest].join('')
}

/** A list in pieces, and what closes it. */
interface WrittenList {
  readonly pieces: readonly WrittenItem[]
  readonly rest: string
}

interface WrittenItem {
  /** From the item above it on, or from the next line. */
  readonly before: string | undefined
  readonly source: string
  /** What follows on its line in a list of lines: a comment. */
  readonly beside: string
}

function writtenList(
  yaml: string,
  written: string,
  from: number,
  { items, flow }: YAMLSeq<Node>,
): WrittenList {
  let end = from
  const pieces = items.map((item) => {
    const [start, until] = item.range ?? [end, end]
    const before = written.slice(end, start)
    const to = Math.max(start, lastWritten(yaml, until))
    const [beside = ''] = (!flow && /^[^\r\n]*/.exec(written.slice(to))) || []
    // Before an item without words, a blank is missing.
    const piece = { before: to > start ? before : undefined, source: written.slice(start, to), beside }
    end = to + beside.length
    return piece
  })
  return { pieces, rest: items.length > 0 ? written.slice(end) : ']' }
}

function isBehindComment({ yaml }: OpenFrontmatter, { colon, from }: ValuePlace): boolean {
  return yaml.slice(colon, from).includes('#')
}

function quoteOf(value: Node | null): Quote {
  if (!isScalar(value)) return 'none'
  return value.type === 'QUOTE_DOUBLE' ? 'double' : value.type === 'QUOTE_SINGLE' ? 'single' : 'none'
}

/**
 * The change to the YAML as a change of the note. Proves it by reading the result: the body byte for byte, every comment,
 * every other key in its place with its value, and this one as asked.
 */
function proved(
  { text, slice, yaml, keys }: OpenFrontmatter,
  { start, end, insert }: Change,
  name: string,
  field: Field,
  wanted: WantedValue,
): Change {
  const change = { start: slice.start + start, end: slice.start + end, insert }
  const after = applyChanges(text, [change])
  const read = readFrontmatter(after, '')
  if (read.state !== 'read') throw unproven()
  if (!sameValues(sortedComments(yamlSource(read.slice)), sortedComments(yaml))) throw commentInside()
  const kept =
    after.slice(0, slice.start) === text.slice(0, slice.start) &&
    after.slice(read.slice.end) === text.slice(slice.end) &&
    sameValues(others(read.keys, name), others(keys, name))
  const present = read.keys.get(name)
  const set =
    wanted.state === 'removed' ? !present : present && isWanted(readValue(name, field, present.value), wanted)
  if (!kept || !set) throw unproven()
  return change
}

function comments(yaml: string): readonly { readonly text: string; readonly offset: number }[] {
  return [...yamlTokens(yaml)].filter(({ type }) => type === 'comment')
}

/** Sorted, since a comment goes along with its item. */
function sortedComments(yaml: string): readonly string[] {
  return comments(yaml)
    .map(({ text }) => text)
    .sort()
}

function others(keys: Keys, name: string): readonly unknown[] {
  return [...keys].filter(([key]) => key !== name).map(([key, { value }]) => [key, value])
}

function sameValues(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => sameValues(item, b[at]))
  return a instanceof Map && b instanceof Map && sameValues([...a], [...b])
}

function anchored(): EditRefused {
  return new EditRefused(
    'anchored-value',
    'The value has an anchor or a tag, which other places may rely on; please change it in the note itself.',
  )
}
