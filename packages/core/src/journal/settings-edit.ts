import { type Node, visit } from 'jsonc-parser'
import { eolOf, withEol } from '../note/lines'
import type { Change } from '../ports'
import { DEFAULTS, type Settings, type Thresholds } from '../settings'
import { newSettings, readSettings } from './settings-file'
import { parsable, valueOf, properties, settingsTree } from './settings-tree'

/**
 * The changes that set one setting in the text of a file that can be read; its comments and its layout stay. In an empty
 * text they begin the file.
 */
export function changeSetting<K extends keyof Settings>(
  text: string,
  key: K,
  value: Settings[K],
): readonly Change[] {
  if (text.trim() === '') return [insertion(text.length, newSettings({ [key]: value }))]
  const { root } = settingsTree(text)
  if (!root) return []
  const content = parsable(text)
  const present = properties(root).find((property) => property.key === key)
  if (!present) return memberEdits(content, root, key, value) ?? [firstMember(content, root, key, value)]
  return (
    insideEdits(content, present.value, key, value) ?? [
      replacement(present.value, formatted(value, separatorBefore(content, present))),
    ]
  )
}

/**
 * Changes within the thresholds or a list, whose other parts stay as they are written; `undefined` where the whole value
 * has to be replaced.
 */
function insideEdits(
  content: string,
  node: Node,
  key: string,
  value: unknown,
): readonly Change[] | undefined {
  if (key === 'thresholds' && node.type === 'object')
    return thresholdEdits(content, node, value as Thresholds)
  return node.type === 'array' && Array.isArray(value) ? listEdits(content, node, value) : undefined
}

/** Writes only the threshold that differs from what is in force; `undefined` where it is not just one. */
function thresholdEdits(content: string, node: Node, wanted: Thresholds): readonly Change[] | undefined {
  const inForce = readSettings(content).settings.thresholds
  const names = Object.keys(DEFAULTS.thresholds) as (keyof Thresholds)[]
  const [name, ...others] = names.filter((each) => inForce[each] !== wanted[each])
  if (name === undefined || others.length > 0) return
  const present = properties(node).find((property) => property.key === name)?.value
  return present
    ? [replacement(present, String(wanted[name]))]
    : memberEdits(content, node, name, wanted[name])
}

/** Adds a member behind the others of an object; `undefined` where it has none. */
function memberEdits(
  content: string,
  node: Node,
  name: string,
  value: unknown,
): readonly Change[] | undefined {
  const last = node.children?.at(-1)
  return last && insertionsAfter(content, node, last, [member(name, value, separatorBefore(content, last))])
}

/** Adds the first member of an object. Comments beside its opening bracket stay there. */
function firstMember(content: string, { offset, length }: Node, name: string, value: unknown): Change {
  const start = offset + 1
  const inside = content.slice(start, offset + length - 1)
  const eol = eolOf(content)
  const insert = `${eol}  ${member(name, value, `${eol}  `)}`
  if (inside.trim() === '') return { start, end: start + inside.length, insert: insert + eol }
  return insertion(start + lineComments(inside).length, insert)
}

function member(name: string, value: unknown, separator: string): string {
  return `${JSON.stringify(name)}: ${formatted(value, separator)}`
}

/** A value as JSON: over several lines where `separator`, which stands before the member or its value, is a line end. */
function formatted(value: unknown, separator: string): string {
  return separator === ' '
    ? JSON.stringify(value)
    : JSON.stringify(value, null, 2).replaceAll('\n', separator)
}

/**
 * Where the list has every item wanted, in their order, the others are deleted. Else the items that are the same at the
 * beginning and at the end stay; those between are replaced one by one, and what is left over of either side is inserted
 * or deleted behind them. `undefined` where no item would stay.
 */
function listEdits(content: string, node: Node, wanted: readonly unknown[]): readonly Change[] | undefined {
  const items = node.children ?? []
  const isSame = (at: number, other: number): boolean => {
    const item = items[at]
    return item !== undefined && JSON.stringify(valueOf(item)) === JSON.stringify(wanted[other])
  }
  const inOrder: number[] = []
  for (const at of items.keys()) if (isSame(at, inOrder.length)) inOrder.push(at)
  if (inOrder.length === wanted.length) return deletionsBut(items, inOrder)
  const { last } = sharedEnds(items.length, wanted.length, isSame)
  const upTo = Math.min(items.length, wanted.length) - last
  const replacements = items
    .slice(0, upTo)
    .flatMap((item, at) => (isSame(at, at) ? [] : [replacement(item, JSON.stringify(wanted[at]))]))
  const more = wanted.slice(upTo, wanted.length - last).map((item) => JSON.stringify(item))
  const kept = [...items.keys()].filter((at) => at < upTo || at >= items.length - last)
  const rest =
    more.length > 0 ? insertionsAfter(content, node, items[upTo - 1], more) : deletionsBut(items, kept)
  return rest && [...replacements, ...rest]
}

