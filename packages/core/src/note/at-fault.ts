import { anyOf } from './any-of'
import type { Range } from './body'
import { lazy } from './lazy'

/**
 * The range that a finding about a field marks: the item that is not in its list, else the whole value on its first
 * line, without quotes. Empty where nothing is written.
 * @param value Range from behind the colon on, with the comments and dashes in it.
 * @param item As it was read. Where it is written twice, the second one is marked.
 */
export function partAtFault(text: string, value: Range, item?: string): Range {
  return partsOf(text, value).atFault(item)
}

/** The parts of one value: its items, or the words of a single one. */
export interface ValueParts {
  /** The same as `partAtFault`. */
  readonly atFault: (item?: string) => Range
  /** The part that begins at this offset, without quotes; empty where none does. */
  readonly beginningAt: (from: number) => Range
}

/** The parts of a value, found once for all findings on it. */
export function partsOf(text: string, value: Range): ValueParts {
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

/** YAML and the line of a block alike separate items by commas, dashes and line ends. */
const PART = anyOf(
  'g',
  // In quotes a comma is part of the text.
  /(?:-[ \t]+)?(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*')/,
  // A comment.
  /#[^\r\n]*/,
  // Behind a dash, too.
  /-[ \t]+[^\s[\]{}"'#][^\r\n]*/,
  // Anything else.
  /[^\s,[\]{}"'#][^,[\]{}\r\n]*/,
)

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

/** The items that this text may be read as: in quotes, some characters are doubled or escaped by a backslash. */
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
