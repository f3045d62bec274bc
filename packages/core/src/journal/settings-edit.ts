import { type Edit, modify, type Node, visit } from 'jsonc-parser'
import { eolOf, withEol } from '../note/lines'
import type { Change } from '../ports'
import { DEFAULTS, type Settings, type Thresholds } from '../settings'
import { readSettings } from './settings-file'
import { parsable, plain, properties, settingsTree, written } from './settings-tree'

/** The text of a file that can be read, with one setting changed, its comments and layout kept. */
export function changeSetting<K extends keyof Settings>(
  text: string,
  key: K,
  value: Settings[K],
): readonly Change[] {
  const { root } = settingsTree(text)
  const content = parsable(text)
  const edits = (root && placedEdits(content, root, key, value)) ?? modifiedBy(content, key, value)
  return edits.map(({ offset, length, content: insert }) => ({ start: offset, end: offset + length, insert }))
}

function modifiedBy(content: string, key: string, value: unknown): readonly Edit[] {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: eolOf(content) }
  return modify(content, [key], value, { formattingOptions })
}

/**
 * What `modify` cannot do: it lays out anew the line that it adds to, writes a list or the thresholds as a whole, and
 * changes the first of a key that comes again, which is not the one that is read.
 */
function placedEdits(content: string, root: Node, key: string, value: unknown): readonly Edit[] | undefined {
  const all = written(root).filter((property) => property.key === key)
  const node = all.at(-1)?.value
  if (!node) return typeof value === 'object' ? undefined : memberEdits(content, root, key, value)
  return insideEdits(content, node, key, value) ?? (all.length > 1 ? [replaced(node, value)] : undefined)
}

/** Within the thresholds or a list, whose other parts stay as they are written. */
function insideEdits(content: string, node: Node, key: string, value: unknown): readonly Edit[] | undefined {
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

/** Items that are others in their places, and what is new behind the last; or items less. */
function listEdits(content: string, node: Node, value: readonly unknown[]): readonly Edit[] | undefined {
  const items = node.children ?? []
  if (value.length < items.length) return fewerItems(items, value)
  const others = items.flatMap((item, at) =>
    JSON.stringify(plain(item)) === JSON.stringify(value[at]) ? [] : [replaced(item, value[at])],
  )
  const added = value.slice(items.length).map((item) => JSON.stringify(item))
  const behind = added.length === 0 ? [] : behindLast(content, node, added)
  return behind && [...others, ...behind]
}

/** Each item that goes, with a comma beside it. Nothing where what is left has another order, or is nothing. */
function fewerItems(items: readonly Node[], value: readonly unknown[]): readonly Edit[] | undefined {
  const stay: number[] = []
  for (const [at, item] of items.entries())
    if (JSON.stringify(plain(item)) === JSON.stringify(value[stay.length])) stay.push(at)
  const last = stay.at(-1)
  if (last === undefined || stay.length < value.length) return
  const inside = items.slice(0, last).flatMap((item, at) => {
    const next = items[at + 1] ?? item
    return stay.includes(at) ? [] : [without(item.offset, next.offset)]
  })
  const [from, to] = [endOf(items[last]), endOf(items.at(-1))]
  return from === to ? inside : [...inside, without(from, to)]
}

function endOf(node: Node | undefined): number {
  return node ? node.offset + node.length : 0
}

function without(from: number, to: number): Edit {
  return { offset: from, length: to - from, content: '' }
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
  const end = endOf(last)
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

/** The lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
}
