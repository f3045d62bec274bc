import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { BOM } from '../note/lines'

/** The text of `efficacy.json` as a tree, or why it is none; offsets are those of the text. */
type SettingsTree =
  | { readonly root: Node; readonly error?: undefined }
  | { readonly root?: undefined; readonly error: { readonly offset: number; readonly reason: string } }

export interface Property {
  readonly key: string
  readonly value: Node
  readonly offset: number
}

export function settingsTree(text: string): SettingsTree {
  const errors: ParseError[] = []
  const root = parseTree(parsable(text), errors, { allowTrailingComma: true })
  const [first] = errors
  if (first) return { error: { offset: first.offset, reason: spaced(printParseErrorCode(first.error)) } }
  return root?.type === 'object' ? { root } : { error: { offset: 0, reason: 'it should be an object' } }
}

/** The text with a blank where it has a BOM, which the parser takes for a fault. */
export function parsable(text: string): string {
  return text.startsWith(BOM) ? text.replace(BOM, ' ') : text
}

/** The properties of an object, each key once: the last of it, which is what every reader of JSON reads. */
export function properties(node: Node): readonly Property[] {
  return [...new Map(allProperties(node).map((property) => [property.key, property])).values()]
}

/** All of them, in the order written. */
export function allProperties(node: Node): readonly Property[] {
  return (node.children ?? []).flatMap((property) => {
    const [name, value] = property.children ?? []
    return name && value ? [{ key: String(name.value), value, offset: property.offset }] : []
  })
}

/** The node's value, with its keys as own properties only. */
export function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf)
  if (node.type !== 'object') return node.value as unknown
  return Object.fromEntries(properties(node).map(({ key, value }) => [key, valueOf(value)]))
}

/** `PropertyNameExpected` as `property name expected`. */
function spaced(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}
