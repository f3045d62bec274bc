import type { EditorPosition } from 'obsidian'

/**
 * Converts offsets to editor positions and back. The app's editor shows each line end as one character, whatever it is
 * in the file, so its own offsets match the stored text only where every line ends in LF.
 */

const LINE_END = /\r\n?|\n/g

/** The line and column, both 0-based, of a UTF-16 offset into `text`. */
export function positionAt(text: string, offset: number): EditorPosition {
  let line = 0
  let start = firstColumn(text)
  for (const end of text.matchAll(LINE_END)) {
    const next = end.index + end[0].length
    if (next > offset) break
    line += 1
    start = next
  }
  return { line, ch: Math.max(0, offset - start) }
}

/** The UTF-16 offset into `text` of a 0-based line and column; a column beyond the line's end is its end. */
export function offsetAt(text: string, { line, ch }: EditorPosition): number {
  const ends = [...text.matchAll(LINE_END)]
  const before = ends[line - 1]
  const start = before ? before.index + before[0].length : firstColumn(text)
  return Math.min(start + ch, ends[line]?.index ?? text.length)
}

/** The text as the app's editor holds it: every line ends in LF, and there is no byte order mark. */
export function asShown(text: string): string {
  return text.slice(firstColumn(text)).replace(LINE_END, '\n')
}

/** Where the first line begins: after a byte order mark, which the editor does not show. */
function firstColumn(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0
}
