import type { Range } from './body'
import { lazy } from './lazy'

/**
 * Where the part of a field stands that a finding is about: the item that is not in its list, else the whole value on
 * its first line, quotes left out. Empty where nothing is written.
 * @param value From behind the colon on; what it spans is the field's, comments and dashes included.
 * @param item As it was read. Where it is written twice, the second is the one too many.
 */
export function partAtFault(text: string, value: Range, item?: string): Range {
  return partsOf(text, value).atFault(item)
}

export interface Parts {
  /** The same as `partAtFault`. */
  readonly atFault: (item?: string) => Range
  /** The part that begins there, quotes left out; empty where it is no text. */
  readonly beginningAt: (from: number) => Range
}

/** The parts of a value, looked for once for all that is found in it. */
export function partsOf(text: string, value: Range): Parts {
  const parts = rangesOf(text, value)
  const byItem = lazy(() => new Map(parts.flatMap((part) => readingsOf(text, part))))
  const byStart = lazy(() => new Map(parts.map((part) => [part.from, part])))
  const whole = lazy(() => firstLine(text, value, parts))
  return {
    atFault: (item) => (item === undefined ? undefined : byItem().get(item)) ?? whole(),
    beginningAt: (from) => byStart().get(from) ?? { from, to: from },
  }
}

/** From behind the colon of the key at `key` to the next one at the left edge, in frontmatter that ends at `end`. */
export function valueOfKey(text: string, key: number, end: number): Range {
  const yaml = text.slice(key, end)
  const from = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"':\r\n]+):/.exec(yaml)?.[0].length ?? 0
  const next = /[\r\n](?=[^\s#-])/.exec(yaml.slice(from))
  return { from: key + from, to: next ? key + from + next.index : end }
}

/**
 * What YAML and a block's line alike part by commas, dashes and line ends; behind a dash, and in quotes, a comma is one
 * of a text. What begins with # is a comment.
 */
const PART =
  /(?:-[ \t]+)?(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*')|#[^\r\n]*|-[ \t]+[^\s[\]{}"'#][^\r\n]*|[^\s,[\]{}"'#][^,[\]{}\r\n]*/g

function rangesOf(text: string, { from, to }: Range): readonly Range[] {
  return [...text.slice(from, to).matchAll(PART)].flatMap(({ 0: part, index }) => {
    if (part.startsWith('#')) return []
    const [lead = ''] = /^(?:-[ \t]+|-$)?["']?/.exec(part) ?? []
    const rest = part.slice(lead.length)
    const words = /["']$/.test(lead) ? rest.replace(/["']$/, '') : rest.replace(/\s#.*$/, '').trimEnd()
    const start = from + index + lead.length
    return words === '' ? [] : [{ from: start, to: start + words.length }]
  })
}

/** The items that what is written there may be read as: in quotes some signs stand twice, or behind a backslash. */
function readingsOf(text: string, part: Range): readonly (readonly [item: string, part: Range])[] {
  const written = text.slice(part.from, part.to)
  return [written, written.replace(/\\(?=.)|'(?=')/g, '')].map((item) => [item, part])
}

function firstLine(text: string, { from }: Range, parts: readonly Range[]): Range {
  const [first] = parts
  if (!first) return { from, to: from }
  const last = parts.findLast(({ to }) => !/[\r\n]/.test(text.slice(first.from, to)))
  return { from: first.from, to: (last ?? first).to }
}
