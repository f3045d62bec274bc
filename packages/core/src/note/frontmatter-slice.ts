import { BOM, type Eol } from './lines'

/** Where the frontmatter stands. Offsets are UTF-16, into the whole text. */
export interface FrontmatterSlice {
  /** The YAML, its last line end included. */
  readonly yaml: string
  /** Offset of the YAML's first character, and that of the closing line. */
  readonly start: number
  readonly end: number
  /** Of the first character behind the closing line. */
  readonly body: number
  readonly eol: Eol
}

/** Where the frontmatter stands, or why there is none. */
export type Sliced = FrontmatterSlice | 'none' | 'unclosed'

/** The line before and behind frontmatter. */
export const FENCE = '---'

/** The first line is exactly `---`; the closing one may have blanks behind it. */
export function sliceFrontmatter(text: string): Sliced {
  const open = text.startsWith(BOM) ? 1 : 0
  const eol = fenceEol(text, open)
  if (!eol) return text.slice(open) === FENCE ? 'unclosed' : 'none'
  const start = open + FENCE.length + eol.length
  const end = eol === '\r' ? '\r' : '\n'
  for (let from = text.indexOf(FENCE, start); from >= 0; from = text.indexOf(FENCE, from + 1)) {
    if (text[from - 1] !== end) continue
    const body = closedAt(text, from + FENCE.length, eol)
    if (body !== undefined) return { yaml: text.slice(start, from), start, end: from, body, eol }
  }
  return 'unclosed'
}

/** Offset behind a line that holds only blanks from `at` on; `undefined` where it holds more. */
function closedAt(text: string, at: number, eol: Eol): number | undefined {
  let to = at
  while (text[to] === ' ' || text[to] === '\t') to++
  if (to === text.length) return to
  // Lines end as that of the opening fence: a lone CR ends one only in a note that is written so throughout.
  if (eol === '\r') return text[to] === '\r' ? to + 1 : undefined
  const end = text[to] === '\r' ? to + 1 : to
  return end === text.length || text[end] === '\n' ? Math.min(end + 1, text.length) : undefined
}

/** Offset of the body: behind the frontmatter, or behind a byte order mark. */
export function bodyStart(text: string): number {
  const slice = sliceFrontmatter(text)
  if (typeof slice === 'object') return slice.body
  return text.startsWith(BOM) ? 1 : 0
}

function fenceEol(text: string, open: number): Eol | undefined {
  if (!text.startsWith(FENCE, open)) return undefined
  const at = open + FENCE.length
  if (text.startsWith('\r\n', at)) return '\r\n'
  return text[at] === '\n' || text[at] === '\r' ? text[at] : undefined
}