/** How many items two lists share at their beginning, and how many of the others at their end. */
function sharedEnds(
  length: number,
  otherLength: number,
  isSame: (at: number, other: number) => boolean,
): { readonly first: number; readonly last: number } {
  const shorter = Math.min(length, otherLength)
  let first = 0
  while (first < shorter && isSame(first, first)) first++
  let last = 0
  while (first + last < shorter && isSame(length - 1 - last, otherLength - 1 - last)) last++
  return { first, last }
}

/** Deletes the items at other indexes than these, each with a comma beside it; `undefined` where none would stay. */
function deletionsBut(items: readonly Node[], kept: readonly number[]): readonly Change[] | undefined {
  const last = kept.at(-1)
  if (last === undefined) return
  const inside = items.slice(0, last).flatMap((item, at) => {
    const next = items[at + 1] ?? item
    return kept.includes(at) ? [] : [deletion(item.offset, next.offset)]
  })
  const [from, to] = [endOf(items[last]), endOf(items.at(-1))]
  return from === to ? inside : [...inside, deletion(from, to)]
}

function endOf(node: Node | undefined): number {
  return node ? node.offset + node.length : 0
}

function deletion(start: number, end: number): Change {
  return { start, end, insert: '' }
}

function replacement({ offset, length }: Node, insert: string): Change {
  return { start: offset, end: offset + length, insert }
}

function insertion(at: number, insert: string): Change {
  return { start: at, end: at, insert }
}

/**
 * Inserts texts behind a part of a list or an object, formatted like it: where it has a line of its own, behind the
 * comments on that line. Without a part, before the first one; `undefined` where there is none either.
 */
function insertionsAfter(
  content: string,
  { children: [first] = [] }: Node,
  part: Node | undefined,
  texts: readonly string[],
): readonly Change[] | undefined {
  if (!part)
    return (
      first && [
        insertion(first.offset, texts.map((each) => `${each},${separatorBefore(content, first)}`).join('')),
      ]
    )
  const separator = separatorBefore(content, part)
  const [comma = ''] = COMMA.exec(content.slice(endOf(part))) ?? []
  const end = endOf(part) + comma.length
  const comments = separator === ' ' ? '' : lineComments(content.slice(end))
  const more = texts.map((each) => separator + each).join(',')
  if (comma !== '') return [insertion(end + comments.length, `${more},`)]
  return comments === ''
    ? [insertion(end, `,${more}`)]
    : [insertion(end, ','), insertion(end + comments.length, more)]
}

/** What separates a part from what stands before it: a line end and the indent, or a blank where it has no own line. */
function separatorBefore(content: string, { offset }: { readonly offset: number }): string {
  return /(?:\r\n|\r|\n)[ \t]*$/.exec(content.slice(0, offset))?.[0] ?? ' '
}

/** The comments that stand between here and the end of the line. */
function lineComments(rest: string): string {
  return LINE_COMMENTS.exec(rest)?.[0] ?? ''
}

/** A comma, with whole comments before it: one within a comment is none. */
const COMMA = /^(?:\s|\/\/[^\r\n]*(?![^\r\n])|\/\*(?:[^*]|\*(?!\/))*\*\/)*,/
const LINE_COMMENTS = /^(?:[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/))+(?=[ \t]*[\r\n])/

/** Whether these changes of the file's text would take a comment away. */
export function hasCommentIn(text: string, changes: readonly Change[]): boolean {
  let found = false
  visit(parsable(text), {
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
  const { first, last } = sharedEnds(
    before.length,
    after.length,
    (at, other) => withEol(before[at] ?? '', '\n') === withEol(after[other] ?? '', '\n'),
  )
  const start = before.slice(0, first).join('').length
  const end = text.length - before.slice(before.length - last).join('').length
  const insert = withEol(after.slice(first, after.length - last).join(''), eolOf(text))
  return start === end && insert === '' ? [] : [{ start, end, insert }]
}

/** The lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
}
