import type { Range } from './body'

/** The byte order mark, which some programs put before a text. */
export const BOM = '\uFEFF'

/** A line end. */
export type Eol = '\n' | '\r\n' | '\r'

/** The text's first line end, or `\n` where it has none. */
export function eolOf(text: string): Eol {
  const [eol] = /\r\n|\n|\r/.exec(text) ?? ['\n']
  return eol as Eol
}

/** The text with every line end written as `eol`. */
export function withEol(text: string, eol: Eol): string {
  return text.replace(/\r\n|\n|\r/g, eol)
}

/** The lines of the text, without their line ends. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/)
}

/** Offset of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--
  return at
}

/** Offset of the end of the line that holds `offset`, before its line end. */
export function lineEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** Offset behind the last character before `to` that is no space, tab or line end; other white space counts as text. */
export function lastWritten(text: string, to: number): number {
  let at = to
  while (at > 0 && ' \t\r\n'.includes(text[at - 1] ?? '')) at--
  return at
}

/** Offset of the end of the last line before `to` that holds more than blanks: the blanks behind its words are its own. */
export function endOfWritten(text: string, to: number): number {
  return lineEnd(text, lastWritten(text, to))
}

/** Offset behind the line end at `offset`; `offset` itself where there is none. */
export function afterEol(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2
  return text[offset] === '\n' || text[offset] === '\r' ? offset + 1 : offset
}

/** The lines that begin in a range, each without its line end. */
export function* linesIn(text: string, { from, to }: Range): Generator<Range> {
  for (let at = from; at < to;) {
    const end = lineEnd(text, at)
    yield { from: at, to: end }
    at = afterEol(text, end)
  }
}

/** Converts offsets to lines and columns. Lines end in LF, CRLF or CR, as editors and markdown have it. */
export class Lines {
  private found: readonly number[] | undefined

  constructor(private readonly text: string) {}

  /** Line and column, both 1-based. A byte order mark has no column of its own in an editor, but it has one here. */
  at(offset: number): { line: number; column: number } {
    const starts = (this.found ??= startsOf(this.text))
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }

  /** Offset of the start of a 1-based line; the end of the text where it has fewer. */
  offsetOf(line: number): number {
    this.found ??= startsOf(this.text)
    return this.found[line - 1] ?? this.text.length
  }
}

function startsOf(text: string): readonly number[] {
  const starts = [0]
  if (text.includes('\r')) {
    for (const { index, 0: eol } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + eol.length)
  } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
