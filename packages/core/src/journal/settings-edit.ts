import { type Node, visit } from 'jsonc-parser'
import { eolOf, withEol } from '../note/lines'
import type { Change } from '../ports'
import { DEFAULTS, type Settings, type Thresholds } from '../settings'
import { newSettings, readSettings } from './settings-file'
import { parsable, valueOf, properties, settingsTree } from './settings-tree'

/** What makes one setting of a file that can be read another, its comments and layout kept; an empty one is begun. */
export function changeSetting<K extends keyof Settings>(
  text: string,
  key: K,
  value: Settings[K],
): readonly Change[] {
  if (text.trim() === '') return [added(text.length, newSettings({ [key]: value }))]
  const { root } = settingsTree(text)
  if (!root) return []
  const content = parsable(text)
  const there = properties(root).find((property) => property.key === key)
  if (!there) return memberEdits(content, root, key, value) ?? [firstMember(content, root, key, value)]
  return (
    insideEdits(content, there.value, key, value) ?? [
      replaced(there.value, laidOut(value, gapOf(content, there))),
    ]
  )
}

/** Within the thresholds or a list, whose other parts stay as they are written. */
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

/** Where one threshold alone differs from what is in force, it alone is written; the others stay as they are written. */
function thresholdEdits(content: string, node: Node, wanted: Thresholds): readonly Change[] | undefined {
  const inForce = readSettings(content).settings.thresholds
  const names = Object.keys(DEFAULTS.thresholds) as (keyof Thresholds)[]
  const [name, ...others] = names.filter((each) => inForce[each] !== wanted[each])
  if (name === undefined || others.length > 0) return
  const there = properties(node).find((property) => property.key === name)?.value
  return there ? [replaced(there, String(wanted[name]))] : memberEdits(content, node, name, wanted[name])
}

function memberEdits(
  content: string,
  node: Node,
  name: string,
  value: unknown,
): readonly Change[] | undefined {
  const last = node.children?.at(-1)
  return last && behind(content, node, last, [member(name, value, gapOf(content, last))])
}

/** Of an object that has none. What is said behind its bracket stays there. */
function firstMember(content: string, { offset, length }: Node, name: string, value: unknown): Change {
  const start = offset + 1
  const inside = content.slice(start, offset + length - 1)
  const eol = eolOf(content)
  const insert = `${eol}  ${member(name, value, `${eol}  `)}`
  if (inside.trim() === '') return { start, end: start + inside.length, insert: insert + eol }
  return added(start + saidIn(inside).length, insert)
}

function member(name: string, value: unknown, gap: string): string {
  return `${JSON.stringify(name)}: ${laidOut(value, gap)}`
}

/** A value as it is written behind that gap: in lines of its own where what it belongs to has one. */
function laidOut(value: unknown, gap: string): string {
  return gap === ' ' ? JSON.stringify(value) : JSON.stringify(value, null, 2).replaceAll('\n', gap)
}

/**
 * Where every item wanted stands there in that order, the rest is taken out. Else the items that are the same at the
 * beginning and at the end stay; those between give way to the new ones one by one, and what is left over of either is
 * added or taken out behind them. `undefined` where no item would stay.
 */
function listEdits(content: string, node: Node, value: readonly unknown[]): readonly Change[] | undefined {
  const items = node.children ?? []
  const is = (at: number, other: number): boolean => {
    const item = items[at]
    return item !== undefined && JSON.stringify(valueOf(item)) === JSON.stringify(value[other])
  }
  const stay: number[] = []
  for (const at of items.keys()) if (is(at, stay.length)) stay.push(at)
  if (stay.length === value.length) return withoutOthers(items, stay)
  const most = Math.min(items.length, value.length)
  let first = 0
  while (is(first, first)) first++
  let last = 0
  while (first + last < most && is(items.length - 1 - last, value.length - 1 - last)) last++
  const upTo = most - last
  const others = items
    .slice(0, upTo)
    .flatMap((item, at) => (is(at, at) ? [] : [replaced(item, JSON.stringify(value[at]))]))
  const more = value.slice(upTo, value.length - last).map((item) => JSON.stringify(item))
  const kept = [...items.keys()].filter((at) => at < upTo || at >= items.length - last)
  const rest = more.length > 0 ? behind(content, node, items[upTo - 1], more) : withoutOthers(items, kept)
  return rest && [...others, ...rest]
}

/** Each item that goes, with a comma beside it. Nothing where none stays. */
function withoutOthers(items: readonly Node[], stay: readonly number[]): readonly Change[] | undefined {
  const last = stay.at(-1)
  if (last === undefined) return
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

function without(start: number, end: number): Change {
  return { start, end, insert: '' }
}

function replaced({ offset, length }: Node, insert: string): Change {
  return { start: offset, end: offset + length, insert }
}

function added(at: number, insert: string): Change {
  return { start: at, end: at, insert }
}

/**
 * More behind a part of a list or an object, laid out as that is: where it has a line of its own, behind what is said of
 * it there. Without one, before the first; nothing where there is none.
 */
function behind(
  content: string,
  { children: [first] = [] }: Node,
  part: Node | undefined,
  parts: readonly string[],
): readonly Change[] | undefined {
  if (!part)
    return first && [added(first.offset, parts.map((each) => `${each},${gapOf(content, first)}`).join(''))]
  const gap = gapOf(content, part)
  const [comma = ''] = COMMA.exec(content.slice(endOf(part))) ?? []
  const end = endOf(part) + comma.length
  const said = gap === ' ' ? '' : saidIn(content.slice(end))
  const more = parts.map((each) => gap + each).join(',')
  if (comma !== '') return [added(end + said.length, `${more},`)]
  return said === '' ? [added(end, `,${more}`)] : [added(end, ','), added(end + said.length, more)]
}

/** What stands before a part: a line's end and its indent, or a blank where the part has no line of its own. */
function gapOf(content: string, { offset }: { readonly offset: number }): string {
  return /(?:\r\n|\r|\n)[ \t]*$/.exec(content.slice(0, offset))?.[0] ?? ' '
}

/** Comments up to the end of a line. */
function saidIn(rest: string): string {
  return SAID.exec(rest)?.[0] ?? ''
}

/** A comma, with whole comments before it: one within a comment is none. */
const COMMA = /^(?:\s|\/\/[^\r\n]*(?![^\r\n])|\/\*(?:[^*]|\*(?!\/))*\*\/)*,/
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
